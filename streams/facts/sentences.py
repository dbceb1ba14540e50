"""Sentences and clauses: how far a word governs."""

from __future__ import annotations

from streams.arabic.tokens import Token

_STOPS = frozenset(".!?؟;\u2026")
_COMMA = ","


def sentence_bounds(items: tuple[Token, ...], text: str) -> list[int]:
    """For each token the number of its sentence: stops and line breaks part sentences."""
    numbers, current = [], 0
    for i, token in enumerate(items):
        if i and (items[i - 1].text in _STOPS or "\n" in text[items[i - 1].end : token.start]):
            current += 1
        numbers.append(current)
    return numbers


def left_clause(items: tuple[Token, ...], sentences: list[int], i: int) -> range:
    """Tokens before `i` of its sentence, nearest first."""
    first = i
    while first > 0 and sentences[first - 1] == sentences[i]:
        first -= 1
    return range(i - 1, first - 1, -1)


def right_clause(items: tuple[Token, ...], sentences: list[int], i: int) -> range:
    """Tokens from `i` to the next comma of its sentence."""
    last = i
    while last < len(items) and sentences[last] == sentences[i] and items[last].text != _COMMA:
        last += 1
    return range(i, last)


def rest_of_sentence(items: tuple[Token, ...], sentences: list[int], i: int) -> range:
    """Tokens from `i` to the end of its sentence."""
    last = i
    while last < len(items) and sentences[last] == sentences[i]:
        last += 1
    return range(i, last)
