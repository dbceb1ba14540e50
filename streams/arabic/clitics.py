"""Proclitics: the letters و ف ب ك ل and the article, written onto the word behind them.

They are cut only in front of a word of a closed class (number words, months, …) that the caller names, so `وزارة`,
`فرنسا`, `بيروت`, `لبنان` and `كندا` are never cut. Words are folded.
"""

from __future__ import annotations

from collections.abc import Container

ARTICLE = "ال"
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكل"
_SHORTEST = 4  # with its proclitic; `لست` (I am not) and `وست` (West) are words of their own


def cuts(word: str, known: Container[str]) -> tuple[int, ...]:
    """How many letters may stand before a known word or its article: 0, one or two proclitics; `لل` leaves no article.

    Empty where the word is not of the class, however it is cut. The fewest letters come first.
    """
    return tuple(at for at in _places(word) if word[at:] in known or word[at:].removeprefix(ARTICLE) in known)


def _places(word: str) -> tuple[int, ...]:
    if len(word) < _SHORTEST or word[0] not in _CONJUNCTIONS + _PREPOSITIONS:
        return (0,)
    second = word[1] in _PREPOSITIONS if word[0] in _CONJUNCTIONS else word[:2] == "لل"
    return (0, 1, 2) if second and len(word) > _SHORTEST else (0, 1)
