"""Month names where they stand: one or two words, doubled across systems (`تشرين الأول/أكتوبر`, `مايو (أيار)`)."""

from __future__ import annotations

from dataclasses import dataclass

from streams.arabic.dates import lexicon, tables
from streams.arabic.dates.line import Line
from streams.arabic.dates.tables import MonthName

_BETWEEN = frozenset(("/", "(", "[", "-", "–", "\\"))
_CLOSES = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class MonthAt:
    """A month at a token: its name, its last token, and whether two systems name it."""

    name: MonthName
    last: int
    doubled: bool = False


def month_at(line: Line, i: int, offset: int = 0) -> MonthAt | None:
    """The month named from a token on, both its names where it has two."""
    found = _single(line, i, offset)
    if found is None:
        return None
    again = _again(line, found)
    return found if again is None else MonthAt(found.name, again, doubled=True)


def _single(line: Line, i: int, offset: int) -> MonthAt | None:
    for length in (2, 1):
        name = tables.months().get(line.phrase(i, length, offset))
        if name is not None:
            return MonthAt(name, i + length - 1)
    return None


def _again(line: Line, found: MonthAt) -> int | None:
    """The last token of the same month's name in another system, beside, behind a stroke or in brackets."""
    mark = line.word(found.last + 1)
    at = found.last + 2 if mark in _BETWEEN else found.last + 1
    other = _single(line, at, 0)
    same = line.word(at) == line.word(found.last)
    if other is None or same or (other.name.calendar, other.name.month) != (found.name.calendar, found.name.month):
        return None
    if mark in _CLOSES:
        return other.last + 1 if line.word(other.last + 1) == _CLOSES[mark] else None
    return other.last


def is_evident(line: Line, i: int, offset: int, found: MonthAt) -> bool:
    """Whether a month without day and year is one: by its name, its double, or the words beside it."""
    before, after = line.before(i), line.word(found.last + 1)
    if found.doubled or before in lexicon.MONTH_WORDS:
        return True
    if found.name.strength in ("weak", "number"):
        return False
    if found.name.strength == "strong":
        return True
    timed = lexicon.TIMED_NAMES if found.name.calendar == "hijri" else lexicon.TIMED
    if after in tables.cues() or (not offset and line.behind(i, timed)):
        return True
    adjoining = i > 0 and line.floor == i  # `فبراير ومارس`
    return offset == 1 and (line.word(i)[0] in "بل" or adjoining)
