"""Amounts told in two units: `20 دولارا و43 سنتا` is one amount of money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from streams.arabic.fold import fold_text
from streams.facts.words import money
from streams.records import Quantity


def merged(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, each amount in two units as one in the larger; parts keep pointing at their wholes."""
    if not any(_minor(q) for q in quantities):
        return quantities
    found: list[Quantity] = []
    place: list[int] = []
    for quantity in quantities:
        if found and (one := _one(text, found[-1], quantity)):
            found[-1] = one
        else:
            found.append(quantity)
        place.append(len(found) - 1)
    return list(_repointed(found, place))


def _repointed(found: list[Quantity], place: list[int]) -> Iterator[Quantity]:
    for quantity in found:
        yield quantity if quantity.part_of is None else replace(quantity, part_of=place[quantity.part_of])


def _one(text: str, whole: Quantity, cents: Quantity) -> Quantity | None:
    many = _minor(cents)
    if not many or _minor(whole) or whole.kind != "money" or whole.max is not None or cents.max is not None:
        return None
    if not isinstance(whole.value, int) or not isinstance(cents.value, int) or not 0 < cents.value < many:
        return None
    unit = whole.unit or ""
    between = text[whole.end : cents.start].replace(unit, "", 1).split()
    if between not in ([], ["و"]) or unit not in text[whole.end : cents.start]:
        return None
    value = round(whole.value + cents.value / many, 3)
    return replace(whole, end=cents.end, surface=text[whole.start : cents.end], value=value)


def _minor(quantity: Quantity) -> int:
    """How many of its unit make one of the currency; 0 where it is no part of one."""
    if quantity.kind != "money" or quantity.unit is None:
        return 0
    unit = fold_text(quantity.unit)
    return _minors().get(unit) or _minors().get(unit.removesuffix("ا"), 0)


@cache
def _minors() -> dict[str, int]:
    return {fold_text(unit): many for unit, many in money.MINOR.items()}
