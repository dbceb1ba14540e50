"""From what a text states of a date to its value, with and without an anchor.

The year of a day or month without one. What the words beside it say comes first: `الماضي` and `منذ` mean the last such
day, `المقبل` the next, a weekday the neighbouring year that has it on that weekday. Else it is the anchor's own year,
but for two cases that news decided (2018, 2,146 days and 1,851 months without a year): more than four months ahead,
where nothing before it speaks of what is to come, it is told and not announced, and a year earlier; and across a near
turn of the year (more than ten months off, or announced) it is the nearer one. A date that is the whole text keeps the
anchor's year. Hijri days take the year that is nearest.
"""

from __future__ import annotations

import calendar as months_of
from datetime import MAXYEAR, MINYEAR, date, timedelta

from streams.arabic.dates import hijri
from streams.arabic.dates.found import Cue, Stated
from streams.arabic.words.days import Unit

_ACROSS_THE_TURN = 300  # days
_TOLD = 120  # days ahead from which a date that nothing announces is past
_LENGTH_OF_MONTH = 29  # of the moon, days
_LEAP = 4  # years


def value(stated: Stated, anchor: date | None) -> str | None:
    """The value of a date: ISO where it can be resolved, else TIMEX-like; None where there is no such day."""
    if stated.calendar == "hijri":
        return _hijri(stated, anchor)
    if not _exists(stated):
        return None
    year = stated.year
    if year is None and anchor is not None:
        year = _year(stated, anchor)
        if year is None:
            return None
    if anchor is not None and year is not None:
        return f"{year:04}-{stated.month or 1:02}-{stated.day or 1:02}"
    return _parts(stated, year)


def _parts(stated: Stated, year: int | None) -> str:
    parts = [f"{year:04}" if year is not None else "XXXX"]
    parts += [f"{part:02}" for part in (stated.month, stated.day) if part is not None]
    return "-".join(parts)


def _exists(stated: Stated) -> bool:
    if stated.month is None:
        return True
    if not 1 <= stated.month <= 12:
        return False
    year = stated.year if stated.year is not None and MINYEAR <= stated.year <= MAXYEAR else 2024  # a leap year
    return stated.day is None or 1 <= stated.day <= months_of.monthrange(year, stated.month)[1]


def _candidate(year: int, stated: Stated) -> date | None:
    try:
        return date(year, stated.month or 1, stated.day or 1)
    except ValueError:
        return None


def _year(stated: Stated, anchor: date) -> int | None:
    """The year of a day or month without one; None where no year around the anchor has that day."""
    today = anchor if stated.day else anchor.replace(day=1)
    own = _candidate(anchor.year, stated)
    years = range(-1, 2) if own else range(-_LEAP, _LEAP + 1)
    around = [d for y in years if (d := _candidate(anchor.year + y, stated))]
    if not around:
        return None
    if stated.weekday is not None:
        same = [d for d in around if d.weekday() == stated.weekday]
        around = same or around
    running = stated.day is None  # `مايو الماضي` said in May is last year's
    if stated.cue == "past":
        return max((d for d in around if d <= today and not (running and d == today)), default=around[0]).year
    if stated.cue == "future":
        return min((d for d in around if d >= today and not (running and d == today)), default=around[-1]).year
    if own and own in around and (stated.cue == "current" or not _is_elsewhere((own - today).days, stated)):
        return own.year
    return _other(around, today, stated).year


def _is_elsewhere(ahead: int, stated: Stated) -> bool:
    """Whether the anchor's own year is not the one that is meant, by how many days the date lies ahead in it."""
    if stated.whole:
        return False
    if stated.cue == "planned":
        return ahead < -_TOLD
    return ahead > _TOLD or ahead < -_ACROSS_THE_TURN


def _other(around: list[date], today: date, stated: Stated) -> date:
    """Of the years around, the nearest; the last one up to today where the own year lies too far ahead."""
    if stated.cue == "planned":
        return min((d for d in around if d >= today), default=around[-1])
    close = [d for d in around if (d - today).days <= _TOLD]
    return min(close or around, key=lambda d: abs(d - today))


def _hijri(stated: Stated, anchor: date | None) -> str | None:
    if stated.day is not None and not 1 <= stated.day <= 30:
        return None
    year = stated.year
    if year is None and anchor is not None:
        year = _hijri_year(stated, anchor)
    complete = stated.day is not None and year is not None
    if year is not None and (complete or anchor is not None):
        found = hijri.to_gregorian(year, stated.month or 1, stated.day or 1)
        if found:
            return found.isoformat()
    return f"hijri:{_parts(stated, year)}"


def _hijri_year(stated: Stated, anchor: date) -> int | None:
    own = hijri.year_of(anchor)
    if own is None:
        return None
    days = {year: hijri.to_gregorian(year, stated.month or 1, stated.day or 1) for year in (own - 1, own, own + 1)}
    around = {year: found for year, found in days.items() if found}
    length = timedelta(days=0 if stated.day else _LENGTH_OF_MONTH)
    if stated.cue == "past":
        around = {year: found for year, found in around.items() if found + length <= anchor} or around
    elif stated.cue in ("future", "planned"):
        length = timedelta(0) if stated.cue == "future" else length
        around = {year: found for year, found in around.items() if found + length >= anchor} or around
    return min(around, key=lambda year: abs(around[year] - anchor), default=None)


def weekday(wanted: int, anchor: date, cue: Cue | None) -> date | None:
    """The day of the week up to the anchor, the anchor itself included; before it or after it by the cue.

    What is planned may also be planned for the anchor's own day.
    """
    back = (anchor.weekday() - wanted) % 7
    if cue == "future":
        return shifted(anchor, 7 - back)
    if cue == "planned":
        return shifted(anchor, (7 - back) % 7)
    if cue == "past":
        return shifted(anchor, -(back or 7))
    return shifted(anchor, -back)


def start(anchor: date, unit: Unit, away: int) -> date | None:
    """The first day of the week (Monday), month or year so many away from the anchor's."""
    if unit == "week":
        return shifted(anchor, 7 * away - anchor.weekday())
    if unit == "month":
        return shifted_months(anchor.replace(day=1), away)
    return shifted_months(anchor.replace(month=1, day=1), 12 * away)


def shifted(day: date, days: int) -> date | None:
    """The day so many days away; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shifted_months(day: date, months: int) -> date | None:
    """The same day so many months away, or the last of that month; None beyond the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, months_of.monthrange(year, month + 1)[1]))
