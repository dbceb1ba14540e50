"""Days of a month that is not named: `23 الجاري`, `الخامس من الشهر المقبل`, `29 منه`, `يوم 27`.

All of them only beside an anchor.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from streams.arabic.dates import lexicon, resolve
from streams.arabic.dates.cues import Cued, cued
from streams.arabic.dates.days_of_month import DayAt, day_before, day_starting
from streams.arabic.dates.found import Hit, Stated
from streams.arabic.dates.line import Line
from streams.arabic.dates.months import month_at


def in_digits(line: Line, i: int, previous: Hit | None) -> Hit | None:
    """The day at a number in front of `الجاري`, `منه` or `من الشهر نفسه`."""
    day, after = line.day(i), line.word(i + 1)
    if day is None or line.anchor is None or line.before(i) not in lexicon.BEFORE_DAYS:
        return None
    if last := _of_that_month(line, i + 1):
        stated = previous.stated if previous and previous.stated and previous.stated.day else None
        return _hit(line, i, 0, last, replace(stated, day=day, weekday=None)) if stated else None
    cue = cued(line, i + 1) if after in lexicon.OF_MONTHS else None
    return _of(line, i, 0, cue, day) if cue else None


def _of_that_month(line: Line, i: int) -> int | None:
    """The last token of `منه`, `من الشهر نفسه`, `من نفس الشهر`: the month of the day told before."""
    if line.word(i) in lexicon.OF_IT:
        return i
    pair = set(line.phrase(i + 1, 2))
    return i + 2 if line.word(i) == "من" and lexicon.MONTH in pair and pair & lexicon.SAME else None


def of_day_word(line: Line, i: int) -> Hit | None:
    """`يوم 27`, `يوم السابع والعشرين`: the day of that number that is nearest to the anchor."""
    anchor = line.anchor
    if anchor is None or line.before(i) not in lexicon.DAY_NOUNS:
        return None
    number = line.day(i)
    found = DayAt(number, i, i, 0, digits=True) if number else day_starting(line, i)
    if found is None or not line.ends(found.last + 1) or month_at(line, found.last + 2):
        return None
    months = (resolve.shifted_months(anchor.replace(day=1), away) for away in (0, -1, 1))
    days = [date(m.year, m.month, found.day) for m in months if m and found.day <= monthrange(m.year, m.month)[1]]
    day = min(days, key=lambda d: abs(d - anchor)) if days else None
    return Hit(i, 0, found.last, day.isoformat(), "day") if day else None


def before(line: Line, i: int, cue: Cued) -> Hit | None:
    """The day in front of `من الشهر الجاري`, whose noun stands at a token."""
    found = day_before(line, i) if line.word(i - 1) == "من" else None
    return _of(line, found.first, found.offset, cue, found.day) if found else None


def _of(line: Line, first: int, offset: int, cue: Cued, day: int) -> Hit | None:
    """A day of the month before the anchor's, of that, or of the one after."""
    month = resolve.shifted_months(line.anchor.replace(day=1), cue.years) if line.anchor else None
    if month is None:
        return None
    return _hit(line, first, offset, cue.last, Stated(year=month.year, month=month.month, day=day))


def _hit(line: Line, first: int, offset: int, last: int, stated: Stated) -> Hit | None:
    value = resolve.value(stated, line.anchor)
    return Hit(first, offset, last, value, "day", stated.calendar, stated=stated) if value else None
