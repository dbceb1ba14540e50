"""What a lexicon file must keep to: its schema, the formats that this names, and what one part says of another."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from streams.actors.countries import codes, described
from streams.actors.entries import CountryWords, Entry, Organ
from streams.actors.source import Source, Step
from streams.arabic.fold import fold_text

_SCHEMA = Path(__file__).parent / "lexicon" / "lexicon.schema.json"
_FIELDS = frozenset({"adj", "country"})
_SHOWN = 80  # letters of what is wrong
_LONGEST = 200  # of a reason
_FORMATS = FormatChecker(formats=())

Doubt = tuple[tuple[Step, ...], str]


def check_schema(source: Source, shape: str) -> None:
    """Raises LexiconError at the first row that does not fit the schema of this shape."""
    error = next(iter(_validator(shape).iter_errors(source.rows)), None)
    if error is not None:
        raise source.fault([*error.absolute_path, *_unknown(error)], _reason(error))


def contradictions(read: Entry | CountryWords | Organ) -> Iterator[Doubt]:
    """Where in its row, and how, something that was read speaks against itself."""
    if isinstance(read, Organ):
        both = sorted({*read.states} & {*read.not_states})
        return ((("not_states",), f"{code} is among the states too") for code in both)
    if isinstance(read, CountryWords):
        country = described(read.code, read)
        return _strangers(read.ambiguous.names, {*country.entry.ar, *country.nisbas, *country.capitals})
    return _of_entry(read)


def _of_entry(entry: Entry) -> Iterator[Doubt]:
    for index, office in enumerate(entry.offices):
        if office.start and office.end and office.start > office.end:
            yield ("offices", index), f"ends in {office.end}, before it begins in {office.start}"
    yield from _strangers(entry.ambiguous.names, {*entry.ar, *entry.en, *entry.short, entry.family, *_ends(entry.ar)})


def _strangers(doubted: Iterable[str], names: Collection[str | None]) -> Iterator[Doubt]:
    for name in sorted(doubted):
        if name not in names:
            yield ("ambiguous", "names"), f"{name!r} is none of its names"


def _ends(names: Iterable[str]) -> Iterator[str]:
    """What a family name may be taken from: `السنوار` of `يحيى السنوار`."""
    for words in map(str.split, names):
        yield from (" ".join(words[first:]) for first in range(1, len(words)))


@cache
def _validator(shape: str) -> Draft202012Validator:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{shape}"}, format_checker=_FORMATS)


def _unknown(error: ValidationError) -> list[str]:
    """The key that the schema does not know, where that is what is wrong."""
    if error.validator != "additionalProperties":
        return []
    row, schema = cast("dict[str, Any]", error.instance), cast("dict[str, Any]", error.schema)
    return [key for key in row if key not in schema["properties"]][:1]


def _reason(error: ValidationError) -> str:
    if error.cause:
        return str(error.cause)
    shown = repr(error.instance)
    message = error.message.replace(shown, f"{shown[:_SHOWN]}…") if len(shown) > _SHOWN else error.message
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"


@_FORMATS.checks("name", raises=ValueError)
def _is_name(value: object) -> bool:
    """Names without a letter would be found in every number, or nowhere."""
    return _holds(value, str.isalpha, "letter")


@_FORMATS.checks("phrase", raises=ValueError)
def _is_phrase(value: object) -> bool:
    """A phrase without letter or digit would stand in every text, at every place."""
    return _holds(value, str.isalnum, "letter or digit")


def _holds(value: object, wanted: Callable[[str], bool], what: str) -> bool:
    if isinstance(value, str):
        if not any(map(wanted, fold_text(value))):
            raise ValueError(f"{value[:_SHOWN]!r} holds no {what}")
        if value != value.strip():
            raise ValueError(f"{value[:_SHOWN]!r} begins or ends with a blank")
    return True


@_FORMATS.checks("country", raises=ValueError)
def _is_country(value: object) -> bool:
    if isinstance(value, str) and value not in codes():
        raise ValueError(f"{value[:_SHOWN]!r} is no country: two capital letters of ISO 3166, or XK")
    return True


@_FORMATS.checks("month", raises=ValueError)
def _is_month(value: object) -> bool:
    """`2021`, `2021-01` or `2021-01-20`."""
    try:
        if isinstance(value, str):
            date.fromisoformat(f"{value}-01-01"[: max(10, len(value))])
    except ValueError as error:
        raise ValueError(f"{value!r} is no year, month (2021-01) or day (2021-01-20)") from error
    return True


@_FORMATS.checks("template", raises=ValueError)
def _is_template(value: object) -> bool:
    """An unknown field or a single brace would end the first article that names the organ."""
    if isinstance(value, str):
        try:
            parts = list(Formatter().parse(value))
        except ValueError as error:
            raise ValueError(f"{value[:_SHOWN]!r} is no template: {error}") from error
        for _, field, form, conversion in parts:
            if field is not None and (field not in _FIELDS or form or conversion):
                raise ValueError(f"{value[:_SHOWN]!r}: only {{adj}} and {{country}} can be filled in")
    return True
