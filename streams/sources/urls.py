"""One address for one page: trackers, fragments, default ports and letter case out."""

from __future__ import annotations

from urllib.parse import urldefrag

from courlan import normalize_url

MAX_LENGTH = 2048


def canonical(url: str | None) -> str | None:
    """The canonical form of an http(s) address; None where it is none."""
    if not url:
        return None
    text = url.strip()
    if len(text) > MAX_LENGTH or not text.lower().startswith(("http://", "https://")):
        return None
    try:
        return str(normalize_url(urldefrag(text).url, trailing_slash=False)).removesuffix("/") or None
    except (ValueError, TypeError):
        return None
