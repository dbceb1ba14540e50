"""Tokens of a folded text: words, numbers kept whole, marks; digits are cut from letters (`و1140شخصا`).

A number is one token with its separators (`21,110`, `8.5`, `1 234 567`), as are a numeric date, a clock time and an
abbreviation (`ا.ف.ب`). `10-12` is three tokens: whether it is a range or a score is a matter of what it counts.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from streams.arabic.fold import Folded, fold

TokenKind: TypeAlias = Literal["word", "number", "mark"]

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]{2,} | [^\W\d_](?:(?:\.[^\W\d_]){1,4}\.?(?![^\W\d_]))?)
    | (?P<number>
        (?:[0-9]{1,2}([/-])[0-9]{1,2}\3[0-9]{4} | [0-9]{4}([/-])[0-9]{1,2}\4[0-9]{1,2}) (?![0-9])
        | (?<![0-9]\ )[1-9][0-9]{0,2}(?:\ [0-9]{3})+ (?!\ ?[0-9]) (?:[.,][0-9]{1,2}(?![0-9]))?
        | [0-9]+(?:[.,][0-9]+)*(?::[0-9]{2})?
        | (?<![^\s(])\.(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]+
      )
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token of a folded text; positions are of the folded text."""

    text: str
    start: int
    end: int
    kind: TokenKind


class Tokens(NamedTuple):
    """The tokens of a text and its folding."""

    folded: Folded
    items: tuple[Token, ...]


def tokens(text: str | Folded) -> Tokens:
    """All tokens of the text, in order. Never raises; linear."""
    folded = text if isinstance(text, Folded) else fold(text)
    # not the class's own constructor: this line is most of the time that reading a text takes
    make = tuple.__new__
    found = [make(Token, (m[0], m.start(), m.end(), m.lastgroup)) for m in _TOKEN.finditer(folded.text)]
    return Tokens(folded, tuple(found))
