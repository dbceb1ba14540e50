"""Which passages of two texts are the same, for people: what the shingles of the evidence are, seen in the text."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

import numpy as np

from streams.duplicates.alphabet import DROPPED, FOLD, SEPARATOR
from streams.duplicates.sketch import MAX_CHARACTERS, Hashes, shingles, word_hashes

_BEYOND_BMP = 0x10000


class Passage(NamedTuple):
    """A stretch of a text; `shared` says whether it stands in the other text too."""

    text: str
    shared: bool


def passages(text: str, other: str) -> list[Passage]:
    """The text cut into shared and differing passages; joined they are the text (its first MAX_CHARACTERS)."""
    text = text[:MAX_CHARACTERS]
    spans = word_spans(text)
    shared = _shared(text, spans, word_hashes(other))
    found, start = [], 0
    for is_shared, group in groupby(range(len(spans)), key=shared.__getitem__):
        last = max(group)
        end = len(text) if last == len(spans) - 1 else spans[last + 1][0]
        found.append(Passage(text[start:end], is_shared))
        start = end
    return found or [Passage(text, shared=False)]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every word as the sketch cuts them, in code points."""
    spans, start, has_letter = [], -1, False
    for place, character in enumerate(f"{text} "):
        folded = int(FOLD[ord(character)]) if ord(character) < _BEYOND_BMP else SEPARATOR
        if folded != SEPARATOR:
            start = place if start < 0 else start
            has_letter = has_letter or folded != DROPPED
        elif start >= 0:
            if has_letter:
                spans.append((start, place))
            start, has_letter = -1, False
    return spans


def _shared(text: str, spans: list[tuple[int, int]], other: Hashes) -> list[bool]:
    """For each word, whether a shingle that holds it stands in the other text."""
    hashes, whose = [], []
    for number, (start, end) in enumerate(spans):
        for word in word_hashes(text[start:end]).tolist():  # a ligature may be several words
            hashes.append(word)
            whose.append(number)
    both = np.isin(shingles(np.array(hashes, dtype=np.uint32)), shingles(other))
    shared = [False] * len(spans)
    for first in np.flatnonzero(both).tolist():
        for number in whose[first : first + 3]:
            shared[number] = True
    return shared
