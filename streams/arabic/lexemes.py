"""Folded number words to what they do in a number."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from streams.arabic.clitics import ARTICLE
from streams.arabic.fold import fold_text
from streams.arabic.words import numbers

Kind: TypeAlias = Literal["unit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales"]


class Lexeme(NamedTuple):
    """`hundred` and `scale` multiply what stands before them; `teen`, `hundreds`, `scales` (joined, duals) stand alone.

    A plural (`آلاف`) multiplies only: without a number before it is vague.
    """

    kind: Kind
    value: int
    plural: bool = False


@cache
def lexicon() -> dict[str, tuple[Lexeme, ...]]:
    """Every number word, folded; a word may do two things (`ألفا` is a thousand and two thousand)."""
    found: dict[str, list[Lexeme]] = {}

    def add(words: Iterable[str], kind: Kind, value: int, *, plural: bool = False) -> None:
        for word in words:
            found.setdefault(fold_text(word), []).append(Lexeme(kind, value, plural))

    add(numbers.ZERO, "unit", 0)
    for value, words in numbers.UNITS.items():
        add(words, "unit", value)
        add((unit + ten for unit in words for ten in numbers.TEN), "teen", value + 10)
    add(numbers.TEN, "ten", 10)
    for value, words in numbers.TENS.items():
        add(words, "tens", value)
    add(numbers.HUNDRED, "hundred", 100)
    add(numbers.HUNDRED_PLURAL, "hundred", 100, plural=True)
    add(numbers.HUNDRED_DUAL, "hundreds", 200)
    for value, stems in numbers.HUNDRED_STEMS.items():
        add((stem + hundred for stem in stems for hundred in numbers.HUNDRED), "hundreds", 100 * value)
    for value, words in numbers.SCALES.items():
        add(words, "scale", value)
        add(numbers.SCALE_PLURALS[value], "scale", value, plural=True)
        add(numbers.SCALE_DUALS[value], "scales", 2 * value)
    return {word: tuple(lexemes) for word, lexemes in found.items()}


def lexeme(word: str, kind: Kind, *, article: bool = False) -> Lexeme | None:
    """What the word does as such a kind; with `article` also behind its article (`الخمسة`)."""
    known = lexicon().get(word) or (lexicon().get(word.removeprefix(ARTICLE)) if article else None) or ()
    return next((found for found in known if found.kind == kind), None)


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words, folded, without the article."""
    return {fold_text(word): value for value, words in numbers.ORDINALS.items() for word in words}


@cache
def fractions() -> dict[str, Fraction]:
    """Fraction words, folded: one part, or two in the dual."""
    listed = {**numbers.FRACTIONS, **numbers.FRACTION_DUALS}
    return {fold_text(word): Fraction(*parts) for word, parts in listed.items()}


@cache
def fraction_plurals() -> dict[str, Fraction]:
    """The part that a plural counts: `أرباع` a quarter."""
    return {fold_text(word): Fraction(1, of) for word, of in numbers.FRACTION_PLURALS.items()}


@cache
def vague() -> dict[tuple[str, ...], int]:
    """Vague plurals, folded: what they are counted as (`عشرات` 20)."""
    return {tuple(map(fold_text, words)): value for words, value in numbers.VAGUE.items()}


@cache
def words(listed: tuple[str, ...]) -> frozenset[str]:
    """The folded words of a list."""
    return frozenset(map(fold_text, listed))
