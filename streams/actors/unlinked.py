"""What taggers and patterns find: labels for what the lexicon linked, and actors that no list has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from streams.actors import identity
from streams.actors.cast import Cast
from streams.actors.doubt import is_doubtful, keys_of, names_no_one
from streams.actors.entries import Entry
from streams.actors.forms import Book
from streams.actors.heads import headed
from streams.actors.patterns import Found
from streams.actors.spelling import person_of
from streams.actors.tagged import Tagged
from streams.actors.trim import name_span
from streams.actors.words.names import COMMON, FAMILIES, RARELY_ALONE
from streams.actors.words.offices import OTHERS
from streams.actors.words.short import EVERYDAY_NAMES
from streams.actors.words.titles import FUNCTION, SPEECH, TITLES
from streams.arabic.fold import Folded, fold_text
from streams.records import Entity

_KINDS = {"PER": "person", "ORG": "other"}
_WEAK = ("nisba", "short", "definite")
_SHORT_CONFIDENCE = 0.6
_SURE = 0.6  # below, one word alone is more often no name
_CLITICS = frozenset("وفبل")
_BEFORE = 20  # letters that hold the word before a name
_OF_A_COUNTRY = frozenset({"country", "state", "force", "armed_group", "party"})
_ARTICLE = "ال"


def labelled(
    text: str, folded: Folded, spans: Sequence[Tagged], linked: Sequence[Entity], known: Book, *, at: date | None = None
) -> list[Entity]:
    """The linked mentions with the labels of the spans, and what those find beside; `at`: when it was written.

    Where they disagree the lexicon wins, but for a person whose name holds a country's adjective or a short name. A
    span that overlaps a linked mention otherwise is a label and no actor.
    """
    reader = _Reader(text, folded, list(linked), known, at)
    for span in spans:
        reader.read(span)
    return reader.result()


class _Reader:
    """One text's spans against its linked mentions."""

    def __init__(self, text: str, folded: Folded, linked: list[Entity], known: Book, at: date | None) -> None:
        self.text, self.folded, self.known = text, folded, known
        self.month = f"{at:%Y-%m}" if at else None
        self.countries = {e.country for e in linked if e.kind in _OF_A_COUNTRY}
        self.linked = linked
        self.ends = [e.end for e in linked]
        self.kept = {(e.start, e.end): e for e in linked}
        self.found: list[Entity] = []
        self.words = frozenset(folded.text.split())
        self.bodies: dict[str, str] = {}
        self.cast = Cast()
        for entity in linked:
            if entity.kind == "person" and entity.form == "name":
                self.cast.add(entity, sweep=False)

    def read(self, span: Tagged) -> None:
        """Label the linked mention that the span is, or keep it as something new."""
        within = self._within(span.start, span.end)
        if len(within) == 1 and self._same(within[0], span):
            key = within[0].start, within[0].end
            self.kept[key] = replace(self.kept.get(key, within[0]), label=span.label)
            return
        if isinstance(span, Found) and any(e.start <= span.start and span.end <= e.end for e in within):
            return  # `قناة "العربية"`: the pattern saw what is linked already
        place = name_span(self.text, span.start, span.end, span.label, self.words)
        if place is None or (self.found and self.found[-1].end > place[0]):
            return
        if span.label in _KINDS and self._is_no_actor(place, span):
            return
        if not within or self._is_person(place, span, within) or self._is_body(place, span, within):
            for entity in within:
                self.kept.pop((entity.start, entity.end), None)
            self.found.append(self._entity(place, span))
        elif not isinstance(span, Found):
            self.found.append(self._label(place, span))

    def _is_no_actor(self, place: tuple[int, int], span: Tagged) -> bool:
        """Whether a person or body is none; one that may be a place or an everyday word keeps its label."""
        keys = keys_of(self.text, place)
        if names_no_one(*keys, self.known):
            return True
        doubtful = is_doubtful(*keys, span, self.text, self.known)
        if doubtful:
            self.found.append(self._label(place, span))
        return doubtful

    def _within(self, start: int, end: int) -> list[Entity]:
        first = bisect_right(self.ends, start)
        return [e for e in self.linked[first : first + 8] if e.start < end]

    def _same(self, entity: Entity, span: Tagged) -> bool:
        """One span, but for the proclitic that the tagger's words keep."""
        before = self.text[span.start : entity.start]
        return span.end == entity.end and span.start <= entity.start and " " not in before

    def _is_person(self, place: tuple[int, int], span: Tagged, within: Sequence[Entity]) -> bool:
        """More than short and definite names, and adjectives (`المصري السابق`)."""
        inside = all(place[0] <= e.start and e.end <= place[1] for e in within)
        weak = all(e.form in _WEAK for e in within) or (len(within) == 1 and self._is_of_another(place, within[0]))
        beside = fold_text(self.text[place[0] : within[0].start] + self.text[within[-1].end : place[1]]).split()
        return span.label == "PER" and inside and weak and (len(within) > 1 or not OTHERS.issuperset(beside))

    def _is_of_another(self, place: tuple[int, int], entity: Entity) -> bool:
        """`نيراف مودي`, `ماري شيلي`: a known person's or a country's name behind first names that are not theirs."""
        if entity.kind not in ("person", "country") or " " in entity.surface or entity.end != place[1]:
            return False
        *first, onto = fold_text(self.text[place[0] : entity.start]).split(" ")
        if entity.kind == "country" and not COMMON.keys() >= set(first):
            return False
        entry = self.known.entries.get(entity.actor_id or "")
        theirs = {word for name in entry.ar for word in fold_text(name).split()} if entry else set()
        return bool(first) and not onto and all(map(_may_be_first, first)) and theirs.isdisjoint(first)

    def _is_body(self, place: tuple[int, int], span: Tagged, within: Sequence[Entity]) -> bool:
        """A body behind its noun, in marks, with countries in its name: `منظمة "العدالة من أجل إيران"`."""
        inside = all(place[0] <= e.start and e.end <= place[1] and e.kind == "country" for e in within)
        return isinstance(span, Found) and span.label == "ORG" and inside

    def _label(self, place: tuple[int, int], span: Tagged) -> Entity:
        start, end = place
        return Entity(
            start=start,
            end=end,
            surface=self.text[start:end],
            label=span.label,
            method="pattern" if isinstance(span, Found) else "tagger",
            confidence=span.confidence,
        )

    def _entity(self, place: tuple[int, int], span: Tagged) -> Entity:
        kind = getattr(span, "kind", None) or _KINDS.get(span.label)
        if kind == "other":
            place, kind = self._of_noun(place)
        bare = self._label(place, span)
        if kind is None:
            return bare
        entity = self._known(bare) if kind == "person" else None
        entity = entity or identity.unknown(bare, kind)
        if kind == "person":
            self.cast.add(entity, sweep=True)
        return entity

    def _of_noun(self, place: tuple[int, int]) -> tuple[tuple[int, int], str]:
        """A body with the kind that the noun before it tells, here or where the text named it before."""
        start, kind = headed(self.text, *place) or (place[0], "other")
        if self._within(start, place[0]) or (self.found and self.found[-1].end > start):
            start = place[0]
        name = fold_text(self.text[start : place[1]])
        return (start, place[1]), self.bodies.setdefault(name, kind)

    def _known(self, bare: Entity) -> Entity | None:
        """The person of the lexicon whose name this is in another spelling."""
        entry = person_of(bare.surface, self.known.skeletons)
        if entry is None and bare.surface[0] in _CLITICS:
            entry = person_of(bare.surface[1:], self.known.skeletons)
            bare = replace(bare, start=bare.start + 1, surface=bare.surface[1:])
        return identity.linked(bare, entry, "name") if entry else None

    def result(self) -> list[Entity]:
        """Everything, in order; short names led to the people that the text names in full, before or after."""
        resolved = [e for e in map(self._resolved, self.found) if e]
        taken = sorted((e.start, e.end) for e in (*self.kept.values(), *resolved))
        later = [
            self._short(entity, start, end)
            for start, end, entity in self.cast.later(self.folded)
            if not _overlaps(taken, start, end)
        ]
        return sorted((*self.kept.values(), *resolved, *later), key=lambda e: (e.start, e.end))

    def _resolved(self, entity: Entity) -> Entity | None:
        if entity.kind != "person" or entity.linked:
            return entity
        name = fold_text(entity.surface)
        if full := self.cast.find(name):
            return replace(self._short(full, entity.start, entity.end), form=_form(full, name), label=entity.label)
        if " " in name:
            return entity
        if entry := self._by_family(name):
            return identity.linked(entity, entry, "short")
        if entity.confidence < _SURE or (name in RARELY_ALONE and not self._is_called(entity)):
            return None
        return identity.nameless(entity) if name in COMMON and not self._is_called(entity) else entity

    def _is_called(self, entity: Entity) -> bool:
        """Whether the word before a name is a title or a verb of speech."""
        before = fold_text(self.text[max(0, entity.start - _BEFORE) : entity.start]).split()[-1:]
        return any(word in SPEECH or word in TITLES for last in before for word in (last, last[1:]))

    def _by_family(self, name: str) -> Entry | None:
        """The only holder of an office of that family name whose country or its bodies the text names.

        `هنية` where Hamas is; of several the one who was in office when the text was written.
        """
        if name in COMMON and name not in FAMILIES:
            return None
        short = (form.entry for form in self.known.forms.get(name, ()) if form.kind == "short")
        holders = {entry.id: entry for entry in short if entry.offices and entry.country in self.countries}
        if len(holders) > 1 and self.month:
            holders = {key: entry for key, entry in holders.items() if any(o.held(self.month) for o in entry.offices)}
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _short(self, full: Entity, start: int, end: int) -> Entity:
        surface = self.text[start:end]
        return replace(full, start=start, end=end, surface=surface, form="short", confidence=_SHORT_CONFIDENCE)


def _may_be_first(word: str) -> bool:
    """Whether a word may be one; `فإن`, `ولد`, `الدولي` are none."""
    other = word.startswith(_ARTICLE) or word in FUNCTION or word[1:] in FUNCTION or word in EVERYDAY_NAMES
    return not other and bool(word)


def _form(full: Entity, name: str) -> Literal["name", "short"]:
    return "name" if fold_text(full.surface) == name else "short"


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    after = bisect_right(taken, (start, end))
    return (after > 0 and taken[after - 1][1] > start) or (after < len(taken) and taken[after][0] < end)
