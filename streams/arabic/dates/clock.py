"""Clock times: `14:30`, `الساعة 8 مساء`, `السابعة والنصف صباحا`, `20:00 بتوقيت غرينتش`, as `HH:MM` of 24 hours.

Beside an anchor the words that name Greenwich belong to the time and its value ends in `Z`; a time without them is
local to where the text was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from streams.arabic import numerals
from streams.arabic.dates import lexicon, tables
from streams.arabic.dates.found import Hit
from streams.arabic.dates.line import Line
from streams.arabic.tokens import Tokens

_COLON = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?![\d.,:/%-])")
_POINT = re.compile(r"([01]?\d|2[0-4])[.,:]([0-5]\d)(?![\d.,:])")
_HOUR = re.compile(r"([01]?\d|2[0-4])(?![\d.,:/%-])")
_MINUTES = range(1, 60)
_JOINED = frozenset("-–/.")
_WORDS_OF_MINUTES = 4
_NOON = 12
_EARLY = 6  # `الثالثة ليلا` is before dawn


@dataclass(frozen=True, slots=True)
class _Time:
    hour: int
    minute: int
    last: int


def digits(line: Line, i: int) -> Hit | None:
    """The clock time at a number: with a colon, behind `الساعة`, or in front of a part of the day or of Greenwich."""
    named = line.word(i - 1) in lexicon.HOUR_WORDS
    time = _read(line, i, _COLON)
    certain = time is not None
    if not named and (line.word(i - 1) in lexicon.TIMINGS or (not certain and line.word(i - 1) in _JOINED)):
        return None  # `بزمن قدره 2:01`, `2 - 2 مساء السبت`
    if time is None:
        time = _read(line, i, _MILITARY) or _read(line, i, _POINT) or _read(line, i, _HOUR)
    if time is None:
        return None
    if named and line.small(i) is not None:
        time = _minutes_after(line, time)
    return _hit(line, (i, 0), time, certain=certain or named, pointed=not line.word(i).isdigit() or time.last > i)


def words(line: Line, i: int, offset: int) -> Hit | None:
    """The hour at a word: `الساعة العاشرة`, `الثامنة والنصف مساء`."""
    for length in (2, 1):
        hour = tables.hours().get(line.phrase(i, length, offset))
        if hour is not None:
            named = line.word(i - 1) in lexicon.HOUR_WORDS
            time = _minutes_after(line, _Time(hour, 0, i + length - 1))
            return _hit(line, (i, offset), time, certain=named, pointed=False)
    return None


def _read(line: Line, i: int, pattern: re.Pattern[str]) -> _Time | None:
    found = pattern.match(line.tokens.folded.text, line.items[i].start)
    last = line.ending_at(i, found.end()) if found else None
    if found is None or last is None:
        return None
    return _Time(int(found[1]), int(found[2]) if found.lastindex == 2 else 0, last)


def _minutes_after(line: Line, time: _Time) -> _Time:
    """`والنصف`, `إلا ربعا`, `و20 دقيقة`."""
    at = time.last + 1
    for length in (2, 1):
        minutes = tables.past_the_hour().get(line.phrase(at, length))
        if minutes is not None:
            total = time.hour * 60 + minutes
            return _Time(total // 60 % 24, total % 60, at + length - 1)
    window = Tokens(line.tokens.folded, line.items[at : at + _WORDS_OF_MINUTES])
    found = numerals.find(window)[:1] if line.word(at)[:1] == "و" else []
    for number in found:
        noun = at + number.last + 1
        if number.value in _MINUTES and line.word(noun) in lexicon.MINUTES:
            return _Time(time.hour, int(number.value), noun)
    return time


def _hit(line: Line, start: tuple[int, int], time: _Time, *, certain: bool, pointed: bool) -> Hit | None:
    part, last = _part(line, time.last + 1, weak=certain or pointed)
    zone = _zone(line, last + 1)
    if not (certain or part or zone is not None) or time.hour > 24 or time.minute > 59:
        return None
    if part is None and zone is None and line.word(time.last + 1) == "%":
        return None
    hour = _of_day(time.hour, part)
    value = f"{hour % 24:02}:{time.minute:02}"
    if zone is not None and line.anchor is not None:
        return Hit(*start, zone, value + "Z", "time")
    return Hit(*start, last, value, "time")


def _part(line: Line, i: int, *, weak: bool) -> tuple[str | None, int]:
    """The part of the day named from a token on, and the last token of the time."""
    for length in (3, 2, 1):
        words = line.phrase(i, length)
        part = tables.day_parts().get(words)
        if part is None or (words[0] in lexicon.WEAK_PARTS and not weak):
            continue
        if words[0] not in lexicon.CONSTRUCT_PARTS or _is_day(line.word(i + 1)):
            return part, i + length - 1
    return None, i - 1


def _is_day(word: str) -> bool:
    """Whether a part of the day stands before its day: `فجر الجمعة`, `صباح اليوم`."""
    return word in tables.weekdays() or (word,) in tables.days_away()


def _zone(line: Line, i: int) -> int | None:
    """The last token of Greenwich's name, in brackets or not."""
    opened = line.word(i) in ("(", ",")
    at = i + 1 if opened else i
    for length in (2, 1):
        if line.phrase(at, length) in tables.greenwich():
            last = at + length - 1
            return last + 1 if opened and line.word(last + 1) == ")" else last
    return None


def _of_day(hour: int, part: str | None) -> int:
    """The hour of 24 that an hour of twelve is in a part of the day."""
    if part is None or hour > _NOON:
        return hour
    if part == "morning":
        return hour % _NOON
    if part == "noon":
        return hour if hour >= 10 else hour + _NOON
    if part == "night" and (hour == _NOON or hour < _EARLY):
        return hour % _NOON
    return hour if hour == _NOON else hour + _NOON
