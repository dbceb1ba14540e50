"""Who acts and who is acted upon where a nisba names the state: `قصف إسرائيلي`, `اعتقال فلسطينيين`."""

from __future__ import annotations

from typing import Literal

from streams.actors import verbs
from streams.actors.clauses import Clause
from streams.actors.objects import subject_before
from streams.actors.words import clause

_NOMINATIVE = "يون"


def of_nisba(c: Clause) -> Literal["actor", "target"] | None:
    """The role of what the nisba belongs to."""
    if c.is_agent():
        return "actor"
    if c.is_met_by_harm(3) or _is_victim(c) or _is_object(c):
        return "target"
    return "actor" if _acts(c) or _is_organ(c) or _are_people(c) else None


def _is_act(word: str) -> bool:
    return verbs.in_act(word, clause.ACTS)


def _is_victim(c: Clause) -> bool:
    near = c.before[-5:]
    return any(verbs.in_act(word, clause.VICTIMS) for word in near) and not any(map(_is_act, near))


def _is_object(c: Clause) -> bool:
    """`استهداف موقع إسرائيلي`, `المقاومة تستهدف دبابات إسرائيلية`."""
    if len(c.before) < 2 or c.before[-1] in clause.STOPPERS or c.before[-1].startswith("ل"):
        return False
    word = c.before[-2]
    if c.followed:
        return False  # `تسميم الجاسوس الروسي X`: whom it befalls is named
    return word in clause.UNDERGONE or (verbs.takes_object(word) and subject_before(c, len(c.before) - 2))


def _acts(c: Clause) -> bool:
    near = c.before[-2:]
    return bool(near) and near[-1] not in clause.STOPPERS and any(map(_is_act, near))


def _is_organ(c: Clause) -> bool:
    """`أعلنت محكمة يونانية`."""
    organ = bool(c.before) and c.before[-1].removeprefix("ال") in clause.ORGANS
    return organ and (_verb_follows(c) or any(map(verbs.is_verb, c.before[-2:-1])))


def _are_people(c: Clause) -> bool:
    """`كشف مسؤولون إماراتيون`: people in the nominative by a verb."""
    if not c.entity.surface.endswith(_NOMINATIVE):
        return False
    return _verb_follows(c) or any(map(verbs.is_verb, c.before[-2:]))


def _verb_follows(c: Clause) -> bool:
    return bool(c.after) and verbs.is_verb(c.after[0])
