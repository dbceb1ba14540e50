"""`find(text)`: every number of a text with what it counts, how exactly, of whom, and who claims it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from streams.arabic import dates, numerals
from streams.arabic.dates import DateFound
from streams.arabic.numerals import Numeral
from streams.arabic.tokens import Tokens
from streams.arabic.tokens import tokens as tokenize
from streams.facts import (
    amounts,
    confidence,
    currencies,
    kinds,
    lexicon,
    marks,
    modality,
    parts,
    populations,
    qualifiers,
    units,
)  # fmt: skip
from streams.facts.attribution import Claims
from streams.facts.clauses import Text, phrases
from streams.facts.marks import Mark
from streams.facts.words import cues, people
from streams.records import Entity, Quantity

_SO_FAR = phrases({"so far": cues.SO_FAR})
_EVENT_KINDS = frozenset({"killed", "wounded", "missing", "detained", "hostage", "displaced", "released"})
_REACH = 12
_NEXT = 4  # tokens between two numbers of one list


@dataclass(frozen=True, slots=True)
class _Reading:
    text: Text
    actors: Sequence[Entity]
    claims: Claims
    marks: list[Mark]
    numbered: dict[int, Mark]


def find(text: str | Tokens, *, actors: Sequence[Entity] = ()) -> list[Quantity]:
    """Every number of the text in order, dates, times, years, references and ranks included.

    `actors` are the linked entities of the text: an attribution that overlaps one carries its `actor_id`, a place in
    the clause its name. Spans are code points. Never raises; linear in the text.
    """
    tokens = text if isinstance(text, Tokens) else tokenize(text)
    return assemble(tokens, numerals.find(tokens), dates.find(tokens), actors)


def assemble(
    tokens: Tokens, numbers_found: list[Numeral], dates_found: list[DateFound], actors: Sequence[Entity] = ()
) -> list[Quantity]:
    """The quantities, from numerals and dates that were found already."""
    text = Text(tokens)
    found = marks.find(text, numbers_found, dates_found)
    numbered = {i: m for m in found for i in range(m.first, m.last + 1)}
    reading = _Reading(text, actors, Claims(text, actors), found, numbered)
    quantities = [_quantity(reading, mark) for mark in found]
    return amounts.merged(tokens.folded.original, _related(reading, quantities))


def _quantity(reading: _Reading, mark: Mark) -> Quantity:
    text = reading.text
    start, end = text.span(mark.first, mark.last, mark.offset)
    surface = text.tokens.folded.original[start:end]
    if mark.kind in ("date", "year", "time", "score"):
        qualifier = "range" if mark.max is not None else "exact"
        return Quantity(
            start=start, end=end, surface=surface, value=mark.value, max=mark.max, qualifier=qualifier, kind=mark.kind,
            confidence=confidence.of(mark.kind),
        )  # fmt: skip
    unit = units.find(text, mark)
    kind = kinds.of(text, mark, unit, reading.numbered)
    if kind.name == "reference" and (unit is None or not unit.before):
        unit = units.of_reference(text, mark)
    value = (
        mark.value * 100
        if mark.kind == "fraction" and kind.name == "percent" and isinstance(mark.value, float)
        else mark.value
    )
    quantity = Quantity(
        start=start,
        end=end,
        surface=surface,
        value=round(value, 2) if mark.kind == "fraction" and isinstance(value, float) else value,
        max=mark.max,
        qualifier=qualifiers.of(text, mark),
        kind=kind.name,
        unit=units.surface(text, unit) if unit else None,
        currency=currencies.code(text, unit.first, unit.last) if unit and kind.name == "money" else None,
        population=populations.of(text, mark, unit),
        attribution=reading.claims.on(mark, unit, kind.name),
        modality=modality.of(text, mark, reading.numbered),
        confidence=confidence.of(kind.basis),
    )
    return _placed(reading, mark, unit, quantity) if kind.name in _EVENT_KINDS else quantity


def _placed(reading: _Reading, mark: Mark, unit: units.Unit | None, quantity: Quantity) -> Quantity:
    """With the place and the time that the rest of the clause states."""
    text, end = reading.text, max(mark.last, unit.last if unit else 0)
    last = min(text.sentence(mark.first)[1], end + _REACH)
    so_far = next((i for i in range(end + 1, last) if _SO_FAR.at(text.items, i)), None)
    since = next((i + 1 for i in range(end + 1, last) if text.word(i) == "منذ" and i + 1 in reading.numbered), None)
    stop = next((i for i in range(end + 1, last) if text.word(i) in (",", "بينهم") or i in reading.numbered), last)
    near = text.items[stop - 1].end + 1
    origin = text.tokens.folded.start
    begin, edge = origin(text.items[end].end - 1), origin(near - 1)
    place = next((a for a in reading.actors if a.label == "LOC" and begin < a.start <= edge), None)
    return replace(
        quantity,
        as_of=text.surface(so_far, so_far + 1) if so_far else str(reading.numbered[since].value) if since else None,
        place=place.surface if place else None,
    )


def _related(reading: _Reading, quantities: list[Quantity]) -> list[Quantity]:
    """Parts tied to their wholes; parts, and numbers that go on from the one before, inherit what they leave unsaid."""
    wholes = parts.find(reading.text, reading.marks)
    for n, (quantity, whole) in enumerate(zip(quantities, wholes, strict=True)):
        if whole is not None and whole < n:
            kind = quantities[whole].kind
            bare = quantity.kind == "count" and quantity.unit is None
            inherits = bare or (quantity.kind in ("people", "count") and kind in _EVENT_KINDS)
            quantities[n] = replace(quantity, part_of=whole, kind=kind if inherits else quantity.kind)
        elif whole is not None:
            after = quantities[whole]
            own = quantity.kind in _EVENT_KINDS
            kind = quantity.kind if own else after.kind
            quantities[n] = replace(quantity, part_of=whole, kind=kind, unit=quantity.unit or after.unit)
        elif n and quantity.unit is None and _is_anaphor(reading, n):
            quantities[n] = _like(quantity, quantities[n - 1])
    for n in range(len(quantities) - 2, -1, -1):
        if quantities[n].unit is None and quantities[n].kind == "count" and _shares_unit(reading, n):
            after = quantities[n + 1]
            quantities[n] = replace(quantities[n], kind=after.kind, unit=after.unit, currency=after.currency)
    return quantities


def _shares_unit(reading: _Reading, n: int) -> bool:
    """`8 و9 في المئة`, `مئات أو حتى آلاف السنين`: the first of two numbers has the unit of the second."""
    mark, after = reading.marks[n], reading.marks[n + 1]
    between = [reading.text.word(i) for i in range(mark.last + 1, after.first)]
    joined = after.offset == 1 and not between and reading.text.word(after.first)[:1] == "و"
    alike = mark.kind == after.kind or {mark.kind, after.kind} == {"number", "vague"}
    return alike and mark.kind in ("number", "vague") and (joined or between in (["و"], ["او"], ["او", "حتي"]))


def _is_anaphor(reading: _Reading, n: int) -> bool:
    return reading.text.word(reading.marks[n].last + 1) in lexicon.words(people.ANAPHORS)


def _like(quantity: Quantity, before: Quantity) -> Quantity:
    shared = before.kind in (*_EVENT_KINDS, "people", "vehicles_weapons", "money")
    kind = before.kind if quantity.kind == "count" and shared else quantity.kind
    return replace(
        quantity, kind=kind, population=quantity.population or (before.population if before.part_of is None else None)
    )
