"""Weekdays: `الاثنين`, `أمس الاثنين`, `الخميس 21`, `آخر اثنين من آذار`.

A weekday is the last one up to the anchor, the anchor included, unless the words beside it say `المقبل` or the clause
before it speaks of what is to come.
"""

from __future__ import annotations

import calendar as months_of
from dataclasses import replace
from datetime import date, timedelta

from streams.arabic.dates import lexicon, resolve, tables
from streams.arabic.dates.cues import Cued, cued, is_planned
from streams.arabic.dates.found import Cue, Hit, Stated
from streams.arabic.dates.line import Line
from streams.arabic.dates.months import month_at
from streams.arabic.dates.relative import period_at
from streams.arabic.dates.years import year_after
from streams.arabic.words import calendar

_NAMES = tuple(calendar.ORDER)
_LAST = -1
_WEEK = 7
_MOST_IN_MONTH = 5


def weekday(line: Line, i: int, offset: int, previous: Hit | None) -> Hit | None:
    """The weekday at a token."""
    day = tables.weekdays().get(line.word(i)[offset:])
    if day is None or line.before(i) in lexicon.NOT_WEEKDAYS_AFTER:
        return None
    if line.anchor is None:
        return Hit(i, offset, i, f"weekday:{_NAMES[day]}", "day", role="weekday")
    if found := _numbered(line, i, offset, day) or _nth(line, i, offset, day) or _of_week(line, i, offset, day):
        return found
    if previous and previous.precision == "week" and (found := _in_week(line, previous, i, day)):
        return found
    if previous and previous.role == "relative" and offset == 0 and (last := _last_beside(line, previous, i)):
        return _beside(previous, last, day)
    return _alone(line, i, offset, day, previous)


def bare(line: Line, i: int, offset: int) -> Hit | None:
    """A weekday without its article, behind an ordinal: `آخر اثنين من شهر آذار`, `ثان أربعاء في أكتوبر`."""
    day = tables.bare_weekdays().get(line.word(i)[offset:])
    if day is None or line.anchor is None or offset or i - 1 < line.floor:
        return None
    nth = _ordinal(line.word(i - 1))
    return _of_month(line, i - 1, 0, i, (day, nth)) if nth else None


def _alone(line: Line, i: int, offset: int, day: int, previous: Hit | None) -> Hit | None:
    if line.anchor is None:
        return None
    beside = cued(line, i + 1)
    joined = (
        previous.stated if previous and previous.role == "weekday" and _in_one_breath(previous, i, offset) else None
    )
    first, offset, this = _this(line, i, offset)
    planned = this or is_planned(line, i) or (joined is not None and joined.cue == "planned")
    cue: Cue | None = beside.cue if beside else "planned" if planned else None
    found = resolve.weekday(day, line.anchor, cue)
    stated = Stated(weekday=day, cue=cue)
    last = beside.last if beside else i
    return Hit(first, offset, last, found.isoformat(), "day", role="weekday", stated=stated) if found else None


def _in_one_breath(previous: Hit, i: int, offset: int) -> bool:
    """`الجمعة والسبت`."""
    return offset == 1 and previous.last == i - 1


def sharing(line: Line, previous: Hit | None, hit: Hit) -> list[Hit]:
    """The weekday before, where it is joined to one that has its cue: `الأحد والاثنين المقبلين`."""
    stated, of = previous.stated if previous else None, hit.stated
    if previous is None or stated is None or of is None or line.anchor is None or stated.weekday is None:
        return []
    shared = stated.cue in (None, "planned") and of.cue in ("past", "future") and of.weekday is not None
    if not shared or previous.role != "weekday" or not _in_one_breath(previous, hit.first, hit.offset):
        return []
    found = resolve.weekday(stated.weekday, line.anchor, of.cue)
    return [replace(previous, value=found.isoformat(), stated=replace(stated, cue=of.cue))] if found else []


def _this(line: Line, i: int, offset: int) -> tuple[int, int, bool]:
    """`هذا الجمعة`, `هذا يوم الجمعة`: the coming one."""
    at = i - 2 if line.word(i - 1) == lexicon.DAY else i - 1
    this = at >= line.floor and line.word(at) in lexicon.THIS
    return (at, 0, True) if this else (i, offset, False)


def _of_week(line: Line, i: int, offset: int, day: int) -> Hit | None:
    """`الجمعة من الأسبوع المقبل`, `الأحد الأسبوع الماضي`."""
    at = i + 2 if line.word(i + 1) in ("من", "في") else i + 1
    period = period_at(line, at, 0)
    if period is None or period[0] != "week" or line.anchor is None:
        return None
    monday = resolve.start(line.anchor, "week", period[1].years)
    return _day_hit(line, i, offset, period[1].last, resolve.shifted(monday, day) if monday else None)


def _in_week(line: Line, previous: Hit, i: int, day: int) -> Hit | None:
    """`الأسبوع المقبل يوم الجمعة`."""
    between = [line.word(at) for at in range(previous.last + 1, i)]
    if between not in ([], [lexicon.DAY]) or previous.last == previous.first:
        return None
    found = resolve.shifted(date.fromisoformat(previous.value), day)
    return _day_hit(line, previous.first, previous.offset, i, found)


