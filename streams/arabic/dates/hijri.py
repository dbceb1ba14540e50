"""Hijri dates by the Umm al-Qura calendar (hijridate), which starts a month a day off from sighting at the most."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from types import ModuleType

FIRST_YEAR, LAST_YEAR = 1343, 1500


@cache
def _library() -> ModuleType:
    import hijridate  # its tables are read only where a text has a Hijri date

    return hijridate


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day; None outside 1343–1500 AH or 1–30. A thirtieth day is one after the twenty-ninth."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    first = _library().Hijri(year, month, 1).to_gregorian()
    return date(first.year, first.month, first.day) + timedelta(days=day - 1)


def year_of(day: date) -> int | None:
    """The Hijri year of a Gregorian day; None outside the calendar's tables (1924–2077)."""
    try:
        year: int = _library().Gregorian(day.year, day.month, day.day).to_hijri().year
    except (ValueError, OverflowError):
        return None
    return year
