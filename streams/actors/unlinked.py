"""Actors that no list has: what only the tagger finds, with an id from the folded name."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from streams.actors.romanise import romanise
from streams.arabic.fold import fold_text
from streams.records import Entity

_KINDS = {"PER": "person", "ORG": "other"}
_ID_BYTES = 6


class TaggedSpan(Protocol):
    """What a tagger finds: a span of the text with a label."""

    start: int
    end: int
    label: str
    confidence: float


class Tagger(Protocol):
    """A named-entity tagger."""

    def tag(self, text: str) -> Sequence[TaggedSpan]:
        """Named entities of the text, in order."""


def unlinked(text: str, spans: Sequence[TaggedSpan], linked: Sequence[Entity]) -> list[Entity]:
    """The tagger's finds that touch no linked mention. Places and the rest are shown, but are no actors."""
    ends = [e.end for e in linked]
    found = []
    for span in spans:
        following = bisect_right(ends, span.start)
        if following < len(linked) and linked[following].start < span.end:
            continue
        found.append(_entity(text[span.start : span.end], span))
    return found


def _entity(surface: str, span: TaggedSpan) -> Entity:
    kind = _KINDS.get(span.label)
    digest = hashlib.blake2b(fold_text(surface).encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
    return Entity(
        start=span.start,
        end=span.end,
        surface=surface,
        label=span.label,  # type: ignore[arg-type]
        actor_id=f"{kind}:~{digest}" if kind else None,
        kind=kind,
        name_ar=surface,
        name_en=romanise(surface),
        linked=False,
        method="tagger",
        confidence=span.confidence,
    )
