"""Word classes by exchange: each word moves to the class that makes the class bigrams of the news likeliest.

Source: Kneser and Ney 1993; Martin, Liermann and Ney 1998, "Algorithms for bigram and trigram word clustering".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

MIN_COUNT = 5
_EDGE, _RARE = 0, 1
_FIXED = 2
"""The sentence's edge and the rare words are classes that no word leaves or enters."""

Counts = NDArray[np.int32]
Side = tuple[NDArray[np.int64], Counts]
Neighbours = list[Side]


def cluster(corpus: Iterable[Sequence[str]], classes: int, rounds: int) -> dict[str, int]:
    """Return word -> class (from 0) for words seen MIN_COUNT times or more. The same corpus gives the same classes."""
    lines = list(corpus)
    frequency = Counter(word for line in lines for word in line)
    words = [w for w, n in sorted(frequency.items(), key=lambda item: (-item[1], item[0])) if n >= MIN_COUNT]
    exchange = _Exchange(lines, words, classes)
    for _ in range(rounds):
        if exchange.sweep() * 1000 < len(words):
            break
    return {word: int(exchange.of[i + _FIXED]) - _FIXED for i, word in enumerate(words)}


class _Exchange:
    """Class-bigram counts and the moves that raise their likelihood."""

    def __init__(self, lines: list[Sequence[str]], words: list[str], classes: int) -> None:
        bigrams = _bigrams(lines, {word: i + _FIXED for i, word in enumerate(words)})
        size = len(words) + _FIXED
        self.after, self.before = _neighbours(bigrams, size), _neighbours(bigrams[:, [1, 0, 2]], size)
        self.of = np.concatenate([np.arange(_FIXED), np.arange(len(words)) % classes + _FIXED])
        self.count = classes + _FIXED
        self.table = np.zeros((self.count, self.count), np.int32)
        np.add.at(self.table, (self.of[bigrams[:, 0]], self.of[bigrams[:, 1]]), bigrams[:, 2])
        self.flipped = np.ascontiguousarray(self.table.T)
        n = np.arange(int(bigrams[:, 2].sum()) + 1, dtype=np.float64)
        self.entropy = n * np.log(np.maximum(n, 1))

    def sweep(self) -> int:
        """Offer every word a move, commonest first; return how many moved."""
        moved = 0
        for word in range(_FIXED, len(self.of)):
            old = self.of[word]
            after, before = self._by_class(self.after[word]), self._by_class(self.before[word])
            self._add(old, after, before, -1)
            gain = self._gain(self.table, after) + self._gain(self.flipped, before)
            gain[:_FIXED] = -np.inf
            new = int(np.argmax(gain))
            self._add(new, after, before, 1)
            self.of[word] = new
            moved += int(new != old)
        return moved

    def _by_class(self, neighbours: Side) -> Side:
        ids, counts = neighbours
        sums = np.bincount(self.of[ids], counts, self.count)
        held = np.flatnonzero(sums)
        return held, sums[held].astype(np.int32)

    def _add(self, group: int, after: Side, before: Side, sign: int) -> None:
        self.table[group, after[0]] += sign * after[1]
        self.flipped[after[0], group] += sign * after[1]
        self.table[before[0], group] += sign * before[1]
        self.flipped[group, before[0]] += sign * before[1]

    def _gain(self, table: Counts, neighbours: Side) -> NDArray[np.float64]:
        held, counts = neighbours
        old = table[:, held]
        pairs = (self.entropy[old + counts] - self.entropy[old]).sum(1)
        whole = table.sum(1)
        gain: NDArray[np.float64] = pairs - (self.entropy[whole + counts.sum()] - self.entropy[whole])
        return gain


def _bigrams(lines: list[Sequence[str]], ids: dict[str, int]) -> NDArray[np.int64]:
    pairs: Counter[tuple[int, int]] = Counter()
    for line in lines:
        row = [_EDGE, *(ids.get(word, _RARE) for word in line), _EDGE]
        # a word after itself would count for both of its sides while it moves; such pairs are few and are left out
        pairs.update((a, b) for a, b in pairwise(row) if a != b)
    return np.array([(a, b, n) for (a, b), n in sorted(pairs.items())], np.int64)


def _neighbours(bigrams: NDArray[np.int64], size: int) -> Neighbours:
    order = np.argsort(bigrams[:, 0], kind="stable")
    rows = bigrams[order]
    edges = np.searchsorted(rows[:, 0], np.arange(size + 1))
    return [(rows[a:b, 1], rows[a:b, 2].astype(np.int32)) for a, b in pairwise(edges)]
