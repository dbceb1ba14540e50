"""Rows of lexicon files as entries, countries and organs."""

from __future__ import annotations

from typing import Any

from streams.actors.entries import Ambiguity, CountryWords, Entry, Office, Organ

Row = dict[str, Any]


def entry(row: Row) -> Entry:
    """An actor of its own."""
    return Entry(
        id=row["id"],
        kind=row["kind"],
        ar=_names(row, "ar"),
        en=_names(row, "en"),
        country=row.get("country"),
        short=_names(row, "short"),
        ambiguous=_ambiguity(row),
        article=row.get("article", False),
        offices=tuple(_office(office) for office in row.get("offices", ())),
        family=row.get("family"),
        nisba=_names(row, "nisba"),
    )


def country(row: Row) -> CountryWords:
    """A row of countries.yaml."""
    return CountryWords(
        code=row["code"],
        ar=_names(row, "ar"),
        en=_names(row, "en"),
        demonym=_names(row, "demonym"),
        nisba=_names(row, "nisba"),
        plurals=_names(row, "plurals"),
        capital=_names(row, "capital"),
        ambiguous=_ambiguity(row),
    )


def organ(row: Row) -> Organ:
    """A row of organs.yaml."""
    names = (_names(row, field) for field in ("ar", "en", "definite", "states", "not_states"))
    return Organ(row["organ"], row["kind"], *names)


def _names(row: Row, key: str) -> tuple[str, ...]:
    return tuple(row.get(key, ()))


def _ambiguity(row: Row) -> Ambiguity:
    found = row.get("ambiguous")
    if not found:
        return Ambiguity()
    return Ambiguity(
        frozenset(found["names"]), _names(found, "near"), _names(found, "not_near"), _names(found, "countries")
    )


def _office(row: Row) -> Office:
    return Office(row["title"], row.get("country"), _month(row, "from", "-01"), _month(row, "to", "-12"))


def _month(row: Row, key: str, of_year: str) -> str | None:
    """The month of a day, the first or last one of a year alone."""
    return (row[key] + of_year)[:7] if key in row else None
