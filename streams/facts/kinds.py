"""What a number counts: from its unit, from words beside it, from the event word that governs its clause."""

from __future__ import annotations

from streams.arabic.tokens import Token
from streams.facts.phrases import compiled, folded, stems
from streams.facts.sentences import left_clause, right_clause
from streams.facts.words import events, units

_EVENTS = compiled(events.EVENTS)
_POPULATIONS = compiled(units.POPULATIONS)
_CURRENCIES = compiled({code: (name,) for name, code in units.CURRENCIES.items()})
_BY_UNIT: tuple[tuple[str, frozenset[str]], ...] = (
    ("duration", folded(units.DURATION)),
    ("measure", folded(units.MEASURE)),
    ("times", folded(units.TIMES)),
    ("vehicles_weapons", folded(units.VEHICLES_WEAPONS)),
)
_PEOPLE = folded(units.PEOPLE)
_REFERENCES = folded(units.REFERENCES)
_AGES = folded(units.AGES)
_REACH = 14


def currency(items: tuple[Token, ...], i: int) -> str | None:
    """The ISO 4217 code of the currency named at token `i`."""
    found = _CURRENCIES.at(items, i)
    if found is None and i < len(items) and items[i].text.endswith("ا"):
        bare = Token(items[i].text[:-1], items[i].start, items[i].end, items[i].kind)
        found = _CURRENCIES.at((bare,), 0)
    return found[0] if found else None


def population(items: tuple[Token, ...], unit_at: int) -> str | None:
    """Who is counted, where the unit or the word after it says so."""
    for at in (unit_at, unit_at + 1):
        if found := _POPULATIONS.at(items, at):
            return found[0]
    return None


def of_unit(items: tuple[Token, ...], unit_at: int) -> str | None:
    """The kind that the unit alone decides."""
    if unit_at >= len(items):
        return None
    forms = stems(items[unit_at].text)
    return next((kind for kind, words in _BY_UNIT if not words.isdisjoint(forms)), None)


def is_reference(items: tuple[Token, ...], first: int) -> bool:
    """Whether the word before says that the number is a name of a text, a flight, a phase."""
    return first > 0 and not _REFERENCES.isdisjoint(stems(items[first - 1].text))


def is_age(items: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether words near say that it is an age."""
    near = [*items[max(0, first - 3) : first], *items[last + 1 : last + 5]]
    return any(token.text in _AGES - folded(("عاما",)) for token in near)


def of_clause(items: tuple[Token, ...], sentences: list[int], first: int, last: int, unit_at: int) -> str | None:
    """The event that governs the clause: the nearest event word before the number, else after it."""
    if found := _EVENTS.at(items, unit_at):
        return found[0]
    for at in list(left_clause(items, sentences, first))[:_REACH]:
        if found := _EVENTS.at(items, at):
            return found[0]
    for at in list(right_clause(items, sentences, last + 1))[:_REACH]:
        if found := _EVENTS.at(items, at):
            return found[0]
    return None


def counts_people(items: tuple[Token, ...], unit_at: int) -> bool:
    """Whether the unit is a word for persons."""
    return unit_at < len(items) and not _PEOPLE.isdisjoint(stems(items[unit_at].text))
