"""Tokens of a folded text: words, numbers kept whole, marks; digits are cut from letters (`و1140شخصا`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from streams.arabic.fold import Folded, fold

_TOKEN = re.compile(
    r"""
    (?P<number>(?:\d{1,2}([/-])\d{1,2}\2\d{4}|\d{4}([/-])\d{1,2}\3\d{1,2})(?!\d)|\d+(?:[.,]\d+)*(?:(?<=\d)[:]\d{2})?)
    | (?P<word>[^\W\d_](?:\.[^\W\d_]){1,4}\.?(?![^\W\d_])|[^\W\d_]+)
    | (?P<mark>[^\s])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a folded text; positions are of the folded text."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text and its folding."""

    folded: Folded
    items: tuple[Token, ...]


def tokens(text: str | Folded) -> Tokens:
    """All tokens of the text, in order. Never raises; linear."""
    folded = text if isinstance(text, Folded) else fold(text)
    found = (Token(m[0], m.start(), m.end(), m.lastgroup or "mark") for m in _TOKEN.finditer(folded.text))
    return Tokens(folded, tuple(found))
