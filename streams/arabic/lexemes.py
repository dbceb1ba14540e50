"""Folded number words to what they do in a number."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal, TypeAlias

from streams.arabic.fold import fold_text
from streams.arabic.words import numbers

Kind: TypeAlias = Literal["unit", "ten", "tens", "hundred", "hundreds", "scale", "scales"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`hundred` and `scale` multiply what stands before them; `hundreds` and `scales` (duals, joined) stand alone."""

    kind: Kind
    value: int


@cache
def lexicon() -> dict[str, tuple[Lexeme, ...]]:
    """Every number word, folded; a word may do two things (`ألفا` is a thousand and two thousand)."""
    found: dict[str, list[Lexeme]] = {}

    def add(words: tuple[str, ...], kind: Kind, value: int) -> None:
        for word in words:
            found.setdefault(fold_text(word), []).append(Lexeme(kind, value))

    add(numbers.ZERO, "unit", 0)
    for value, words in numbers.UNITS.items():
        add(words, "unit", value)
    add(numbers.TEN, "ten", 10)
    for value, words in numbers.TENS.items():
        add(words, "tens", value)
    add(numbers.HUNDRED, "hundred", 100)
    add(numbers.HUNDRED_DUAL, "hundreds", 200)
    for value, stems in numbers.HUNDRED_STEMS.items():
        add(tuple(stem + hundred for stem in stems for hundred in numbers.HUNDRED), "hundreds", 100 * value)
    for value, words in numbers.SCALES.items():
        add(words, "scale", value)
    for value, words in numbers.SCALE_DUALS.items():
        add(words, "scales", 2 * value)
    return {word: tuple(lexemes) for word, lexemes in found.items()}


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words, folded, without the article."""
    return {fold_text(word): value for value, words in numbers.ORDINALS.items() for word in words}


@cache
def fractions() -> dict[str, Fraction]:
    """Fraction words, folded."""
    return {fold_text(word): Fraction(*parts) for word, parts in numbers.FRACTIONS.items()}


@cache
def vague() -> dict[tuple[str, ...], int]:
    """Vague plurals, folded: what they are counted as (`عشرات` 20)."""
    return {tuple(map(fold_text, words)): value for words, value in numbers.VAGUE.items()}
