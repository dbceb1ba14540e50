"""Words of a text as the taggers see them: sentences, tokens with offsets, and a word's spelling in the models.

The spelling is frozen with the trained models (a changed fold would be another model), so it stands here and not in
`streams.arabic`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from streams.arabic.caching import WORDS

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
# A word may carry marks anywhere and invisible signs inside; every other sign that is not blank is a token of its own.
_TOKEN = re.compile(rf"\w[\w{_MARKS}]*(?:[{_INVISIBLE}]+[\w{_MARKS}]+)*|[^\s\w{_INVISIBLE}{_MARKS}]")
# half a surrogate pair is no letter, and no library that takes UTF-8 would have it
_DROPPED = re.compile(f"[{_MARKS}{_INVISIBLE}\ud800-\udfff]")
_DIGIT = re.compile(r"\d")
_LETTERS = str.maketrans("أإآٱىةڤگپچ", "اااايهفكبج")
_SENTENCE_END = frozenset(".!?؟…")
MAX_SENTENCE = 120
"""Tokens after which a sentence is cut: bounds the work and the memory of one step, whatever the text."""


class Token(NamedTuple):
    """A word or a sign, with the code points it covers and its spelling in the models."""

    start: int
    end: int
    spelling: str


Sentence = list[Token]


_LONGEST_WORD = 64  # letters of a longer one are left out of its spelling: what is cached stays small


@lru_cache(maxsize=WORDS)
def spell(word: str) -> str:
    """Fold what Arabic papers spell in many ways: alef, ya, ta marbuta, foreign letters, marks; every digit is 0."""
    return _DIGIT.sub("0", _DROPPED.sub("", word).translate(_LETTERS)).lower()


def tokenize(line: str, offset: int = 0) -> Sentence:
    """Cut a line into words and signs. Every character that is neither blank nor invisible is in exactly one token."""
    return [
        Token(offset + m.start(), offset + m.end(), spell(m.group()[:_LONGEST_WORD])) for m in _TOKEN.finditer(line)
    ]


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences: at line ends, after a full stop that a blank follows, and at MAX_SENTENCE tokens."""
    found: list[Sentence] = []
    at = 0
    for line in text.splitlines(keepends=True):
        for piece in _pieces(tokenize(line, at)):
            found.extend(piece[i : i + MAX_SENTENCE] for i in range(0, len(piece), MAX_SENTENCE))
        at += len(line)
    return found


def _pieces(tokens: Sentence) -> list[Sentence]:
    pieces: list[Sentence] = []
    begin = 0
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens)
        # a stop glued to the next word is an abbreviation (أ.ف.ب) or a number
        if last or (token.spelling in _SENTENCE_END and tokens[i + 1].start > token.end and i - begin >= 3):
            pieces.append(tokens[begin : i + 1])
            begin = i + 1
    return pieces
