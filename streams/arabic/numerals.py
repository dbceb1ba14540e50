"""`find(text)`: every number of a text, in digits and in words.

One grammar over tokens. A number is a sum of terms joined by `و`, each a group below a thousand with or without a
scale, scales falling: `ثلاثة ملايين و200 ألف وخمسة`. Digits and words mix.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from streams.arabic.fold import Folded, fold_text
from streams.arabic.lexemes import Lexeme, fractions, lexicon, ordinals, vague
from streams.arabic.tokens import Token, Tokens, tokens
from streams.arabic.words.numbers import ORDINALS_LEADING

Value: TypeAlias = int | Decimal | Fraction
NumeralKind: TypeAlias = Literal["cardinal", "ordinal", "fraction", "percent", "vague"]

_AND = "و"
_ARTICLE = "ال"
_PROCLITICS = "وفبلك"
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_NOT_LED = frozenset(("من", "ما", "في", "على", "امس"))
_MAX_WORDS = 24
_MAX_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: its span and text in the original, its value, its first and last token and the letters cut off it."""

    start: int
    end: int
    surface: str
    value: Value
    kind: NumeralKind
    first: int
    last: int
    offset: int


@dataclass(frozen=True, slots=True)
class _Found:
    value: Value
    kind: NumeralKind
    first: int
    offset: int
    last: int


def find(text: str | Tokens) -> list[Numeral]:
    """Every number of the text, in order, none overlapping. Never raises; linear in the text."""
    all_tokens = text if isinstance(text, Tokens) else tokens(text)
    found, i = [], 0
    items = all_tokens.items
    while i < len(items):
        one = _at(items, i)
        if one is None:
            i += 1
            continue
        found.append(_numeral(all_tokens.folded, items, one))
        i = one.last + 1
    return found


def _numeral(folded: Folded, items: tuple[Token, ...], found: _Found) -> Numeral:
    start, end = folded.span(items[found.first].start + found.offset, items[found.last].end)
    surface = folded.original[start:end]
    return Numeral(start, end, surface, found.value, found.kind, found.first, found.last, found.offset)


def _at(items: tuple[Token, ...], i: int) -> _Found | None:
    token = items[i]
    if token.kind == "number":
        return _cardinal(items, i, 0)
    if token.kind != "word":
        return None
    for offset in _beginnings(token.text):
        found = (
            _vague(items, i, offset)
            or _cardinal(items, i, offset)
            or _definite(items, i, offset)
            or _ordinal(items, i, offset)
            or _fraction(items, i, offset)
        )
        if found:
            return found
    return None


@lru_cache(1 << 16)
def _beginnings(word: str) -> tuple[int, ...]:
    """Where in the word a number may begin: at its start, or after one proclitic. Nowhere, for most words."""
    cuts = (0, 1) if word[0] in _PROCLITICS and len(word) > 3 and not word.startswith("كمي") else (0,)
    return tuple(cut for cut in cuts if word[cut:].removeprefix(_ARTICLE) in _starters() or word[cut:] in _starters())


@cache
def _starters() -> frozenset[str]:
    """The words that a number may begin with, without their article."""
    return frozenset((*lexicon(), *ordinals(), *fractions(), *(words[0] for words in vague())))


def _cardinal(items: tuple[Token, ...], i: int, offset: int) -> _Found | None:
    total, largest, last = _term(items, i, offset, None)
    if total is None:
        return None
    at = last + 1
    while at < len(items) and at - i < _MAX_WORDS:
        step = _next_term(items, at, largest)
        if step is None:
            break
        value, largest, last = step
        total = _add(total, value)
        at = last + 1
    half = _and_fraction(items, last + 1, largest)
    if half:
        total, last = _add(total, half[0] * largest), half[1]
    return _Found(_plain(total), "cardinal", i, offset, last)


