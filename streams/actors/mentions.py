"""What the linker finds."""

from __future__ import annotations

from dataclasses import dataclass

from streams.actors.entries import Entry
from streams.actors.forms import Form
from streams.actors.matcher import Hit

CLEAR = frozenset({"name", "nisba"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A linked mention: its span, its actor, and the form of gold ACTORS.md."""

    start: int
    end: int
    entry: Entry
    form: str


@dataclass(frozen=True, slots=True)
class Body:
    """An institution that the lexicon does not know, with a country in its name: its span, its kind if clear."""

    start: int
    end: int
    kind: str | None = None


def country_form(hit: Hit, code: str | None = None) -> Form | None:
    """The country that a hit names, or speaks of by its adjective; of that code, if one is given."""
    for form in hit.forms[:1]:
        if form.entry.kind == "country" and form.kind in CLEAR and (code is None or form.entry.country == code):
            return form
    return None
