"""Names and trigger words known beforehand, found in a sentence by longest match, as features of a tagger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeAlias

from streams.arabic.caching import WORDS

_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول")
_SHORTEST = 3

Openings: TypeAlias = tuple[tuple[str, str, tuple[int, ...]], ...]


@lru_cache(maxsize=WORDS)
def without_proclitics(word: str) -> tuple[str, ...]:
    """Return what is left of a spelling when the clitics that may stand before it are cut, fewest letters first."""
    return tuple(
        word[len(clitic) :]
        for clitic in _PROCLITICS
        if word.startswith(clitic) and len(word) >= len(clitic) + _SHORTEST
    )


class Gazetteer:
    """Phrases of spellings with their class. `tags` is linear in the sentence times the words of the longest phrase."""

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self._phrases: dict[str, list[str]] = {}
        self.classes = sorted(classes)
        for name in self.classes:
            for phrase in classes[name]:
                self._phrases.setdefault(phrase, []).append(name)
        self._openings = lru_cache(maxsize=WORDS)(self._opens)

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """How many words the phrases have that begin with a word, longest first."""
        lengths = defaultdict[str, set[int]](set)
        for phrase in self._phrases:
            words = phrase.split()
            lengths[words[0]].add(len(words))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def tags(self, words: Sequence[str]) -> list[list[str]]:
        """Return for each word its tags: CLASS-B (first word as it stands), CLASS-C (behind a clitic), CLASS-I."""
        found: list[list[str]] = [[] for _ in words]
        covered = dict.fromkeys(self.classes, 0)
        for i, openings in enumerate(map(self._openings, words)):
            for name, length, mark in self._at(words, i, openings) if openings else ():
                if covered[name] <= i:
                    covered[name] = i + length
                    found[i].append(f"{name}-{mark}")
                    for k in range(i + 1, i + length):
                        found[k].append(f"{name}-I")
        return found

    def _at(self, words: Sequence[str], i: int, openings: Openings) -> Iterator[tuple[str, int, str]]:
        for form, mark, lengths in openings:
            for length in lengths:
                if length <= len(words) - i:
                    for name in self._phrases.get(" ".join((form, *words[i + 1 : i + length])), ()):
                        yield name, length, mark

    def _opens(self, word: str) -> Openings:
        """What of the word begins a phrase, its mark, and how long such phrases are."""
        forms = [(word, "B"), *((rest, "C") for rest in without_proclitics(word))]
        return tuple((form, mark, self._lengths[form]) for form, mark in forms if form in self._lengths)
