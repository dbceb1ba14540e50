"""What a number is, and how the rooms of the grammar hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

Value: TypeAlias = int | Decimal | Fraction
NumeralKind: TypeAlias = Literal["cardinal", "ordinal", "fraction", "percent", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: its span and text in the original, its value, its first and last token and the letters cut off it.

    `percent` is a number before or behind a sign of percent, which is outside the span; its value is in hundredths. A
    vague plural has the value that it is counted as (`عشرات` 20).
    """

    start: int
    end: int
    surface: str
    value: Value
    kind: NumeralKind
    first: int
    last: int
    offset: int


class Reading(NamedTuple):
    """A number at tokens `first` to `last`, less `offset` letters at its start."""

    value: Value
    kind: NumeralKind
    first: int
    offset: int
    last: int


class Part(NamedTuple):
    """One addend of a sum, and the token that it begins at."""

    value: Value
    first: int


class Sum(NamedTuple):
    """A cardinal as its addends; `scale` is that of the last one (1 where it has none)."""

    parts: tuple[Part, ...]
    last: int
    scale: int

    @property
    def value(self) -> Value:
        """All addends together."""
        total = self.parts[0].value
        for part in self.parts[1:]:
            total = plus(total, part.value)
        return plain(total)


def plus(one: Value, other: Value) -> Value:
    """The exact sum."""
    return one + other if isinstance(one, int) and isinstance(other, int) else Fraction(one) + Fraction(other)


def times(one: Value, other: Value) -> Value:
    """The exact product."""
    if isinstance(one, int) and isinstance(other, int):
        return one * other
    return plain(Fraction(one) * Fraction(other))


def plain(value: Value) -> Value:
    """An int where the value is whole."""
    return int(value) if not isinstance(value, int) and value == int(value) else value
