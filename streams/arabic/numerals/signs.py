"""Signs beside a number: minus, and percent in symbols and words."""

from __future__ import annotations

from streams.arabic.lexemes import words
from streams.arabic.numerals.model import Reading
from streams.arabic.tokens import Tokens
from streams.arabic.words import numbers

_MINUS = frozenset("-−")
_PERCENT = "%"
_IN = "في"
_JOINED = words(tuple(one for one, *rest in numbers.PERCENT if not rest))
_HUNDRED = words(tuple(f"{first} {second}" for first, *rest in numbers.PERCENT for second in rest))
_DEGREES = words(numbers.DEGREES)
_BEFORE = words(numbers.BEFORE_NEGATIVE)


def is_minus(text: Tokens, i: int) -> bool:
    """Whether a hyphen is a minus: alone before its digits, and where no dash, model number or score can stand."""
    items = text.items
    if items[i].text not in _MINUS or i + 1 >= len(items) or items[i + 1].kind != "number":
        return False
    before = items[i - 1] if i else None
    if items[i + 1].start != items[i].end or (before and before.end == items[i].start and before.text != "("):
        return False
    following = items[i + 2].text if i + 2 < len(items) else ""
    if following in _DEGREES or following == _PERCENT:
        return before is None or before.kind != "number"
    if before is None or before.text in "(،,:":
        return not following[:1].isalpha()
    return before.text in _BEFORE


def percent(text: Tokens, found: Reading) -> Reading:
    """The number, as a percent where a sign of percent is beside it."""
    if _follows(text, found.last + 1) or _precedes(text, found.first):
        return found._replace(kind="percent")
    return found


def is_percent(text: Tokens, i: int, offset: int) -> bool:
    """Whether the definite hundred there is only part of `في المئة`, `بالمئة`."""
    word = text.items[i].text
    return word in _JOINED or (i > 0 and f"{text.items[i - 1].text} {word[offset:]}" in _HUNDRED)


def _follows(text: Tokens, at: int) -> bool:
    if at >= len(text.items):
        return False
    word = text.items[at].text
    return word in _JOINED or (
        word == _IN and at + 1 < len(text.items) and f"{_IN} {text.items[at + 1].text}" in _HUNDRED
    )


def _precedes(text: Tokens, first: int) -> bool:
    """`%25`; the sign behind another number is that one's."""
    if first == 0 or text.items[first - 1].text != _PERCENT:
        return False
    return first == 1 or text.items[first - 2].kind != "number"
