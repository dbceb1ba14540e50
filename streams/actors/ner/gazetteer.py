"""Names and trigger words known beforehand, found in a sentence by longest match, as features of a tagger."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول")
_SHORTEST = 3
_LONGEST = 6


@lru_cache(maxsize=1 << 16)
def without_proclitics(word: str) -> tuple[str, ...]:
    """Return what is left of a spelling when the clitics that may stand before it are cut, fewest letters first."""
    return tuple(
        word[len(clitic) :]
        for clitic in _PROCLITICS
        if word.startswith(clitic) and len(word) >= len(clitic) + _SHORTEST
    )


class Gazetteer:
    """Phrases of spellings with their class. `tags` is linear in the sentence: a phrase has at most six words."""

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self._phrases: dict[str, list[str]] = {}
        self.classes = sorted(classes)
        for name in self.classes:
            for phrase in classes[name]:
                self._phrases.setdefault(phrase, []).append(name)
        self._openings = lru_cache(maxsize=1 << 16)(self._opens)

    @cached_property
    def _beginnings(self) -> dict[str, int]:
        longest: dict[str, int] = {}
        for phrase in self._phrases:
            words = phrase.split()
            longest[words[0]] = max(longest.get(words[0], 0), min(len(words), _LONGEST))
        return longest

    def tags(self, words: Sequence[str]) -> list[list[str]]:
        """Return for each word its tags: CLASS-B (first word as it stands), CLASS-C (behind a clitic), CLASS-I."""
        found: list[list[str]] = [[] for _ in words]
        covered = dict.fromkeys(self.classes, 0)
        for i, word in enumerate(words):
            for name, length, mark in self._at(words, i, word):
                if covered[name] <= i:
                    covered[name] = i + length
                    found[i].append(f"{name}-{mark}")
                    for k in range(i + 1, i + length):
                        found[k].append(f"{name}-I")
        return found

    def _at(self, words: Sequence[str], i: int, word: str) -> Iterator[tuple[str, int, str]]:
        for form, mark, longest in self._openings(word):
            for length in range(min(longest, len(words) - i), 0, -1):
                for name in self._phrases.get(" ".join((form, *words[i + 1 : i + length])), ()):
                    yield name, length, mark

    def _opens(self, word: str) -> tuple[tuple[str, str, int], ...]:
        """Return what of the word begins a phrase, its mark, and the words of the longest such phrase."""
        forms = [(word, "B"), *((rest, "C") for rest in without_proclitics(word))]
        return tuple((form, mark, self._beginnings[form]) for form, mark in forms if form in self._beginnings)
