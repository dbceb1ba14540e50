"""Vague plurals: `عشرات`, `مئات الآلاف`, `بضعة آلاف`, `بضعة عشر`."""

from __future__ import annotations

from streams.arabic.clitics import ARTICLE
from streams.arabic.lexemes import lexeme, vague, words
from streams.arabic.numerals.cardinals import joined, word_at
from streams.arabic.numerals.model import Reading
from streams.arabic.tokens import Token, Tokens
from streams.arabic.words import numbers

_FEW = words(numbers.FEW)


def read(text: Tokens, i: int, offset: int) -> Reading | None:
    """The vague plural that begins at token `i` behind `offset` letters, with or without its article."""
    items, word = text.items, word_at(text.items, i, offset)
    bare = word.removeprefix(ARTICLE)
    word = bare if (bare,) in vague() else word
    if word in _FEW and (found := _few(items, i)):
        return Reading(found[0], "vague", i, offset, found[1])
    if value := vague().get((word, word_at(items, i + 1))):
        return Reading(value, "vague", i, offset, i + 1)
    value = vague().get((word,))
    return Reading(value, "vague", i, offset, i) if value else None


def _few(items: tuple[Token, ...], i: int) -> tuple[int, int] | None:
    """`بضعة عشر`, `بضع وعشرون`: three beyond ten or tens; the value and the last token."""
    if lexeme(word_at(items, i + 1), "ten"):
        return vague()[(min(_FEW),)] + 10, i + 1
    place = joined(items, i + 1)
    tens = lexeme(word_at(items, *place), "tens") if place else None
    return (vague()[(min(_FEW),)] + tens.value, place[0]) if place and tens else None
