"""Dates in digits alone: ISO, day first as Arabic papers write it, month first where only that is a date.

Two-digit years and a leading year (`16/04/21`) read as the day nearest to the anchor, day first without one.
"""

from __future__ import annotations

import re
from datetime import date

from streams.arabic.dates import lexicon, resolve
from streams.arabic.dates.found import Calendar, Hit, Stated
from streams.arabic.dates.line import Line

_YEAR_FIRST = re.compile(r"(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|(-)(\d{2})-(\d{2})T)(?![\d])")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)")
_SHORT = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{2})(?![\d/-])")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})(?![\d/-])")
_YEAR_MONTH = re.compile(r"(\d{4})[/-](0[1-9])(?![\d/-])")
_DAY_MONTH = re.compile(r"(\d{1,2}) ?([/-]) ?(\d{1,2})(?![\d/:%-]|[.,]\d)")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?![\d/:%-]|[.,]\d)")
_PADDED = re.compile(r"\d\d/\d\d")
_YEARS = range(1000, 2200)
_HIJRI_YEARS = range(1300, 1500)
_SOON = range(1900, 2101)
_THIS_CENTURY = 70
_MONTHS = 12


def numeric(line: Line, i: int, previous: Hit | None) -> Hit | None:
    """The date that begins at a number."""
    text, at = line.tokens.folded.text, line.items[i].start
    stated = end = None
    if found := _YEAR_FIRST.match(text, at):
        stated, end = _ordered(int(found[1]), int(found[4]), int(found[3])), found.end()
    elif found := _YEAR_LAST.match(text, at):
        stated, end = _ordered(int(found[4]), int(found[1]), int(found[3])), found.end()
    elif found := _SHORT.match(text, at):
        stated, end = _short(line, (int(found[1]), int(found[3]), int(found[4])), found[2]), found.end()
    elif found := _MONTH_YEAR.match(text, at):
        stated, end = _month_of(int(found[2]), int(found[1])), found.end()
    elif found := _YEAR_MONTH.match(text, at):
        stated, end = _month_of(int(found[1]), int(found[2])), found.end()
    elif found := _DAY_MONTH.match(text, at):
        stated, end = _day_month(line, (i, found.end()), (int(found[1]), int(found[3])), previous), found.end()
    elif found := _POINTED.match(text, at):
        stated, end = _pointed(line, i, (int(found[1]), int(found[2]))), found.end()
    return _hit(line, i, stated, end) if stated and end else None


def _hit(line: Line, i: int, stated: Stated, end: int) -> Hit | None:
    last = line.ending_at(i, end)
    if last is None:
        return None
    marked = stated.year is not None and line.word(last + 1) in lexicon.HIJRI_MARKS
    if marked and stated.calendar == "gregorian":
        return None
    value = resolve.value(stated, line.anchor)
    return Hit(i, 0, last + marked, value, stated.precision, stated.calendar) if value else None


def _ordered(year: int, day: int, month: int) -> Stated | None:
    """Day and month in their order; the other order where the month is none."""
    if year not in _YEARS:
        return None
    if month > _MONTHS >= day:
        day, month = month, day
    calendar: Calendar = "hijri" if year in _HIJRI_YEARS else "gregorian"
    return Stated(year=year, month=month, day=day, calendar=calendar)


def _short(line: Line, parts: tuple[int, int, int], mark: str) -> Stated | None:
    """Two digits a year, which stands first or last: the reading nearest to the anchor, the year last without one."""
    first, middle, last = parts
    if mark == "-" and max(parts) <= _MONTHS:
        return None
    readings = [_ordered(_full(last), first, middle), _ordered(_full(first), last, middle)]
    days = [(s, d) for s in readings if s and (d := _day(s))]
    if not days:
        return None
    anchor = line.anchor
    return days[0][0] if anchor is None else min(days, key=lambda one: abs(one[1] - anchor))[0]


def _pointed(line: Line, i: int, parts: tuple[int, int]) -> Stated | None:
    """`في 22.4`: a day where only one of both may be a month, and nothing is counted."""
    day, month = (parts[1], parts[0]) if parts[1] > _MONTHS else parts
    if not (min(parts) <= _MONTHS < max(parts)) or not line.ends(i + 1):
        return None
    return Stated(month=month, day=day) if line.before(i) in ("في", *lexicon.BEFORE_NUMERIC) else None


def _full(year: int) -> int:
    return year + (2000 if year < _THIS_CENTURY else 1900)


def _day(stated: Stated) -> date | None:
    try:
        return date(stated.year or 1, stated.month or 1, stated.day or 1)
    except ValueError:
        return None


def _month_of(year: int, month: int) -> Stated | None:
    return Stated(year=year, month=month) if year in _SOON and 1 <= month <= _MONTHS else None


def _day_month(line: Line, place: tuple[int, int], parts: tuple[int, int], previous: Hit | None) -> Stated | None:
    """`في 22-4`, `يوم 7/10`, `أحداث 11/9`: only with a word of time before, a strong one where both may be months.

    `22/04`, padded, needs none.
    """
    i, end = place
    day, month = parts
    if month > _MONTHS >= day:
        day, month = month, day
    clear = max(parts) > _MONTHS
    last = line.ending_at(i, end)
    padded = _PADDED.fullmatch(line.tokens.folded.text, line.items[i].start, end) is not None
    before = line.before(i)
    evident = before in lexicon.BEFORE_NUMERIC or before in lexicon.NAMED_BY_NUMERIC
    stroke = line.word(i + 1) == "/" or "/" in line.word(i)
    weekday = stroke and previous is not None and previous.role == "weekday" and previous.last == i - 1
    whole = i == 0 and last == len(line.items) - 1
    evident = evident or weekday or whole or (clear and (padded or before in lexicon.BEFORE_NUMERIC_CLEAR))
    if not evident or last is None or line.counts(last + 1):
        return None
    return Stated(month=month, day=day) if day and month and month <= _MONTHS else None
