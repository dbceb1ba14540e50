"""What a text has named so far, and what its short and definite words lead back to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from streams.actors.entries import Entry, Organ
from streams.actors.forms import Book, Form, matching_key, organ_entry
from streams.actors.words.short import PERSON_NOUNS, SHORT_HEADS

_TITLE_REACH = 60


@dataclass(slots=True)
class Document:
    """The memory of one text. `named`: ids with a full name anywhere in it; `countries`: how often each is named."""

    book: Book
    named: set[str]
    countries: Counter[str]
    mentions: list[Entry] = field(default_factory=list)
    titles: dict[str, Entry] = field(default_factory=dict)
    organs: dict[str, Entry] = field(default_factory=dict)

    def add(self, entry: Entry, before: str) -> None:
        """Remember a mention; for a person also the title before the name."""
        self.mentions.append(entry)
        organ = self.book.organ_of.get(entry.id) or entry.id.partition("-")[2]  # `state:lb-government`
        self.organs[organ] = entry
        if entry.kind == "person":
            held = " ".join(matching_key(office.title) for office in entry.offices)
            words = set(f"{before[-_TITLE_REACH:]} {held}".split())
            for noun, title in PERSON_NOUNS.items():
                if not words.isdisjoint((title, noun, "ل" + noun[1:])):
                    self.titles[noun] = entry

    def short(self, forms: tuple[Form, ...]) -> Entry | None:
        """The actor that a short name leads to: the one named last, else one that the text names later."""
        known = {form.entry.id: form.entry for form in forms if form.entry.id in self.named}
        for entry in reversed(self.mentions):
            if entry.id in known:
                return entry
        return next(iter(known.values()), None)

    def definite(self, key: str) -> Entry | None:
        """The last actor named before that a definite noun may stand for: one whose name begins with the noun first."""
        if key in PERSON_NOUNS:
            return self.titles.get(key)
        kinds, noun = SHORT_HEADS[key], key.removeprefix("ال")
        fitting = [entry for entry in reversed(self.mentions) if entry.kind in kinds]
        for entry in fitting:
            if any(matching_key(name).split()[0] in (noun, key) for name in entry.ar if matching_key(name)):
                return entry
        return next((entry for entry in fitting if entry.kind in ("armed_group", "media", "company")), None)

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

    def main_country(self) -> str | None:
        """The country named most; of equals the first."""
        return max(self.countries, key=self.countries.__getitem__, default=None)
