"""Which media sign a text: the agency of a dateline, in brackets, or on a line of sources. Shown, not counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from streams.actors.words.media import SOURCES
from streams.arabic.fold import fold_text
from streams.records import Entity

_DATELINE = 120  # letters
_REACH = 60  # letters either side that a bracket or line of sources may hold
_DASHES = ("-", "–", "—", ":")
_QUOTES = '"”»“ )'
_WORD = re.compile(r"\w+")
_OPENING, _CLOSING = re.compile(r"[(\[\n]"), re.compile(r"[)\]\n]")


def credited(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """The entities (in order), with the role `credit` for media that sign. Linear."""
    media = [entity for entity in entities if entity.kind == "media"]
    starts = [entity.start for entity in media]
    signing = {entity.start for entity in media if _signs(text, entity, media, starts)}
    return [replace(entity, role="credit") if entity.start in signing else entity for entity in entities]


def _signs(text: str, entity: Entity, media: Sequence[Entity], starts: Sequence[int]) -> bool:
    line = text.rfind("\n", max(0, entity.start - _DATELINE), entity.start) + 1
    leads = line > 0 or entity.start < _DATELINE
    if leads and entity.end - line < _DATELINE and text[entity.end : entity.end + 4].lstrip(_QUOTES)[:1] in _DASHES:
        return True
    span = _enclosing(text, entity)
    if span is None:
        return False
    return _are_sources(text, span, media[bisect_left(starts, span[0]) : bisect_left(starts, span[1])])


def _enclosing(text: str, entity: Entity) -> tuple[int, int] | None:
    """What the brackets or the line around the entity hold, if they are near."""
    before = list(_OPENING.finditer(text, max(0, entity.start - _REACH), entity.start))
    closing = _CLOSING.search(text, entity.end, entity.end + _REACH)
    start = before[-1].end() if before else 0 if entity.start < _REACH else None
    end = closing.start() if closing else len(text) if len(text) < entity.end + _REACH else None
    return None if start is None or end is None else (start, end)


def _are_sources(text: str, span: tuple[int, int], media: Sequence[Entity]) -> bool:
    """Whether nothing but these media and words for sources stand there."""
    rest, position = [], span[0]
    for entity in media:
        rest.append(text[position : entity.start])
        position = entity.end
    rest.append(text[position : span[1]])
    return SOURCES.issuperset(_WORD.findall(fold_text(" ".join(rest))))
