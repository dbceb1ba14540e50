"""The pass over the tokens: where a date may begin, which reader takes it, what was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import TypeAlias

from streams.arabic.caching import WORDS
from streams.arabic.dates import (
    clock,
    counted,
    day_month,
    lexicon,
    numeric,
    of_month,
    relative,
    tables,
    weekdays,
    years,
)
from streams.arabic.dates.found import DateFound, Hit
from streams.arabic.dates.line import Line
from streams.arabic.tokens import Tokens, tokens


def find(text: str | Tokens, anchor: date | None = None) -> list[DateFound]:
    """Every date, weekday, year, decade and clock time of the text, in order, none overlapping.

    Without an anchor the values are TIMEX-like: `2023-10-27`, `XXXX-10-27`, `XXXX-10`, `2006`, `199X`, `14:30`,
    `weekday:thursday`; Hijri dates that are complete are converted, others stay in their calendar (`hijri:1445-09`).
    With an anchor, the day the text is read from, the values are resolved to days: the day itself, or the first day
    of the week (its Monday), month, year or decade that is named; `precision` says which. Then what only an anchor
    gives a value is read too (`أمس`, `الشهر الماضي`, `قبل عامين`), and the words that decide (`المقبل`) belong to the
    surface. Clock times stay `HH:MM`, with `Z` where the text says Greenwich; Hijri days outside 1343-1500 stay Hijri.

    Years that are not stated follow `resolve`, weekdays `weekdays`. Spans are code points. Never raises; linear.
    """
    cut = text if isinstance(text, Tokens) else tokens(text)
    line = Line(cut, anchor)
    hits: list[Hit] = []
    for i, token in enumerate(line.items):
        if i < line.floor:
            continue
        if token.kind == "number":
            found = _at_number(line, i, hits[-1] if hits else None)
        elif roles := _roles(token.text):
            found = _at_word(line, i, roles, hits[-1] if hits else None)
        else:
            continue
        if found:
            while hits and hits[-1].last >= found[0].first:
                hits.pop()
            hits.extend(found)
            line.floor = found[-1].last + 1
            line.told = _year_told(found[-1]) or line.told
    return [_found(cut, hit) for hit in hits]


def _year_told(hit: Hit) -> int | None:
    """The year that the text states there."""
    if hit.precision == "year" and hit.calendar == "gregorian" and hit.role == "date":
        return int(hit.value[:4])
    return hit.stated.year if hit.stated and hit.stated.calendar == "gregorian" else None


def _found(cut: Tokens, hit: Hit) -> DateFound:
    items, folded = cut.items, cut.folded
    start, end = folded.span(items[hit.first].start + hit.offset, items[hit.last].end)
    surface = folded.original[start:end]
    return DateFound(start, end, surface, hit.value, hit.precision, hit.first, hit.last, hit.calendar, hit.offset)


def _at_number(line: Line, i: int, previous: Hit | None) -> list[Hit]:
    hit = (
        numeric.numeric(line, i, previous)
        or clock.digits(line, i)
        or years.named_year(line, i)
        or years.bare_year(line, i, previous)
        or years.more_years(line, i, previous)
        or of_month.in_digits(line, i, previous)
        or of_month.of_day_word(line, i)
        or counted.from_now(line, i)
    )
    return [hit] if hit else []


def _at_word(line: Line, i: int, roles: tuple[tuple[int, str], ...], previous: Hit | None) -> list[Hit]:
    for offset, role in roles:
        if role == "month":
            if found := day_month.dates_at(line, i, offset, previous):
                return found
        elif hit := _READERS[role](line, i, offset, previous):
            return [*weekdays.sharing(line, previous, hit), hit]
    return []


_Reader: TypeAlias = Callable[[Line, int, int, Hit | None], Hit | None]
_READERS: dict[str, _Reader] = {
    "weekday": weekdays.weekday,
    "bare weekday": lambda line, i, offset, previous: weekdays.bare(line, i, offset),
    "decade": lambda line, i, offset, previous: years.decade(line, i, offset),
    "hour": lambda line, i, offset, previous: clock.words(line, i, offset),
    "relative": relative.relative,
    "day": lambda line, i, offset, previous: None if offset else of_month.of_day_word(line, i),
    "unit": lambda line, i, offset, previous: None if offset else counted.from_now(line, i),
    "year": lambda line, i, offset, previous: years.named_year(line, i) if offset == 0 else None,
}


@lru_cache(maxsize=WORDS)
def _roles(word: str) -> tuple[tuple[int, str], ...]:
    """What a date the word may begin, at its start or after one proclitic. Nothing, for most words."""
    cuts = (0, 1) if word[0] in lexicon.PROCLITICS and len(word) > 3 else (0,)
    return tuple((cut, role) for cut in cuts for role in _beginnings().get(word[cut:], ()))


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """Each role's first words."""
    first: dict[str, set[str]] = {
        "month": {words[0] for words in tables.months()},
        "weekday": set(tables.weekdays()),
        "bare weekday": set(tables.bare_weekdays()),
        "decade": {article + word for word in tables.decades() for article in ("", lexicon.ARTICLE)},
        "hour": {words[0] for words in tables.hours()},
        "year": {"الف", "الفا", "الفين", "الفان", "الفي"},
        "day": {words[0] for words in tables.day_phrases() if words[0].startswith(lexicon.ARTICLE)},
        "unit": {word for word, (_, count) in tables.units().items() if word in lexicon.SINGLE_UNITS or count > 1},
        "relative": set(tables.relative_words()),
    }
    found: dict[str, list[str]] = {}
    for role, words in first.items():
        for word in words:
            found.setdefault(word, []).append(role)
    return {word: tuple(roles) for word, roles in found.items()}
