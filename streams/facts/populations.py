"""Who the counted are: soldiers, children, journalists."""

from __future__ import annotations

from streams.facts import lexicon
from streams.facts.clauses import Text
from streams.facts.marks import Mark
from streams.facts.units import Unit
from streams.facts.words import people

_OFFICERS = lexicon.words("شرطة الشرطة أمن الأمن")


def of(text: Text, mark: Mark, unit: Unit | None) -> str | None:
    """Who they are, where the noun, its adjective or the body that they belong to says so."""
    if unit is None or unit.noun is None or unit.noun.category != "person":
        return None
    after = unit.last + 1 if not unit.before else mark.last + 1
    if unit.noun.population:
        return "police" if unit.noun.population == "men" and text.word(after) in _OFFICERS else unit.noun.population
    member = text.word(unit.last) in lexicon.words(people.MEMBERS)
    for i in range(after, after + (4 if member else 1)):
        word = text.word(i)
        found = lexicon.counted(word)
        if found and found.population and not word.startswith(("و", "ل")):
            return found.population
        if member and (body := next((p for p, ws in people.BODIES.items() if word in lexicon.words(ws)), None)):
            return body
        if not word[:1].isalpha():
            break
    return None
