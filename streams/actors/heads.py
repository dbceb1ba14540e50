"""The noun for a kind of body, before a name or at its beginning: what it makes of the name."""

from __future__ import annotations

from streams.actors.words.heads import DOUBTFUL, IN_THE_NAME, KINDS, NO_PARTIES, PLACES, SIDES
from streams.actors.words.titles import FUNCTION
from streams.arabic.fold import fold_text

_BEFORE = 12  # letters of the longest noun, with what is written onto it
_ARTICLE = "ال"
_FRONT = "جبهه"
_OF_ADJECTIVES = "يه"


def headed(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where the name of a body begins that was found here, and its kind; None where no noun tells."""
    first, blank, _ = text[start:end].partition(" ")
    if blank and (kind := KINDS.get(fold_text(first))):
        return (start if kind in IN_THE_NAME else start + len(first) + 1), kind
    before, noun = _noun_before(text, start)
    if noun in DOUBTFUL or (noun in PLACES and text.startswith(_ARTICLE, start)):
        return None
    kind = KINDS.get(noun)
    return ((before if kind in IN_THE_NAME else start), kind) if kind else None


def is_description(name: str) -> bool:
    """Whether a folded name is a noun for a body and what kind of body: `منظمة إجرامية`, `منظمة تضم نحو`."""
    noun, _, rest = name.partition(" ")
    if noun not in KINDS:
        return False
    if noun == _FRONT and rest.partition(" ")[0] in SIDES:
        return True
    if " " in rest or rest.startswith(_ARTICLE):
        return rest.partition(" ")[0] in NO_PARTIES or rest.rpartition(" ")[2] in FUNCTION
    return rest.endswith(_OF_ADJECTIVES) or rest.startswith("و")


def with_noun(text: str, start: int, end: int) -> str:
    """The name with the word before it, without what is written onto that: `قناة السويس`."""
    return f"{_noun_before(text, start)[1]} {text[start:end]}"


def _noun_before(text: str, start: int) -> tuple[int, str]:
    """The word right before a place, bare where a noun for a body is left, and where it begins."""
    if text[start - 1 : start] != " ":
        return start, ""
    word = text[max(0, start - _BEFORE) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
    folded = fold_text(word)
    if folded not in KINDS and folded[1:] in KINDS:
        return start - len(word), folded[1:]
    return start - 1 - len(word), folded
