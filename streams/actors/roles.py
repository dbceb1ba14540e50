"""Who acts and who is acted upon: a small reading of the clause around a mention.

Says nothing where the clause does not tell: most mentions only stand there (`في سوريا`). The rules are asked in turn,
from what stands nearest to the name: what it is joined to, its preposition, its noun, its verb, the verb behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from streams.actors import verbs
from streams.actors.clauses import PRONOUNS, Clause, clitic_of, lead_of, word_before
from streams.actors.nisba import of_nisba
from streams.actors.objects import disagrees, is_object, is_undergoing, person_between, subject_between
from streams.actors.words import clause
from streams.records import Entity

Role = Literal["actor", "target"]
Found = Literal["actor", "target", "nothing"] | None  # `nothing`: the rule reads the name, and it has no role

_PREPOSITIONS = ("ل", "ب", "ك", "ول", "وب", "لل")
_AND = "و"
_NEAR_ACTORS = ("force", "person")  # whom a noun of an act before them hardly ever means as its object


def read(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """The entities with `role` `actor` or `target` where their clause tells it; `credit` stays as it is."""
    made = list(entities)
    for at, entity in enumerate(made):
        if entity.actor_id and entity.role is None:
            role = _role(text, made, at)
            made[at] = replace(entity, role=role) if role else entity
    return made


def _role(text: str, entities: Sequence[Entity], at: int) -> Role | None:
    lead = lead_of(text, entities[at].start)
    clitic = clitic_of(text, lead, entities[at].start)
    if clitic in _PREPOSITIONS and clitic != "ب":
        return None
    if not clitic and entities[at].form != "nisba" and word_before(text, lead) in clause.PARTING:
        return None
    c = Clause(text, entities, at, lead)
    if clitic == "ب":
        return "target" if not clause.TOPPLED.isdisjoint(c.before[c.reach :][-3:]) else None
    if c.entity.form == "nisba":
        return of_nisba(c)
    for rule in (_joined, _of_preposition, _of_noun, _of_verb, _before_verb):
        found = rule(c)
        if found:
            return None if found == "nothing" else found
    return None


def _joined(c: Clause) -> Found:
    """`و` begins a new clause where a verb follows, or joins the name to the one before it."""
    if c.clitic != _AND:
        return None
    if _verb_follows(c):
        return "actor"
    if not c.joins:
        return None
    role = c.earlier[0].role
    return role if role in ("actor", "target") else "nothing"


def _of_preposition(c: Clause) -> Found:
    if c.is_agent():
        return "actor"
    toppled = bool(c.before) and c.before[-1].startswith("بال") and not clause.TOPPLED.isdisjoint(c.before[-4:])
    if toppled or c.is_met_by_harm(2):
        return "target"
    parted = bool(c.before) and c.before[-1] in clause.STOPPERS and c.before[-1] not in clause.OPENERS
    return "nothing" if parted and not c.clitic else None


def _of_noun(c: Clause) -> Found:
    """The noun of an act that the name belongs to."""
    if not c.before:
        return None
    last, title = c.before[-1], c.before[-1] not in clause.STOPPERS
    near = c.before[-2:] if title else c.before[-1:]
    whole = c.is_whole()
    if last in clause.DEMANDING or (whole and near[0] in clause.DEMANDING):
        return "target"
    if verbs.in_act(last, clause.UNDERGONE) or (whole and verbs.in_act(near[0], clause.UNDERGONE)):
        return "actor" if _leads_on(c, last) else "target"
    if _is_ambiguous(c, last):
        if last.startswith("ل") and last[1:] in clause.EITHER:
            return "target"
        return "actor" if _leads_on(c, last) or not clause.TOWARDS.isdisjoint(c.after[:1]) else "nothing"
    organ = last.removeprefix("ال") in clause.ORGANS
    acts = verbs.in_act(last, clause.ACTS) or (organ and verbs.in_act(near[0], clause.ACTS))
    return "actor" if acts else None


def _is_ambiguous(c: Clause, act: str) -> bool:
    """`دعم إيران`, `حرب اليمن`: who does it, who undergoes it or where it is."""
    if c.entity.kind in _NEAR_ACTORS:
        return False
    return verbs.in_act(act, clause.EITHER) or (c.entity.kind == "country" and verbs.in_act(act, clause.TO_PLACES))


def _leads_on(c: Clause, act: str) -> bool:
    """Whether the object of the act follows, so that the name does it: behind `ل` or a number (overthrow: `ب`)."""
    word = c.after[0] if c.after else ""
    if act in clause.TOPPLED:
        return word.startswith("ب")
    led = word.isdigit() or (word.startswith("ل") and len(word) > 3 and word not in clause.STOPPERS)
    return led and c.entity.kind != "person"


def _of_verb(c: Clause) -> Found:
    """The nearest verb before the name that no preposition parts from it."""
    for at in range(len(c.before) - 1, c.reach - 1, -1):
        if c.is_verb(at):
            if is_undergoing(c, at) or is_object(c, at):
                return "target"
            return "nothing" if subject_between(c, at) or not _is_subject(c, at) else "actor"
    return "actor" if _stands_for_verb(c) else None


def _stands_for_verb(c: Clause) -> bool:
    """Whether the word before the name must be a verb, known or not: `الذي أعدته X`, `لن تضخ X`."""
    if len(c.before) < 2:
        return False
    lead, word = c.before[-2:]
    if lead in clause.RELATIVES:
        return c.raw[-1].endswith(PRONOUNS)
    present = lead in clause.BEFORE_VERBS and word.startswith(("ي", "ت")) and word not in clause.COPULAS
    return present and not disagrees(c, word)


def _is_subject(c: Clause, at: int) -> bool:
    """Whether the words between a verb and the name are the titles of a person or the noun of a body.

    A verb in the plural has its subject in it; one indefinite noun is no title but what belongs to a person.
    """
    gap = c.gap(at)
    if verbs.is_plural(c.before[at]):
        return False
    if not gap or gap[-1].removeprefix("ال") in clause.BODIES:
        return True
    return c.entity.kind == "person" and (len(gap) > 1 or c.is_titled()) and not person_between(c, at)


def _before_verb(c: Clause) -> Found:
    """A name that begins its clause and has its verb behind it, or a colon: `X: ...` is what X says.

    A country by its own name is mostly where the news comes from: `العراق: مصادرة أموال`.
    """
    if not c.before and c.opens and c.mark == ":":
        return "nothing" if c.entity.kind == "country" and c.entity.form == "name" else "actor"
    if not _verb_follows(c) or not (_begins(c) or _is_opened(c)):
        return None
    return "target" if is_undergoing(c, None) else "actor"


def _is_opened(c: Clause) -> bool:
    """`إن X`, `إن الرئيس X`: a particle begins the clause, and only titles part it from the name."""
    for back in range(1, len(c.before) + 1):
        if c.before[-back] in clause.OPENERS:
            return back == 1 or _has_title(c)
        if c.before[-back] in clause.STOPPERS:
            return False
    return False


def _begins(c: Clause) -> bool:
    """Whether nothing stands before the name in its clause but its titles."""
    if not c.before:
        return True
    return _has_title(c) and c.opens and len(c.before) <= 3 and clause.STOPPERS.isdisjoint(c.before)


def _has_title(c: Clause) -> bool:
    return c.entity.kind == "person" or c.before[-1].removeprefix("ال") in clause.BODIES


def _verb_follows(c: Clause) -> bool:
    word = c.after[0] if c.after and not c.raw_after[0].endswith("ة") else ""
    return verbs.is_verb(word) or (word.startswith("ي") and len(word) > 3 and not word.startswith(clause.NO_VERBS))
