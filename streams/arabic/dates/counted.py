"""Days counted from the anchor: `قبل ثلاثة أيام`, `منذ عام ونصف`, `بعد أسبوعين من الآن`.

The value is the day counted to; the precision is the smallest unit that is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from streams.arabic import numerals
from streams.arabic.dates import lexicon, resolve, tables
from streams.arabic.dates.cues import is_to_come
from streams.arabic.dates.found import Hit
from streams.arabic.dates.line import Line
from streams.arabic.tokens import Tokens
from streams.arabic.words.days import Unit

_MOST_UNITS = 4
_WORDS_OF_COUNT = 6
_MOST = 3000
_YEARS_BACK = 300  # farther than that a count of years names no year
_FINEST: tuple[Unit, ...] = ("day", "week", "month", "year")
_HALF: dict[Unit, tuple[Unit, int]] = {"year": ("month", 6), "month": ("day", 15), "week": ("day", 3)}


@dataclass(frozen=True, slots=True)
class Span:
    """Units counted up to a token: `شهر و21 يوما`."""

    units: dict[Unit, int]
    last: int


def away(line: Line, i: int, offset: int, anchor: date) -> Hit | None:
    """The day at `قبل`, `منذ`, `بعد` or at a count that ends in `من الآن`."""
    word = line.word(i)[offset:]
    ago, later = word in lexicon.AGO, word in lexicon.LATER
    span = _span(line, i + 1) if ago or later else None
    if span is None:
        return None
    now = line.phrase(span.last + 1, 2) in tables.from_now()
    if not now and (_is_of_something(line, span.last + 1) or (later and not _is_announced(line, i, span))):
        return None
    first, offset = (i + 1, 0) if word in lexicon.SINCE else (i, offset)
    return _hit(anchor, (first, offset), Span(span.units, span.last + 2 if now else span.last), -1 if ago else 1)


def from_now(line: Line, i: int) -> Hit | None:
    """`ثلاثة أشهر من الآن`, at its first token: to come, as nothing says that it is past."""
    span = _span(line, i) if line.anchor else None
    if span is None or line.anchor is None or line.phrase(span.last + 1, 2) not in tables.from_now():
        return None
    return _hit(line.anchor, (i, 0), Span(span.units, span.last + 2), 1)


def _hit(anchor: date, start: tuple[int, int], span: Span, sign: int) -> Hit | None:
    found = moved(anchor, span.units, sign)
    finest = next(unit for unit in _FINEST if unit in span.units)
    return Hit(*start, span.last, found.isoformat(), finest) if found else None


def _is_announced(line: Line, i: int, span: Span) -> bool:
    """Whether `بعد أسبوعين` is counted from the anchor: the clause is of what is to come, and no event follows."""
    whole = i == 0 and span.last == len(line.items) - 1
    return whole or (line.ends(span.last + 1) and is_to_come(line, i))


def _is_of_something(line: Line, i: int) -> bool:
    """`قبل يومين من الانتخابات`, `قبل عام 2011`, `قبل شهر رمضان`: counted from another day than the anchor."""
    word = line.word(i)
    return (
        word in ("من", "علي", "او")
        or word[:1].isdigit()
        or word.startswith(("ال", "لل"))
        or bool(tables.months().get((word,)) or tables.months().get(line.phrase(i, 2)))
    )


def _span(line: Line, i: int) -> Span | None:
    units: dict[Unit, int] = {}
    at = i + 1 if line.word(i) in lexicon.ABOUT else i
    last = None
    for _ in range(_MOST_UNITS):
        found = _one_unit(line, at, 1 if last is not None and line.word(at)[:1] == "و" else 0)
        if found is None:
            break
        unit, count, last = found
        units[unit] = units.get(unit, 0) + count
        at = last + 1
        if line.word(at) == "و":
            at += 1
        elif line.word(at)[:1] != "و":
            break
    return _and_half(line, Span(units, last)) if last is not None else None


def _and_half(line: Line, span: Span) -> Span:
    """`عام ونصف`, `شهرين ونصف الشهر`."""
    if line.word(span.last + 1) not in lexicon.AND_HALF:
        return span
    smaller, count = _HALF.get(next(reversed(span.units)), ("day", 0))
    units = {**span.units, smaller: span.units.get(smaller, 0) + count}
    repeated = line.word(span.last + 2).removeprefix(lexicon.ARTICLE) in lexicon.SINGLE_UNITS
    return Span(units, span.last + 1 + repeated)


def _one_unit(line: Line, i: int, offset: int) -> tuple[Unit, int, int] | None:
    """`شهر`, `يومين`, `3 أيام`, `ثلاثة أسابيع`: the unit, how many, and the last token."""
    word = line.word(i)[offset:]
    if word in tables.few():
        unit = tables.units().get(line.word(i + 1))
        return (unit[0], tables.few()[word], i + 1) if unit else None
    if own := tables.units().get(word):
        return (*own, i) if word in lexicon.SINGLE_UNITS or own[1] == 2 else None
    number = _count(line, i, offset)
    if number is None:
        return None
    unit = tables.units().get(line.word(number[1] + 1))
    return (unit[0], number[0], number[1] + 1) if unit and unit[1] == 1 else None


def _count(line: Line, i: int, offset: int) -> tuple[int, int] | None:
    """The whole number at a token and its last token."""
    if (small := line.small(i)) is not None and offset == 0:
        return small, i
    window = Tokens(line.tokens.folded, line.items[i : i + _WORDS_OF_COUNT])
    found = next(iter(numerals.find(window)), None)
    if found is None or found.first != 0 or found.offset != offset or found.kind != "cardinal":
        return None
    return (found.value, i + found.last) if isinstance(found.value, int) and 0 < found.value <= _MOST else None


def moved(anchor: date, units: dict[Unit, int], sign: int) -> date | None:
    """The day so many units before or after; None beyond the calendar, or centuries away."""
    months = 12 * units.get("year", 0) + units.get("month", 0)
    if months > 12 * _YEARS_BACK:
        return None
    day = resolve.shifted_months(anchor, sign * months)
    return resolve.shifted(day, sign * (7 * units.get("week", 0) + units.get("day", 0))) if day else None
