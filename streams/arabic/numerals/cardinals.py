"""Cardinals: a sum of terms joined by `و`, each a group below a thousand, or digits, with or without scales.

Scales fall from term to term: `ثلاثة ملايين و200 ألف وخمسة`. Digits and words mix. Ranks fall inside a group:
hundreds, then units, then tens, as Arabic says them. The grammar bounds the length of a number, so reading one takes
constant time.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from streams.arabic.lexemes import fractions, lexeme, words
from streams.arabic.numerals import digits
from streams.arabic.numerals.model import Part, Sum, Value, plus, times
from streams.arabic.tokens import Token, Tokens
from streams.arabic.words import numbers

_AND = "و"
_ALL = frozenset(("hundred", "unit", "tens"))
_DOZEN = 12
_POINT = words(numbers.POINT)
_CONSTRUCT_TWO = words(numbers.CONSTRUCT_TWO)
_ONE_OF = words(numbers.ONE_OF)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_WORDS = words(numbers.BEFORE_YEAR)
_THOUSAND = 1000
_MILLION = 10**6
_MOST_PLACES = 12  # of a decimal part spelled digit by digit


class _Amount(NamedTuple):
    """What stands before a scale."""

    parts: tuple[Part, ...]
    last: int

    @property
    def value(self) -> Value:
        return Sum(self.parts, self.last, 1).value


class _Atom(NamedTuple):
    value: int
    last: int
    ranks: frozenset[str]


def read(text: Tokens, i: int, offset: int = 0, *, article: bool = False) -> Sum | None:
    """The cardinal that begins at token `i` behind `offset` letters; with `article` its words may have theirs."""
    found = _term(text, i, offset, article)
    if found is None or _is_one_of(text.items, found, offset):
        return None
    while following := _next_term(text, found, article):
        found = following
    return found


def word_at(items: tuple[Token, ...], i: int, offset: int = 0) -> str:
    """The letters of a word from `offset` on; nothing for other tokens and outside the text."""
    return items[i].text[offset:] if 0 <= i < len(items) and items[i].kind == "word" else ""


def joined(items: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Where what `و` joins begins: the token, and 1 where the letter is written onto it."""
    word = word_at(items, at)
    if word == _AND:
        return (at + 1, 0) if at + 1 < len(items) else None
    return (at, 1) if len(word) > 2 and word[0] == _AND else None


def _is_one_of(items: tuple[Token, ...], found: Sum, offset: int) -> bool:
    """`أحد`, `إحدى` alone: one of something, or Sunday."""
    return len(found.parts) == 1 and found.parts[0].value == 1 and word_at(items, found.last, offset) in _ONE_OF


def _next_term(text: Tokens, before: Sum, article: bool) -> Sum | None:
    """The sum with one more term: of a lower scale, or of a higher one that counts all so far (`ألف ومئة مليون`)."""
    place = joined(text.items, before.last + 1) if before.scale > 1 else None
    term = _term(text, *place, article) if place else None
    if term is None:
        return None
    if term.value < before.scale:
        return Sum((*before.parts, *term.parts), term.last, term.scale)
    if not isinstance(term.value, int):
        return None  # and a Decimal of 29 digits cannot be divided
    counted, rest = divmod(term.value, term.scale)
    whole = rest == 0 and _THOUSAND // 10 <= counted < _THOUSAND and term.scale >= _MILLION
    if whole and before.scale == _THOUSAND and before.value < _MILLION:
        return Sum(
            (Part(times(plus(before.value, counted), term.scale), before.parts[0].first),), term.last, term.scale
        )
    return None


def _term(text: Tokens, i: int, offset: int, article: bool) -> Sum | None:
    amount = _amount(text, i, offset, article)
    if amount is None:
        return _bare_scale(text, i, offset, article)
    return _scaled(text, amount, i, 1)


def _scaled(text: Tokens, amount: _Amount, i: int, scale: int) -> Sum:
    """The amount times the scales behind it: `مئة ألف مليون`; dozens and hundreds count digits and words alike."""
    items, value, last = text.items, amount.value, amount.last
    if amount.last == i and _is_year(items, i):
        return Sum(amount.parts, last, 1)
    while found := lexeme(word_at(items, last + 1), "scale"):
        if found.value <= scale and not (found.value == _DOZEN and scale > 1):
            break
        if scale == 1 and amount.last == i and items[i].kind == "number":
            value = digits.before_scale(text, i, value)
        value, scale, last = times(value, found.value), found.value, last + 1
    if scale == 1 and items[amount.last].kind == "number" and lexeme(word_at(items, last + 1), "hundred"):
        return Sum((Part(times(value, 100), i),), last + 1, 100)
    return Sum(amount.parts, last, 1) if scale == 1 else Sum((Part(value, i),), last, scale)


def _is_year(items: tuple[Token, ...], i: int) -> bool:
    """`منذ 2015 مئات الآلاف`: a year scales nothing."""
    before = word_at(items, i - 1)
    return _YEAR.fullmatch(items[i].text) is not None and not _YEAR_WORDS.isdisjoint((before, before[1:]))


