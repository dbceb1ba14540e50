"""Folding: one spelling for all, and the way back to the original offsets.

`fold(text).text` is for matching only; nothing lossy ever reaches a record. Alef forms, alef maqsura, ta marbuta, hamza
seats and Persian letters become one letter each, digits become ASCII, presentation forms their letters; tashkeel,
tatweel, bidi and zero-width marks vanish. The characters stand in `words/characters.py`; presentation forms follow
Unicode's compatibility decompositions. Text in NFD folds as in NFC: a composed letter and its parts become the same.

One look-up a character, of an array (numpy) or for a short text of a dict: the speed does not depend on what it holds.
"""

from __future__ import annotations

import unicodedata
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from streams.arabic.words.characters import DIGIT_ZEROS, DROPPED, LETTERS

_UTF32 = "utf-32-le"
_PRESENTATION = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF))
_CODE_POINTS = 0x110000
_SHORT = 128  # letters up to which a dict is faster than an array
_COMMON = range(0x700)  # ASCII to Arabic: what stays as it is stands in the dict too, as a miss costs more


class _Tables(NamedTuple):
    """By code point: the letter it becomes, how many letters it becomes, and which where they are several."""

    letter: NDArray[np.uint32]
    width: NDArray[np.uint8]
    ligatures: dict[int, str]


class Folded:
    """A folded text and its map to the original. Positions are code points."""

    __slots__ = ("__dict__", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        codes, tables = _codes(original), _tables()
        letters = tables.letter[codes]
        widths = tables.width[codes]
        if not (widths == 1).all():
            letters = _resized(letters, widths, codes)
        self.text = letters.tobytes().decode(_UTF32, "surrogatepass")

    @cached_property
    def _origins(self) -> NDArray[np.intp] | None:
        """The original position of every folded letter (a ligature's letters share one); None where it is the same."""
        widths = _tables().width[_codes(self.original)]
        return None if (widths == 1).all() else np.repeat(np.arange(len(widths)), widths)

    def start(self, position: int) -> int:
        """The original position that a folded one begins at; the end of the folded text begins at the original's."""
        origins = self._origins
        if origins is None:
            return position
        return int(origins[position]) if position < len(origins) else len(self.original)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one: what it holds folds to it, marks on its last letter included.

        A ligature is never cut: a span that takes one of its letters takes all of it.
        """
        if end <= start:
            at = self.start(start)
            return at, at
        stop = self.start(end - 1) + 1
        if self._origins is not None:
            widths = _tables().width
            while stop < len(self.original) and widths[ord(self.original[stop])] == 0:
                stop += 1
        return self.start(start), stop


def fold(text: str) -> Folded:
    """The folded text with its map. Never raises; linear."""
    return Folded(text)


def fold_text(text: str) -> str:
    """The folded text alone, for words and names: without the cost of setting up an array where it is short."""
    return text.translate(_translation()) if len(text) <= _SHORT else Folded(text).text


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode(_UTF32, "surrogatepass"), np.uint32)


def _resized(letters: NDArray[np.uint32], widths: NDArray[np.uint8], codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The letters without those that vanish and with every letter of a ligature."""
    found = np.repeat(letters, widths)
    several = np.flatnonzero(widths > 1)
    if len(several):
        begins = np.cumsum(widths, dtype=np.intp) - widths
        for i in several:
            written = _codes(_tables().ligatures[int(codes[i])])
            found[begins[i] : begins[i] + len(written)] = written
    return found


@cache
def _tables() -> _Tables:
    letter, width = np.arange(_CODE_POINTS, dtype=np.uint32), np.ones(_CODE_POINTS, dtype=np.uint8)
    for before, after in _one_to_one().items():
        letter[ord(before)] = ord(after)
    width[[ord(mark) for mark in DROPPED]] = 0
    ligatures = {}
    for code, plain in _presentation_forms().items():
        width[code] = len(plain)
        if len(plain) == 1:
            letter[code] = ord(plain)
        elif plain:
            ligatures[code] = plain
    return _Tables(letter, width, ligatures)


@cache
def _translation() -> dict[int, str]:
    """The tables as `str.translate` wants them."""
    tables = _tables()
    changed = np.flatnonzero((tables.letter != np.arange(_CODE_POINTS)) | (tables.width != 1))
    found = {code: chr(code) for code in _COMMON}
    for code in map(int, changed):
        found[code] = chr(tables.letter[code]) if tables.width[code] == 1 else tables.ligatures.get(code, "")
    return found


@cache
def _one_to_one() -> dict[str, str]:
    digits = {chr(zero + n): str(n) for zero in DIGIT_ZEROS for n in range(10)}
    return {**LETTERS, **digits}


def _presentation_forms() -> dict[int, str]:
    """Ligatures and positional letters with the folded letters that they stand for: none, one or several."""
    forms = {}
    for code in _PRESENTATION:
        plain = unicodedata.normalize("NFKD", chr(code))
        if plain != chr(code):
            forms[code] = "".join(_one_to_one().get(c, c) for c in plain if c not in DROPPED and c != " ")
    return forms
