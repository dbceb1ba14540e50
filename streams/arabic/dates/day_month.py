"""A day and its month: `27 أكتوبر 2023`, `الأول من آذار/مارس`, `سبتمبر 10، 1901`, `من 3 إلى 5 مايو`, a bare month."""

from __future__ import annotations

from dataclasses import dataclass, replace

from streams.arabic.dates import lexicon, resolve
from streams.arabic.dates.cues import Cued, cued, is_planned
from streams.arabic.dates.found import Hit, Stated
from streams.arabic.dates.line import Line
from streams.arabic.dates.months import MonthAt, is_evident, month_at
from streams.arabic.dates.years import YearAt, year_after
from streams.arabic.words import calendar

_LONGEST_DAY = 2
_MOST_DAYS = 8  # of one month, in one breath
_PUNCTUATION = frozenset("./-–")
_MIDDLE_DAY = 15


@dataclass(frozen=True, slots=True)
class DayAt:
    """A day of a month: its first token, the letters before it there, and whether it is in digits."""

    day: int
    first: int
    offset: int
    digits: bool


def dates_at(line: Line, i: int, offset: int, previous: Hit | None) -> list[Hit]:
    """The date whose month stands at a token, and before it the days that share the month.

    The previous date may be a weekday that joins it. Empty where the name is no month.
    """
    month = month_at(line, i, offset)
    if month is None:
        return []
    day = day_before(line, i) if not offset else None
    after = None if day else _day_after(line, month)
    last = after[1] if after else month.last
    year = year_after(line, last, month.name.calendar)
    if after and year is None and not _stands_alone(line, after):
        after, last = None, month.last
        year = year_after(line, last, month.name.calendar)
    dated = (day or after) and month.name.strength != "number"
    if not (dated or year or is_evident(line, i, offset, month)):
        return []
    place = _Place(line, i, offset, year.last if year else last)
    number = day.day if day else after[0].day if after else None
    stated = Stated(month=month.name.month, day=number, calendar=month.name.calendar)
    stated = _with_year(place, stated, year)
    return _assemble(place, stated, day, previous)


@dataclass(frozen=True, slots=True)
class _Place:
    line: Line
    first: int
    offset: int
    last: int


def _with_year(place: _Place, stated: Stated, year: YearAt | None) -> Stated:
    if year is None:
        return stated
    if stated.calendar == "gregorian" and year.calendar == "hijri":
        return stated  # a Gregorian month with a Hijri year is no date of either
    return replace(stated, year=year.year)


def _assemble(place: _Place, stated: Stated, day: DayAt | None, previous: Hit | None) -> list[Hit]:
    line = place.line
    first, offset = (day.first, day.offset) if day else (place.first, place.offset)
    if previous and previous.role == "weekday" and (joined := _joins(line, previous, first)) is not None:
        stated = replace(stated, weekday=lexicon.weekdays().get(line.word(previous.last)) if day else None)
        first, offset = joined
    last, cue = _cue(place, first, stated)
    stated = replace(stated, cue=cue.cue if cue else None)
    if line.anchor is not None and day is None and stated.day is None and offset == 0:
        first, stated = _middle(line, first, stated)
    if day and not day.digits and line.anchor is not None and line.word(first - 1) == lexicon.TODAY:
        first = max(line.floor, first - 1)  # `اليوم الثالث من أكتوبر`
    stated = replace(stated, whole=first == 0 and last == len(line.items) - 1)
    if day and line.before(first) in lexicon.NAMED_BY_DATES:
        return []
    if line.anchor is not None:
        stated = _of_event(line, first, stated)
    value = resolve.value(stated, line.anchor)
    if value is None:
        return []
    hit = Hit(first, offset, last, value, stated.precision, stated.calendar, stated=stated)
    before = _sharing(line, day, stated) if day else []
    return [*(before or _told_together(line, previous, hit)), hit]


def _of_event(line: Line, first: int, stated: Stated) -> Stated:
    """`هجمات 11 سبتمبر`: the year of an event that is called by its day, where it is past."""
    if stated.year is not None or stated.month is None or stated.day is None or line.anchor is None:
        return stated
    day = stated.month, stated.day
    year = calendar.NAMED_DAYS.get(day)
    if year is None or stated.calendar == "hijri" or stated.cue in ("future", "current") or line.anchor.year < year:
        return stated
    before = line.before(first).removeprefix("ل").removeprefix("ب")
    return replace(stated, year=year) if before in lexicon.EVENTS or day == calendar.NAMED_ALONE else stated


def _told_together(line: Line, previous: Hit | None, hit: Hit) -> list[Hit]:
    """The date before, where it is joined to one that has its year or cue: `بين أكتوبر ومارس الماضيين`."""
    stated, of = previous.stated if previous else None, hit.stated
    if line.anchor is None or previous is None or stated is None or of is None or stated.year is not None:
        return []
    between = [line.word(at) for at in range(previous.last + 1, hit.first)]
    joined = len(between) <= 2 and set(between) <= lexicon.RANGE_JOINERS and (between or hit.offset)
    if not joined or stated.calendar != of.calendar or stated.cue not in (None, "planned"):
        return []
    later = (stated.month or 0, stated.day or 0) > (of.month or 0, of.day or 0)
    year = of.year - later if of.year is not None else None
    cue = stated.cue if of.year is not None or of.cue is None else of.cue
    shared = replace(stated, year=year, cue=cue)
    value = resolve.value(shared, line.anchor)
    return [replace(previous, value=value, stated=shared)] if value else []


