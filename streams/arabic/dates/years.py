"""Years: after a month, behind `عام`, beside prepositions of time and other years, in words; and decades."""

from __future__ import annotations

import re
from dataclasses import dataclass

from streams.arabic import numerals
from streams.arabic.dates import hijri, lexicon, resolve, tables
from streams.arabic.dates.cues import cued
from streams.arabic.dates.found import Calendar, Hit, Stated
from streams.arabic.dates.line import Line
from streams.arabic.tokens import Tokens

_AFTER_MONTH = range(1000, 2200)
_NAMED = range(1000, 2200)
_BARE = range(1900, 2101)
_HIJRI = range(1300, 1500)
_HIJRI_MARKED = range(1, 1600)
_OF_LAST_CENTURY = range(30, 100)
_WORDS_OF_YEAR = 8
_DIGITS = re.compile(r"\d{1,4}")
_REACH = 4
_STROKES = frozenset("-–/.")
_THOUSAND = "الف"
_JOINERS = frozenset(("و", ",", "-", "–", "/", "الي", "حتي", "او"))


@dataclass(frozen=True, slots=True)
class YearAt:
    """A year at tokens up to `last`."""

    year: int | None
    last: int
    calendar: Calendar | None = None


def year_after(line: Line, last: int, calendar: Calendar) -> YearAt | None:
    """The year that belongs to a month before it: `2018`, `لعام 2014`, `من العام الماضي`, `، ألفين`, `1445 هـ`."""
    at, comma = last + 1, False
    if line.word(at) in (",", "-", "/") and line.word(at + 1)[:1].isalnum():
        at, comma = at + 1, True
    if line.word(at) == "من":
        at += 1
    named = _year_word(line.word(at))
    start = at + named
    found = _digits(line, start, calendar) or (
        None if comma and not named else _relative_year(line, start, named, calendar)
    )
    if found is None and calendar == "gregorian":
        found = _spelled(line, start)
    if found and comma and not named and line.counts(found.last + 1):
        return None
    return found


def _year_word(word: str) -> bool:
    return word in lexicon.YEAR_WORDS or (word[:1] in "لب" and word[1:] in lexicon.YEAR_WORDS)


def _digits(line: Line, i: int, calendar: Calendar) -> YearAt | None:
    word = line.word(i)
    if not _DIGITS.fullmatch(word):
        return None
    year, mark = int(word), line.word(i + 1)
    if mark in lexicon.HIJRI_MARKS:
        return YearAt(year, i + 1, "hijri") if year in _HIJRI_MARKED else None
    if len(word) != 4:
        return None
    if calendar == "hijri":
        return YearAt(year, i, "hijri") if year in _HIJRI else None
    return YearAt(year, i) if year in _AFTER_MONTH else None


def _relative_year(line: Line, i: int, named: bool, calendar: Calendar) -> YearAt | None:
    """`من العام الماضي`, `السنة القادمة`, `هذا العام`; only an anchor makes a year of them."""
    if line.anchor is None:
        return None
    own = hijri.year_of(line.anchor) if calendar == "hijri" else line.anchor.year
    if own is None:
        return None
    if named and (cue := cued(line, i)):
        return YearAt(own + cue.years, cue.last)
    if line.word(i) in lexicon.THIS and _year_word(line.word(i + 1)):
        return YearAt(own, i + 1)
    return _same_year(line, i, named) if calendar == "gregorian" else None


def _same_year(line: Line, i: int, named: bool) -> YearAt | None:
    """`من العام نفسه`, `من نفس العام`, `من ذلك العام`: the year that was told last."""
    after = named and line.word(i) in lexicon.SAME
    before = line.word(i) in lexicon.SAME and _year_word(line.word(i + 1))
    return YearAt(line.told, i + before) if line.told is not None and (after or before) else None


def _spelled(line: Line, i: int) -> YearAt | None:
    """`ألفين وثمانية عشر`, `ألف وتسعمائة وواحد`."""
    if not line.word(i).startswith(_THOUSAND):
        return None
    window = Tokens(line.tokens.folded, line.items[i : i + _WORDS_OF_YEAR])
    found = next(iter(numerals.find(window)), None)
    if found is None or found.first != 0 or not isinstance(found.value, int) or found.value not in _AFTER_MONTH:
        return None
    return YearAt(found.value, i + found.last)


def named_year(line: Line, i: int) -> Hit | None:
    """The year at a number or number word behind `عام`."""
    if not (_year_word(line.word(i - 1)) or _year_word(line.before(i))):
        return None
    found = _digits(line, i, "gregorian") or _spelled(line, i) or _two_digits(line, i)
    if found is None or found.year is None or _is_before_christ(line, found.last + 1):
        return None
    if found.calendar is None and len(line.word(i)) == 4 and found.year not in _NAMED:
        return None
    return _hit(line, i, found)


