"""Days that only an anchor gives: `أمس`, `بعد غد`, `الشهر الماضي`, `قبل عامين`, `بعد أسبوعين من الآن`.

The value is the first day of a period that is named (`الشهر الماضي`), and the day counted to where one is counted
(`قبل شهر`); the precision is the unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from streams.arabic import numerals
from streams.arabic.dates import lexicon, of_month, resolve
from streams.arabic.dates.cues import Cued, cued
from streams.arabic.dates.found import Hit, Precision
from streams.arabic.dates.line import Line
from streams.arabic.tokens import Tokens
from streams.arabic.words.days import Unit

_MOST_UNITS = 4
_WORDS_OF_COUNT = 6
_MOST = 3000
_YEARS_BACK = 300  # farther than that a count of years names no year
_COMPLEMENTS = ("ال", "ل")
_NOT_BEFORE_DAYS = "لك"  # `لامس` is a verb
_FINEST: tuple[Unit, ...] = ("day", "week", "month", "year")


def relative(line: Line, i: int, offset: int, previous: Hit | None) -> Hit | None:
    """The date at a token that begins one of these phrases."""
    if line.anchor is None:
        return None
    return (
        _following_day(line, i, offset, previous)
        or _last_unit(line, i, offset)
        or _counted_away(line, i, offset)
        or _period(line, i, offset)
        or _day_away(line, i, offset)
    )


def _following_day(line: Line, i: int, offset: int, previous: Hit | None) -> Hit | None:
    """`في اليوم التالي`: after the day that was told last, else after the anchor."""
    away = lexicon.next_day().get(line.word(i + 1)) if line.word(i)[offset:] == lexicon.TODAY else None
    if away is None or line.word(i + 2).startswith("ل"):  # `اليوم التالي للحرب` is no day yet
        return None
    told = previous is not None and previous.precision == "day" and previous.value[:4].isdigit()
    base = date.fromisoformat(previous.value) if previous and told else line.anchor
    found = resolve.shifted(base, away) if base else None
    return Hit(i, offset, i + 1, found.isoformat(), "day") if found else None


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(words[0] for words in lexicon.days_away())


def _day_away(line: Line, i: int, offset: int) -> Hit | None:
    if line.word(i)[offset:] not in _beginnings() or (offset and line.word(i)[0] in _NOT_BEFORE_DAYS):
        return None
    for length in (3, 2, 1):
        away = lexicon.days_away().get(line.phrase(i, length, offset))
        if away is None:
            continue
        last = i + length - 1
        if _is_other_day(line, i, last):
            return None
        found = resolve.shifted(_anchor(line), away)
        return Hit(i, offset, last, found.isoformat(), "day", role="relative") if found else None
    return None


def _is_other_day(line: Line, i: int, last: int) -> bool:
    """`اليوم الأول`, `اليوم العالمي`, `صحيفة الغد`: a day that is described, or a name."""
    if line.word(last) not in lexicon.DESCRIBABLE:
        return False
    after = line.word(last + 1)
    if after in lexicon.weekdays():
        return False
    before = line.before(i)
    told = before in lexicon.THAT or before in lexicon.NAMED_BY_DAYS or (before in lexicon.IN_A and last == i)
    return told or after in lexicon.OWN or after.startswith(lexicon.ARTICLE)


def _anchor(line: Line) -> date:
    assert line.anchor is not None
    return line.anchor


def _period(line: Line, i: int, offset: int) -> Hit | None:
    """`الأسبوع الماضي`, `الشهر المقبل`, `هذا العام`."""
    word = line.word(i)[offset:]
    if word in lexicon.THIS:
        at, cue = i + 1, Cued("current", i + 1)
    else:
        at, found = i, cued(line, i + 1)
        if found is None:
            return None
        cue, word = found, word.removeprefix(lexicon.ARTICLE)
    noun = line.word(at)[0 if at > i else offset :]
    if not noun.startswith(lexicon.ARTICLE) or noun[2:] not in lexicon.SINGLE_UNITS:
        return None
    unit = lexicon.units()[noun[2:]][0]
    if unit == "month" and (dated := of_month.before(line, i, cue)):
        return dated
    if unit == "day" or (unit == "year" and line.word(cue.last + 1).isdigit()):
        return None
    start = _start(_anchor(line), unit, cue.years)
    return Hit(i, offset, cue.last, start.isoformat(), _precision(unit)) if start else None


def _start(anchor: date, unit: Unit, away: int) -> date | None:
    """The first day of the week (Monday), month or year so many away."""
    if unit == "week":
        return resolve.shifted(anchor, 7 * away - anchor.weekday())
    if unit == "month":
        return resolve.shifted_months(anchor.replace(day=1), away)
    return resolve.shifted_months(anchor.replace(month=1, day=1), 12 * away)


def _precision(unit: Unit) -> Precision:
    return unit


def _last_unit(line: Line, i: int, offset: int) -> Hit | None:
    """`خلال آخر أسبوع`, `آخر يوم`: the latest one, where no complement says of what it is the last."""
    if line.word(i)[offset:] != lexicon.LATEST or line.word(i + 1) not in lexicon.SINGLE_UNITS:
        return None
    if line.word(i + 2) in ("من", "في", "له", "لها") or line.counts(i + 2) or line.word(i + 2).startswith(_COMPLEMENTS):
        return None
    unit = lexicon.units()[line.word(i + 1)][0]
    found = _moved(_anchor(line), {unit: 1}, -1)
    return Hit(i, offset, i + 1, found.isoformat(), _precision(unit)) if found else None


@dataclass(frozen=True, slots=True)
class _Span:
    """Units counted: `شهر و21 يوما`."""

    units: dict[Unit, int]
    last: int


def _counted_away(line: Line, i: int, offset: int) -> Hit | None:
    """`قبل ثلاثة أيام`, `منذ عام`, `بعد أسبوعين من الآن`."""
    word = line.word(i)[offset:]
    ago, later = word in lexicon.AGO, word in lexicon.LATER
    if not (ago or later):
        return None
    span = _span(line, i + 1)
    if span is None:
        return None
    from_now = line.phrase(span.last + 1, 2) in lexicon.from_now()
    if not from_now and (later or _is_of_something(line, span.last + 1)):
        return None
    found = _moved(_anchor(line), span.units, -1 if ago else 1)
    finest = next(unit for unit in _FINEST if unit in span.units)
    last = span.last + 2 if from_now else span.last
    first, offset = (i + 1, 0) if word in lexicon.SINCE else (i, offset)
    return Hit(first, offset, last, found.isoformat(), _precision(finest)) if found else None


def _is_of_something(line: Line, i: int) -> bool:
    """`قبل يومين من الانتخابات`, `قبل عام 2011`, `قبل شهر رمضان`: counted from another day than the anchor."""
    word = line.word(i)
    return (
        word in ("من", "علي", "او")
        or word[:1].isdigit()
        or word.startswith(("ال", "لل"))
        or bool(lexicon.months().get((word,)) or lexicon.months().get(line.phrase(i, 2)))
    )


def _span(line: Line, i: int) -> _Span | None:
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
    return _and_half(line, _Span(units, last)) if last is not None else None


def _and_half(line: Line, span: _Span) -> _Span:
    """`عام ونصف`, `شهرين ونصف الشهر`."""
    if line.word(span.last + 1) not in lexicon.AND_HALF or not span.units:
        return span
    unit = next(reversed(span.units))
    half: dict[Unit, tuple[Unit, int]] = {"year": ("month", 6), "month": ("day", 15), "week": ("day", 3)}
    smaller, count = half.get(unit, ("day", 0))
    units = {**span.units, smaller: span.units.get(smaller, 0) + count}
    repeated = line.word(span.last + 2).removeprefix(lexicon.ARTICLE) in lexicon.SINGLE_UNITS
    return _Span(units, span.last + 1 + repeated)


def _one_unit(line: Line, i: int, offset: int) -> tuple[Unit, int, int] | None:
    """`شهر`, `يومين`, `3 أيام`, `ثلاثة أسابيع`: the unit, how many, and the last token."""
    word = line.word(i)[offset:]
    if word in lexicon.few():
        counted = lexicon.units().get(line.word(i + 1))
        return (counted[0], lexicon.few()[word], i + 1) if counted else None
    own = lexicon.units().get(word)
    if own:
        single = word in lexicon.SINGLE_UNITS or own[1] == 2
        return (own[0], own[1], i) if single else None
    number = _count(line, i, offset)
    if number is None:
        return None
    counted = lexicon.units().get(line.word(number[1] + 1))
    if counted is None or counted[1] != 1:
        return None
    return counted[0], number[0], number[1] + 1


def _count(line: Line, i: int, offset: int) -> tuple[int, int] | None:
    """The whole number at a token and its last token."""
    if (small := line.small(i)) is not None and offset == 0:
        return small, i
    window = Tokens(line.tokens.folded, line.items[i : i + _WORDS_OF_COUNT])
    found = next(iter(numerals.find(window)), None)
    if found is None or found.first != 0 or found.offset != offset or found.kind != "cardinal":
        return None
    return (found.value, i + found.last) if isinstance(found.value, int) and 0 < found.value <= _MOST else None


def _moved(anchor: date, units: dict[Unit, int], sign: int) -> date | None:
    months = 12 * units.get("year", 0) + units.get("month", 0)
    if months > 12 * _YEARS_BACK:
        return None
    day = resolve.shifted_months(anchor, sign * months)
    return resolve.shifted(day, sign * (7 * units.get("week", 0) + units.get("day", 0))) if day else None
