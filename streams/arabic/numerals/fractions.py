"""Parts of things: `نصف مليون`, `ثلاثة أرباع`, `واحد من خمسة`, `1 على 3`, mixed numbers, decimals in words.

Words that are also cardinals (`خمس`) or `price` (`ثمن`) are parts only with their vowel (`خُمس`), or where no cardinal
can stand: before a definite noun (`خمس السكان`), or behind a unit of the other gender (`ثلاثة وخمس`).
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import log10

from streams.arabic.clitics import ARTICLE
from streams.arabic.lexemes import fraction_plurals, fractions, lexeme, lexicon, words
from streams.arabic.numerals import cardinals
from streams.arabic.numerals.cardinals import joined, word_at
from streams.arabic.numerals.model import NumeralKind, Part, Reading, Sum, Value, plain, plus, times
from streams.arabic.tokens import Token, Tokens
from streams.arabic.words import numbers

_UNCLEAR = words(numbers.UNCLEAR_FRACTIONS)
_PARTS = words(numbers.PARTS)
_OVER, _OF = "علي", "من"
_DAMMA = "\u064f"
_TEN = 10
_ELEVEN = 11
_THOUSAND = 1000
_DEEPEST = 3  # `خمس خمس العشرين`
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST = 3  # a noun behind its article


def leading(text: Tokens, i: int, offset: int, depth: int = 0) -> Reading | None:
    """A number that begins with a part: `نصف`, `ربع مليون`, `خمس العشرين`, `جزء من مئة`."""
    items = text.items
    word = word_at(items, i, offset)
    if word in _PARTS:
        return _one_of_parts(text, i, offset)
    fraction = fractions().get(word)
    if fraction is None:
        return _definite(items, i, offset, word)
    clear = word not in _UNCLEAR or _is_vocalised(text, i, offset)
    if clear and (scale := _scale_at(items, i + 1)):
        return Reading(times(fraction, scale), "cardinal", i, offset, i + 1)
    if inner := _definite_number(text, i + 1, depth):
        return Reading(times(fraction, inner.value), "cardinal", i, offset, inner.last)
    return Reading(fraction, "fraction", i, offset, i) if clear or _stands_before_noun(items, i, word) else None


def after(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """The number with the part that follows it: counted, mixed, over or of another; None where none does."""
    return (
        _counted(text, found, i, offset)
        or _decimal(text, found, i, offset)
        or _mixed(text, found, i, offset)
        or _over(text, found, i, offset)
        or _of(text, found, i, offset)
        or _of_parts(text, found, i, offset)
    )


def _scale_at(items: tuple[Token, ...], at: int) -> int | None:
    """The scale that a part is taken of, with or without its article."""
    scale = lexeme(word_at(items, at), "scale", article=True)
    return scale.value if scale and not scale.plural else None


def _definite_number(text: Tokens, at: int, depth: int) -> Reading | None:
    """The definite number that a part is taken of; parts of parts included."""
    if depth < _DEEPEST and word_at(text.items, at) in fractions():
        inner = leading(text, at, 0, depth + 1)
        return inner if inner and inner.last > at else None
    word = word_at(text.items, at)
    if not word.startswith(ARTICLE) or word in lexicon():
        return None
    found = cardinals.read(text, at, article=True)
    return Reading(found.value, "cardinal", at, 0, found.last) if found and found.value not in (1, 2) else None


def _definite(items: tuple[Token, ...], i: int, offset: int, word: str) -> Reading | None:
    """`قرابة الثلث`; a definite adjective behind it makes it a time of its own: `الربع الأول`."""
    bare = word.removeprefix(ARTICLE)
    fraction = fractions().get(bare) if bare != word and bare not in _UNCLEAR else None
    if fraction is None or word_at(items, i + 1).startswith(ARTICLE):
        return None
    return Reading(fraction, "fraction", i, offset, i)


def _is_vocalised(text: Tokens, i: int, offset: int) -> bool:
    at = text.folded.start(text.items[i].start + offset)
    return text.folded.original[at + 1 : at + 2] == _DAMMA


def _stands_before_noun(items: tuple[Token, ...], i: int, word: str) -> bool:
    """`خمس السكان`; never `عشر`, which ends `الحادي عشر`, nor what is spelled as tens or as a price."""
    noun = word_at(items, i + 1)
    clear = len(word) == _SHORTEST and word not in ("عشر", "ثمن")
    return clear and noun.startswith(ARTICLE) and len(noun) > _SHORTEST and noun not in lexicon()


def _counted(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`ثلاثة أرباع`, `عشرون وثلاثة أخماس`, `ثلاث وعشرون خمسا`: above ten a singular is counted, else a plural."""
    items, last = text.items, found.last
    word = word_at(items, last + 1)
    if part := fraction_plurals().get(word):
        *wholes, count = found.parts
        if wholes and count.value <= _TEN:
            whole = Sum(tuple(wholes), last, 1).value
            return Reading(plus(whole, times(count.value, part)), "cardinal", i, offset, last + 1)
        return _of_scale(items, Reading(times(found.value, part), "fraction", i, offset, last + 1))
    single = fractions().get(word) or fractions().get(word.removesuffix("ا"))
    if single and items[last].kind == "word" and found.value >= _ELEVEN and found.scale == 1:
        return Reading(times(found.value, single), "cardinal", i, offset, last + 1)
    return None