def _next_term(items: tuple[Token, ...], at: int, largest: int) -> tuple[Value, int, int] | None:
    """A further term, after `و`, of a scale below those before it."""
    token = items[at]
    if token.text == _AND and at + 1 < len(items) and items[at + 1].kind == "number":
        at, offset = at + 1, 0
    elif token.kind == "word" and token.text[0] == _AND and len(token.text) > 2:
        offset = 1
    else:
        return None
    value, scale, last = _term(items, at, offset, largest)
    return None if value is None else (value, scale, last)


def _term(items: tuple[Token, ...], i: int, offset: int, below: int | None) -> tuple[Value | None, int, int]:
    """One group and its scale; the value (None: no number here), the scale, the last token."""
    group, last, digits = _group(items, i, offset)
    limit = below if below is not None else 10**18
    scale_at = last + 1 if group is not None else i
    word = items[scale_at].text[offset if group is None else 0 :] if scale_at < len(items) else ""
    scale = _lexeme(word, "scale")
    if group is None and scale is None and (dual := _lexeme(word, "scales")) and dual.value < limit:
        return dual.value, dual.value // 2, scale_at
    if scale is not None and scale.value < limit and (group is not None or below is not None or offset >= 0):
        if group is None:
            return (None, 0, i) if word.endswith(("لاف", "يين")) else (scale.value, scale.value, scale_at)
        return _decimal_before_scale(items[last], group, digits) * scale.value, scale.value, scale_at
    if group is None or (below is not None and group >= below):
        return None, 0, i
    return group, 1, last


def _group(items: tuple[Token, ...], i: int, offset: int) -> tuple[Value | None, int, bool]:
    """A number below a thousand in words, or any number in digits."""
    token = items[i]
    if token.kind == "number":
        value = _digits(token.text)
        return value, i, True
    total, last, at, start, used = 0, i, i, offset, set[str]()
    while at < len(items) and items[at].kind == "word":
        word = items[at].text[start:]
        step = _small(items, at, word, used)
        if step is None:
            break
        value, last, rank = step
        total += value
        used |= rank
        at = last + 1
        if at >= len(items) or items[at].text[0] != _AND or len(items[at].text) < 3:
            break
        start = 1
    return (total, last, False) if used else (None, i, False)


def _small(  # noqa: PLR0911  (one return a rank of number words)
    items: tuple[Token, ...], at: int, word: str, used: set[str]
) -> tuple[int, int, set[str]] | None:
    """A unit, teen, ten or hundred, unless its rank stands already; value, last token, ranks taken."""
    following = items[at + 1].text if at + 1 < len(items) else ""
    if (joined := _lexeme(word, "hundreds")) and not used:
        return joined.value, at, {"hundred"}
    if _lexeme(word, "hundred") and not used:
        return 100, at, {"hundred"}
    if (tens := _lexeme(word, "tens")) and not used & {"tens", "teen"}:
        return tens.value, at, {"tens", "unit"}
    unit = _lexeme(word, "unit")
    if unit and not used & {"unit", "tens", "teen"}:
        if _lexeme(following, "hundred") and not used and unit.value > 2:
            return unit.value * 100, at + 1, {"hundred"}
        if _lexeme(following, "ten") and unit.value > 0:
            return unit.value + 10, at + 1, {"teen", "unit", "tens"}
        return unit.value, at, {"unit"}
    if _lexeme(word, "ten") and not used & {"unit", "tens", "teen"}:
        return 10, at, {"teen", "unit", "tens"}
    return None


def _lexeme(word: str, kind: str) -> Lexeme | None:
    return next((lexeme for lexeme in lexicon().get(word, ()) if lexeme.kind == kind), None)


def _digits(text: str) -> Value | None:
    if len(text) > _MAX_DIGITS or not re.fullmatch(r"\d+(?:[.,]\d+)*", text):
        return None
    if _THOUSANDS.fullmatch(text):
        return int(re.sub("[.,]", "", text))
    whole, *rest = re.split("[.,]", text)
    if not rest:
        return int(whole)
    if len(rest) == 1:
        return Decimal(f"{whole}.{rest[0]}")
    return int("".join((whole, *rest))) if all(len(part) == 3 for part in rest) else None


