"""Days of a month that is not named: `23 الجاري`, `الخامس من الشهر المقبل`, `29 منه`. Only beside an anchor."""

from __future__ import annotations

from dataclasses import replace

from streams.arabic.dates import lexicon, resolve
from streams.arabic.dates.cues import Cued, cued
from streams.arabic.dates.day_month import day_before
from streams.arabic.dates.found import Hit, Stated
from streams.arabic.dates.line import Line


def in_digits(line: Line, i: int, previous: Hit | None) -> Hit | None:
    """The day at a number in front of `الجاري` or `منه`."""
    day, after = line.day(i), line.word(i + 1)
    if day is None or line.anchor is None or line.before(i) not in lexicon.BEFORE_DAYS:
        return None
    if after in lexicon.OF_IT:
        stated = previous.stated if previous and previous.stated and previous.stated.day else None
        return _hit(line, i, 0, i + 1, replace(stated, day=day, weekday=None)) if stated else None
    cue = cued(line, i + 1) if after in lexicon.OF_MONTHS else None
    return _of(line, i, 0, cue, day) if cue else None


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
