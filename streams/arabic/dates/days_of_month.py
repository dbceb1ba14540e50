"""The day of a month in digits or words, before its month's name or behind it."""

from __future__ import annotations

from dataclasses import dataclass

from streams.arabic.dates import lexicon, tables
from streams.arabic.dates.line import Line

_LONGEST_DAY = 2
_STROKES = frozenset("./-–")


@dataclass(frozen=True, slots=True)
class DayAt:
    """A day of a month: its first and last token, the letters before it there, and whether it is in digits."""

    day: int
    first: int
    last: int
    offset: int
    digits: bool


def day_before(line: Line, month: int) -> DayAt | None:
    """The day whose month stands at a token: `من` or `شهر` or a stroke may be between."""
    at = month - 1
    if line.word(at) in lexicon.MONTH_WORDS:
        at -= 1
    if line.word(at) == "من":
        return day_ending(line, at - 1)
    if line.word(at) in _STROKES and at == month - 1 and line.touches(at):
        at -= 1
    return day_ending(line, at)


def day_after(line: Line, last: int) -> DayAt | None:
    """The day behind a month whose name ends at a token: `سبتمبر 10`, `أكتوبر/2`, `يناير الحادي والعشرين`."""
    at = last + 1
    if line.word(at) in _STROKES and line.touches(at) and line.touches(at + 1):
        at += 1
    if (day := line.day(at)) is not None:
        return DayAt(day, at, at, 0, digits=True)
    return day_starting(line, at)


def day_starting(line: Line, at: int) -> DayAt | None:
    """The ordinal of a day, with its article, that starts at a token."""
    for length in range(_LONGEST_DAY, 0, -1):
        words = line.phrase(at, length)
        if words[0].startswith(lexicon.ARTICLE) and (found := tables.day_phrases().get(words)) is not None:
            return DayAt(found, at, at + length - 1, 0, digits=False)
    return None


def day_ending(line: Line, at: int) -> DayAt | None:
    """The day of a month that ends at a token."""
    if at < line.floor:
        return None
    if (day := line.day(at)) is not None:
        return None if _is_of_another(line, at) else DayAt(day, at, at, 0, digits=True)
    for length in range(_LONGEST_DAY, 0, -1):
        first = at - length + 1
        if first < line.floor or not line.word(first):
            continue
        if (found := _with_preposition(line, first, length)) is not None:
            return DayAt(found, first, at, 0, digits=False)
        for offset in _cuts(line.word(first)):
            if (found := tables.day_phrases().get(line.phrase(first, length, offset))) is not None:
                return None if _orders_a_noun(line, first) else DayAt(found, first, at, offset, digits=False)
    return None


def _cuts(word: str) -> tuple[int, ...]:
    """Where an ordinal may begin in a word: behind up to two proclitics (`وبالسابع`)."""
    if word[0] not in lexicon.PROCLITICS:
        return (0,)
    return (0, 1, 2) if word[1:2] and word[1] in lexicon.PROCLITICS else (0, 1)


def _with_preposition(line: Line, first: int, length: int) -> int | None:
    """`للسابع`, whose article has lost its alef: nothing can be cut off."""
    word = line.word(first).removeprefix("و")
    if not word.startswith("لل"):
        return None
    return tables.day_phrases().get((lexicon.ARTICLE + word[2:], *line.phrase(first + 1, length - 1)))


def _orders_a_noun(line: Line, first: int) -> bool:
    """`الأسبوع الأول من مايو`, `للمرة الأولى`: the ordinal of a noun before it, no day."""
    noun = line.before(first).removeprefix("ل").removeprefix("ب").removeprefix("ال").removeprefix("ل")
    return noun in lexicon.ORDERED


def _is_of_another(line: Line, at: int) -> bool:
    """Whether the digits end a longer number: `1/2 مايو`."""
    return line.word(at - 1) in (".", "/", ",") and line.touches(at) and line.word(at - 2)[-1:].isdigit()
