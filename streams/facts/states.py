"""What the counted noun says by itself: the dead and the hurt, bodies, captives; and illnesses, which hurt nobody."""

from __future__ import annotations

from streams.arabic.fold import fold_text
from streams.facts import events, lexicon
from streams.facts.clauses import Text
from streams.facts.events import Event
from streams.facts.marks import Mark
from streams.facts.units import Unit
from streams.facts.words import events as lists
from streams.facts.words import people

_ISRAELI = fold_text("إسرائيلي")
_CASES = ("اصاب", "وفا", "وفي")  # folded beginnings of what illness does too
_NEAR = 3
_DEATH = "توف"
_LIFELESS = lexicon.words("ل هامدة متفحمة مجهولة")


def of(text: Text, mark: Mark, unit: Unit | None, numbered: dict[int, Mark]) -> str | None:
    """`killed` or `wounded` where noun or bodies say so; `released` for bodies handed over."""
    noun = unit.noun if unit else None
    bodies = _are_bodies(text, mark) and (noun is None or noun.category == "person")
    if bodies:
        return "released" if _handed_over(text, mark, numbered) else "killed"
    if noun is None or noun.state not in ("killed", "wounded") or _handed_over(text, mark, numbered):
        return None
    return None if unit and is_illness(text, unit) else noun.state


def _are_bodies(text: Text, mark: Mark) -> bool:
    """`جثث 6 محتجزين`, `جثث هامدة لـ6 أسرى`."""
    i = mark.first - 1
    while text.word(i) in _LIFELESS:
        i -= 1
    return text.word(i) in lexicon.words(people.BODIES_OF)


def is_illness(text: Text, unit: Unit) -> bool:
    """`3 إصابات بفيروس إيبولا`, `5 وفيات بالكوليرا`: cases of an illness, no casualties."""
    if not text.word(unit.last)[unit.offset :].startswith(_CASES):
        return False
    return _names_illness(text, unit.last + 1, unit.last + 1 + _NEAR)


def is_of_illness(text: Text, event: Event, end: int) -> bool:
    """`أصيب 12 طفلا بالحصبة`, `المصابين بالكوليرا بلغ مليون شخص`: the ill are not hurt."""
    ill = event.kind == "wounded" or _DEATH in text.word(event.at)
    return ill and (_names_illness(text, event.at - 1, event.at + 2) or _names_illness(text, end + 1, end + 1 + _NEAR))


def _names_illness(text: Text, first: int, stop: int) -> bool:
    ill, bounds = lexicon.words(lists.ILLNESSES), text.sentence(max(0, min(first, len(text.items) - 1)))
    return any(
        not ill.isdisjoint(lexicon.forms(text.word(i))) for i in range(max(first, bounds[0]), min(stop, bounds[1]))
    )


def _handed_over(text: Text, mark: Mark, numbered: dict[int, Mark]) -> bool:
    found = events.governing(text, mark, mark.last, numbered)
    return found is not None and found.kind in ("handed", "released")


def held_by(text: Text, end: int, state: str) -> str:
    """Israelis that are held are hostages; prisoners of a state are detained."""
    whose = text.word(end + 1)
    return "hostage" if state == "detained" and whose.startswith(_ISRAELI) else state
