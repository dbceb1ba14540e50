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
_SHORTEST = 4
_VERBS = {form: meaning for meaning, listed in cues.COMPARING.items() for form in lexicon.words(listed)}
_DENIED = {"more_than": "at_most", "less_than": "at_least"}
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
    if found and not _REACHING.isdisjoint(lexicon.forms(text.word(found[1]))) and not _describes(text, found[1]):
        return None
    if found:
        denied = found[0] == "more_than" and text.word(found[1] - 1) in ("لا", "لم", "لن")
        return ("at_most", found[1] - 1) if denied else found
    if subject := _of_subject(text, first):
        return subject
    if text.word(first - 1) in _LEVELS:
        for i in range(first - 2, max(text.sentence(first)[0] - 1, first - 2 - _REACH_AFTER), -1):
            if (verb := _BEFORE.at(text.items, i)) and verb[0] == "more_than":
                return verb[0], first
    return None


def _of_subject(text: Text, first: int) -> tuple[str, int] | None:
    """`لا تتجاوز مساحتها 3`, `تزيد أعمارهم عن 65`: the verb stands before what it compares."""
    i = first - 1
    while text.word(i) in ("ال", "عن", "علي"):
        i -= 1
    if not text.word(i).endswith((*_SUFFIXES, "ه")) or len(text.word(i)) < _SHORTEST:
        return None
    meaning = next((m for form in lexicon.forms(text.word(i - 1)) if (m := _VERBS.get(form))), None)
    if meaning is None:
        return None
    denied = text.word(i - 2) in ("لا", "لم", "لن")
    return (_DENIED[meaning] if denied else meaning), first


def _describes(text: Text, verb: int) -> bool:
    """Whether the verb is a clause about the word before it, which is indefinite: `غرامة تصل إلى`, `ما يصل إلى`."""
    word = text.word(verb - 1)
    indefinite = word[:1].isalpha() and not lexicon.is_definite(word) and not word.endswith(_SUFFIXES)
    return text.word(verb) == "ما" or (text.word(verb) in _REACHING and indefinite)


def _after(text: Text, mark: Mark) -> str | None:
    for i in range(mark.last + 1, min(mark.last + 1 + _REACH_AFTER, text.sentence(mark.last)[1])):
        if found := _AFTER.at(text.items, i):
            return found[0]
        if text.items[i].kind != "word":
            return None
    return None
