"""`find(text, anchor)`: dates, weekdays, years and clock times.

Without an anchor values are TIMEX-like (`XXXX-10-27`, `weekday:thursday`, `2006`, `14:30`); with an anchor date they
are resolved: yearless dates and weekdays backwards, unless the words beside them say that they are still to come.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from streams.arabic.fold import fold_text
from streams.arabic.lexemes import lexicon, ordinals
from streams.arabic.tokens import Token, Tokens, tokens
from streams.arabic.words import calendar

Precision: TypeAlias = Literal["day", "month", "year", "time"]
_ARTICLE = "ال"
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_DMY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_TIMED = frozenset(("في", "منذ", "حتي", "شهر", "خلال", "الي", "نهايه", "بدايه", "مطلع", "اواخر", "اوايل", "منتصف"))
_YEARS = range(1800, 2200)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date: its span and text in the original, value, precision, first and last token, and calendar."""

    start: int
    end: int
    surface: str
    value: str
    precision: Precision
    first: int
    last: int
    calendar: Literal["gregorian", "hijri"] = "gregorian"


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    offset: int
    last: int
    value: str
    precision: Precision


def find(text: str | Tokens, anchor: date | None = None) -> list[DateFound]:
    """Every date of the text, in order, none overlapping. Never raises; linear in the text."""
    all_tokens = text if isinstance(text, Tokens) else tokens(text)
    items, found, i = all_tokens.items, [], 0
    while i < len(items):
        hit = _at(items, i, anchor)
        if hit is None:
            i += 1
            continue
        start, end = all_tokens.folded.span(items[hit.first].start + hit.offset, items[hit.last].end)
        surface = all_tokens.folded.original[start:end]
        found.append(DateFound(start, end, surface, hit.value, hit.precision, hit.first, hit.last))
        i = hit.last + 1
    return found


def _at(items: tuple[Token, ...], i: int, anchor: date | None) -> _Hit | None:
    token = items[i]
    if token.kind == "number":
        return _numeric(items, i, anchor) or _day_month(items, i, 0, anchor) or _year(items, i)
    if token.kind != "word":
        return None
    for offset in _beginnings(token.text):
        hit = _relative(items, i, offset, anchor) or _weekday(items, i, offset, anchor)
        hit = hit or _day_month(items, i, offset, anchor) or _month(items, i, offset, anchor)
        hit = hit or _decade(items, i, offset)
        if hit:
            return hit
    return None


@lru_cache(1 << 16)
def _beginnings(word: str) -> tuple[int, ...]:
    """Where in the word a date may begin: at its start, or after one proclitic. Nowhere, for most words."""
    cuts = (0, 1) if word[0] in "وفبلك" else (0,)
    return tuple(cut for cut in cuts if word[cut:] in _starters() or word[cut:].removeprefix(_ARTICLE) in _afters())


@cache
def _afters() -> frozenset[str]:
    """The words that begin a date behind their article."""
    return frozenset((*ordinals(), *_decades()))


@cache
def _starters() -> frozenset[str]:
    """The words that a date in words may begin with."""
    months = (name.split()[0] for name in _months())
    return frozenset((*months, *_weekdays(), *_decades(), *(words[0] for words in _days_away())))


def _numeric(items: tuple[Token, ...], i: int, anchor: date | None) -> _Hit | None:
    text = items[i].text
    if found := _ISO.fullmatch(text):
        return _day((i, 0, i), (int(found[3]), int(found[2]), int(found[1])), anchor)
    if found := _DMY.fullmatch(text):
        return _day((i, 0, i), (int(found[1]), int(found[2]), int(found[3])), anchor)
    if found := _CLOCK.fullmatch(text):
        return _Hit(i, 0, i, f"{int(found[1]):02}:{found[2]}", "time")
    return None


def _day_month(items: tuple[Token, ...], i: int, offset: int, anchor: date | None) -> _Hit | None:
    """`27 أكتوبر 2023`, `الأول من آذار/مارس`, `السابع والعشرين من مايو`."""
    day, at = _day_number(items, i, offset)
    if day is None:
        return None
    if at < len(items) and items[at].text == "من":
        at += 1
    found = _month_at(items, at, 0)
    if found is None:
        return None
    month, last = found
    year, last = _year_after(items, last)
    return _day((i, offset, last), (day, month, year), anchor, future=_is_future(items, last + 1))


def _day_number(items: tuple[Token, ...], i: int, offset: int) -> tuple[int | None, int]:
    """The day of the month and the token after it."""
    token = items[i]
    if token.kind == "number":
        return (
            (int(token.text), i + 1)
            if token.text.isascii() and token.text.isdigit() and len(token.text) < 3
            else (None, i)
        )
    word = token.text[offset:]
    value = ordinals().get(word.removeprefix(_ARTICLE)) if word.startswith(_ARTICLE) else None
    if value is None:
        return None, i
    following = items[i + 1].text if i + 1 < len(items) else ""
    if following in ("عشر", "عشره"):
        return value % 10 + 10, i + 2
    tens = [lexeme.value for lexeme in lexicon().get(following.removeprefix("وال"), ()) if lexeme.kind == "tens"]
    if tens and following.startswith("وال"):
        return tens[0] + (1 if value == 11 else value), i + 2
    return (None, i) if value == 11 else (value, i + 1)


def _day(
    place: tuple[int, int, int], parts: tuple[int, int, int | None], anchor: date | None, *, future: bool = False
) -> _Hit | None:
    day, month, year = parts
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if year is None and anchor is not None:
        year = _nearest(day, month, anchor, future)
    try:
        date(year or 2024, month, day)
    except ValueError:
        return None
    return _Hit(*place, f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}", "day")


