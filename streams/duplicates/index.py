"""The live articles, found again by shared keys. Bounded in time and memory, whatever comes in.

Articles live in generations of 24 hours of the log's time; the current one and three before it are live, so an article
is known for 72 to 96 hours. A generation is dropped as a whole. What a generation holds depends only on the articles
of its own time: an index rebuilt from the last 96 hours is the same as one that never stopped.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from streams.duplicates.lead import telling_words
from streams.duplicates.shelf import Held, Shelf
from streams.duplicates.sketch import Hashes, Sketch, distinct, shingles
from streams.duplicates.table import Places

GENERATION_MS = 24 * 3600 * 1000
GENERATIONS = 4
SAMPLE = 16  # one shingle in so many is a key
SHORT = 40  # a text of fewer shingles has all of them as keys
LEAD_PAIRS = 40
LONGEST_LIST = 32  # articles a key may lead to, in a generation
BOILERPLATE = 4  # articles of one outlet that make its key say nothing there
FEWEST_SHARED = 2
MOST_CANDIDATES = 6


_PAIR_FIRST, _PAIR_SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)


class Found(NamedTuple):
    """What a query answers.

    `previous` is the last article of the same id, `sent_before` one of the same outlet with the very same text,
    `candidates` the nearest others, best first; `keys` are the keys of the new article whose lists are not full.
    """

    previous: Held | None
    sent_before: Held | None
    candidates: list[Held]
    keys: Hashes


def index_keys(words: Hashes) -> Hashes:
    """The keys by which an article is found; about fifty of an article of 250 words.

    A sample of its shingles finds shared text wherever it stands; the pairs of telling words in the lead find reports
    that were worded anew.
    """
    hashes = shingles(words)
    if len(hashes) >= SHORT:
        hashes = hashes[hashes & np.uint32(SAMPLE - 1) == 0]
    lead = telling_words(words)[: LEAD_PAIRS + 1].astype(np.uint64)
    pairs = (lead[:-1] * _PAIR_FIRST + lead[1:] * _PAIR_SECOND) >> np.uint64(32)
    return distinct(np.concatenate((hashes, pairs.astype(np.uint32))))


class Index:
    """Live articles by key, by id and by text. The clock is the log's: `advance` moves it and drops what is too old."""

    def __init__(self) -> None:
        self._shelves: dict[int, Shelf] = {}
        self._next = 0
        self._now = 0

    def __len__(self) -> int:
        return sum(map(len, self._shelves.values()))

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, in bytes."""
        return sum(shelf.nbytes for shelf in self._shelves.values())

    def advance(self, time_ms: int) -> bool:
        """Move the clock; articles of dropped generations are forgotten. Says whether a new generation began.

        Earlier times change nothing.
        """
        generation = time_ms // GENERATION_MS
        if self._shelves and generation <= self._now:
            return False
        self._now = generation
        for old in [g for g in self._shelves if g <= generation - GENERATIONS]:
            del self._shelves[old]
        expected = max((len(shelf.table) for shelf in self._shelves.values()), default=0)
        self._shelves[generation] = Shelf(self._next, expected)
        return True

    def query(self, article_id: str, source: str, sketch: Sketch) -> Found:
        """What is known that the article may be the same as."""
        keys = index_keys(sketch.words)
        asked = np.append(keys, _text_key(source, sketch.text_hash))
        hits = [shelf.table.find(asked) for shelf in self._shelves.values()]
        whose, numbers = (np.concatenate(parts) for parts in zip(*hits, strict=True))
        in_current = np.bincount(hits[-1][0], minlength=len(asked))
        by_text = whose == len(keys)
        return Found(
            previous=self._latest(article_id),
            sent_before=self._sent_before(numbers[by_text], source, sketch.text_hash),
            candidates=self._nearest(whose[~by_text], numbers[~by_text], min(FEWEST_SHARED, len(keys))),
            keys=asked[in_current < LONGEST_LIST],
        )

    def add(self, article: Held, keys: Hashes) -> None:
        """Hold an article from now on, to be found by `keys`. Its `number` is given here."""
        shelf = self._shelves[self._now]
        shelf.append(article._replace(number=self._next))
        shelf.table.add(keys, self._next)
        self._next += 1

    def keys_beside(self, keys: Hashes, match: Held) -> Hashes:
        """The keys by which an article must be found that was matched: those that do not lead to its match already.

        Without this a hot story fills the lists of its keys. Across generations all keys are needed: the match goes
        first.
        """
        if match.number < self._shelves[self._now].first:
            return keys
        return keys[np.isin(keys, index_keys(match.words), invert=True, kind="sort")]

    def _latest(self, article_id: str) -> Held | None:
        for shelf in reversed(self._shelves.values()):
            held = shelf.latest(article_id)
            if held is not None:
                return held
        return None

    def _sent_before(self, numbers: Hashes, source: str, text_hash: bytes) -> Held | None:
        for number in numbers.tolist():
            held = self._get(number)
            if held.source == source and held.text_hash == text_hash:
                return held
        return None

    def _nearest(self, whose: Places, numbers: Hashes, fewest: int) -> list[Held]:
        numbers = numbers[~self._boilerplate(whose, numbers)]
        near, shared = np.unique(numbers, return_counts=True)
        near, shared = near[shared >= fewest], shared[shared >= fewest]
        best = np.lexsort((near, -shared))[:MOST_CANDIDATES]
        return [self._get(number) for number in near[best].tolist()]

    def _boilerplate(self, whose: Places, numbers: Hashes) -> npt.NDArray[np.bool_]:
        """Which hits come by a key that many articles of the same outlet hold: a template, a standing block."""
        common = np.bincount(whose)[whose] >= BOILERPLATE
        if common.any():
            outlets = np.zeros(len(numbers), dtype=np.int64)
            for shelf in self._shelves.values():
                here = (numbers >= shelf.first) & (numbers < shelf.first + len(shelf))
                outlets[here] = shelf.outlets(numbers[here])
            _, group, sizes = np.unique(whose << 32 | outlets, return_inverse=True, return_counts=True)
            common &= sizes[group] >= BOILERPLATE
        return common

    def _get(self, number: int) -> Held:
        for shelf in reversed(self._shelves.values()):
            if number >= shelf.first:
                return shelf.get(number)
        raise KeyError(number)


def _text_key(source: str, text_hash: bytes) -> np.uint32:
    name = source.encode("utf-8", "surrogatepass")
    return np.uint32(int.from_bytes(hashlib.blake2b(name + text_hash, digest_size=4).digest(), "little"))
