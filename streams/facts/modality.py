"""Whether the text asserts a number, denies it, or only thinks of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from streams.facts import lexicon, qualifiers
from streams.facts.clauses import Text, phrases
from streams.facts.marks import Mark
from streams.facts.words import cues

Modality: TypeAlias = Literal["asserted", "negated", "hypothetical"]
_SUPPOSED = phrases({"supposed": cues.HYPOTHETICALS})
_REACH = 8
_NEAR = 4  # a denial reaches no farther
_MAY = "قد"


def of(text: Text, mark: Mark, numbered: dict[int, Mark]) -> Modality:
    """What the clause before the number makes of it. Looks a bounded way."""
    first = qualifiers.start(text, mark)
    floor = max(text.sentence(mark.first)[0], first - _REACH)
    for i in range(first - 1, floor - 1, -1):
        word = text.word(i)
        if text.items[i].kind != "word" or i in numbered:
            break
        if word in lexicon.words(cues.NEGATIONS) and first - i <= _NEAR:
            return "negated"
        if _SUPPOSED.at(text.items, i) or (word.removeprefix("و") == _MAY and text.word(i + 1)[:1] in ("ي", "ت")):
            return "hypothetical"
        if word[:1] == "و" and lexicon.event(word):
            break
    return "asserted"
