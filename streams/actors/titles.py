"""The title before a person's name: `وزير الدفاع الأميركي` of `وزير الدفاع الأميركي لويد أوستن`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from streams.actors.words.titles import FUNCTION, INSIDE_TITLE, OFFICE_NOUNS, TITLES
from streams.arabic.fold import fold_text
from streams.records import Entity

_REACH = 80
_WORDS = 8
_ARTICLE = "ال"
_KNOWN = OFFICE_NOUNS | TITLES
_BEFORE = re.compile(r"(?:\w+ )*\w+[،,]? $")
_ONTO = "وفبكل"
_CONJOINED = ("و", "ف", "ل")
_SHORTEST = 4  # letters of a word whose first may be written onto it
_TEAM = "الفريق"  # a rank, and in sport the team


def titled(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """The entities, named people with the title that stands right before them. Linear."""
    return [_titled(text, e) if e.kind == "person" and e.form == "name" else e for e in entities]


def _titled(text: str, person: Entity) -> Entity:
    match = _BEFORE.search(text, max(0, person.start - _REACH), person.start)
    if match is None:
        return person
    words = match.group().rstrip("،, ").split()[-_WORDS:]
    begin = _begin([fold_text(word) for word in words])
    if begin is None:
        return person
    first = words[begin]
    return replace(person, title=" ".join((_bare(first), *words[begin + 1 :])))


def _begin(words: list[str]) -> int | None:
    """Where the title begins that ends with the last of these words; None where they are none."""
    for position in range(len(words) - 1, -1, -1):
        head = _head(words[position])
        if head:
            if head.startswith(_ARTICLE) and not all(map(_fits_definite, words[position + 1 :])):
                return None
            begin = _chained(words, position)
            return None if words[begin:] == [_TEAM] or _are_of(words[begin:]) else begin
        if _ends(words[position]):
            return None
    return None


def _are_of(words: list[str]) -> bool:
    """`مبعوث ترامب`, `نائب رئيس فلان`: offices before the one whom they serve, for his own would be definite."""
    return all(_head(word) in OFFICE_NOUNS and not word.startswith((_ARTICLE, "لل")) for word in words)


def _chained(words: list[str], position: int) -> int:
    """Where the titles begin that stand right before one: `نائب رئيس`."""
    while position and _head(words[position - 1]):
        position -= 1
    return position


def _ends(word: str) -> bool:
    """Whether no title reaches over this word: a mark, a particle, another noun after `و`, a purpose (`لخلافة`)."""
    if word in INSIDE_TITLE or word.startswith(("وال", "لل")):
        return False
    return not word or word in FUNCTION or (word.startswith(_CONJOINED) and len(word) > _SHORTEST)


def _fits_definite(word: str) -> bool:
    """What may follow a definite title: its adjectives, or what the holder speaks for."""
    return word.startswith((_ARTICLE, "لل")) or word in INSIDE_TITLE


def _head(word: str) -> str | None:
    """The word as a title, without what is written onto it."""
    word = ("ا" + word[1:] if word.startswith("لل") else word)[_onto(word) :]
    return word if word in _KNOWN else None


def _bare(first: str) -> str:
    """The first word of a title as the text has it, without what is written onto it; `للرئيس` is `الرئيس`."""
    return "ا" + first[1:] if first.startswith("لل") else first[_onto(fold_text(first)) :]


def _onto(word: str) -> int:
    """How many letters are written onto a title: `ووزير`, `بالرئيس`; of `للرئيس` none, the rest is not its spelling."""
    return 0 if word in _KNOWN else next((cut for cut in (1, 2) if _is_onto(word[:cut]) and word[cut:] in _KNOWN), 0)


def _is_onto(letters: str) -> bool:
    return not letters.strip(_ONTO)
