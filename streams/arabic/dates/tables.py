"""The phrases of dates, folded once, with what they say: months, weekdays, days in words, hours, units, cues."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from streams.arabic.dates import lexicon
from streams.arabic.dates.found import Calendar
from streams.arabic.dates.lexicon import ARTICLE, phrase
from streams.arabic.fold import fold_text
from streams.arabic.words import calendar, days

Strength: TypeAlias = Literal["strong", "timed", "weak", "number"]


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month by one of its names.

    A timed name needs a preposition beside it at least, a weak one a day, a year, `شهر` or its double, a number one a
    year or `شهر`.
    """

    calendar: Calendar
    month: int
    strength: Strength


@cache
def months() -> dict[tuple[str, ...], MonthName]:
    """Month names by their one or two words."""
    lists: tuple[tuple[Strength, frozenset[str]], ...] = (
        ("number", lexicon.words(calendar.NUMBER_MONTHS)),
        ("weak", lexicon.words(calendar.WORD_MONTHS)),
        ("timed", lexicon.words(calendar.TIMED_MONTHS)),
    )
    found: dict[tuple[str, ...], MonthName] = {}
    systems: tuple[tuple[Calendar, dict[int, tuple[str, ...]]], ...] = (
        ("gregorian", calendar.MONTHS),
        ("hijri", calendar.HIJRI_MONTHS),
    )
    for system, table in systems:
        for month, names in table.items():
            for name in map(fold_text, names):
                strength: Strength = next((kind for kind, listed in lists if name in listed), "strong")
                found[tuple(name.split())] = MonthName(system, month, strength)
    return found


@cache
def weekdays() -> dict[str, int]:
    """Weekdays with their article, Monday 0."""
    return {fold_text(name): calendar.ORDER.index(day) for day, names in calendar.WEEKDAYS.items() for name in names}


@cache
def bare_weekdays() -> dict[str, int]:
    """Weekdays without their article, as after `آخر` and `أول`."""
    return {name.removeprefix(ARTICLE): day for name, day in weekdays().items()}


@cache
def ordinals() -> dict[str, int]:
    """`أول` to `عاشر` without an article."""
    return {fold_text(word): value for value, forms in calendar.ORDINAL_UNITS.items() for word in forms}


@cache
def day_phrases() -> dict[tuple[str, ...], int]:
    """Every day of a month in words: ordinals with their article, bare first ones, cardinals."""
    units = {value: phrase(forms) for value, forms in calendar.ORDINAL_UNITS.items()}
    elevens = {1: phrase(calendar.ORDINAL_ONE_OF_MORE), **{n: units[n] for n in range(2, 10)}}
    teens, twenty, thirty = (phrase(w) for w in (calendar.TEN_OF_TEENS, calendar.TWENTY, calendar.THIRTY))
    found: dict[tuple[str, ...], int] = dict.fromkeys(((w,) for w in phrase(calendar.FIRST_OF_MONTH)), 1)
    found |= {(ARTICLE + w,): n for n, forms in units.items() for w in forms}
    found |= {(w,): n for n, forms in units.items() for w in forms}
    found |= {(ARTICLE + w, ten): 10 + n for n, forms in elevens.items() for w in forms for ten in teens}
    for value, tens in ((20, twenty), (30, thirty)):
        found |= {(ARTICLE + ten,): value for ten in tens}
        for n, forms in elevens.items():
            if value + n <= 31:
                found |= {(ARTICLE + w, "و" + ARTICLE + ten): value + n for w in forms for ten in tens}
    return found | _cardinal_days(teens, twenty, thirty)


def _cardinal_days(
    teens: tuple[str, ...], twenty: tuple[str, ...], thirty: tuple[str, ...]
) -> dict[tuple[str, ...], int]:
    units = {value: phrase(forms) for value, forms in calendar.CARDINAL_UNITS.items()}
    found: dict[tuple[str, ...], int] = {(w,): n for n, forms in units.items() for w in forms}
    found |= {(w,): 10 for w in phrase(calendar.CARDINAL_TEN)}
    found |= {(w, ten): 10 + n for n, forms in units.items() for w in forms for ten in teens}
    for value, tens in ((20, twenty), (30, thirty)):
        found |= {(ten,): value for ten in tens}
        found |= {(w, "و" + ten): value + n for n, forms in units.items() if value + n <= 31
                  for w in forms for ten in tens}  # fmt: skip
    return found


@cache
def decades() -> dict[str, int]:
    """`ثمانينات`, `ثمانينيات`: the tens of their years."""
    return {
        fold_text(stem + ending): tens
        for tens, stems in calendar.DECADES.items()
        for stem in stems
        for ending in calendar.DECADE_ENDINGS
    }


@cache
def centuries() -> dict[tuple[str, ...], int]:
    """`التاسع عشر`: the hundreds of its years."""
    return {phrase(words): hundreds for words, hundreds in calendar.CENTURIES.items()}


@cache
def days_away() -> dict[tuple[str, ...], int]:
    """`أول أمس`: days from the anchor."""
    return {phrase(words): away for words, away in days.DAYS_AWAY.items()}


@cache
def units() -> dict[str, tuple[days.Unit, int]]:
    """Units of time: which, and how many the word itself says."""
    return {fold_text(word): unit for word, unit in days.UNITS.items()}


@cache
def day_parts() -> dict[tuple[str, ...], str]:
    """`صباحا`, `بعد الظهر`."""
    return {phrase(words): part for words, part in days.DAY_PARTS.items()}


@cache
def hours() -> dict[tuple[str, ...], int]:
    """`الحادية عشرة`."""
    return {phrase(form.split()): hour for hour, forms in days.HOURS.items() for form in forms}


@cache
def past_the_hour() -> dict[tuple[str, ...], int]:
    """`والنصف`, `إلا ربعا`: minutes."""
    return {phrase(words): minutes for words, minutes in days.PAST_THE_HOUR.items()}


@cache
def greenwich() -> frozenset[tuple[str, ...]]:
    """`بتوقيت غرينتش`, `ت غ`."""
    return frozenset(map(phrase, days.GREENWICH))


@cache
def before_christ() -> frozenset[tuple[str, ...]]:
    """`قبل الميلاد`, `ق.م`."""
    return frozenset(map(phrase, calendar.BEFORE_CHRIST))


@cache
def cues() -> dict[str, Literal["past", "future", "current"]]:
    """`الماضي`, `المقبل`, `الجاري`: what they say of a date before them."""
    found: dict[str, Literal["past", "future", "current"]] = dict.fromkeys(lexicon.FUTURE, "future")
    return found | dict.fromkeys(lexicon.PAST, "past") | dict.fromkeys(lexicon.CURRENT, "current")


@cache
def next_day() -> dict[str, int]:
    """`اليوم التالي`: days from the day told before."""
    return {fold_text(word): away for word, away in days.NEXT_DAY.items()}


@cache
def few() -> dict[str, int]:
    """`بضعة`: as how many it counts."""
    return {fold_text(word): count for word, count in days.FEW.items()}


@cache
def from_now() -> frozenset[tuple[str, ...]]:
    """`من الآن`."""
    return frozenset(map(phrase, days.FROM_NOW))


@cache
def relative_words() -> frozenset[str]:
    """The words that a date beside the anchor may begin with."""
    nouns = {ARTICLE + unit for unit in lexicon.SINGLE_UNITS}  # `الأسبوع الماضي`
    return frozenset(
        {words[0] for words in days_away()} | nouns | lexicon.THIS | lexicon.AGO | lexicon.LATER | {lexicon.LATEST}
    )
