"""Looking for phrases of a list around a token, on folded text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from streams.arabic.fold import fold_text
from streams.arabic.tokens import Token

_PROCLITICS = "وفبلك"
_ARTICLE = "ال"


def stems(word: str) -> tuple[str, ...]:
    """The word as it stands, without a proclitic, without the article, without both."""
    bare = word[1:] if word[0] in _PROCLITICS and len(word) > 3 else word
    forms: tuple[str, ...] = (word, bare, word.removeprefix(_ARTICLE), bare.removeprefix(_ARTICLE))
    if word.startswith("لل") and len(word) > 4:
        forms += (word[2:],)
    return tuple(dict.fromkeys(form for form in forms if form))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases with what each means, by first word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    longest: int

    def at(self, items: tuple[Token, ...], i: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that begins at token `i`, and the token after it."""
        if i < 0 or i >= len(items) or items[i].kind != "word":
            return None
        for stem in stems(items[i].text):
            for words, meaning in self.by_first.get(stem, ()):
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


def compiled(lists: Mapping[str, Iterable[str]]) -> Phrases:
    """Phrases of lists by meaning, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, phrases in lists.items():
        for phrase in phrases:
            words = tuple(fold_text(phrase).split())
            by_first.setdefault(words[0], []).append((words, meaning))
    ordered = {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in by_first.items()}
    return Phrases(ordered, max((len(w) for found in ordered.values() for w, _ in found), default=0))


@cache
def folded(words: tuple[str, ...]) -> frozenset[str]:
    """Folded single words."""
    return frozenset(map(fold_text, words))
