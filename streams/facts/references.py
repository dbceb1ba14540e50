"""Numbered texts: `القرار الدولي 1701`, `المادة 51 من ميثاق الأمم المتحدة`, `القرار 2334 لعام 2016`."""

from __future__ import annotations

from collections.abc import Sequence

from streams.records import Quantity, Reference


def from_quantities(text: str, quantities: Sequence[Quantity]) -> list[Reference]:
    """The references among the quantities, with a year that stands right behind."""
    found = []
    for n, quantity in enumerate(quantities):
        if quantity.kind != "reference":
            continue
        after = quantities[n + 1] if n + 1 < len(quantities) else None
        near = after is not None and after.kind == "year" and len(text[quantity.end : after.start].split()) <= 1
        found.append(
            Reference(
                start=quantity.start,
                end=quantity.end,
                surface=quantity.surface,
                number=str(quantity.value),
                year=str(after.value) if after is not None and near else None,
            )
        )
    return found