def _bare_scale(text: Tokens, i: int, offset: int, article: bool) -> Sum | None:
    """A scale without a number before it: one of it, or two in the dual."""
    word = word_at(text.items, i, offset)
    one, two = lexeme(word, "scale", article=article), lexeme(word, "scales", article=article)
    if two and (one is None or _counts_on(text, i)):
        return _scaled(text, _Amount((Part(two.value, i),), i), i, two.value // 2)
    if one and not one.plural:
        return _scaled(text, _Amount((Part(one.value, i),), i), i, one.value)
    return None


def _counts_on(text: Tokens, i: int) -> bool:
    """`ألفا شخص` are two thousand, `ألفا و500` and `ألفًا` one: the dual is in construct with what it counts."""
    following = word_at(text.items, i + 1)
    end = text.folded.span(text.items[i].start, text.items[i].end)[1]
    tanwin = "\u064b" in text.folded.original[end - 2 : end]
    return bool(following) and following[0] != _AND and not tanwin


def _amount(text: Tokens, i: int, offset: int, article: bool) -> _Amount | None:
    if i >= len(text.items):
        return None
    if text.items[i].kind == "number":
        value = digits.value(text, i) if offset == 0 else None
        found = None if value is None else _Amount((Part(value, i),), i)
    else:
        found = _group(text.items, i, offset, article)
    if found is None:
        return None
    return _with_decimals(text, found) or _with_fraction(text.items, found) or found


def _with_decimals(text: Tokens, whole: _Amount) -> _Amount | None:
    """`ثلاثة فاصلة خمسة`, `3 فاصلة صفر خمسة`: the decimal part in digits, as a number, or digit by digit."""
    items, at = text.items, whole.last + 2
    if word_at(items, whole.last + 1) not in _POINT or not isinstance(whole.value, int):
        return None
    places, last = "", whole.last
    while at < len(items) and len(places) < _MOST_PLACES:
        if items[at].kind == "number" and items[at].text.isdigit() and not places:
            places, last = items[at].text, at
            break
        group = _group(items, at, 0, False)
        if group is None:
            break
        places, last = places + str(group.value), group.last
        at = last + 1
    if not places:
        return None
    return _Amount((Part(Decimal(f"{whole.value}.{places}"), whole.parts[0].first),), last)


def _with_fraction(items: tuple[Token, ...], whole: _Amount) -> _Amount | None:
    """`ثلاثة ونصف مليون`: a mixed number before its scale."""
    place = joined(items, whole.last + 1)
    fraction = fractions().get(word_at(items, *place)) if place else None
    scale = lexeme(word_at(items, place[0] + 1), "scale") if place and fraction else None
    if place is None or fraction is None or scale is None or scale.value < _THOUSAND:
        return None
    return _Amount((Part(plus(whole.value, fraction), whole.parts[0].first),), place[0])


def _group(items: tuple[Token, ...], i: int, offset: int, article: bool) -> _Amount | None:
    """A number below a thousand in words."""
    parts: list[Part] = []
    used: frozenset[str] = frozenset()
    place: tuple[int, int] | None = (i, offset)
    last = i
    while place and (atom := _atom(items, *place, article, used)):
        parts.append(Part(atom.value, place[0]))
        used, last = used | atom.ranks, atom.last
        place = joined(items, last + 1)
    return _Amount(tuple(parts), last) if parts else None


def _atom(items: tuple[Token, ...], at: int, offset: int, article: bool, used: frozenset[str]) -> _Atom | None:
    """A hundred, unit, teen or ten whose rank is below those that stand already."""
    word = word_at(items, at, offset)
    if not word:
        return None
    if not used and (found := _hundred(items, at, word, article)):
        return found
    if "tens" not in used and (tens := lexeme(word, "tens", article=article)):
        return _Atom(tens.value, at, _ALL)
    return None if {"unit", "tens"} & used else _unit(items, at, word, article)


def _hundred(items: tuple[Token, ...], at: int, word: str, article: bool) -> _Atom | None:
    """`مئة`, `مئتان`, `ثلاثمئة`, `ثلاث مئة`."""
    rank = frozenset(("hundred",))
    if joined_up := lexeme(word, "hundreds", article=article):
        return _Atom(joined_up.value, at, rank)
    alone = lexeme(word, "hundred", article=article)
    if alone and not alone.plural:
        return _Atom(100, at, rank)
    unit = lexeme(word, "unit", article=article)
    if unit and unit.value > 2 and lexeme(word_at(items, at + 1), "hundred", article=article):
        return _Atom(100 * unit.value, at + 1, rank)
    return None


def _unit(items: tuple[Token, ...], at: int, word: str, article: bool) -> _Atom | None:
    """A unit, ten or teen; nothing goes with zero."""
    if teen := lexeme(word, "teen", article=article):
        return _Atom(teen.value, at, _ALL)
    if lexeme(word, "ten", article=article):
        return _Atom(10, at, _ALL)
    unit = lexeme(word, "unit", article=article)
    if unit is None:
        return None
    if unit.value and lexeme(word_at(items, at + 1), "ten"):
        return _Atom(unit.value + 10, at + 1, _ALL)
    if word in _CONSTRUCT_TWO:
        return None
    return _Atom(unit.value, at, frozenset(("unit",)) if unit.value else _ALL)
