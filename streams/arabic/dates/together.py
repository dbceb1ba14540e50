"""Dates that are told in one breath: days that share a month, months and days that share a year or a cue."""

from __future__ import annotations

from dataclasses import replace

from streams.arabic.dates import lexicon, resolve
from streams.arabic.dates.days_of_month import DayAt, day_ending
from streams.arabic.dates.found import Hit, Stated
from streams.arabic.dates.line import Line

_MOST_DAYS = 8
_HYPHENS = ("-", "–", "—")


def days_sharing(line: Line, day: DayAt, stated: Stated) -> list[Hit]:
    """The days before the last one that share its month: `من 3 إلى 5 مايو`, `أيام 3 و4 و5 مايو`."""
    found: list[DayAt] = []
    later = day
    while len(found) < _MOST_DAYS:
        joiner = line.word(later.first)[:1] if later.offset == 1 else line.word(later.first - 1)
        if joiner not in lexicon.RANGE_JOINERS:
            break
        one = day_ending(line, later.first - 1 if later.offset == 1 else later.first - 2)
        if one is None or one.digits != day.digits or one.day >= later.day:
            break
        found.append(one)
        later = one
    if not found or not _opens(line, later):
        return []
    return [hit for one in reversed(found) if (hit := _shared(line, one, stated))]


def _opens(line: Line, first: DayAt) -> bool:
    """Whether days in one breath begin there: `من 3`, `بين 3`, `يومي 3`, `3-5`."""
    return line.before(first.first) in lexicon.RANGE_OPENERS or (
        first.digits and line.word(first.first + 1) in _HYPHENS
    )


def _shared(line: Line, one: DayAt, stated: Stated) -> Hit | None:
    shared = replace(stated, day=one.day, weekday=None)
    value = resolve.value(shared, line.anchor)
    return Hit(one.first, one.offset, one.last, value, "day", stated.calendar, stated=shared) if value else None


def dates_sharing(line: Line, previous: Hit | None, hit: Hit) -> list[Hit]:
    """The date before, where it is joined to one that has its year or cue: `بين أكتوبر ومارس الماضيين`."""
    stated, of = previous.stated if previous else None, hit.stated
    if line.anchor is None or previous is None or stated is None or of is None or previous.role != "date":
        return []
    between = [line.word(at) for at in range(previous.last + 1, hit.first)]
    if stated.year is not None or stated.month is None:
        return []
    joined = len(between) <= 2 and set(between) <= lexicon.RANGE_JOINERS and (between or hit.offset)
    if not joined or stated.calendar != of.calendar or stated.cue not in (None, "planned"):
        return []
    later = (stated.month or 0, stated.day or 0) > (of.month or 0, of.day or 0)
    year = of.year - later if of.year is not None else None
    cue = stated.cue if of.year is not None or of.cue is None else of.cue
    shared = replace(stated, year=year, cue=cue)
    value = resolve.value(shared, line.anchor)
    return [replace(previous, value=value, stated=shared)] if value else []
