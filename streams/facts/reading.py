"""Everything a text states, read in one go: folded, cut and searched for numbers and dates once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from streams.arabic import dates, numerals
from streams.arabic.tokens import tokens as tokenize
from streams.facts import quantities, quotes, references
from streams.records import DateMention, Entity, Quantity, Quote, Reference


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text states, each list in the order of the text."""

    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    references: tuple[Reference, ...]
    quotes: tuple[Quote, ...]


def read(text: str, *, anchor: date, actors: Sequence[Entity] = ()) -> Facts:
    """The facts of a text; `anchor` is the day it was published, `actors` whom it names. Never raises."""
    cut = tokenize(text)
    found = quantities.assemble(cut, numerals.find(cut), dates.find(cut), actors)
    resolved = (
        DateMention(
            start=d.start,
            end=d.end,
            surface=d.surface,
            value=d.value,
            precision=d.precision,
            calendar=d.calendar,
            anchor=anchor.isoformat(),
        )
        for d in dates.find(cut, anchor)
    )
    return Facts(
        tuple(found),
        tuple(resolved),
        tuple(references.from_quantities(text, found)),
        tuple(quotes.find(text, actors)),
    )
