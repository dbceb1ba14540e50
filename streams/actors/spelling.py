"""People of the lexicon by the bones of their names: foreign names whose vowels papers write in many ways."""

from __future__ import annotations

import re
from collections.abc import Iterable

from streams.actors.entries import Entry
from streams.actors.variants import ARAB
from streams.actors.words.names import COMMON
from streams.arabic.fold import fold_text

_SOUNDS = str.maketrans("غجقطصضظذث", "كككتسدززت")
_VARYING = re.compile("[اويهء]")
_DOUBLED = re.compile(r"(.)\1+")
_FEWEST = 5  # letters of a whole skeleton that tell one person from another


def skeleton(name: str) -> str:
    """A name without what spelling varies: long vowels, doubled letters, the letter for g; common names stay whole."""
    return " ".join(map(_bones, fold_text(name).split()))


def _bones(word: str) -> str:
    if word in COMMON:
        return word
    plain = word.translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", plain[:1] + _VARYING.sub("", plain[1:]))


def by_skeleton(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The people whose skeleton no other has; Arabs apart, whose names differ by their vowels."""
    found: dict[str, Entry | None] = {}
    for entry in entries:
        if entry.kind != "person" or entry.country in ARAB:
            continue
        for key in {skeleton(name) for name in entry.ar if " " in name}:
            found[key] = entry if found.get(key, entry) is entry else None
    return {key: entry for key, entry in found.items() if entry and len(key.replace(" ", "")) >= _FEWEST}
