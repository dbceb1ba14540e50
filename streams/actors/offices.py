"""Definite nouns of office: `الوزير` is the minister whom the text named last, or nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from streams.actors.words.offices import NOUNS, OF_STATE, OFFICES, OTHERS
from streams.actors.words.titles import MONUMENTS
from streams.arabic.fold import Folded, fold_text
from streams.records import Entity

_REACH = 90
_WORDS = 6
_WORD = re.compile(r"\w+")
_NOUN = re.compile(r"(?<!\w)([وف]?[بك]?|[وف]?ل)(" + "|".join(sorted((*NOUNS, *(n[1:] for n in NOUNS)))) + r")(?!\w)")
_CLAUSE_END = re.compile(r"[.\n:؛!?؟\"”»)]")
_CONFIDENCE = 0.7


def definite(
    text: str, folded: Folded, entities: Sequence[Entity], held: Callable[[str], Sequence[str]]
) -> list[Entity]:
    """Mentions by a definite noun of office, of people whom `entities` (in order) name. `held`: offices of an id."""
    people = [e for e in entities if e.kind == "person" and e.form == "name"]
    bearers: dict[str, Entity] = {}
    found: list[Entity] = []
    done = 0
    for start, end, noun in _nouns(folded):
        while done < len(people) and people[done].end <= start:
            since = people[done - 1].end if done else 0
            bearers.update(dict.fromkeys(_borne(text[since : people[done].start], people[done], held), people[done]))
            done += 1
        bearer = bearers.get(noun)
        if bearer and not _is_of_another(text, end, entities, start):
            surface = text[start:end]
            found.append(replace(bearer, start=start, end=end, surface=surface, form="definite", label=None,
                                 title=None, confidence=_CONFIDENCE))  # fmt: skip
    return found


def _nouns(folded: Folded) -> Iterator[tuple[int, int, str]]:
    """Where a noun of office stands definite, with the span it has in the original text."""
    for match in _NOUN.finditer(folded.text):
        onto, word = match.groups()
        noun = "ا" + word if word.startswith("ل") else word
        if (onto.endswith("ل") != word.startswith("ل")) or noun not in NOUNS:
            continue
        before = folded.text[max(0, match.start() - 20) : match.start()].split()
        if before and any(word in nouns for word in (before[-1], before[-1][1:]) for nouns in (OFFICES, MONUMENTS)):
            continue
        yield *folded.span(match.start(2), match.end()), noun


def _borne(before: str, person: Entity, held: Callable[[str], Sequence[str]]) -> set[str]:
    """The nouns that may stand for this person: by the title before the name, by the offices of the lexicon.

    `before`: the text since the person before, whose the titles further off are.
    """
    words = fold_text(_CLAUSE_END.split(before[-_REACH:])[-1]).split()[-_WORDS:]
    for position in range(len(words) - 1, -1, -1):
        nouns = set().union(*(_of_title(word) for word in _readings(words[position])))
        if nouns and "ال" in words[position][:4] and not all(w.startswith("ال") for w in words[position + 1 :]):
            break  # `سأل البابا عن فلان`: a definite title has only its own adjectives between it and the name
        if not nouns and words[position].endswith("رييس") and OF_STATE.intersection(words[position + 1 : position + 2]):
            nouns = {"الرييس"}
        if nouns:
            return nouns
    words = [word for office in held(person.actor_id or "") for word in fold_text(office).split()]
    return set().union(*map(_of_title, words))


def _readings(word: str) -> tuple[str, ...]:
    """A word with and without what is written onto it: `بالوزير`, `للرئيس`."""
    lam = "ا" + word[1:] if word.startswith("لل") else word
    return word, word.lstrip("وفبك"), lam


def _of_title(word: str) -> set[str]:
    return {noun for noun, titles in NOUNS.items() if word in titles}


def _is_of_another(text: str, end: int, entities: Sequence[Entity], start: int) -> bool:
    """An adjective or a name follows: `الرئيس السابق`, `الرئيس الأمريكي`, `الوزير فلان`."""
    following = _WORD.search(text, end, end + 30)
    if following and text[end : following.start()] == " " and fold_text(following.group()) in OTHERS:
        return True
    return any(e.start <= end + 1 and e.end > start for e in _around(entities, start))


def _around(entities: Sequence[Entity], start: int) -> Sequence[Entity]:
    low, high = 0, len(entities)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if entities[middle].end <= start else (low, middle)
    return entities[low : low + 2]