def _is_before_christ(line: Line, i: int) -> bool:
    """`عام 1550 قبل الميلاد`, `بين عامي 1186 و1155 ق.م`: no year of ours."""
    at = i + 2 if line.word(i) == "و" and line.word(i + 1).isdigit() else i
    return line.phrase(at, 2) in tables.before_christ() or line.phrase(at, 1) in tables.before_christ()


def _two_digits(line: Line, i: int) -> YearAt | None:
    """`عام 67`: the last century's."""
    value = line.small(i)
    if value is None or value not in _OF_LAST_CENTURY or line.word(i + 1) in tables.units():
        return None
    return YearAt(1900 + value, i)


def _hit(line: Line, i: int, found: YearAt) -> Hit | None:
    calendar = found.calendar or "gregorian"
    value = resolve.value(Stated(year=found.year, calendar=calendar), line.anchor)
    return Hit(i, 0, found.last, value, "year", calendar) if value else None


def bare_year(line: Line, i: int, previous: Hit | None) -> Hit | None:
    """Four digits that the words around make a year: `في 2006`, `مونديال 2018`, `(2014 و2016)`, `1439هـ`."""
    word = line.word(i)
    if len(word) != 4 or not word.isdigit():
        return None
    marked = line.word(i + 1) in lexicon.HIJRI_MARKS
    if marked and int(word) in _HIJRI_MARKED:
        return _hit(line, i, YearAt(int(word), i + 1, "hijri"))
    if int(word) not in _BARE or not _is_year(line, i, previous):
        return None
    return _hit(line, i, YearAt(int(word), i))


def _is_year(line: Line, i: int, previous: Hit | None) -> bool:
    """Whether four digits name a year: by the words around, and by counting nothing."""
    after, before = line.word(i + 1), line.before(i)
    counted = after in lexicon.AFTER_COUNTS or after in tables.units() or before in lexicon.NOT_BEFORE_YEARS
    if counted or _is_before_christ(line, i + 1):
        return False
    joined = previous is not None and previous.precision == "year" and _joined(line, previous.last, i)
    if joined or after in lexicon.GREGORIAN_MARKS or before in tables.cues():
        return True
    counts = line.counts(i + 1)
    if line.behind(i, lexicon.BEFORE_YEARS):
        return not (counts and line.word(i).endswith("00"))
    if line.word(i - 1) == "(":
        return after in (")", "و", ",", "-", "–", "/")
    return before[:1].isalpha() and not counts and not _goes_on(line, i + 1)


def _goes_on(line: Line, i: int) -> bool:
    """Whether digits go on behind a stroke, but for another year: `2018/5`."""
    return line.word(i) in _STROKES and line.touches(i + 1) and len(line.word(i + 1)) != 4


def _joined(line: Line, last: int, i: int) -> bool:
    """Whether a year is told in one breath with the year before it."""
    return i - last <= 2 and (i - last == 1 or line.word(last + 1) in _JOINERS)


def more_years(line: Line, i: int, previous: Hit | None) -> Hit | None:
    """`أعوام 48 و56 و67`: two digits after a year of the last century in one breath."""
    value = line.small(i)
    if value is None or value not in _OF_LAST_CENTURY or previous is None or previous.precision != "year":
        return None
    short = previous.first == previous.last and line.small(previous.first) is not None
    return _hit(line, i, YearAt(1900 + value, i)) if short and _joined(line, previous.last, i) else None


def decade(line: Line, i: int, offset: int) -> Hit | None:
    """`الثمانينات`, `تسعينيات القرن الماضي`: a decade, of the twentieth century unless another is named."""
    word = line.word(i)[offset:]
    tens = tables.decades().get(word.removeprefix(lexicon.ARTICLE))
    if tens is None:
        return None
    at = i + 2 if line.word(i + 1) == "من" else i + 1
    if line.word(at) in lexicon.AGES or any(line.word(before) in lexicon.AGES for before in range(i - _REACH, i)):
        return None
    other = line.word(at)[1:] if line.word(at)[:1] == "و" else ""
    if other.removeprefix(lexicon.ARTICLE) in tables.decades():  # `ستينات وسبعينات القرن الماضي`
        at += 1
    of_century = line.word(at) == lexicon.CENTURY
    if not (word.startswith(lexicon.ARTICLE) or of_century):
        return None
    hundreds = _hundreds(line, at + 1) if of_century else 19
    value = f"{hundreds}{tens // 10}X" if line.anchor is None else f"{hundreds}{tens // 10}0-01-01"
    return Hit(i, offset, i, value, "decade")


def _hundreds(line: Line, i: int) -> int:
    for length in (2, 1):
        if (found := tables.centuries().get(line.phrase(i, length))) is not None:
            return found
    return 19