def _last_beside(line: Line, previous: Hit, i: int) -> int | None:
    """The last token of `أمس الاثنين`, `غدا (الثلاثاء)`."""
    if previous.last == i - 1:
        return i
    return i + 1 if previous.last == i - 2 and line.word(i - 1) == "(" and line.word(i + 1) == ")" else None


def _beside(previous: Hit, last: int, day: int) -> Hit | None:
    """`أمس الاثنين`: the Monday that is nearest to yesterday."""
    near = date.fromisoformat(previous.value)
    ahead = (day - near.weekday()) % _WEEK
    found = resolve.shifted(near, ahead if ahead <= _WEEK // 2 else ahead - _WEEK)
    return Hit(previous.first, previous.offset, last, found.isoformat(), "day", role="weekday") if found else None


def _numbered(line: Line, i: int, offset: int, day: int) -> Hit | None:
    """`الخميس 21`: the day of a month around the anchor that is a Thursday."""
    number = line.day(i + 1)
    if number is None or line.anchor is None or line.counts(i + 2) or month_at(line, i + 2) or _goes_on(line, i + 2):
        return None
    around = (resolve.shifted_months(line.anchor.replace(day=1), months) for months in (0, -1, 1))
    for first in around:
        if first and number <= months_of.monthrange(first.year, first.month)[1]:
            found = first.replace(day=number)
            if found.weekday() == day:
                return Hit(i, offset, i + 1, found.isoformat(), "day")
    return None


def _goes_on(line: Line, i: int) -> bool:
    return line.word(i) in ("/", "-", ".", ":", "%") and line.touches(i) and line.word(i + 1)[:1].isdigit()


def _nth(line: Line, i: int, offset: int, day: int) -> Hit | None:
    """`الثلاثاء الأخير من شهر مارس`, `الأحد الأول`: of the month that is named, else of the anchor's."""
    word = line.word(i + 1)
    nth = _ordinal(word) if word.startswith(lexicon.ARTICLE) else None
    if nth is None or month_at(line, i + 2):
        return None
    if found := _of_month(line, i, offset, i + 1, (day, nth)):
        return found
    if nth == _LAST or line.word(i + 2) == "من":
        return None
    assert line.anchor is not None
    return _day_hit(line, i, offset, i + 1, _nth_day(line.anchor, day, nth))


def _ordinal(word: str) -> int | None:
    if word in lexicon.LAST:
        return _LAST
    nth = tables.ordinals().get(word.removeprefix(lexicon.ARTICLE))
    return nth if nth and nth <= _MOST_IN_MONTH else None


def _of_month(line: Line, first: int, offset: int, last: int, which: tuple[int, int]) -> Hit | None:
    """The nth weekday of the month that `من` or `في` names after it."""
    at = last + 1
    if line.word(at) not in ("من", "في") or line.anchor is None:
        return None
    at += 2 if line.word(at + 1) in lexicon.MONTH_WORDS else 1
    month = month_at(line, at)
    if month is None:
        return _of_this_month(line, (first, offset, at - 1 - (line.word(at - 1) in lexicon.MONTH_WORDS)), which)
    if month.name.calendar == "hijri":
        return None
    year = year_after(line, month.last, "gregorian")
    cue: Cued | None = None if year else cued(line, month.last + 1)
    end = year.last if year else cue.last if cue else month.last
    whole = first == 0 and end == len(line.items) - 1
    stated = Stated(year=year.year if year else None, month=month.name.month, cue=cue.cue if cue else None, whole=whole)
    start = resolve.value(stated, line.anchor)
    if start is None or _is_day(
        date.fromisoformat(start),
        *which,
        ordered=first + 1 == last and line.word(first)[offset:] not in tables.weekdays(),
    ):
        return None
    return _day_hit(line, first, offset, end, _nth_day(date.fromisoformat(start), *which))


def _of_this_month(line: Line, place: tuple[int, int, int], which: tuple[int, int]) -> Hit | None:
    """`أول جمعة من هذا الشهر`, `الأحد الأخير من الشهر الجاري`."""
    first, offset, before = place
    period = period_at(line, before + 1, 0)
    if period is None or period[0] != "month" or line.anchor is None:
        return None
    month = resolve.start(line.anchor, "month", period[1].years)
    return _day_hit(line, first, offset, period[1].last, _nth_day(month, *which)) if month else None


def _is_day(month: date, day: int, nth: int, *, ordered: bool) -> bool:
    """`الاثنين الثاني من أبريل` where the second is a Monday: a weekday with its day, not the second Monday."""
    return not ordered and nth > 0 and month.replace(day=nth).weekday() == day


def _day_hit(line: Line, first: int, offset: int, last: int, found: date | None) -> Hit | None:
    return Hit(first, offset, last, found.isoformat(), "day") if found else None


def _nth_day(month: date, day: int, nth: int) -> date | None:
    """The nth such weekday of a month, -1 the last."""
    length = months_of.monthrange(month.year, month.month)[1]
    if nth == _LAST:
        end = month.replace(day=length)
        return end - timedelta(days=(end.weekday() - day) % _WEEK)
    number = 1 + (day - month.replace(day=1).weekday()) % _WEEK + _WEEK * (nth - 1)
    return month.replace(day=number) if number <= length else None
