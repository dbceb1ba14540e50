"""From what a text states of a date to its value, with and without an anchor.

The year of a day or month without one: what the words beside it say (`الماضي` the last such day, `المقبل` the next);
else the anchor's own year, unless that lies more than ten months away and the turn of the year is between: then the
nearer one. A weekday in the text decides between neighbouring years. Hijri days take the year that is nearest.
"""

from __future__ import annotations

import calendar as months_of
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, TypeAlias

from streams.arabic.dates import hijri
from streams.arabic.dates.found import Calendar, Precision

Cue: TypeAlias = Literal["past", "future", "current"]
_ACROSS_THE_TURN = 300  # days


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as far as the text states it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    weekday: int | None = None
    cue: Cue | None = None

    @property
    def precision(self) -> Precision:
        """The smallest part that is stated."""
        return "day" if self.day else "month" if self.month else "year"


def value(stated: Stated, anchor: date | None) -> str | None:
    """The value of a date: ISO where it can be resolved, else TIMEX-like; None where there is no such day."""
    if stated.calendar == "hijri":
        return _hijri(stated, anchor)
    if not _exists(stated):
        return None
    year = stated.year
    if year is None and anchor is not None:
        year = _year(stated, anchor)
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


def _year(stated: Stated, anchor: date) -> int:
    around = [d for y in (-1, 0, 1) if (d := _candidate(anchor.year + y, stated))]
    if stated.weekday is not None:
        same = [d for d in around if d.weekday() == stated.weekday]
        around = same or around
    if not around:
        return anchor.year
    month = anchor.replace(day=1)
    today = anchor if stated.day else month
    if stated.cue == "past":
        return max((d for d in around if d <= today), default=around[0]).year
    if stated.cue == "future":
        return min((d for d in around if d >= today), default=around[-1]).year
    own = next((d for d in around if d.year == anchor.year), None)
    if own and (stated.cue == "current" or abs((own - anchor).days) <= _ACROSS_THE_TURN):
        return own.year
    return min(around, key=lambda d: abs(d - anchor)).year


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
    if stated.cue == "past":
        around = {year: found for year, found in around.items() if found <= anchor} or around
    elif stated.cue == "future":
        around = {year: found for year, found in around.items() if found >= anchor} or around
    return min(around, key=lambda year: abs(around[year] - anchor), default=None)


def weekday(wanted: int, anchor: date, cue: Cue | None) -> date | None:
    """The day of the week up to the anchor, the anchor itself included; before it or after it by the cue."""
    back = (anchor.weekday() - wanted) % 7
    if cue == "future":
        return shifted(anchor, (7 - back) % 7 or 7)
    if cue == "past":
        return shifted(anchor, -(back or 7))
    return shifted(anchor, -back)


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
