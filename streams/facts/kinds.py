"""What kind of thing a number counts: by its unit, by the event word that governs its clause, by whose number it is."""

from __future__ import annotations

from dataclasses import dataclass

from streams.facts import ages, events, lexicon, names, qualifiers, states, units
from streams.facts.clauses import Text
from streams.facts.events import Event
from streams.facts.lexicon import Noun
from streams.facts.marks import Mark
from streams.facts.units import Unit
from streams.facts.words import things

_NEAR = 2
_MOST_PLURAL = 10  # above ten the counted noun is a singular in the accusative
_SHORTEST_NISBA = 4
_FAR = 5  # a state in the noun outweighs an event that stands farther away
_OF_PERSONS = lexicon.words("منهم منهن آخرون آخرين")
_AMONG_PERSONS = lexicon.words("بينهم بينهن منهم")
_IN_YEAR = lexicon.words("عام سنة")
_AGAINST = lexicon.words("مقابل ضد أهداف نقاط")
_SCALES = lexicon.words("ألف آلاف مليون ملايين")
_ROUNDS = lexicon.words("دور الدور لدور بدور")
_FAMILIES = lexicon.words("عائلة عائلات عوائل أسرة أسر")
_TENS = frozenset(range(20, 100, 10))
_FEW = range(1, 11)


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind, and what decided it (streams.facts.confidence)."""

    name: str
    basis: str


def of(  # noqa: PLR0911  (one return a kind, in the order that decides)
    text: Text, mark: Mark, unit: Unit | None, numbered: dict[int, Mark]
) -> Kind:
    """The kind of a number; `numbered` has the mark of every token that is part of one."""
    if mark.kind in ("date", "year", "time", "score"):
        return Kind(mark.kind, mark.kind)
    if unit and unit.sign:
        return Kind(unit.sign, "sign")
    noun = unit.noun if unit else None
    if noun and noun.category == "money":
        return Kind("money", "unit")
    if mark.kind == "fraction" and not (noun and noun.category in ("duration", "measure")):
        return Kind("percent", "fraction")
    if is_reference(text, mark, unit):
        return Kind("reference", "reference")
    if ages.is_ordinal(text, mark):
        return Kind("age", "unit")
    if _is_rank(text, mark, unit):
        return Kind("rank", "rank")
    return _counted(text, mark, unit, noun, numbered)


def _counted(text: Text, mark: Mark, unit: Unit | None, noun: Noun | None, numbered: dict[int, Mark]) -> Kind:
    if unit and noun and (kind := _of_thing(text, mark, unit, noun, numbered)):
        return Kind(kind, "unit")
    if (unit is None or noun) and (state := states.of(text, mark, unit, numbered)):
        return Kind(state, "state")
    if unit and states.is_illness(text, unit):
        return Kind("count", "unit")
    if ages.is_bare(text, mark, unit):
        return Kind("age", "unit")
    return _of_event(text, mark, unit, noun, numbered) or _of_noun(text, mark, unit, noun)


def _of_thing(text: Text, mark: Mark, unit: Unit, noun: Noun, numbered: dict[int, Mark]) -> str | None:
    """The kind of what is no person; families that are driven out are displaced."""
    if noun.category == "person":
        return None
    if noun.category == "duration":
        return "age" if ages.is_stated(text, mark, unit) else "duration"
    if noun.category == "measure" and text.word(unit.last + 1).startswith("متفجر"):
        return "vehicles_weapons"
    if noun.category != "thing":
        return noun.category
    found = events.governing(text, mark, mark.last, numbered) if text.word(unit.last) in _FAMILIES else None
    return "displaced" if found and found.kind == "displaced" else "count"


def _of_event(text: Text, mark: Mark, unit: Unit | None, noun: Noun | None, numbered: dict[int, Mark]) -> Kind | None:
    """The kind that the governing event gives to persons, to a bare number, to whatever stands right behind it."""
    found = events.governing(text, mark, units.end(mark, unit), numbered)
    if found is None or mark.value == 0 or _counts_nobody(text, mark, unit, found):
        return None
    if noun is None and (mark.value == 1 or text.word(found.at).lstrip("وفب")[:2] == "سق"):
        return None
    distance = mark.first - found.at
    if noun and noun.state and distance > _FAR:
        return None
    adjacent = distance <= _NEAR + mark.first - qualifiers.start(text, mark)
    if not (unit is None or adjacent or noun or _is_person(text, mark, unit)):
        return None
    kind = "released" if found.kind == "handed" and noun and noun.state else found.kind
    if kind == "handed" or (kind == "detained" and noun and noun.state == "hostage"):
        return None
    return Kind(kind, "event" if distance <= _NEAR else "event_far")


def _counts_nobody(text: Text, mark: Mark, unit: Unit | None, found: Event) -> bool:
    """A year (`قتل عام 269`), or the ill."""
    year = unit is None and text.word(mark.first - 1) in _IN_YEAR
    return year or states.is_of_illness(text, found, units.end(mark, unit))


def _of_noun(text: Text, mark: Mark, unit: Unit | None, noun: Noun | None) -> Kind:
    """The kind by the noun alone: persons in a lasting state, persons, or something."""
    if noun and noun.state:
        return Kind(states.held_by(text, units.end(mark, unit), noun.state), "state")
    if noun or (_is_of_persons(text, mark) if unit is None else _is_person(text, mark, unit)):
        return Kind("people", "person")
    return Kind("count", "unknown" if unit else "bare")


def _is_of_persons(text: Text, mark: Mark) -> bool:
    """A bare number whose pronoun or adjective is that of persons: `ثلاثة منهم`, `66 آخرون`, `الأربعة`."""
    masculine = mark.kind == "number" and text.items[mark.first].kind == "word" and text.word(mark.last).endswith("ه")
    alone = masculine and text.word(mark.last + 1) not in _AGAINST and text.word(mark.first - 1) not in _ROUNDS
    many = mark.kind == "vague" and lexicon.is_definite(text.word(mark.first)[mark.offset :])
    inhabitants = text.word(mark.last) in _SCALES and text.word(mark.last + 1) == "في"
    return (
        alone
        or many
        or _is_plural_verb(text.word(mark.last + 1))
        or inhabitants
        or text.word(mark.last + 1) in _OF_PERSONS
        or text.word(mark.first - 1) in _AMONG_PERSONS
    )


def _is_person(text: Text, mark: Mark, unit: Unit) -> bool:
    """Sound masculine plurals and nisbas are persons, whatever the list holds."""
    word = text.word(unit.last)[unit.offset :]
    if mark.kind == "dual":
        return False
    if _acts(text, unit):
        return True
    if lexicon.is_nisba_plural(word):
        return True
    value = mark.value if isinstance(mark.value, int) else 0
    singular = word.endswith("يا") if value % 100 > _MOST_PLURAL else word.endswith("ي") and value % 100 == 0
    return len(word) > _SHORTEST_NISBA and singular


def _acts(text: Text, unit: Unit) -> bool:
    """`90 مشرعا ديمقراطيا يطالبون`: a masculine plural verb has persons as its subject."""
    following = [text.word(i) for i in range(unit.last + 1, unit.last + 3)]
    return not unit.before and any(_is_plural_verb(word) for word in following)


def _is_plural_verb(word: str) -> bool:
    return len(word) > _SHORTEST_NISBA and ((word[0] == "ي" and word.endswith("ون")) or word.endswith("وا"))


def is_reference(text: Text, mark: Mark, unit: Unit | None) -> bool:
    """Whether the number names a text, a flight, a phase."""
    if mark.kind == "ordinal":
        return unit is not None and unit.before and _bare(text, unit) in lexicon.words("مرحله ماده فقره بند مراحل")
    noun = names.refers(text, mark.first)
    if mark.kind != "number" or noun is None:
        return False
    numbered = text.word(mark.first - 1) == "رقم"
    return unit is None or unit.before or (unit.noun is None and (numbered or noun == mark.first - 1))


def _bare(text: Text, unit: Unit) -> str:
    word = text.word(unit.last)
    return word[unit.offset : len(word) - unit.cut]


def _is_rank(text: Text, mark: Mark, unit: Unit | None) -> bool:
    if mark.kind == "ordinal":
        return True
    before = text.word(mark.first - 1)
    if mark.kind == "number" and before in lexicon.words(things.PLACES_OF_RANK):
        return True
    spelled = mark.value in _FEW and text.items[mark.first].kind == "word"  # `القوى الست` are six
    if unit is None or not unit.before or mark.kind != "number" or spelled:
        return False
    bare = _bare(text, unit)
    if unit.noun:
        return unit.noun.number == "one"
    if mark.value in _TENS and text.word(mark.first).startswith("ال"):
        return True  # `الاستقلال السبعين`
    return bare.endswith(("ه", "ي")) or bare in lexicon.words("عيد دور")
