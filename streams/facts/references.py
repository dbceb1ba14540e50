"""Numbered texts: `القرار الدولي 1701`, `المادة 51 من ميثاق الأمم المتحدة`, `القرار 2334 لعام 2016`."""

from __future__ import annotations

from collections.abc import Sequence

from streams.facts import quantities
from streams.records import Quantity, Reference

_MOST_WORDS = 2  # between a reference and its year


def find(text: str) -> list[Reference]:
    """The references of a text, in order. Never raises; linear."""
    return from_quantities(text, quantities.find(text))


def from_quantities(text: str, found: Sequence[Quantity]) -> list[Reference]:
    """The references among the quantities, with a year that stands right behind."""
    following = (*found[1:], None)
    pairs = zip(found, following, strict=False)
    return [_reference(text, q, after) for q, after in pairs if q.kind == "reference"]


def _reference(text: str, quantity: Quantity, after: Quantity | None) -> Reference:
    near = after is not None and after.kind == "year" and _near(text[quantity.end : after.start])
    return Reference(
        start=quantity.start,
        end=quantity.end,
        surface=quantity.surface,
        body=quantity.unit,
        number=str(quantity.value),
        year=str(after.value) if after is not None and near else None,
    )


def _near(between: str) -> bool:
    return "\n" not in between and len(between) < 40 and len(between.split()) <= _MOST_WORDS
