"""The live articles, found again by shared keys. Bounded in time and memory, whatever comes in.

Articles live in generations of 24 hours of the log's time; the current one and three before it are live, so an article
is known for 72 to 96 hours. A generation is dropped as a whole. All answers depend on live articles and their keys
only: an index rebuilt from the last 96 hours answers as one that never stopped.
"""

from __future__ import annotations

import zlib
from collections import Counter
from itertools import compress
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from streams.duplicates.evidence import overlapping
from streams.duplicates.keys import is_shingle
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Hashes
from streams.duplicates.store import Held, Store
from streams.duplicates.table import Entries, KeyTable, Places

GENERATION_MS = 24 * 3600 * 1000
GENERATIONS = 4
COMMON = 8  # articles that make a key too common to say anything: a phrase, a template, a standing block
LEAST_SHARED = 2  # keys in common that make a candidate; a shingle counts for two pairs of words
MOST_CANDIDATES = 4
# of the shorter text's shingles, counted roughly: with fewer it can be no match (verdict.LEAST_CONTAINMENT)
UNRELATED = 0.08

Marks: TypeAlias = npt.NDArray[np.bool_]


class Found(NamedTuple):
    """What a query answers.

    `previous` is the last article of the same id, `sent_before` one of the same outlet with the very same text,
    `candidates` the nearest others, best first. `keys` are the new article's, `entries` what stands under them, `rare`
    says which of them few others have.
    """

    previous: Held | None
    sent_before: Held | None
    candidates: list[Held]
    keys: Hashes
    entries: Entries
    rare: Marks


class Addition(NamedTuple):
    """The keys by which an article is to be found, and the table's slots for them."""

    keys: Hashes
    slots: Places


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
        keys = np.concatenate((new.keys, _text_key(source, text_hash)))
        entries = self._table.find(keys)
        held = np.bincount(entries.whose, minlength=len(keys))
        rare = held < COMMON
        return Found(
            previous=self._articles.latest(article_id),
            sent_before=self._sent_before(entries, source, text_hash) if held[-1] else None,
            candidates=self._nearest(new, keys, entries, rare),
            keys=keys,
            entries=entries,
            rare=rare,
        )

    def keys_to_add(self, found: Found, match: Held | None) -> Addition:
        """The keys by which a queried article is to be found: none too common, none that leads to its story already.

        Without this a hot story fills the lists of its keys until they say nothing. Only articles of this generation
        count: the others go first, and what is to be found by their keys must not go with them.
        """
        whose, numbers, slots = found.entries
        first = self._first_of[self._now]
        wanted = found.rare.copy()
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

    def _sent_before(self, entries: Entries, source: str, text_hash: bytes) -> Held | None:
        numbers = entries.numbers[entries.whose == len(entries.slots) - 1]
        for held in map(self._articles.get, numbers.tolist()):
            if held.source == source and held.text_hash == text_hash:
                return held
        return None

    def _nearest(self, new: Reading, keys: Hashes, entries: Entries, rare: Marks) -> list[Held]:
        """The articles that share most keys, if they share text; the last key, that of the whole text, does not count.

        In the order of how many they share, of equal ones the earlier first.
        """
        weights = 1 + is_shingle(keys)
        weights[-1] = 0
        least = LEAST_SHARED if len(new.keys) >= LEAST_SHARED else max(1, int(weights.sum()))
        weights *= rare
        shared: Counter[int] = Counter(entries.numbers.repeat(weights.take(entries.whose)).tolist())
        near = sorted([(-count, number) for number, count in shared.items() if count >= least])[:MOST_CANDIDATES]
        numbers = [number for _, number in near]
        enough = overlapping(new.words, [self._articles.words(number) for number in numbers], UNRELATED)
        return [self._articles.get(number) for number in compress(numbers, enough)]


def _text_key(source: str, text_hash: bytes) -> Hashes:
    return np.array([zlib.crc32(source.encode("utf-8", "surrogatepass") + text_hash)], dtype=np.uint32)
