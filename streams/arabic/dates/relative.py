"""Days and periods that only an anchor gives: `أمس`, `اليوم التالي`, `الشهر الماضي`, `هذا العام`, `آخر أسبوع`.

The value of a period is its first day (a week's is Monday), the precision its unit.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from streams.arabic.dates import counted, lexicon, of_month, resolve, tables
from streams.arabic.dates.cues import Cued, cued
from streams.arabic.dates.found import Hit
from streams.arabic.dates.line import Line
from streams.arabic.words.days import Unit

_COMPLEMENTS = ("ال", "ل")
_NOT_BEFORE_DAYS = "لك"  # `لامس` is a verb


def relative(line: Line, i: int, offset: int, previous: Hit | None) -> Hit | None:
    """The date at a token that begins one of these phrases."""
    if line.anchor is None:
        return None
    return (
        _following_day(line, i, offset, previous, line.anchor)
        or _last_unit(line, i, offset, line.anchor)
        or counted.away(line, i, offset, line.anchor)
        or _period(line, i, offset, line.anchor)
        or _day_away(line, i, offset, line.anchor)
    )


def _following_day(line: Line, i: int, offset: int, previous: Hit | None, anchor: date) -> Hit | None:
    """`في اليوم التالي`: after the day that was told last, else after the anchor."""
    if line.word(i)[offset:] != lexicon.TODAY:
        return None
    if line.word(i + 1) in lexicon.LAST_DAY:
        found = resolve.shifted(anchor, -1)
        return Hit(i, offset, i + 1, found.isoformat(), "day") if found else None
    away = tables.next_day().get(line.word(i + 1))
    if away is None or line.word(i + 2).startswith("ل"):  # `اليوم التالي للحرب` is no day yet
        return None
    told = previous is not None and previous.precision == "day" and previous.value[:4].isdigit()
    found = resolve.shifted(date.fromisoformat(previous.value) if previous and told else anchor, away)
    return Hit(i, offset, i + 1, found.isoformat(), "day") if found else None


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(words[0] for words in tables.days_away())


def _day_away(line: Line, i: int, offset: int, anchor: date) -> Hit | None:
    if line.word(i)[offset:] not in _beginnings() or (offset and line.word(i)[0] in _NOT_BEFORE_DAYS):
        return None
    for length in (3, 2, 1):
        away = tables.days_away().get(line.phrase(i, length, offset))
        if away is None:
            continue
        last = i + length - 1
        if _is_other_day(line, i, last):
            return None
        found = resolve.shifted(anchor, away)
        return Hit(i, offset, last, found.isoformat(), "day", role="relative") if found else None
    return None


def _is_other_day(line: Line, i: int, last: int) -> bool:
    """`اليوم الأول`, `تلك الليلة`, `صحيفة الغد`, `مرتين في اليوم`: a day that is described, any day, a name."""
    if line.word(last) not in lexicon.DESCRIBABLE:
        return False
    after = line.word(last + 1)
    if after in tables.weekdays():
        return False
    before = line.before(i)
    told = before in lexicon.THAT or before in lexicon.NAMED_BY_DAYS or (before in lexicon.IN_A and last == i)
    # `اليوم السابع`, `اليوم الـ57`, `#اليوم_العالمي`
    ordinal = after in (lexicon.ARTICLE, "_") or (after.startswith(lexicon.ARTICLE) and after[2:] in tables.ordinals())
    return told or ordinal or after in lexicon.OWN or after in lexicon.DESCRIPTIONS


def period_at(line: Line, i: int, offset: int) -> tuple[Unit, Cued] | None:
    """The unit and the cue of `الأسبوع الماضي`, `هذا العام`, with the last token."""
    this = line.word(i)[offset:] in lexicon.THIS
    noun = line.word(i + 1) if this else line.word(i)[offset:]
    cue = Cued("current", i + 1) if this else cued(line, i + 1)
    if cue is None or not noun.startswith(lexicon.ARTICLE) or noun[2:] not in lexicon.SINGLE_UNITS:
        return None
    return tables.units()[noun[2:]][0], cue


def _period(line: Line, i: int, offset: int, anchor: date) -> Hit | None:
    found = period_at(line, i, offset)
    if found is None:
        return None
    unit, cue = found
    if unit == "month" and (dated := of_month.before(line, i, cue)):
        return dated
    if unit == "day" or (unit == "year" and line.word(cue.last + 1).isdigit()):
        return None
    start = resolve.start(anchor, unit, cue.years)
    return Hit(i, offset, cue.last, start.isoformat(), unit) if start else None


def _last_unit(line: Line, i: int, offset: int, anchor: date) -> Hit | None:
    """`خلال آخر أسبوع`, `آخر يوم`: the latest one, where no complement says of what it is the last."""
    if line.word(i)[offset:] != lexicon.LATEST or line.word(i + 1) not in lexicon.SINGLE_UNITS:
        return None
    if line.word(i + 2) in ("من", "في", "له", "لها") or line.counts(i + 2) or line.word(i + 2).startswith(_COMPLEMENTS):
        return None
    unit = tables.units()[line.word(i + 1)][0]
    found = counted.moved(anchor, {unit: 1}, -1)
    return Hit(i, offset, i + 1, found.isoformat(), unit) if found else None
