"""The words that stand beside dates, folded once, as sets."""

from __future__ import annotations

from collections.abc import Iterable

from streams.arabic.fold import fold_text
from streams.arabic.words import calendar, days

ARTICLE = "ال"
CONJUNCTIONS = ("و", "ف")
PROCLITICS = "وفبلك"
DEFINITE = (ARTICLE, "وال", "فال", "بال", "كال", "لل", "ولل")


def words(names: tuple[str, ...]) -> frozenset[str]:
    """A list of words, folded."""
    return frozenset(map(fold_text, names))


def phrase(text: Iterable[str]) -> tuple[str, ...]:
    """The words of a phrase, folded."""
    return tuple(map(fold_text, text))


MONTH_WORDS = words(calendar.MONTH_WORDS)
YEAR_WORDS = words(calendar.YEAR_WORDS)
HIJRI_MARKS = words(calendar.HIJRI_MARKS)
GREGORIAN_MARKS = words(calendar.GREGORIAN_MARKS)
BEFORE_YEARS = words(calendar.BEFORE_YEARS)
NOT_WEEKDAYS_AFTER = words(calendar.NOT_WEEKDAYS_AFTER)
AGES = words(calendar.AGES)
ORDERED = words(calendar.ORDERED)
LAST = words(calendar.LAST)
TIMED = words(days.TIMED)
AND_HALF = words(("ونصف", "والنصف"))
SCHEDULED = words(days.SCHEDULED)
THAT = words(days.THAT)
IN_A = words(days.IN_A)
EVENTS = words(calendar.EVENTS)
NAMED_BY_DATES = words(calendar.NAMED_BY_DATES)
DAY_NOUNS = words(("يوم", "ليوم", "بيوم"))
TIMED_NAMES = words(days.TIMED_NAMES)
AFTER_COUNTS = frozenset("%$€")
NOT_BEFORE_YEARS = words(calendar.NOT_BEFORE_YEARS)
DESCRIPTIONS = words(days.DESCRIPTIONS)
TIMINGS = words(days.TIMINGS)
LAST_DAY = words(days.LAST_DAY)
MONTH = fold_text("الشهر")
SAME = words(days.SAME)
BEFORE_DAYS = words((*days.TIMED, *days.BEFORE_NUMERIC, *days.RANGE_JOINERS, *days.UNTIL))
OF_IT = words(days.OF_IT)
OF_MONTHS = words(days.OF_MONTHS)
SINCE = words(days.SINCE)
MIDDLE = words(days.MIDDLE)
THIS = words(days.THIS)
AGO = words(days.AGO)
LATER = words(days.LATER)
ABOUT = words(days.ABOUT)
BEFORE_NUMERIC = words(days.BEFORE_NUMERIC)
BEFORE_NUMERIC_CLEAR = words(days.BEFORE_NUMERIC_CLEAR)
NAMED_BY_NUMERIC = words(days.NAMED_BY_NUMERIC)
NAMED_BY_DAYS = words(days.NAMED_BY_DAYS)
RANGE_OPENERS = words(days.RANGE_OPENERS)
RANGE_JOINERS = words(days.RANGE_JOINERS)
TO_COME = words(days.TO_COME)
HOUR_WORDS = words(days.HOUR_WORDS)
MINUTES = words(days.MINUTES)
CONSTRUCT_PARTS = words(days.CONSTRUCT_PARTS)
WEAK_PARTS = words(days.WEAK_PARTS)
SINGLE_UNITS = words(days.ONE_OF_UNIT)
DESCRIBABLE = words((days.TODAY, "الليلة", "الغد"))
PARTICLES = words(days.PARTICLES)
NOT_VERBS = tuple(words(days.NOT_VERBS))
FUTURE, PAST, CURRENT = (words(w) for w in (days.FUTURE, days.PAST, days.CURRENT))
TODAY, DAY, LATEST, CENTURY = (fold_text(w) for w in (days.TODAY, "يوم", "آخر", calendar.CENTURY))
OWN = words(("نفسه", "ذاته", "الذي"))