def _cue(place: _Place, first: int, stated: Stated) -> tuple[int, Cued | None]:
    """The cue of a date without a year, and the last token: an adjective belongs to the date where it decides."""
    line, last = place.line, place.last
    if stated.year is not None:
        return last, None
    if found := cued(line, last + 1):
        return (found.last if line.anchor is not None else last), found
    before = line.before(first)
    if before in lexicon.THIS:
        return last, Cued("current", last)
    if before in lexicon.SINCE:
        return last, Cued("past", last)
    return last, Cued("planned", last) if is_planned(line, first) else None


def day_before(line: Line, month: int) -> DayAt | None:
    """The day whose month stands at a token: digits or words, `من` or `شهر` or a stroke between."""
    at = month - 1
    if line.word(at) in lexicon.MONTH_WORDS:
        at -= 1
    if line.word(at) == "من":
        return _day_ending(line, at - 1)
    if line.word(at) in _PUNCTUATION and at == month - 1 and line.touches(at):
        at -= 1
    return _day_ending(line, at)


def _day_ending(line: Line, at: int) -> DayAt | None:
    """The day of a month that ends at a token."""
    if at < line.floor:
        return None
    if (day := line.day(at)) is not None:
        return None if _is_of_another(line, at) else DayAt(day, at, 0, digits=True)
    for length in range(_LONGEST_DAY, 0, -1):
        first = at - length + 1
        if first < line.floor or not line.word(first):
            continue
        for offset in (0, 1) if line.word(first)[0] in lexicon.PROCLITICS else (0,):
            if (found := lexicon.day_phrases().get(line.phrase(first, length, offset))) is not None:
                return None if _orders_a_noun(line, first) else DayAt(found, first, offset, digits=False)
    return None


def _orders_a_noun(line: Line, first: int) -> bool:
    """`الأسبوع الأول من مايو`, `للمرة الأولى`: the ordinal of a noun before it, no day."""
    return (
        line.before(first).removeprefix("ل").removeprefix("ب").removeprefix("ال").removeprefix("ل") in lexicon.ORDERED
    )


def _is_of_another(line: Line, at: int) -> bool:
    """Whether the digits end a longer number: `1/2 مايو`."""
    return line.word(at - 1) in (".", "/", ",") and line.touches(at) and line.word(at - 2)[-1:].isdigit()


def _day_after(line: Line, month: MonthAt) -> tuple[DayAt, int] | None:
    """`سبتمبر 10`, `يناير الحادي والعشرين`: the day and its last token."""
    at = month.last + 1
    if (day := line.day(at)) is not None:
        return DayAt(day, at, 0, digits=True), at
    for length in range(_LONGEST_DAY, 0, -1):
        words = line.phrase(at, length)
        if words[0].startswith(lexicon.ARTICLE) and (found := lexicon.day_phrases().get(words)) is not None:
            return DayAt(found, at, 0, digits=False), at + length - 1
    return None


def _stands_alone(line: Line, after: tuple[DayAt, int]) -> bool:
    """Whether a day behind its month needs no year: only where it is written as one, in two words."""
    day, last = after
    return not day.digits and last > day.first and not line.counts(last + 1)


def _joins(line: Line, previous: Hit, first: int) -> tuple[int, int] | None:
    """Where a date begins that a weekday before it belongs to: `الاثنين 18 شباط`, `الأربعاء، 22 يناير`."""
    between = [line.word(at) for at in range(previous.last + 1, first)]
    if between not in ([], [","], ["في"], ["("], ["-"], ["الموافق"], [",", "الموافق"]):
        return None
    if between == ["في"] and line.word(previous.first - 1) == lexicon.DAY:
        return previous.first - 1, 0  # what `في` adds is said of the noun `يوم`
    return previous.first, previous.offset


def _middle(line: Line, first: int, stated: Stated) -> tuple[int, Stated]:
    """`منتصف آذار` beside an anchor: the fifteenth."""
    at = first - 2 if line.word(first - 1) in lexicon.MONTH_WORDS else first - 1
    if at >= line.floor and line.word(at) in lexicon.MIDDLE:
        return at, replace(stated, day=_MIDDLE_DAY)
    return first, stated


def _sharing(line: Line, day: DayAt, stated: Stated) -> list[Hit]:
    """The days before the last one that share its month: `من 3 إلى 5 مايو`, `أيام 3 و4 و5 مايو`."""
    found: list[DayAt] = []
    first, offset = day.first, day.offset
    while len(found) < _MOST_DAYS:
        joiner = line.word(first)[:1] if offset == 1 else line.word(first - 1)
        if joiner not in lexicon.RANGE_JOINERS:
            break
        one = _day_ending(line, first - 1 if offset == 1 else first - 2)
        if one is None or one.digits != day.digits or one.day >= (found[-1].day if found else day.day):
            break
        found.append(one)
        first, offset = one.first, one.offset
    if not found or not _opens(line, found[-1]):
        return []
    return [hit for one in reversed(found) if (hit := _shared(line, one, stated))]


def _opens(line: Line, first: DayAt) -> bool:
    """Whether days in one breath begin there: `من 3`, `بين 3`, `يومي 3`, `3-5`."""
    return line.before(first.first) in lexicon.RANGE_OPENERS or (
        first.digits and line.word(first.first + 1) in ("-", "–", "—")
    )


def _shared(line: Line, one: DayAt, stated: Stated) -> Hit | None:
    value = resolve.value(replace(stated, day=one.day, weekday=None), line.anchor)
    last = one.first if one.digits else one.first + _words_of(line, one) - 1
    shared = replace(stated, day=one.day)
    return Hit(one.first, one.offset, last, value, "day", stated.calendar, stated=shared) if value else None


def _words_of(line: Line, one: DayAt) -> int:
    two = line.phrase(one.first, 2, one.offset)
    return 2 if lexicon.day_phrases().get(two) == one.day else 1
