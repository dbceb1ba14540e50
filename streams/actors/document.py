"""What a text has named so far, and what its short and definite words lead back to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from streams.actors.entries import Entry, Organ
from streams.actors.forms import Book, Form, matching_key, organ_entry
from streams.actors.plain import Plain
from streams.actors.words.bodies import FEDERATION
from streams.actors.words.clause import VERBS
from streams.actors.words.short import ABROAD, SHORT_HEADS

_MEMORY = 500  # mentions back that a short or definite word reaches, so that no text takes more than linear time
_REACH = 1000  # letters back in which another actor, or another country, makes a doubt
_HEADS = 8  # nouns looked at in it
_CLEARLY, _RATHER = 3, 1.5  # times as often as the country named last
_IN = " في "
_MARK = "  "  # what is left of a comma or a full stop in a `Plain`
_LINE = "\n"
_NOT_THERE = ABROAD | {"judiciary"}  # `المسؤولون في بورما عن هذه الفظاعات سيواجهون القضاء`
_CLAUSE, _PLACE_WORDS = 60, 5  # letters and words from a place to what is there
_BARE = ("armed_group", "media", "company")
_BANKS = ("بنك", "مصرف")
_OF_COUNTRY = frozenset({"country", "state", "force"})


@dataclass(slots=True)
class Document:
    """The memory of one text.

    `plain`, and its `text`; `named`: how often each id is named in full anywhere in it; `countries`: how often each is
    named; `homes`: how often people and bodies of each are; `headline`: the country that the title begins with.
    """

    book: Book
    plain: Plain
    named: Counter[str]
    countries: Counter[str]
    homes: Counter[str]
    headline: str | None = None
    mentions: list[Entry] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    nouns: list[str] = field(default_factory=list)  # the first word of each mention, without article
    lasts: dict[str, tuple[int, str]] = field(default_factory=dict)  # where each id was named last, with what noun
    starts: set[int] = field(default_factory=set)
    organs: dict[str, Entry] = field(default_factory=dict)
    federations: dict[str, Entry] = field(default_factory=dict)  # by country, the one named last
    text: str = field(init=False)
    last: tuple[str, int] | None = None  # the country that was named last, itself or by its organs, and where

    def __post_init__(self) -> None:
        self.text = self.plain.text

    def add(self, entry: Entry, key: str, start: int) -> None:
        """Remember a mention by these words."""
        noun = key.partition(" ")[0].removeprefix("ال")
        self.mentions.append(entry)
        self.seen.add(entry.id)
        self.nouns.append(noun)
        self.lasts[entry.id] = start, noun
        self.starts.add(start)
        organ = self.book.organ_of.get(entry.id) or entry.id.partition("-")[2]  # `state:lb-government`
        self.organs[organ] = entry
        if entry.country and entry.kind in _OF_COUNTRY:
            self.last = entry.country, start
        if entry.country and entry.kind == "ngo" and "ال" + noun == FEDERATION:
            self.federations[entry.country] = entry

    def short(self, forms: tuple[Form, ...]) -> Entry | None:
        """The actor that a short name leads to: the one named last, else one that the text names later."""
        known = {form.entry.id: form.entry for form in forms if form.entry.id in self.named}
        if known.keys().isdisjoint(self.seen):
            return next(iter(known.values()), None)
        for entry in islice(reversed(self.mentions), _MEMORY):
            if entry.id in known:
                return entry
        return next(iter(known.values()), None)

    def definite(self, key: str, position: int) -> Entry | None:
        """The last actor named before that a definite noun may stand for: one whose name begins with the noun first.

        None where the text speaks of another one since that no list knows: `شركة كذا`; of companies without the noun
        only the one that the text names most.
        """
        kinds, noun = SHORT_HEADS[key], key.removeprefix("ال")
        said = zip(reversed(self.mentions), reversed(self.nouns), strict=True)
        fitting = [(entry, first) for entry, first in islice(said, _MEMORY) if entry.kind in kinds]
        entry = next((entry for entry, first in fitting if noun == first or noun in _heads(entry)), None)
        if entry is None:
            bare = (entry for entry, _ in fitting if entry.kind in _BARE)
            entry = next((e for e in bare if _NOUNS.isdisjoint(_heads(e) | _own_nouns(e))), None)
        return entry if entry and self.is_clear(entry, key, position) else None

    def is_clear(self, entry: Entry, key: str, position: int) -> bool:
        """Whether a definite noun leads to this actor: no other one of that noun since, no company named as often."""
        noun = key.removeprefix("ال")
        at, said = self.lasts[entry.id]
        if entry.kind == "company" and said != noun and not self._leads(entry):
            return False
        if entry.kind == "state" and noun in _BANKS and any(self._another(bank, 0, position) for bank in _BANKS):
            return False  # a central bank, in a text about another one
        return not self._another(noun, at, position)

    def _another(self, noun: str, after: int, before: int) -> bool:
        """Whether the noun stands between two places as the head of a name that is not linked."""
        at, head = before, noun + " "
        for _ in range(_HEADS):
            at = self.text.rfind(head, max(after, before - _REACH), at)
            if at < 0:
                return False
            onto = self.text[self.text.rfind(" ", 0, at) + 1 : at]
            if not onto.strip("وفبكل") and self.starts.isdisjoint((at, at + len(head))):
                return True
        return False

    def _leads(self, entry: Entry) -> bool:
        others = (count for actor, count in self.named.items() if actor != entry.id and actor.startswith("company:"))
        return self.named[entry.id] > max(others, default=0)

    def organ(self, organ: Organ, position: int) -> Entry | None:
        """The organ of the state that is clear: of the one whose organ was named last, else of the main country.

        `في فرنسا سقطت الحكومة` is of the state named in its clause, whatever others the text speaks of.
        """
        if (place := self._place(position)) and organ.organ not in _NOT_THERE and self._has(place, organ):
            return organ_entry(organ, self.book.countries[place], self.book)
        if entry := self.organs.get(organ.organ):
            return entry if self._is_clear_state(entry, position) else None
        code = self._state(position, self._having(organ))
        return organ_entry(organ, self.book.countries[code], self.book) if code else None

    def _place(self, position: int) -> str | None:
        """The country named last, if this clause says that something is in it."""
        code, start = self.last or ("", 0)
        if position - start > _CLAUSE or not self.text.endswith(_IN, 0, start):
            return None
        words = self.text[start:position].split()
        if len(words) > _PLACE_WORDS or any(map(_is_joined_verb, words)):
            return None
        first, last = self.plain.span(start, position)
        parted = _MARK in self.text[start:position] or _LINE in self.plain.folded[first:last]
        return None if parted else code

    def _has(self, code: str, organ: Organ) -> bool:
        return (
            code in self.book.countries and code not in organ.not_states and (not organ.states or code in organ.states)
        )

    def _having(self, organ: Organ) -> frozenset[str]:
        """The states that may have an organ; none where all may."""
        if organ.states or not organ.not_states:
            return frozenset(organ.states)
        return frozenset(self.book.countries).difference(organ.not_states)

    def _state(self, position: int, among: frozenset[str]) -> str | None:
        """The state that is clear; of one in office named just before, his: `أكد أوستن بحسب بيان صادر عن وزارة الدفاع`.

        Nobody's, if a person of another country was named just before.
        """
        clear = self.clear_country(position, _RATHER, among)
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.kind != "person" or last.country not in (among or self.book.countries):
            return clear
        return last.country if last.offices or last.country == clear else None

    def _is_clear_state(self, entry: Entry, position: int) -> bool:
        """Whether the state of an organ that was named is named (the organ counts) not much less than others.

        Than the main one, and than one that was named since.
        """
        named = 1 + self.countries[entry.country or ""]
        main, near = self.main_country(), self.near_country(position)
        if entry.country == near or main is None:
            return True
        if near and _RATHER * named < self.countries[near]:
            return False
        return entry.country == main or _CLEARLY * named >= self.countries[main]

    def is_at_home(self, entry: Entry, position: int) -> bool:
        """Whether the text is about the state of a body, or has just spoken of it."""
        return entry.country in (self.main_country(), self.near_country(position))

    def clear_country(self, position: int, times: float = _CLEARLY, among: frozenset[str] = frozenset()) -> str | None:
        """The main country (of `among`), unless another of them was named just before and not so much less."""
        main, near = self.main_country(among), self.near_country(position)
        if main is None or near is None or (among and near not in among):
            return main
        return main if near == main or self.countries[main] >= times * self.countries[near] else None

    def near_country(self, position: int) -> str | None:
        """The country that was named last, itself or by one of its organs, if it is near."""
        return self.last[0] if self.last and position - self.last[1] <= _REACH else None

    def main_country(self, among: frozenset[str] = frozenset()) -> str | None:
        """The country named most (of `among`, if that is not empty), of equals the first; else whose people are.

        The country that the title begins with, if it is named half as often: `بريطانيا: …`.
        """
        for named in (self.countries, self.homes):
            fitting = [code for code in named if code in self.book.countries and (not among or code in among)]
            if fitting:
                main = max(fitting, key=named.__getitem__)
                first = self.headline
                return first if first and first in fitting and 2 * named[first] >= named[main] else main
        return None


_NOUNS = frozenset(key.removeprefix("ال") for key in SHORT_HEADS)


def _is_joined_verb(word: str) -> bool:
    """`في سوريا وأبلغ السلطات`: another clause begins."""
    return word.startswith("و") and word[1:] in VERBS


@cache
def _own_nouns(entry: Entry) -> frozenset[str]:
    """The definite nouns that the lexicon gives an actor, without article: no other noun leads to it."""
    return frozenset(key.removeprefix("ال") for key in map(matching_key, entry.short) if key in SHORT_HEADS)


@cache
def _heads(entry: Entry) -> frozenset[str]:
    """The first words of an actor's names, without article."""
    return frozenset(key.split()[0].removeprefix("ال") for key in map(matching_key, entry.ar) if key)
