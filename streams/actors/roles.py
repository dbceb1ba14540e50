"""Who acts and who is acted upon: a small reading of the clause around a mention.

Says nothing where the clause does not tell: most mentions only stand there (`في سوريا`). Reads at most a hundred
letters on each side, so the time is linear in the mentions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from streams.actors.words import clause
from streams.arabic.fold import fold_text
from streams.records import Entity

Role = Literal["actor", "target"]

_BEFORE, _AFTER, _WORDS = 100, 40, 7
_BREAK = re.compile("[.!?؟؛،:\n…]|--")
_WORD = re.compile(r"\w+")
_OPENING = " («“\"'#"
_PREPOSITIONS = ("ل", "ب", "ك", "ول", "وب", "لل")
_OBJECTS = ("ها", "هم", "ته", "ه")
_SUBJECT_REACH = 5


def read(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """The entities with `role` `actor` or `target` where their clause tells it; `credit` stays as it is."""
    starts = [entity.start for entity in entities]
    made = []
    for entity in entities:
        role = _role(text, entity, starts) if entity.actor_id and entity.role is None else None
        made.append(replace(entity, role=role) if role else entity)
    return made


def _role(text: str, entity: Entity, starts: Sequence[int]) -> Role | None:
    raw = text[max(0, entity.start - _BEFORE) : entity.start]
    clitic = _WORD.findall(raw)[-1] if raw[-1:].isalpha() else ""
    lead = raw[: len(raw) - len(clitic)].rstrip(_OPENING)
    lead = _BREAK.split(lead)[-1]
    before = _WORD.findall(fold_text(lead))[-_WORDS:]
    behind = text[entity.end : entity.end + _AFTER].lstrip("\"”»)'")
    after = _WORD.findall(fold_text(_BREAK.split(behind)[0]))[:2]
    if clitic in _PREPOSITIONS:
        return None
    between = _named_between(starts, entity.start - len(lead), entity.start)
    if _is_target(before, entity.form == "nisba", between):
        return "target"
    heads_line = not before and behind[:1] == ":" and entity.form != "nisba"
    return "actor" if heads_line or _is_actor(before, after, entity.form == "nisba") else None


def _named_between(starts: Sequence[int], first: int, end: int) -> bool:
    return bisect_left(starts, end) > bisect_left(starts, first)


def _is_target(before: list[str], nisba: bool, between: bool) -> bool:
    near = before[-3:]
    if not clause.AGAINST.isdisjoint(near[-2:] if not nisba else near):
        return True
    if "علي" in near:
        over = len(before) - 1 - before[::-1].index("علي")
        if not clause.HARM.isdisjoint(before[max(0, over - 4) : over]):
            return True
    if nisba:
        return not clause.VICTIMS.isdisjoint(before[-5:]) and not any(map(_is_act, before[-5:]))
    if near and not clause.UNDERGONE.isdisjoint(near[-2:]):
        return near[-1] in clause.UNDERGONE or near[-1] not in clause.STOPPERS
    reach = _clear(before)
    return any(_bare(word) in clause.WITH_OBJECT for word in reach[:-1]) and between


def _is_actor(before: list[str], after: list[str], nisba: bool) -> bool:
    verb_follows = bool(after) and _is_verb(after[0])
    if before[-2:] == ["من", "قبل"] or before[-3:-1] == ["من", "قبل"]:
        return True
    near = before[-2:]
    if nisba:
        organ = bool(before) and before[-1].removeprefix("ال") in clause.ORGANS
        tells = bool(near) and near[-1] not in clause.STOPPERS and any(map(_is_act, near))
        return tells or (organ and (verb_follows or any(map(_is_verb, before[-2:-1]))))
    if near and (_is_act(near[-1]) or (_is_act(near[0]) and near[-1].removeprefix("ال") in clause.ORGANS)):
        return True
    if verb_follows and (not before or before[-1] in clause.OPENERS or before[0] in clause.OPENERS):
        return True
    return any(map(_is_verb, _clear(before)))


def _clear(before: list[str]) -> list[str]:
    """The words before the mention that a preposition or particle does not part from it."""
    reach: list[str] = []
    for word in reversed(before[-_SUBJECT_REACH:]):
        if word in clause.STOPPERS:
            break
        reach.insert(0, word)
    return reach


def _bare(word: str) -> str:
    return word[1:] if word[:1] in "وف" and len(word) > 3 and word[1:] in clause.WITH_OBJECT else word


def _is_act(word: str) -> bool:
    return word in clause.ACTS or (word[:1] in "وفبل" and word[1:] in clause.ACTS)


def _is_verb(word: str) -> bool:
    forms = {word, *(word.removesuffix(end) for end in _OBJECTS)}
    forms |= {form[1:] for form in forms if form[:1] in "وفس"}
    return not clause.VERBS.isdisjoint(forms)
