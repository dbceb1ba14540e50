"""The live articles, found again by shared keys. Bounded in time and memory, whatever comes in.

Articles live in generations of 24 hours of the log's time; the current one and three before it are live, so an article
is known for 72 to 96 hours. A generation is dropped as a whole. All answers depend on live articles and their keys
only: an index rebuilt from the last 96 hours answers as one that never stopped.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import numpy as np

from streams.duplicates.evidence import overlapping
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Hashes, distinct
from streams.duplicates.store import Held, Store
from streams.duplicates.table import Entries, KeyTable, Places

GENERATION_MS = 24 * 3600 * 1000
GENERATIONS = 4
SAMPLE = 16  # one shingle in so many is a key
SHORT = 40  # a text of fewer shingles has all of them as keys
LEAD_PAIRS = 40
COMMON = 8  # articles that make a key too common to say anything: a phrase, a template, a standing block
LEAST_SHARED = 2  # keys in common that make a candidate; a shingle counts for two pairs of words
MOST_CANDIDATES = 4
UNRELATED = 0.05  # of the shorter text's shingles; an article that shares fewer is no candidate

_SAMPLED = np.uint32(SAMPLE - 1)
_PAIR = np.uint32(1)  # so that no pair of words looks like a sampled shingle
_PAIR_FIRST, _PAIR_SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)


class Found(NamedTuple):
    """What a query answers.

    `previous` is the last article of the same id, `sent_before` one of the same outlet with the very same text,
    `candidates` the nearest others, best first. `keys` are the new article's, `entries` what stands under them.
    """

    previous: Held | None
    sent_before: Held | None
    candidates: list[Held]
    keys: Hashes
    entries: Entries


class Addition(NamedTuple):
    """The keys by which an article is to be found, and the table's slots for them."""

    keys: Hashes
    slots: Places


def index_keys(new: Reading) -> Hashes:
    """The keys by which an article is found; about fifty of an article of 250 words.

    A sample of its shingles finds shared text wherever it stands; the pairs of telling words in the lead find reports
    that were worded anew.
    """
    hashes = new.in_order
    if len(hashes) >= SHORT:
        hashes = hashes[hashes & _SAMPLED == 0]
    lead = new.telling[: LEAD_PAIRS + 1].astype(np.uint64)
    pairs = (lead[:-1] * _PAIR_FIRST + lead[1:] * _PAIR_SECOND) >> np.uint64(32)
    return distinct(np.concatenate((hashes, pairs.astype(np.uint32) | _PAIR)))


class Index:
    """Live articles by key, by id and by text. The clock is the log's: `advance` moves it and drops what is too old."""

    def __init__(self) -> None:
        self._articles = Store()
        self._table = KeyTable()
        self._first_of: dict[int, int] = {}  # generation to the number of its first article
        self._now = -1
        self._pending: list[tuple[Hashes, Hashes]] = []

    def __len__(self) -> int:
        return len(self._articles)

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, in bytes."""
        return self._articles.nbytes + self._table.nbytes

    def advance(self, time_ms: int) -> bool:
        """Move the clock; articles of dropped generations are forgotten. Says whether a new generation began.

        Earlier times change nothing.
        """
        generation = time_ms // GENERATION_MS
        if generation <= self._now:
            return False
        self._now = generation
        self._first_of[generation] = self._articles.next
        for old in [g for g in self._first_of if g <= generation - GENERATIONS]:
            del self._first_of[old]
        first = min(self._first_of.values())
        self._settle()
        if first > self._articles.first:
            self._articles.drop_below(first)
            self._table.drop_below(first)
        return True

    def query(self, article_id: str, source: str, text_hash: bytes, new: Reading) -> Found:
        """What is known that the article may be the same as."""
        self._settle()
        keys = np.concatenate((index_keys(new), _text_key(source, text_hash)))
        entries = self._table.find(keys)
        return Found(
            previous=self._articles.latest(article_id),
            sent_before=self._sent_before(entries.numbers[entries.whose == len(keys) - 1], source, text_hash),
            candidates=self._nearest(new, keys, entries),
            keys=keys,
            entries=entries,
        )

    def keys_to_add(self, found: Found, match: Held | None) -> Addition:
        """The keys by which a queried article is to be found: none too common, none that leads to its story already.

        Without this a hot story fills the lists of its keys until they say nothing. Only articles of this generation
        count: the others go first, and what is to be found by their keys must not go with them.
        """
        whose, numbers, slots = found.entries
        first = self._first_of[self._now]
        wanted = np.bincount(whose, minlength=len(slots)) < COMMON
        if match is not None:
            for held in (match, *(c for c in found.candidates if c.story_id == match.story_id)):
                if held.number >= first:
                    wanted[whose[numbers == held.number]] = False
        return Addition(found.keys[wanted], slots[wanted])

    def add(self, article: Held, addition: Addition) -> None:
        """Hold a queried article from now on. Its `number` is given here."""
        self._table.add(addition.keys, self._articles.append(article), addition.slots)

    def restore(self, article: Held, keys: Hashes) -> None:
        """As `add`, for many articles in a row: their keys go into the table together, before the next query."""
        number = self._articles.append(article)
        self._pending.append((keys, np.full(len(keys), number, dtype=np.uint32)))

    def _settle(self) -> None:
        if self._pending:
            keys, numbers = (np.concatenate(parts) for parts in zip(*self._pending, strict=True))
            self._pending.clear()
            self._table.extend(keys, numbers)

    def _sent_before(self, numbers: Hashes, source: str, text_hash: bytes) -> Held | None:
        for held in map(self._articles.get, numbers.tolist()):
            if held.source == source and held.text_hash == text_hash:
                return held
        return None

    def _nearest(self, new: Reading, keys: Hashes, entries: Entries) -> list[Held]:
        """The articles that share most keys, if they share text; the last key, that of the whole text, does not count.

        In the order of how many they share, of equal ones the earlier first.
        """
        weights = 1 + (keys & _SAMPLED == 0)
        least = max(1, min(LEAST_SHARED, int(weights[:-1].sum())))
        weights[np.bincount(entries.whose, minlength=len(keys)) >= COMMON] = 0
        weights[-1] = 0
        weighed = weights.take(entries.whose)
        says = weighed.nonzero()[0]
        shared: dict[int, int] = {}
        for number, weight in zip(entries.numbers[says].tolist(), weighed[says].tolist(), strict=True):
            shared[number] = shared.get(number, 0) + weight
        near = sorted((-count, number) for number, count in shared.items() if count >= least)[:MOST_CANDIDATES]
        numbers = [number for _, number in near]
        enough = overlapping(new, [self._articles.words(number) for number in numbers], UNRELATED)
        return [
            self._candidate(n, shingles) for n, shingles in zip(numbers, enough, strict=True) if shingles is not None
        ]

    def _candidate(self, number: int, shingles: Hashes) -> Held:
        held = self._articles.get(number)
        held.reading.in_order = shingles  # known already
        return held


def _text_key(source: str, text_hash: bytes) -> Hashes:
    name = source.encode("utf-8", "surrogatepass")
    return np.frombuffer(hashlib.blake2b(name + text_hash, digest_size=4).digest(), dtype="<u4")
