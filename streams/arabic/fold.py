"""Folding: one spelling for all, and the way back to the original offsets.

`fold(text).text` is for matching only; nothing lossy ever reaches a record. Alef forms, alef maqsura, ta marbuta, hamza
seats and Persian letters become one letter each, digits become ASCII, presentation forms their letters; tashkeel,
tatweel, bidi and zero-width marks vanish. Tables follow Unicode's own decompositions and camel-tools' normalisers.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیۍې", "ي"),
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    **dict.fromkeys("ەھہۀۂ", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    "ڤ": "ف",
    "گ": "غ",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "،": ",",
    "؛": ";",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
}
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
# tashkeel, Quranic signs, tatweel, zero-width, bidi
_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff"
)
_DROPPED = re.compile(f"[{_MARKS}]")


def _presentation_forms() -> dict[str, str]:
    """Ligatures and positional letters by Unicode's compatibility decompositions (one may be several letters)."""
    forms = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):
        plain = unicodedata.normalize("NFKD", chr(code))
        if plain != chr(code):
            forms[chr(code)] = "".join(_LETTERS.get(c, c) for c in _DROPPED.sub("", plain).replace(" ", ""))
    return forms


_ONE_TO_ONE = {**_LETTERS, **_DIGITS}
_FORMS = _presentation_forms()
_TABLE = str.maketrans(_ONE_TO_ONE)
_RESIZED = re.compile(f"[{_MARKS}\ufb50-\ufdff\ufe70-\ufefe]")


class Folded:
    """A folded text and its map to the original. Positions are code points."""

    __slots__ = ("__dict__", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        text = original.translate(_TABLE)
        self.text = _RESIZED.sub(lambda m: _FORMS.get(m[0], ""), text) if _RESIZED.search(text) else text

    @cached_property
    def _jumps(self) -> tuple[list[int], list[int]]:
        """Where the map is not a plain shift: folded positions, and the original position each stands for."""
        folded, original, at, last = [0], [0], 0, 0
        for found in _RESIZED.finditer(self.original):
            at += found.start() - last
            last = found.end()
            for _ in _FORMS.get(found[0], ""):  # every letter of a ligature stands for the whole ligature
                folded.append(at)
                original.append(found.start())
                at += 1
            folded.append(at)
            original.append(last)
        return folded, original

    def start(self, position: int) -> int:
        """The original position that a folded one begins at."""
        folded, original = self._jumps
        i = bisect_right(folded, position) - 1
        return original[i] + position - folded[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one: what it holds folds to it, marks on its last letter included."""
        if end <= start:
            at = self.start(start)
            return at, at
        stop = self.start(end - 1) + 1
        while stop < len(self.original) and _DROPPED.match(self.original[stop]):
            stop += 1
        return self.start(start), stop


def fold(text: str) -> Folded:
    """The folded text with its map. Never raises; linear."""
    return Folded(text)


def fold_text(text: str) -> str:
    """The folded text alone, for words of a list."""
    return Folded(text).text
