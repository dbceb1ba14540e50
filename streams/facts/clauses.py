"""Sentences and clauses: how far a word governs, and phrases looked up around a token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from streams.arabic.fold import fold_text
from streams.arabic.tokens import Token, Tokens
from streams.facts.lexicon import forms

_STOPS = frozenset(".!?؟…\n")


class Text:
    """A text cut into tokens and sentences. Positions are token numbers unless said otherwise."""

    __slots__ = ("bounds", "items", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.items = tokens.items
        self.bounds = _bounds(tokens)

    def sentence(self, i: int) -> tuple[int, int]:
        """First token of the sentence of token `i`, and the one after its last."""
        n = bisect_right(self.bounds, i) - 1
        return self.bounds[n], self.bounds[n + 1]

    def word(self, i: int) -> str:
        """The folded text of a token; empty outside the text."""
        return self.items[i].text if 0 <= i < len(self.items) else ""

    def span(self, first: int, last: int, offset: int = 0) -> tuple[int, int]:
        """The original span of tokens `first` to `last`, less `offset` letters at its start."""
        return self.tokens.folded.span(self.items[first].start + offset, self.items[last].end)

    def surface(self, first: int, last: int, offset: int = 0) -> str:
        """The original text of tokens `first` to `last`."""
        start, end = self.span(first, last, offset)
        return self.tokens.folded.original[start:end]


def _bounds(tokens: Tokens) -> list[int]:
    """Where sentences begin: after a stop or a line break; the last bound is the number of tokens."""
    text, bounds, end = tokens.folded.text, [0], 0
    breaks = "\n" in text
    for i, token in enumerate(tokens.items):
        if i and ((breaks and "\n" in text[end : token.start]) or tokens.items[i - 1].text in _STOPS):
            bounds.append(i)
        end = token.end
    return [*dict.fromkeys(bounds), max(1, len(tokens.items))]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases with what each means, by first word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    longest: int

    def at(self, items: tuple[Token, ...], i: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that begins at token `i`, and the token after it."""
        if i < 0 or i >= len(items) or items[i].kind != "word":
            return None
        for form in forms(items[i].text):
            for words, meaning in self.by_first.get(form, ()):
                if all(i + n < len(items) and items[i + n].text == word for n, word in enumerate(words[1:], 1)):
                    return meaning, i + len(words)
        return None

    def before(self, items: tuple[Token, ...], i: int) -> tuple[str, int] | None:
        """The meaning of a phrase that ends right before token `i`, and its first token."""
        for length in range(self.longest, 0, -1):
            found = self.at(items, i - length)
            if found and found[1] == i:
                return found[0], i - length
        return None


def phrases(lists: Mapping[str, Iterable[str]]) -> Phrases:
    """Phrases of lists by meaning, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, listed in lists.items():
        for phrase in listed:
            words = tuple(fold_text(phrase).split())
            by_first.setdefault(words[0], []).append((words, meaning))
    ordered = {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in by_first.items()}
    return Phrases(ordered, max((len(w) for found in ordered.values() for w, _ in found), default=0))
