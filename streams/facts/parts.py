"""Which number is a part of which: `بينهم`, `منهم`, `من أصل`, `واحد من كل ثلاثة`."""

from __future__ import annotations

from streams.facts import events, lexicon, qualifiers
from streams.facts.clauses import Text, phrases
from streams.facts.marks import Mark
from streams.facts.words import cues

_PARTS = phrases({"part": cues.PARTS})
_OUT_OF = phrases({"of": cues.OUT_OF})
_OF_THEM = lexicon.words("منهم منهن")
_REACH = 8
_ENDS = frozenset((",", "في", "الي", "علي", "عن"))
_WHOLES = frozenset({"number", "vague", "dual"})


def find(text: Text, marks: list[Mark]) -> list[int | None]:
    """For each mark the place in the list of the number that it is a part of. Linear: looks a bounded way."""
    found: list[int | None] = [None] * len(marks)
    whole: int | None = None
    for n, mark in enumerate(marks):
        if mark.kind not in _WHOLES:
            continue
        if whole is not None and text.sentence(marks[whole].first) != text.sentence(mark.first):
            whole = None
        if (following := _out_of(text, mark, marks, n)) is not None:
            found[n] = following
            continue
        if whole is not None and (_says_part(text, marks, n) or _goes_on(text, marks, n, found)):
            found[n] = found[n - 1] if _goes_on(text, marks, n, found) else whole
        else:
            whole = n
    return found


def _out_of(text: Text, mark: Mark, marks: list[Mark], n: int) -> int | None:
    """`12 من أصل 50`: a part of the number that follows."""
    if n + 1 == len(marks) or marks[n + 1].kind not in _WHOLES:
        return None
    beyond = qualifiers.start(text, marks[n + 1])
    if text.word(mark.last + 1) == "من" and beyond == mark.last + 2 and marks[n + 1].offset == 0:
        return n + 1
    for i in range(mark.last + 1, min(marks[n + 1].first, mark.last + 5)):
        if (found := _OUT_OF.at(text.items, i)) and found[1] == beyond:
            return n + 1
    return None


def _says_part(text: Text, marks: list[Mark], n: int) -> bool:
    mark = marks[n]
    if (after := _PARTS.at(text.items, mark.last + 1)) and text.word(mark.last + 1) != "بينهم":
        return after[1] > mark.last + 1
    counted = text.items[mark.last].kind == "number" and lexicon.counted(text.word(mark.last + 1)) is not None
    if counted and n and text.word(mark.last + 2) in _OF_THEM:
        return True  # `نقل 12 شخصا منهم`
    floor = max(marks[n - 1].last + 1 if n else 0, mark.first - _REACH)
    for i in range(qualifiers.start(text, mark) - 1, floor - 1, -1):
        if _PARTS.at(text.items, i):
            return True
        if text.word(i) in _ENDS or lexicon.event(text.word(i)):
            return False
    return False


def _goes_on(text: Text, marks: list[Mark], n: int, found: list[int | None]) -> bool:
    """`بينهم 8 أطفال و6 نساء`: tied to a part with nothing but its noun between."""
    if n == 0 or found[n - 1] is None or not events.is_coordinated(text, marks[n]):
        return False
    return qualifiers.start(text, marks[n]) - marks[n - 1].last <= 4
