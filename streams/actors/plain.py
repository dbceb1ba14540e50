"""A folded text as the automaton reads it: blanks for punctuation, none for marks inside a name, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from streams.arabic.fold import Folded

# `قناة "العربية"`, `سعد #الحريري`: marks between the words of one name; a comma or a bracket parts two
_MARK = re.compile(r'(?<= )["“”«„#](?=\w)|(?<=\w)["“”»‟](?= )')
_CLOSING = frozenset('"”»‟')


class _Table(dict[int, int]):
    """For str.translate: Latin letters small, a blank for everything that is no letter or digit."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        self[code] = ord(char.lower()) if char.isascii() and char.isalpha() else code if char.isalnum() else 32
        return self[code]


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` has a blank at both ends; `left_out` is where in it marks were, each place less the marks before it."""

    text: str
    left_out: tuple[int, ...]
    folded: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the folded text; a name whose opening mark lies inside takes the closing one too."""
        first, last = bisect_right(self.left_out, start), bisect_right(self.left_out, end - 1)
        start, end = start + first - 1, end + last - 1
        return start, end + (last > first and self.folded[end : end + 1] in _CLOSING)


def plain(folded: Folded) -> Plain:
    """The text for the matcher. Linear."""
    text = folded.text
    places = [match.start() for match in _MARK.finditer(text)]
    bare = _MARK.sub("", text) if places else text
    return Plain(f" {bare.translate(_TABLE)} ", tuple(at - before + 1 for before, at in enumerate(places)), text)
