"""What the spelling of a word tells of a verb: that it is one, its object, its gender, and that it is passive."""

from __future__ import annotations

import re
from functools import lru_cache

from streams.actors.words import clause

_PRONOUNS = ("ها", "هم", "ته", "ه")
_PLURALS = ("ون", "ان", "وا", "ين")
_DAMMA = "\u064f"
_PRESENT = re.compile("[وف]?س?[يت]\u064f")
_PROCLITICS = ("و", "ف")
_ONTO = frozenset("وفس")


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """A verb of action or speech, with what is written onto it."""
    return not clause.VERBS.isdisjoint(_forms(word, (*_PRONOUNS, *_PLURALS)))


@lru_cache(maxsize=16384)
def takes_object(word: str) -> bool:
    """A transitive verb whose object is not a pronoun already."""
    return not clause.TRANSITIVE.isdisjoint(_forms(word, _PLURALS))


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """A word without `و` or `ف` before it, where it is a verb or a noun of an act without it."""
    rest = word[1:]
    known = word.startswith(_PROCLITICS) and (rest in clause.VERBS or rest in clause.ONLY_PASSIVE)
    return rest if known else word


def stem(word: str) -> str:
    """A listed verb without `و`, `ف` or `س` before it; empty where the word is none."""
    if word in clause.VERBS:
        return word
    return word[1:] if word[:1] in _ONTO and word[1:] in clause.VERBS else ""


@lru_cache(maxsize=16384)
def in_act(word: str, acts: frozenset[str]) -> bool:
    """Whether a word, with or without what is written before it, is one of `acts`."""
    return word in acts or (word[:1] in "وفبل" and (word[1:] in acts or (word[1:2] in "بل" and word[2:] in acts)))


def begins_clause(word: str) -> bool:
    """`وتهدد`: a verb that `و` or `ف` parts from the subject before it."""
    return word.startswith(_PROCLITICS) and bare(word) != word


def is_marked_passive(raw: str) -> bool:
    """`قُتل`, `اعتُقل`: a past that has a damma is a passive, as is a present of these verbs."""
    if _DAMMA not in raw.rstrip(_DAMMA):
        return False
    return not _PRESENT.match(raw) or "".join(filter(str.isalpha, raw)) in clause.PASSIVE


def is_plural(word: str) -> bool:
    """`انتقدوا`, `ينتقدون`: the subject is in the verb."""
    return word.endswith(("وا", "ون")) and len(word) > 4


def is_feminine(verb: str) -> bool:
    """The gender a verb shows."""
    word = bare(verb).removeprefix("س")
    return word.startswith("ت") if word[:1] in "يت" else word.endswith("ت")


def _forms(word: str, endings: tuple[str, ...]) -> set[str]:
    forms = {word, *(word.removesuffix(end) for end in endings)}
    forms |= {form[1:] for form in forms if form[:1] in "وف" or (form[:1] == "ل" and form[1:2] in "يت")}
    return forms | {form[1:] for form in forms if form[:1] == "س"}
