"""Short ways to ask `dates.find` in tests."""

from __future__ import annotations

from datetime import date

from streams.arabic.dates import find

ANCHOR = date(2018, 5, 16)  # a Wednesday


def values(text: str, anchor: date | None = ANCHOR) -> list[str]:
    return [found.value for found in find(text, anchor)]


def pairs(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str]]:
    return [(found.surface, found.value) for found in find(text, anchor)]


def only(text: str, anchor: date | None = ANCHOR) -> tuple[str, str, str]:
    (found,) = find(text, anchor)
    return found.surface, found.value, found.precision
