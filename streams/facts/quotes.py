"""Words in quotation marks, and the actor named nearest before them in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from streams.records import Entity, Quote

# one pair of marks each; a quote does not cross a line and is not endless
_QUOTE = re.compile(r"«([^«»\n]{8,1000})»|“([^“”\n]{8,1000})”|\"([^\"\n]{8,1000})\"")
_REACH = 160


def find(text: str, actors: Sequence[Entity] = ()) -> list[Quote]:
    """Every quote of eight characters and more, in order. Never raises; linear."""
    return [_quote(text, found, actors) for found in _QUOTE.finditer(text)]


def _quote(text: str, found: re.Match[str], actors: Sequence[Entity]) -> Quote:
    start, end = found.span(found.lastindex or 0)
    near = [a for a in actors if a.actor_id and found.start() - _REACH <= a.start < found.start()]
    near = [a for a in near if "\n" not in text[a.end : found.start()]]
    speaker = near[-1] if near else None
    return Quote(
        start=start,
        end=end,
        surface=text[start:end],
        speaker=speaker.surface if speaker else None,
        actor_id=speaker.actor_id if speaker else None,
    )
