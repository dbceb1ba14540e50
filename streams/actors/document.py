"""What a text has named so far, and what its short and definite words lead back to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from streams.actors.entries import Entry, Organ
from streams.actors.forms import Book, Form, matching_key, organ_entry
from streams.actors.words.short import SHORT_HEADS

_MEMORY = 500  # mentions back that a short or definite word reaches, so that no text takes more than linear time


@dataclass(slots=True)
class Document:
    """The memory of one text.

    `named`: ids with a full name anywhere in it; `countries`: how often each is named; `homes`: how often people and
    bodies of each are.
    """

    book: Book
    named: set[str]
    countries: Counter[str]
    homes: Counter[str]
    mentions: list[Entry] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    nouns: list[str] = field(default_factory=list)  # the first word of each mention, without article
    organs: dict[str, Entry] = field(default_factory=dict)

    def add(self, entry: Entry, key: str) -> None:
        """Remember a mention by these words."""
        self.mentions.append(entry)
        self.seen.add(entry.id)
        self.nouns.append(key.partition(" ")[0].removeprefix("ال"))
        organ = self.book.organ_of.get(entry.id) or entry.id.partition("-")[2]  # `state:lb-government`
        self.organs[organ] = entry

    def short(self, forms: tuple[Form, ...]) -> Entry | None:
        """The actor that a short name leads to: the one named last, else one that the text names later."""
        known = {form.entry.id: form.entry for form in forms if form.entry.id in self.named}
        if known.keys().isdisjoint(self.seen):
            return next(iter(known.values()), None)
        for entry in islice(reversed(self.mentions), _MEMORY):
            if entry.id in known:
                return entry
        return next(iter(known.values()), None)

    def definite(self, key: str) -> Entry | None:
        """The last actor named before that a definite noun may stand for: one whose name begins with the noun first."""
        kinds, noun = SHORT_HEADS[key], key.removeprefix("ال")
        said = zip(reversed(self.mentions), reversed(self.nouns), strict=True)
        fitting = [(entry, first) for entry, first in islice(said, _MEMORY) if entry.kind in kinds]
        for entry, first in fitting:
            if noun == first or noun in _heads(entry):
                return entry
        bare = (entry for entry, _ in fitting if entry.kind in ("armed_group", "media", "company"))
        return next((entry for entry in bare if _NOUNS.isdisjoint(_heads(entry) | _own_nouns(entry))), None)

    def organ(self, organ: Organ) -> Entry | None:
        """The organ of the state that is clear: of the one whose organ was named last, else of the main country."""
        if entry := self.organs.get(organ.organ):
            return entry
        code = self._near_country() or self.main_country()
        return organ_entry(organ, self.book.countries[code], self.book) if code else None

    def _near_country(self) -> str | None:
        """The country of a person named just before: `أكد أوستن بحسب بيان صادر عن وزارة الدفاع`."""
        last = self.mentions[-1] if self.mentions else None
        return last.country if last and last.kind == "person" and last.country in self.book.countries else None

    def main_country(self, among: frozenset[str] = frozenset()) -> str | None:
        """The country named most (of `among`, if that is not empty), of equals the first; else whose people are."""
        for named in (self.countries, self.homes):
            fitting = [code for code in named if code in self.book.countries and (not among or code in among)]
            if fitting:
                return max(fitting, key=named.__getitem__)
        return None


_NOUNS = frozenset(key.removeprefix("ال") for key in SHORT_HEADS)


@cache
def _own_nouns(entry: Entry) -> frozenset[str]:
    """The definite nouns that the lexicon gives an actor, without article: no other noun leads to it."""
    return frozenset(key.removeprefix("ال") for key in map(matching_key, entry.short) if key in SHORT_HEADS)


@cache
def _heads(entry: Entry) -> frozenset[str]:
    """The first words of an actor's names, without article."""
    return frozenset(key.split()[0].removeprefix("ال") for key in map(matching_key, entry.ar) if key)