def _nearest(day: int, month: int, anchor: date, future: bool) -> int:
    """The year of the last such day up to the anchor, or of the next one."""
    passed = (month, day) <= (anchor.month, anchor.day)
    if future:
        return anchor.year + 1 if passed else anchor.year
    return anchor.year if passed else anchor.year - 1


def _month(items: tuple[Token, ...], i: int, offset: int, anchor: date | None) -> _Hit | None:
    found = _month_at(items, i, offset)
    if found is None:
        return None
    month, last = found
    year, after = _year_after(items, last)
    if year is None and last == i and items[i].text[offset:] in _ambiguous() and not _is_timed(items, i, offset):
        return None
    if year is None and anchor is not None:
        year = _nearest(1, month, anchor, _is_future(items, last + 1))
    return _Hit(i, offset, after, f"{year:04}-{month:02}" if year else f"XXXX-{month:02}", "month")


def _is_timed(items: tuple[Token, ...], i: int, offset: int) -> bool:
    """Whether a preposition of time, or `شهر`, stands before the month."""
    return offset == 0 and i > 0 and items[i - 1].text in _TIMED


def _month_at(items: tuple[Token, ...], i: int, offset: int) -> tuple[int, int] | None:
    """The month named at a token and its last token; a doubled name (`تشرين الأول/أكتوبر`) is one."""
    if i >= len(items) or items[i].kind != "word":
        return None
    word, following = items[i].text[offset:], items[i + 1].text if i + 1 < len(items) else ""
    months = _months()
    if month := months.get(f"{word} {following}"):
        last = i + 1
    elif month := months.get(word):
        last = i
    else:
        return None
    if last + 2 < len(items) and items[last + 1].text in "/(-":
        again = _month_at(items, last + 2, 0) if items[last + 1].text in "/(" else None
        closed = again is not None and again[1] + 1 < len(items) and items[again[1] + 1].text == ")"
        if again and again[0] == month and (items[last + 1].text != "(" or closed):
            last = again[1] + (items[last + 1].text == "(")
    return month, last


def _year_after(items: tuple[Token, ...], last: int) -> tuple[int | None, int]:
    at = last + 1
    if at < len(items) and items[at].text in _year_words():
        at += 1
    if (
        at < len(items)
        and items[at].kind == "number"
        and re.fullmatch(r"\d{4}", items[at].text)
        and int(items[at].text) in _YEARS
    ):
        return int(items[at].text), at
    return None, last


def _year(items: tuple[Token, ...], i: int) -> _Hit | None:
    text = items[i].text
    before = items[i - 1].text if i else ""
    if not re.fullmatch(r"\d{4}", text) or int(text) not in _YEARS:
        return None
    named = before.removeprefix("و").lstrip("بل") in _year_words() or before in _year_words()
    return _Hit(i, 0, i, text, "year") if named or before in ("في", "منذ", "و", "حتي", "بين") else None


def _weekday(items: tuple[Token, ...], i: int, offset: int, anchor: date | None) -> _Hit | None:
    name = _weekdays().get(items[i].text[offset:])
    if name is None:
        return None
    if i + 1 < len(items) and (dated := _day_month(items, i + 1, 0, anchor)):
        return _Hit(i, offset, dated.last, dated.value, dated.precision)
    if anchor is None:
        return _Hit(i, offset, i, f"weekday:{name}", "day")
    wanted = calendar.ORDER.index(name)
    back = (anchor.weekday() - wanted) % 7
    resolved = (
        anchor + timedelta(days=(7 - back) % 7 or 7) if _is_future(items, i + 1) else anchor - timedelta(days=back)
    )
    return _Hit(i, offset, i, resolved.isoformat(), "day")


def _relative(items: tuple[Token, ...], i: int, offset: int, anchor: date | None) -> _Hit | None:
    if anchor is None:
        return None
    for words, days in _days_away().items():
        texts = [items[i].text[offset:], *(t.text for t in items[i + 1 : i + len(words)])]
        if tuple(texts) == words:
            try:
                return _Hit(i, offset, i + len(words) - 1, (anchor + timedelta(days=days)).isoformat(), "day")
            except OverflowError:
                return None
    return None


def _is_future(items: tuple[Token, ...], at: int) -> bool:
    """Whether the word there says that the date is still to come."""
    return at < len(items) and items[at].text in _future()


def _decade(items: tuple[Token, ...], i: int, offset: int) -> _Hit | None:
    """`الثمانينات`, `تسعينيات القرن الماضي`: a decade of the twentieth century."""
    word, following = items[i].text[offset:], items[i + 1].text if i + 1 < len(items) else ""
    tens = _decades().get(word.removeprefix(_ARTICLE))
    if tens is None or not (word.startswith(_ARTICLE) or following == "القرن"):
        return None
    return _Hit(i, offset, i, f"19{tens // 10}X", "year")


@cache
def _decades() -> dict[str, int]:
    return {
        fold_text(stem + ending): tens
        for tens, stems in calendar.DECADES.items()
        for stem in stems
        for ending in ("ات", "يات")
    }


@cache
def _months() -> dict[str, int]:
    return {fold_text(name): month for month, names in calendar.MONTHS.items() for name in names}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(map(fold_text, calendar.AMBIGUOUS_MONTHS))


@cache
def _weekdays() -> dict[str, str]:
    return {fold_text(name): day for day, names in calendar.WEEKDAYS.items() for name in names}


@cache
def _days_away() -> dict[tuple[str, ...], int]:
    return {tuple(map(fold_text, words)): days for words, days in calendar.DAYS_AWAY.items()}


@cache
def _year_words() -> frozenset[str]:
    return frozenset(map(fold_text, calendar.YEAR_WORDS))


@cache
def _future() -> frozenset[str]:
    return frozenset(map(fold_text, calendar.FUTURE))
