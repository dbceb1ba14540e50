"""The way through a text: at every token the readings of the grammar in turn, none overlapping."""

from __future__ import annotations

from functools import cache, lru_cache

from streams.arabic.caching import WORDS
from streams.arabic.clitics import ARTICLE, cuts
from streams.arabic.lexemes import fractions, lexicon, ordinals, vague, words
from streams.arabic.numerals import cardinals, signs
from streams.arabic.numerals import fractions as parts
from streams.arabic.numerals import ordinals as ranks
from streams.arabic.numerals import vague as plurals
from streams.arabic.numerals.cardinals import word_at
from streams.arabic.numerals.model import Numeral, Reading
from streams.arabic.tokens import Tokens, tokens
from streams.arabic.words import numbers

_NEVER = ("كمي",)  # `كمية`: an amount, not `like a hundred`


def find(text: str | Tokens) -> list[Numeral]:
    """Every number of the text, in order, none overlapping. Never raises; linear in the text."""
    cut = text if isinstance(text, Tokens) else tokens(text)
    found, free = [], 0
    for i, token in enumerate(cut.items):
        if i < free or (token.kind == "word" and not _beginnings(token.text)):
            continue
        if one := _at(cut, i):
            found.append(_numeral(cut, one))
            free = one.last + 1
    return found


def _numeral(text: Tokens, found: Reading) -> Numeral:
    start, end = text.folded.span(text.items[found.first].start + found.offset, text.items[found.last].end)
    surface = text.folded.original[start:end]
    return Numeral(start, end, surface, found.value, found.kind, found.first, found.last, found.offset)


def _at(text: Tokens, i: int) -> Reading | None:
    token = text.items[i]
    if token.kind == "number":
        found = _number(text, i, 0)
        return found and signs.percent(text, found)
    if token.kind == "mark":
        return _negative(text, i, 0, i + 1) if signs.is_minus(text, i) else None
    for offset in _beginnings(token.text):
        if found := _in_words(text, i, offset):
            return signs.percent(text, found)
    return None


def _in_words(text: Tokens, i: int, offset: int) -> Reading | None:
    if word_at(text.items, i, offset) in words(numbers.NEGATIVE):
        return _negative(text, i, offset, i + 1)
    return (
        plurals.read(text, i, offset)
        or parts.leading(text, i, offset)
        or _number(text, i, offset)
        or _definite(text, i, offset)
        or ranks.read(text, i, offset)
    )


def _number(text: Tokens, i: int, offset: int) -> Reading | None:
    found = cardinals.read(text, i, offset)
    if found is None:
        return None
    return parts.after(text, found, i, offset) or Reading(found.value, "cardinal", i, offset, found.last)


def _definite(text: Tokens, i: int, offset: int) -> Reading | None:
    """`الدول الثلاث`, `الخمسة والعشرون`: a number with its article, which leads or follows its noun."""
    word = word_at(text.items, i, offset)
    found = cardinals.read(text, i, offset, article=True) if word.startswith(ARTICLE) else None
    if found is None or found.value in (0, 1, 2) or signs.is_percent(text, i, offset):
        return None
    return Reading(found.value, "cardinal", i, offset, found.last)


def _negative(text: Tokens, i: int, offset: int, at: int) -> Reading | None:
    """The number at token `at` below zero, from its sign on."""
    if at >= len(text.items):
        return None
    found = _number(text, at, 0) or parts.leading(text, at, 0)
    return found and found._replace(value=-found.value, first=i, offset=offset)


@lru_cache(maxsize=WORDS)
def _beginnings(word: str) -> tuple[int, ...]:
    """How many letters to cut before a number that begins in the word: nothing for most words."""
    return () if word.lstrip("وف").startswith(_NEVER) else cuts(word, _starters())


@cache
def _starters() -> frozenset[str]:
    """The words that a number may begin with, without their article."""
    listed = (*numbers.PARTS, *numbers.NEGATIVE)
    return frozenset((*lexicon(), *ordinals(), *fractions(), *(first for first, *_ in vague()), *words(listed)))
