"""How exact a number is: words before it, and words after what it counts."""

from __future__ import annotations

from streams.facts import lexicon
from streams.facts.clauses import Text, phrases
from streams.facts.marks import Mark
from streams.facts.words import cues

_BEFORE = phrases(cues.QUALIFIERS)
_AFTER = phrases(cues.AFTER)
_REACH_AFTER = 5
_REACHING = frozenset(("تصل", "يصل"))
_SUFFIXES = ("ها", "هم", "هن", "نا")
_LEVELS = ("مستوي", "عتبه", "حاجز")


def start(text: Text, mark: Mark) -> int:
    """The first token of the number with its qualifier."""
    found = _before(text, mark.first)
    return found[1] if found else mark.first


def of(text: Text, mark: Mark) -> str:
    """The qualifier of a number."""
    if mark.max is not None:
        return "range"
    if mark.kind == "vague":
        return "vague"
    before = _before(text, mark.first)
    if before:
        return before[0]
    return _after(text, mark) or "exact"


def _before(text: Text, first: int) -> tuple[str, int] | None:
    found = _BEFORE.before(text.items, first)
    if found and text.word(found[1]) in _REACHING and not _describes(text.word(found[1] - 1)):
        return None
    if found:
        denied = found[0] == "more_than" and text.word(found[1] - 1) in ("لا", "لم", "لن")
        return ("at_most", found[1] - 1) if denied else found
    if text.word(first - 1) in _LEVELS:
        for i in range(first - 2, max(text.sentence(first)[0] - 1, first - 2 - _REACH_AFTER), -1):
            if (verb := _BEFORE.at(text.items, i)) and verb[0] == "more_than":
                return verb[0], first
    return None


def _describes(word: str) -> bool:
    """Whether a verb behind the word is a clause about it, the word being indefinite: `غرامة تصل إلى`, `ما يصل إلى`."""
    return word[:1].isalpha() and not lexicon.is_definite(word) and not word.endswith(_SUFFIXES)


def _after(text: Text, mark: Mark) -> str | None:
    for i in range(mark.last + 1, min(mark.last + 1 + _REACH_AFTER, text.sentence(mark.last)[1])):
        if found := _AFTER.at(text.items, i):
            return found[0]
        if text.items[i].kind != "word":
            return None
    return None
