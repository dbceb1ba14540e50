"""`find(text)`: every number of a text with what it counts, how exactly, of whom, and who claims it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from streams.arabic import dates, numerals
from streams.arabic.dates import DateFound
from streams.arabic.numerals import Numeral
from streams.arabic.tokens import Tokens
from streams.arabic.tokens import tokens as tokenize
from streams.arabic.words import numbers
from streams.facts import attribution, kinds
from streams.facts.phrases import compiled, folded
from streams.facts.sentences import left_clause, sentence_bounds
from streams.facts.words import cues
from streams.records import Entity, Quantity

_QUALIFIERS = compiled(cues.QUALIFIERS)
_AFTER = compiled({"after": cues.AFTER})
_PARTS = compiled({"part": cues.PARTS})
_PERCENT = compiled({"percent": tuple(" ".join(words) for words in numbers.PERCENT if words != ("%",))})
_PEOPLE_KINDS = frozenset({"killed", "wounded", "missing", "detained", "hostage", "displaced", "released"})
_SKIPPED_UNITS = folded(("على", "في", "من", "عن", "إلى", "بين", "أو", "ثم", "قد", "كان", "لا", "لم", "و"))
_KINDS_OF_DATES = {"day": "date", "month": "date", "year": "year", "time": "time"}


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: Tokens
    sentences: list[int]
    at_start: dict[int, int]
    at_end: dict[int, int]
    actors: Sequence[Entity]


def find(text: str | Tokens, *, actors: Sequence[Entity] = ()) -> list[Quantity]:
    """Every number of the text in order, dates, times, years, references and ranks included. Never raises."""
    tokens = text if isinstance(text, Tokens) else tokenize(text)
    return assemble(tokens, numerals.find(tokens), dates.find(tokens), actors)


def assemble(
    tokens: Tokens, numbers_found: list[Numeral], dates_found: list[DateFound], actors: Sequence[Entity]
) -> list[Quantity]:
    """The quantities, from numerals and dates that were found already."""
    reading = _reading(tokens, actors)
    found = [_of_date(d) for d in dates_found]
    taken = sorted((d.start, d.end) for d in dates_found)
    cursor = 0
    for numeral in numbers_found:
        while cursor < len(taken) and taken[cursor][1] <= numeral.start:
            cursor += 1
        if cursor < len(taken) and taken[cursor][0] < numeral.end:
            continue
        if quantity := _of_numeral(reading, numeral):
            found.append(quantity)
    found.sort(key=lambda q: q.start)
    return _with_parts(reading, found)


def _reading(tokens: Tokens, actors: Sequence[Entity]) -> _Reading:
    spans = [tokens.folded.span(t.start, t.end) for t in tokens.items]
    ends = {end: i for i, (_, end) in enumerate(spans)}
    starts: dict[int, int] = {}
    for i, (start, end) in enumerate(spans):
        starts[start] = i
        starts.setdefault(min(start + 1, end), i)  # a number after a proclitic begins inside its token
    return _Reading(tokens, sentence_bounds(tokens.items, tokens.folded.text), starts, ends, actors)


def _of_date(found: DateFound) -> Quantity:
    return Quantity(
        start=found.start,
        end=found.end,
        surface=found.surface,
        value=found.value,
        kind=_KINDS_OF_DATES[found.precision],
        confidence=0.9,
    )


def _of_numeral(reading: _Reading, numeral: Numeral) -> Quantity | None:
    items = reading.tokens.items
    first, last = reading.at_start.get(numeral.start), reading.at_end.get(numeral.end)
    if first is None or last is None:
        return None
    base = Quantity(start=numeral.start, end=numeral.end, surface=numeral.surface, value=_number(numeral.value))
    if kinds.is_reference(items, first):
        return replace(base, kind="reference", confidence=0.85)
    if numeral.kind == "ordinal":
        return replace(base, kind="rank", confidence=0.8)
    qualifier = "vague" if numeral.kind == "vague" else _qualifier(reading, first, last)
    base = replace(
        base,
        qualifier=qualifier,
        attribution=attribution.find(
            reading.tokens, reading.sentences, last + 1 if last + 1 < len(items) else last, reading.actors
        ),
    )
    percent = _PERCENT.at(items, last + 1)
    if percent or (last + 1 < len(items) and items[last + 1].text == "%"):
        return replace(base, kind="percent", unit=_percent_unit(reading, last, percent), confidence=0.9)
    return _counted(reading, base, first, last)


def _counted(reading: _Reading, base: Quantity, first: int, last: int) -> Quantity:
    items = reading.tokens.items
    unit_at = _unit_at(reading, last)
    unit = _surface(reading, unit_at, unit_at) if unit_at is not None else None
    at = unit_at if unit_at is not None else last + 1
    if code := kinds.currency(items, at):
        return replace(base, kind="money", unit=unit, currency=code, confidence=0.9)
    kind = kinds.of_unit(items, at)
    if kind == "duration" and kinds.is_age(items, first, last):
        kind = "age"
    if kind:
        return replace(base, kind=kind, unit=unit, confidence=0.8)
    governing = kinds.of_clause(items, reading.sentences, first, last, at)
    population = kinds.population(items, at)
    people = population is not None or kinds.counts_people(items, at)
    if governing in _PEOPLE_KINDS and (people or unit is None or kinds.of_clause(items[at : at + 1], [0], 0, 0, 0)):
        return replace(base, kind=governing or "count", unit=unit, population=population, confidence=0.75)
    kind = "people" if people else "count"
    return replace(base, kind=kind, unit=unit, population=population, confidence=0.6)


def _qualifier(reading: _Reading, first: int, last: int) -> str:
    items = reading.tokens.items
    if before := _QUALIFIERS.before(items, first):
        return before[0]
    for at in range(last + 1, min(last + 4, len(items))):
        if _AFTER.at(items, at) and (after := _QUALIFIERS.at(items, at)):
            return after[0]
    return "exact"


def _unit_at(reading: _Reading, last: int) -> int | None:
    items, at = reading.tokens.items, last + 1
    if at >= len(items) or items[at].kind != "word" or items[at].text in _SKIPPED_UNITS:
        return None
    if _QUALIFIERS.at(items, at) or _PARTS.at(items, at) or (items[at].text[0] == "و" and len(items[at].text) > 4):
        return None
    return at


def _percent_unit(reading: _Reading, last: int, found: tuple[str, int] | None) -> str:
    return _surface(reading, last + 1, found[1] - 1) if found else "%"


def _surface(reading: _Reading, first: int, last: int) -> str:
    items = reading.tokens.items
    start, end = reading.tokens.folded.span(items[first].start, items[last].end)
    return reading.tokens.folded.original[start:end]


def _with_parts(reading: _Reading, found: list[Quantity]) -> list[Quantity]:
    """`بينهم`, `منهم`, `من أصل` tie a number to the last count before it in the sentence."""
    whole: tuple[int, int] | None = None
    for n, quantity in enumerate(found):
        first = reading.at_start.get(quantity.start)
        if first is None or quantity.kind in ("date", "time", "year", "reference", "rank"):
            continue
        sentence = reading.sentences[first]
        if whole and whole[1] == sentence and _says_part(reading, first, found[whole[0]]):
            parent = found[whole[0]]
            kind = (
                parent.kind if quantity.kind in ("count", "people") and parent.kind in _PEOPLE_KINDS else quantity.kind
            )
            found[n] = replace(quantity, part_of=whole[0], kind=kind)
        else:
            whole = (n, sentence)
    return found


def _says_part(reading: _Reading, first: int, whole: Quantity) -> bool:
    items = reading.tokens.items
    for at in left_clause(items, reading.sentences, first):
        if items[at].end <= whole.start:
            break
        if _PARTS.at(items, at):
            return True
    following = first + 1
    return bool(_PARTS.at(items, following))


def _number(value: int | Decimal | Fraction) -> int | float:
    return value if isinstance(value, int) else float(value)
