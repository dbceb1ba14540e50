"""What folding makes alike and the text itself tells apart: `القدم اليمنى` is no `اليمني`."""

from __future__ import annotations

import re
from functools import cached_property

from streams.actors.forms import Book
from streams.actors.matcher import Hit
from streams.actors.plain import Plain
from streams.actors.spelling import DOTLESS, hard_letters
from streams.actors.words.context import VOWELLED
from streams.arabic.fold import Folded

_DOTTED = re.compile(r"ي(?!\w)")
_UNDOTTED = re.compile(r"ى(?!\w)")
_HA = "ه"
_CLOSING = '"”»‟'
_ON, _ALI = "على ", "علي "
_OFTEN = 2  # a text whose final `ى` are so many times the `ي` writes the one for the other


class Unfolded:
    """A text as it was written, beside its `Plain`."""

    def __init__(self, folded: Folded, readable: Plain) -> None:
        self.folded, self.readable = folded, readable

    def tells_apart(self, hit: Hit, known: Book) -> bool:
        """Whether a letter of the hit is another one than in the lexicon, in a text that minds it."""
        if not hit.forms:
            return False
        surface = self._surface(hit)
        if " " in hit.key:  # of several words none is another's by chance, but `على الأمين`
            return self._dots and surface.startswith(_ON) and hit.key.startswith(_ALI)
        if surface.endswith(_HA) and hit.forms[0].kind == "nisba":
            return self._marbuta
        strange = hard_letters(surface) - known.letters.get(hit.key, frozenset())
        return bool(strange - {DOTLESS}) or (bool(strange) and self._dots)

    def vowelled(self, hit: Hit) -> str | None:
        """The country that a vowel sign of the hit tells, where two are spelled alike: `عُمان` is Oman."""
        signs = VOWELLED.get(hit.key, ())
        surface = self._surface(hit) if signs else ""
        return next((country for sign, country in signs if sign in surface), None)

    def behind(self, hit: Hit) -> str:
        """The mark or blank right behind the hit; empty at the end."""
        end = self.folded.span(*self.readable.span(hit.start, hit.end))[1]
        return self.folded.original[end : end + 1]

    def _surface(self, hit: Hit) -> str:
        start, end = self.folded.span(*self.readable.span(hit.start, hit.end))
        return self.folded.original[start:end].rstrip(_CLOSING)

    @cached_property
    def _dots(self) -> bool:
        """Whether the text writes a final `ي` with its dots; Egyptian papers write `ى`."""
        dotted, undotted = (len(letter.findall(self.folded.original)) for letter in (_DOTTED, _UNDOTTED))
        return dotted > 0 and undotted <= _OFTEN * dotted

    @cached_property
    def _marbuta(self) -> bool:
        return "ة" in self.folded.original