def _of_scale(items: tuple[Token, ...], found: Reading) -> Reading:
    """`ثلاثة أرباع المليون`."""
    scale = _scale_at(items, found.last + 1)
    if scale is None:
        return found
    return found._replace(value=times(found.value, scale), kind="cardinal", last=found.last + 1)


def _mixed(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`واحد ونصف`, `مليون ونصف المليون`, `ثلاثة وعشرون وثلاثة أخماس`: a part of the last scale, or of one."""
    items = text.items
    place = joined(items, found.last + 1)
    part = _part_at(text, *place, found) if place else None
    if part is None:
        return None
    fraction: Value = part[0]
    last = part[1]
    if found.scale >= _THOUSAND:
        fraction = times(fraction, found.scale)
        last += _scale_at(items, last + 1) == found.scale
    return Reading(plain(plus(found.value, fraction)), "cardinal", i, offset, last)


def _part_at(text: Tokens, at: int, offset: int, whole: Sum) -> tuple[Fraction, int] | None:
    """The part of one that begins there, and its last token."""
    word = word_at(text.items, at, offset)
    fraction = fractions().get(word)
    if fraction and (word not in _UNCLEAR or _is_vocalised(text, at, offset) or _disagrees(text, word, whole)):
        return fraction, at
    if not word or word not in lexicon():
        return None
    count = cardinals.read(text, at, offset)
    part = fraction_plurals().get(word_at(text.items, count.last + 1)) if count else None
    if count is None or part is None or count.value > _TEN:
        return None
    return Fraction(count.value) * part, count.last + 1


def _disagrees(text: Tokens, word: str, whole: Sum) -> bool:
    """`ثلاثة وخمس`: units of two genders count no one noun, so the second is a part."""
    return len(word) == _SHORTEST and word_at(text.items, whole.last).endswith("ه") and whole.value < _TEN


def _decimal(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`ستة وثمانية وثمانون من مئة` is 6.88: a whole number, `و`, and how many of a power of ten."""
    items = text.items
    if place := joined(items, found.last + 1):
        rest = cardinals.read(text, *place) if word_at(items, *place) in lexicon() else None
        power = _power_of_ten(text, rest.last + 1) if rest else None
        if rest and power and rest.value < power.value:
            return Reading(
                plus(found.value, Fraction(rest.value) / int(power.value)), "cardinal", i, offset, power.last
            )
    power = _power_of_ten(text, found.last + 1) if found.value > 1 else None
    if power is None or found.value < power.value:
        return None
    cut = next((n for n in range(1, len(found.parts)) if _total(found.parts[n:]) < power.value), None)
    if cut is None:
        return None
    places = Fraction(_total(found.parts[cut:])) / int(power.value)
    return Reading(plus(_total(found.parts[:cut]), places), "cardinal", i, offset, power.last)


def _total(parts: tuple[Part, ...]) -> Value:
    return Sum(parts, 0, 1).value


def _power_of_ten(text: Tokens, at: int) -> Reading | None:
    """`من عشرة`, `من مئة ألف`: the power of ten, in words."""
    if word_at(text.items, at) != _OF or word_at(text.items, at + 1) not in lexicon():
        return None
    found = cardinals.read(text, at + 1)
    if found is None or not isinstance(found.value, int) or found.value < _TEN:
        return None
    return Reading(found.value, "cardinal", at, 0, found.last) if log10(found.value).is_integer() else None


def _over(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`1 على 3`, `مئة على خمسة وثلاثين`; no improper fraction before a noun: `2003 على 3 جبهات`."""
    below = _denominator(text, found, _OVER)
    if below is None:
        return None
    proper = found.value < below.value and not _YEAR.fullmatch(text.items[i].text)
    return _fraction(found, below, i, offset) if proper or not word_at(text.items, below.last + 1) else None


def _of(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`واحد من ثلاثة`, in words: in digits (`16 من 28`), or of things (`واحد من ثلاثة أماكن`), they are two counts."""
    in_words = text.items[i].kind == "word" and text.items[found.last].kind == "word"
    below = _denominator(text, found, _OF) if in_words else None
    if below is None or text.items[below.first].kind != "word" or word_at(text.items, below.last + 1):
        return None
    return _fraction(found, below, i, offset) if found.value < below.value else None


def _denominator(text: Tokens, found: Sum, preposition: str) -> Reading | None:
    at = found.last + 2
    if word_at(text.items, found.last + 1) != preposition or found.value <= 0:
        return None
    below = cardinals.read(text, at)
    return Reading(below.value, "cardinal", at, 0, below.last) if below and below.value > 0 else None


def _fraction(found: Sum, below: Reading, i: int, offset: int) -> Reading:
    kind: NumeralKind = "fraction"
    return Reading(plain(Fraction(found.value) / Fraction(below.value)), kind, i, offset, below.last)


def _of_parts(text: Tokens, found: Sum, i: int, offset: int) -> Reading | None:
    """`ثلاثة أجزاء من مئة`."""
    if word_at(text.items, found.last + 1) not in _PARTS:
        return None
    below = _denominator(text, found._replace(last=found.last + 1), _OF)
    return _fraction(found, below, i, offset) if below else None


def _one_of_parts(text: Tokens, i: int, offset: int) -> Reading | None:
    """`جزء من مئة`."""
    one = Sum((Part(1, i),), i, 1)
    below = _denominator(text, one, _OF)
    return _fraction(one, below, i, offset) if below and below.value > 1 else None
