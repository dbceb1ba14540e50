"""Ordinals: with the article (`الحادي والعشرون`, `الخامس بعد المئة`), leading or following a noun without one.

`ثالث أكبر` leads; `هدف ثالث`, `ولاية رابعة` follow, agreeing with their noun. `ثان`, `ثانية` follow no noun: they are
also a family, a second of time and `again`.
"""

from __future__ import annotations

from streams.arabic.clitics import ARTICLE
from streams.arabic.lexemes import lexeme, ordinals, words
from streams.arabic.numerals.cardinals import joined, word_at
from streams.arabic.numerals.model import Reading
from streams.arabic.tokens import Token, Tokens
from streams.arabic.words import numbers

_LEADING = words(numbers.ORDINALS_LEADING)
_NOT_LED = frozenset(("من", "ما", "في", "على", "امس"))
_ELEVENTH = 11  # `حادي`, which is the first only in a compound
_AFTER = "بعد"
_SHORTEST = 2  # what is longer may be a noun


def read(text: Tokens, i: int, offset: int) -> Reading | None:
    """The ordinal that begins at token `i` behind `offset` letters."""
    items, word = text.items, word_at(text.items, i, offset)
    value = ordinals().get(word.removeprefix(ARTICLE))
    if value is None:
        return None
    if not word.startswith(ARTICLE):
        stands = _leads(items, i, word) or (offset == 0 and value > 2 and _follows(items, i, word))
        return Reading(value, "ordinal", i, offset, i) if stands else None
    found = _compound(items, i, value)
    if found is None:
        return None
    value, last = found
    hundred = lexeme(word_at(items, last + 2), "hundred", article=True) if word_at(items, last + 1) == _AFTER else None
    if hundred and word_at(items, last + 2).startswith(ARTICLE):
        value, last = value + hundred.value, last + 2
    return Reading(value, "ordinal", i, offset, last)


def _leads(items: tuple[Token, ...], i: int, word: str) -> bool:
    following = items[i + 1].text if i + 1 < len(items) else ""
    noun = following[:1].isalpha() and not following.startswith(ARTICLE) and following not in _NOT_LED
    return word in _LEADING and noun


def _follows(items: tuple[Token, ...], i: int, word: str) -> bool:
    noun = word_at(items, i - 1)
    plain = len(noun) > _SHORTEST and not noun.startswith(ARTICLE) and noun not in _NOT_LED
    return plain and noun.endswith("ه") == word.endswith("ه") and not word_at(items, i + 1).startswith(ARTICLE)


def _compound(items: tuple[Token, ...], i: int, value: int) -> tuple[int, int] | None:
    """With `عشر` or tens behind it; the value and the last token."""
    if lexeme(word_at(items, i + 1), "ten"):
        return value % 10 + 10, i + 1
    place = joined(items, i + 1)
    tens = lexeme(word_at(items, *place), "tens", article=True) if place else None
    if place and tens and word_at(items, *place).startswith(ARTICLE):
        return tens.value + (1 if value == _ELEVENTH else value), place[0]
    return None if value == _ELEVENTH else (value, i)
