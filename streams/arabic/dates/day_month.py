"""A day and its month: `27 أكتوبر 2023`, `الأول من آذار/مارس`, `سبتمبر 10، 1901`, `من 3 إلى 5 مايو`, a bare month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from streams.arabic.dates import lexicon, resolve, tables
from streams.arabic.dates.cues import cued, is_planned
from streams.arabic.dates.days_of_month import DayAt, day_after, day_before
from streams.arabic.dates.found import Cue, Hit, Stated
from streams.arabic.dates.line import Line
from streams.arabic.dates.months import is_evident, month_at
from streams.arabic.dates.together import dates_sharing, days_sharing
from streams.arabic.dates.years import YearAt, year_after
from streams.arabic.words import calendar

_MIDDLE_DAY = 15
# what may stand between a weekday and its date
_BETWEEN: tuple[list[str], ...] = ([], [","], ["في"], ["-"], ["الموافق"], [",", "الموافق"])


def dates_at(line: Line, i: int, offset: int, previous: Hit | None) -> list[Hit]:
    """The date whose month stands at a token, and before it the days that share the month.

    The previous date may be a weekday that joins it. Empty where the name is no month.
    """
    month = month_at(line, i, offset)
    if month is None:
        return []
    day = day_before(line, i) if not offset else None
    after = None if day else day_after(line, month.last)
    last = after.last if after else month.last
    year = year_after(line, last, month.name.calendar)
    if after and year is None and not _stands_alone(line, after):
        after, last = None, month.last
        year = year_after(line, last, month.name.calendar)
    dated = (day or after) and month.name.strength != "number"
    if not (dated or year or is_evident(line, i, offset, month)):
        return []
    first, offset = (day.first, day.offset) if day else (i, offset)
    number = day.day if day else after.day if after else None
    stated = _with_year(Stated(month=month.name.month, day=number, calendar=month.name.calendar), year)
    return _assemble(line, _Place(first, offset, year.last if year else last), stated, day, previous)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a date stands: its first token, the letters before it there, its last token."""

    first: int
    offset: int
    last: int


def _with_year(stated: Stated, year: YearAt | None) -> Stated:
    if year is None or (stated.calendar == "gregorian" and year.calendar == "hijri"):
        return stated  # a Gregorian month with a Hijri year is no date of either
    return replace(stated, year=year.year)


def _assemble(line: Line, place: _Place, stated: Stated, day: DayAt | None, previous: Hit | None) -> list[Hit]:
    """The date with what joins it on both sides, and the dates before it that it decides."""
    if joined := _joined(line, previous, place) if stated.day else None:
        place = joined
        stated = replace(stated, weekday=tables.weekdays().get(line.word(previous.last)) if previous else None)
    last, cue = _cue(line, place, stated)
    first, stated = _headed(line, place, replace(stated, cue=cue), day)
    if day and line.before(first) in lexicon.NAMED_BY_DATES:
        return []
    stated = replace(stated, whole=first == 0 and last == len(line.items) - 1)
    if last == place.last:  # no adjective has said which
        stated = _of_event(line, first, stated)
    value = resolve.value(stated, line.anchor)
    if value is None:
        return []
    hit = Hit(first, place.offset, last, value, stated.precision, stated.calendar, stated=stated)
    before = days_sharing(line, day, stated) if day else []
    return [*(before or dates_sharing(line, previous, hit)), hit]


def _joined(line: Line, previous: Hit | None, place: _Place) -> _Place | None:
    """With the weekday before it: `الاثنين 18 شباط`, `الأربعاء، 22 يناير`, `الأربعاء (21 مارس)`."""
    if previous is None or previous.role != "weekday":
        return None
    between = [line.word(at) for at in range(previous.last + 1, place.first)]
    closed = between == ["("] and line.word(place.last + 1) == ")"
    if not closed and between not in _BETWEEN:
        return None
    if between == ["في"] and line.word(previous.first - 1) == lexicon.DAY:
        return _Place(previous.first - 1, 0, place.last)  # what `في` adds is said of the noun `يوم`
    return _Place(previous.first, previous.offset, place.last + closed)


def _cue(line: Line, place: _Place, stated: Stated) -> tuple[int, Cue | None]:
    """The cue of a date without a year, and the last token: an adjective belongs to the date where it decides."""
    if stated.year is not None:
        return place.last, None
    if found := cued(line, place.last + 1):
        return (found.last if line.anchor is not None else place.last), found.cue
    before = line.before(place.first)
    if before in lexicon.THIS:
        return place.last, "current"
    if before in lexicon.SINCE:
        return place.last, "past"
    return place.last, "planned" if is_planned(line, place.first) else None


def _headed(line: Line, place: _Place, stated: Stated, day: DayAt | None) -> tuple[int, Stated]:
    """Beside an anchor: `منتصف آذار`, the fifteenth, and `اليوم الثالث من أكتوبر`."""
    first = place.first
    if line.anchor is None or place.offset:
        return first, stated
    if stated.day is None:
        at = first - 2 if line.word(first - 1) in lexicon.MONTH_WORDS else first - 1
        middle = at >= line.floor and line.word(at) in lexicon.MIDDLE
        return (at, replace(stated, day=_MIDDLE_DAY)) if middle else (first, stated)
    today = day is not None and not day.digits and first > line.floor and line.word(first - 1) == lexicon.TODAY
    return first - today, stated


def _of_event(line: Line, first: int, stated: Stated) -> Stated:
    """`هجمات 11 سبتمبر`: the year of an event that is called by its day, where it is past."""
    if stated.year is not None or stated.month is None or stated.day is None or line.anchor is None:
        return stated
    day = stated.month, stated.day
    year = calendar.NAMED_DAYS.get(day)
    if year is None or stated.calendar == "hijri" or stated.cue == "current" or line.anchor < date(year, *day):
        return stated
    before = line.before(first).removeprefix("ل").removeprefix("ب")
    alone = day == calendar.NAMED_ALONE and stated.cue != "planned"
    return replace(stated, year=year) if alone or before in lexicon.EVENTS else stated


def _stands_alone(line: Line, after: DayAt) -> bool:
    """Whether a day behind its month needs no year: written as one, in two words, or with nothing that it counts."""
    if not after.digits and after.last > after.first:
        return not line.counts(after.last + 1)
    return line.ends(after.last + 1) or (after.digits and line.word(after.first - 1) == "/")