def _decimal_before_scale(token: Token, group: Value, digits: bool) -> Value:
    """`1.234 مليون` is a decimal: nobody writes a thousand millions so."""
    if digits and (found := re.fullmatch(r"(\d{1,3})[.,](\d{3})", token.text)):
        return Decimal(f"{found[1]}.{found[2]}")
    return group


def _and_fraction(items: tuple[Token, ...], at: int, scale: int) -> tuple[Fraction, int] | None:
    """`ونصف`, `ونصف المليون` after a scale: the fraction of it and the last token."""
    if scale < 1000 or at >= len(items) or items[at].text[:1] != _AND:
        return None
    fraction = fractions().get(items[at].text[1:])
    if fraction is None:
        return None
    following = items[at + 1].text if at + 1 < len(items) else ""
    repeated = following.startswith(_ARTICLE) and _lexeme(following[2:], "scale") is not None
    return fraction, at + 1 if repeated else at


def _add(one: Value, other: Value) -> Value:
    return one + other if isinstance(one, int) and isinstance(other, int) else Fraction(one) + Fraction(other)


def _plain(value: Value) -> Value:
    """An int where the value is whole."""
    return int(value) if not isinstance(value, int) and value == int(value) else value


def _definite(items: tuple[Token, ...], i: int, offset: int) -> _Found | None:
    """`الدول الثلاث`, `الأربع سنوات`: a unit or ten with its article, which leads or follows its noun."""
    word = items[i].text[offset:]
    if not word.startswith(_ARTICLE):
        return None
    lexeme = _lexeme(word[2:], "unit") or _lexeme(word[2:], "tens") or _lexeme(word[2:], "ten")
    if lexeme is None or lexeme.value < 3:
        return None
    return _Found(lexeme.value, "cardinal", i, offset, i)


def _fraction(items: tuple[Token, ...], i: int, offset: int) -> _Found | None:
    """`نصف السكان`, `ثلثي`: a fraction of what follows; those spelled as cardinals are read as cardinals."""
    value = fractions().get(items[i].text[offset:])
    return None if value is None else _Found(value, "fraction", i, offset, i)


def _ordinal(items: tuple[Token, ...], i: int, offset: int) -> _Found | None:
    word = items[i].text[offset:].removeprefix(_ARTICLE)
    value = ordinals().get(word)
    if value is None:
        return None
    following = items[i + 1].text if i + 1 < len(items) else ""
    if not items[i].text[offset:].startswith(_ARTICLE):
        leads = word in _leading() and following[:1].isalpha() and not following.startswith(_ARTICLE)
        return _Found(value, "ordinal", i, offset, i) if leads and following not in _NOT_LED else None
    if _lexeme(following, "ten"):
        return _Found(value % 10 + 10 if value == 11 else value + 10, "ordinal", i, offset, i + 1)
    tens = _lexeme(following.removeprefix(_AND + _ARTICLE), "tens")
    if tens:
        return _Found(tens.value + (1 if value == 11 else value), "ordinal", i, offset, i + 1)
    return None if value == 11 else _Found(value, "ordinal", i, offset, i)


@cache
def _leading() -> frozenset[str]:
    """Ordinals that stand before their noun without an article: `أول زيارة`, `ثاني أكبر`."""
    return frozenset(map(fold_text, ORDINALS_LEADING))


def _vague(items: tuple[Token, ...], i: int, offset: int) -> _Found | None:
    word, following = items[i].text[offset:], items[i + 1].text if i + 1 < len(items) else ""
    if (word.removeprefix(_ARTICLE),) in vague():
        word = word.removeprefix(_ARTICLE)
    if value := vague().get((word, following)):
        return _Found(value, "vague", i, offset, i + 1)
    value = vague().get((word,))
    return _Found(value, "vague", i, offset, i) if value else None
