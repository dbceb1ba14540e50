"""Whether a number is the age of someone: by what stands around it."""

from __future__ import annotations

from streams.facts import lexicon, units
from streams.facts.clauses import Text
from streams.facts.marks import Mark
from streams.facts.units import Unit
from streams.facts.words import things

_YEARS = 150
_TEENS = 14
_TENS = frozenset(range(20, 100, 10))
_AGES = lexicon.words("سن عمر")


def is_ordinal(text: Text, mark: Mark) -> bool:
    """`سن الخامسة`, `في الثالثة والعشرين من عمره`."""
    of_life = text.word(mark.last + 1) == "من" and text.word(mark.last + 2) in lexicon.words(things.AGE_WORDS)
    return of_life or (
        not _AGES.isdisjoint(lexicon.forms(text.word(mark.first - 1))) and mark.kind in ("ordinal", "number")
    )


def is_bare(text: Text, mark: Mark, unit: Unit | None) -> bool:
    """With nothing counted: years between two commas (`مريم، 18، …`), or tens in words (`توفيت في العشرين`)."""
    if unit is not None:
        return False
    in_tens = text.word(mark.first - 1) == "في" and text.word(mark.first).startswith("ال") and mark.value in _TENS
    if in_tens and mark.first == mark.last:
        return True
    between = text.word(mark.first - 1) == "," and text.word(mark.last + 1) == ","
    return between and mark.kind == "number" and isinstance(mark.value, int) and mark.value < _YEARS


def is_stated(text: Text, mark: Mark, unit: Unit | None) -> bool:
    """Whether a length of time is an age: `عمره 20 عاما`, `فلان (20 عاما)`."""
    ages = lexicon.words(things.AGE_WORDS)
    end = units.end(mark, unit)
    if any(text.word(i) in ages for i in (*range(mark.first - 4, mark.first), end + 1, end + 2)):
        return True
    before, after = text.word(mark.first - 1), text.word(end + 1)
    aged = isinstance(mark.value, int) and mark.value > _TEENS
    enclosed = (before == "(" and after == ")") or (before == "," and (aged or after in (",", ".", "", ")")))
    years = text.word(end)[:3] in ("عام", "سنه", "سنو", "اعو", "ربي", "شهر")
    return enclosed and years and isinstance(mark.value, int) and mark.value < _YEARS
