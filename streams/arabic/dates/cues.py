"""What the words beside a date say of its place in time: `الماضي`, `المقبل`, verbs of what is to come."""

from __future__ import annotations

from dataclasses import dataclass

from streams.arabic.dates import lexicon, tables
from streams.arabic.dates.found import Cue
from streams.arabic.dates.line import Line

_REACH = 10  # tokens back to a verb of what is to come
_BREAKS = frozenset('.,;:!؟?()«»"“”')
_FIRST_PERSON = ("سا", "سن", "سوف")
_YEARS: dict[Cue, int] = {"past": -1, "current": 0, "future": 1, "planned": 1}


@dataclass(frozen=True, slots=True)
class Cued:
    """A cue and the token it ends with."""

    cue: Cue
    last: int

    @property
    def years(self) -> int:
        """How many years away a year with this cue is."""
        return _YEARS[self.cue]


def cued(line: Line, i: int) -> Cued | None:
    """The cue that the word at a token is."""
    cue = tables.cues().get(line.word(i))
    return Cued(cue, i) if cue else None


def is_planned(line: Line, i: int) -> bool:
    """Whether the clause before a token speaks of what is to come: a verb with `سـ` in the third person, `المقرر`."""
    for at in range(i - 1, max(line.floor - 1, i - 1 - _REACH, -1), -1):
        word = line.word(at)
        if word in _BREAKS:
            return False
        if word in lexicon.TO_COME or word in lexicon.SCHEDULED or _is_future_verb(word):
            return True
    return False


def is_to_come(line: Line, i: int) -> bool:
    """Whether the clause before a token speaks of what is to come, in whatever person."""
    before = range(max(line.floor, i - _REACH), i)
    return is_planned(line, i) or any(line.word(at).startswith(_FIRST_PERSON) for at in before)


def _is_future_verb(word: str) -> bool:
    word = word[1:] if word[:1] in lexicon.CONJUNCTIONS else word
    return len(word) >= 5 and word.startswith(("سي", "ست")) and not word.startswith(lexicon.NOT_VERBS)
