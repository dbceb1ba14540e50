"""What a tagger finds: labels for what the lexicon linked, and actors that no list has."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, Protocol

from streams.actors.romanise import romanise
from streams.arabic.fold import fold_text
from streams.records import Entity

_KINDS = {"PER": "person", "ORG": "other"}
_ID_BYTES = 6
_WEAK = ("nisba", "short", "definite")


class Tagged(Protocol):
    """A span of the text with a label."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """One past the last code point."""
        ...

    @property
    def label(self) -> Literal["PER", "LOC", "ORG", "MISC"]:
        """What it is."""
        ...

    @property
    def confidence(self) -> float:
        """How sure, 0 to 1."""
        ...


class TaggerLike(Protocol):
    """A named-entity tagger."""

    def tag(self, text: str) -> Sequence[Tagged]:
        """Named entities of the text, in order."""
        ...


def labelled(text: str, spans: Sequence[Tagged], linked: Sequence[Entity]) -> list[Entity]:
    """The linked mentions with the tagger's labels, and what it finds beside.

    Where they disagree the lexicon wins, but for a person whose name holds a country's adjective or a short name. A
    span that overlaps a linked mention otherwise is a label and no actor.
    """
    kept = {(e.start, e.end): e for e in linked}
    ends = [e.end for e in linked]
    people: dict[str, Entity] = {}
    found: list[Entity] = []
    for span in spans:
        first = bisect_right(ends, span.start)
        within = [e for e in linked[first : first + 8] if e.start < span.end]
        if len(within) == 1 and _same(text, within[0], span):
            kept[within[0].start, within[0].end] = replace(within[0], label=span.label)
        elif not within or _is_person(text, span, within):
            for entity in within:
                kept.pop((entity.start, entity.end), None)
            found.append(_entity(text, span, people))
        else:
            found.append(_label(text, span))
    return sorted((*kept.values(), *found), key=lambda e: (e.start, e.end))


def _same(text: str, entity: Entity, span: Tagged) -> bool:
    """One span, but for the proclitic that the tagger's words keep."""
    return span.end == entity.end and span.start <= entity.start and " " not in text[span.start : entity.start]


def _is_person(text: str, span: Tagged, within: Sequence[Entity]) -> bool:
    inside = all(span.start <= e.start and e.end <= span.end and e.form in _WEAK for e in within)
    return span.label == "PER" and inside and " " in text[span.start : span.end]


def _label(text: str, span: Tagged) -> Entity:
    return Entity(
        start=span.start,
        end=span.end,
        surface=text[span.start : span.end],
        label=span.label,
        method="tagger",
        confidence=span.confidence,
    )


def _entity(text: str, span: Tagged, people: dict[str, Entity]) -> Entity:
    """A new actor, or the later mention of one by the last words of the name."""
    bare = _label(text, span)
    kind = _KINDS.get(span.label)
    if kind is None:
        return bare
    name = fold_text(bare.surface)
    if kind == "person" and name in people:
        full = people[name]
        short = "name" if fold_text(full.name_ar or "") == name else "short"
        return replace(full, start=bare.start, end=bare.end, surface=bare.surface, form=short)  # type: ignore[arg-type]
    digest = hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
    entity = replace(
        bare, actor_id=f"{kind}:~{digest}", kind=kind, name_ar=bare.surface, name_en=romanise(bare.surface)
    )
    if kind == "person":
        words = name.split()
        for cut in range(len(words)):
            people.setdefault(" ".join(words[cut:]), entity)
    return entity
