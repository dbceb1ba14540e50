"""Where a definite noun or an organ is an everyday word: `القضاء على`, `حرية الحركة`, `ترشح للرئاسة`."""

from __future__ import annotations

from streams.actors import context
from streams.actors.entries import Organ
from streams.actors.matcher import Hit
from streams.actors.words.short import CLUBS, COMMITTEES, DEEDS, OFFICE, THINGS

_ARTICLE = "ال"
_THINGS = {noun: tuple(f"{words} " for words in before) for noun, before in THINGS.items()}
_PRESIDENCY = "رياسه"
_OFFICES_OF = frozenset({"presidency", "prime-ministry"})
_BEHIND = 25  # letters in which the preposition of a verbal noun follows
_BEFORE = 40  # that hold the two words before


def _is_deed(hit: Hit, text: str) -> bool:
    """`القضاء بشكل كامل على`: a verbal noun with its preposition."""
    preposition = DEEDS.get(hit.key)
    return preposition is not None and preposition in text[hit.end : hit.end + _BEHIND].split()


def is_everyday(hit: Hit, organ: Organ | None, text: str) -> bool:
    """Whether the noun names no actor here: `القضاء على`, `فريق الجيش`, `الجريمة المنظمة`, `حرية الحركة`."""
    if organ and (_is_deed(hit, text) or (organ.kind == "force" and context.stands_before(CLUBS, text, hit.start))):
        return True
    if organ and organ.organ in _OFFICES_OF and _is_office(hit, text):
        return True
    return text.endswith(_THINGS.get(hit.key, ()), 0, hit.start) or context.is_participle(hit.key, text, hit.start)


def _is_office(hit: Hit, text: str) -> bool:
    """`ترشح للرئاسة`, `فاز بالرئاسة`, `الوصول إلى الرئاسة`: an office that somebody seeks or holds."""
    if hit.key.partition(" ")[0].removeprefix(_ARTICLE) != _PRESIDENCY:
        return False
    words = ["", "", *text[max(0, hit.start - _BEFORE) : hit.start].split(" ")]
    onto = words.pop()
    between = onto.lstrip("وف") or (words.pop() if words[-1] in OFFICE else "")
    return any(word in OFFICE.get(between, ()) for word in (words[-1], words[-1][1:]))


def is_of_committee(hit: Hit, organ: Organ | None, text: str) -> bool:
    """`لجنة الاستخبارات في مجلس النواب`: what a committee is about."""
    return organ is not None and text[hit.start - 1] == " " and context.stands_before(COMMITTEES, text, hit.start)
