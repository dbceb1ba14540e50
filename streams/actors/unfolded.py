"""What folding makes alike and the text itself tells apart: `القدم اليمنى` is no `اليمني`."""

from __future__ import annotations

import re
from functools import cached_property

from streams.actors.forms import DOTLESS, Book
from streams.actors.matcher import Hit
from streams.actors.plain import Plain
from streams.arabic.fold import Folded

_DOTTED = re.compile(r"ي(?!\w)")
_UNDOTTED = re.compile(r"ى(?!\w)")
_YA, _HA = "ي", "ه"
_OFTEN = 2  # a text whose final `ى` are so many times the `ي` writes the one for the other


class Unfolded:
    """A text as it was written, beside its `Plain`."""

    def __init__(self, folded: Folded, readable: Plain) -> None:
        self.folded, self.readable = folded, readable

    def tells_apart(self, hit: Hit, known: Book) -> bool:
        """Whether the last letter of the hit is another one than in the lexicon, in a text that minds it."""
        last = hit.key[-1]
        if last == _YA and hit.key not in known.dotless:
            return self._dots and self._last(hit) == DOTLESS
        if last == _HA and hit.forms and hit.forms[0].kind == "nisba":
            return self._marbuta and self._last(hit) == _HA
        return False

    def _last(self, hit: Hit) -> str:
        _, end = self.readable.span(hit.start, hit.end)
        place = end - 1 if self.folded.text[end - 1].isalnum() else end - 2  # a closing mark behind the name
        return self.folded.original[self.folded.start(place)]

    @cached_property
    def _dots(self) -> bool:
        """Whether the text writes a final `ي` with its dots; Egyptian papers write `ى`."""
        dotted, undotted = (len(letter.findall(self.folded.original)) for letter in (_DOTTED, _UNDOTTED))
        return dotted > 0 and undotted <= _OFTEN * dotted

    @cached_property
    def _marbuta(self) -> bool:
        return "ة" in self.folded.original
