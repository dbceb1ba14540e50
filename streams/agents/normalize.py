"""`normalize`: raw bytes to a clean article with its id, text, times, language, dateline and sketch.

Stateless and pure: the same message at the same place gives the same article. What cannot be an article is rejected
with a reason; nothing that a source can send raises.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from streams.duplicates.reading import Reading
from streams.duplicates.sketch import sketch, to_text
from streams.records import Article, RawArticle, RawPosition, RecordError, load
from streams.runtime.result import Context, Emit, Output, Reject, Result
from streams.settings import Settings
from streams.sources import SourceError, dateline, decode, language, mapping, text, times, urls

ARABIC = "ar"
ID_BYTES = 12
MAX_SHORT = 1000
MAX_EXTRA_DEPTH = 64  # far below the 254 levels that orjson writes: what we read we must be able to write
_OPTIONAL = ("url", "id", "title", "published_at", "lang", "author", "section")


class Normalizer:
    """The stage with the user's mapping. Raises MappingError when the mapping file cannot be used."""

    def __init__(self, settings: Settings) -> None:
        self._map = mapping.load(settings.mapping_file) if settings.mapping_file else mapping.identity
        self._max_chars = settings.max_text_chars
        self._reject_others = settings.other_languages == "reject"
        self._tolerance = timedelta(minutes=settings.future_tolerance_minutes)

    def stage(self, raw: bytes, context: Context) -> Result:
        """The article of a raw message, to `articles`, or a rejection that says what is wrong where."""
        try:
            article = self._article(self._raw_article(raw), context)
        except SourceError as error:
            return Reject(error.reason, error.detail)
        return Emit((Output("articles", article.article_id, article),))

    def _raw_article(self, raw: bytes) -> RawArticle:
        value = _as_text(self._map(decode.decode(raw)))
        for name in ("source", "body"):
            if name not in value:
                raise SourceError(f"no-{name}", f"{name}: required, and not there")
        try:
            article = load(RawArticle, value)
        except RecordError as error:
            raise SourceError("wrong-type", str(error)) from None
        self._check_size(article)
        return article

    def _check_size(self, article: RawArticle) -> None:
        size = len(article.body) + len(article.title or "")
        if size > self._max_chars:
            raise SourceError("too-long", f"body: {size} characters, at most {self._max_chars} (MARSAD_MAX_TEXT_CHARS)")
        if not decode.is_shallow(article.extra, MAX_EXTRA_DEPTH):
            raise SourceError("too-deep", f"extra: unknown fields are nested deeper than {MAX_EXTRA_DEPTH} levels")

    def _article(self, raw: RawArticle, context: Context) -> Article:
        cleaned = _cleaned(raw)
        body = cleaned.text[cleaned.title_end :].lstrip("\n")
        lang = language.identify(body)
        if self._reject_others and lang != ARABIC:
            raise SourceError("other-language", f"the text is in {lang!r}, the settings take Arabic only")
        arrived = times.from_ms(context.timestamp_ms)
        published = times.parse(raw.published_at)
        believed = times.plausible(published, arrived, self._tolerance)
        made = sketch(cleaned.text)
        return Article(
            article_id=_article_id(cleaned),
            text=cleaned.text,
            title_end=cleaned.title_end,
            source=cleaned.source,
            url=cleaned.url,
            lang=lang,
            published_at=times.rfc3339(published) if published else None,
            ingested_at=times.rfc3339(arrived),
            event_time=times.rfc3339(published if published and believed else arrived),
            event_time_origin="published_at" if believed else "ingested_at",
            dateline=dateline.read(body),
            author=_short(raw.author),
            section=_short(raw.section),
            extra=raw.extra,
            raw=RawPosition(context.topic, context.partition, context.offset),
            sketch=made.to_text(),
            keys=to_text(Reading(made.words).keys),
        )


@dataclass(frozen=True, slots=True)
class _Cleaned:
    source: str
    url: str | None
    id: str | None
    text: str
    title_end: int


def _as_text(value: dict[str, Any]) -> dict[str, Any]:
    """Numbers where text is wanted are text: ids and epoch times often are. Null is absent."""
    found = {name: item for name, item in value.items() if item is not None}
    for name in _OPTIONAL:
        if isinstance(found.get(name), int | float) and not isinstance(found[name], bool):
            found[name] = str(found[name])
    return found


def _cleaned(raw: RawArticle) -> _Cleaned:
    source, title, body = text.one_line(raw.source), text.one_line(raw.title or ""), text.clean(raw.body)
    if not source:
        raise SourceError("no-source", "source: empty")
    if not body:
        raise SourceError("no-body", "body: nothing readable is left of it")
    whole = f"{title}\n{body}" if title else body
    return _Cleaned(source[:MAX_SHORT], urls.canonical(raw.url), _short(raw.id), whole, len(title))


def _short(value: str | None) -> str | None:
    return (text.one_line(value)[:MAX_SHORT] or None) if value else None


def _article_id(cleaned: _Cleaned) -> str:
    """A hash of the canonical URL, else of source and id, else of source and text."""
    parts: tuple[str, ...]
    if cleaned.url:
        parts = ("url", cleaned.url)
    elif cleaned.id:
        parts = ("id", cleaned.source, cleaned.id)
    else:
        parts = ("text", cleaned.source, cleaned.text)
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=ID_BYTES).hexdigest()
