"""A hash table from 32-bit keys to article numbers, many numbers a key, in two flat arrays.

Open addressing with linear probing (Knuth, TAOCP 3, 6.4). A Python dict of lists needs ten times the memory; here an
entry is 8 bytes and the arrays are at most 72 % full. All work is done for many keys at once. Only the
oldest numbers can be deleted, all together.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import NO_HASHES, Hashes

_EMPTY = np.uint32(0)
_WINDOW = 24  # slots looked at in one go; a run is rarely longer
_STEPS = np.arange(_WINDOW, dtype=np.int64)[:, None]
_MARGIN = 1024  # slots behind the last home, for the runs that begin there
_FULLEST = 0.72
_GROWTH = 1.4

Places = npt.NDArray[np.int64]


class KeyTable:
    """Keys to numbers. What `find` answers depends only on what was added, never on the table's size or history."""

    __slots__ = ("_homes", "_keys", "_numbers", "_used")

    def __init__(self) -> None:
        self._used = 0
        self._allocate(_MARGIN)

    def __len__(self) -> int:
        return self._used

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, in bytes."""
        return int(self._keys.nbytes + self._numbers.nbytes)

    def find(self, keys: Hashes) -> tuple[Places, Hashes]:
        """All entries of the keys: for each, the position of its key in `keys`, and its number."""
        keys = np.maximum(keys, np.uint32(1))
        asked = np.arange(len(keys), dtype=np.int64)
        homes = self._home(keys)
        whose: list[Places] = []
        numbers: list[Hashes] = []
        while len(asked):
            places = homes + _STEPS
            seen = self._keys.take(places)
            hits = (seen == keys).ravel().nonzero()[0]
            if len(hits):
                whose.append(asked.take(hits % len(keys)))
                numbers.append(self._numbers.take(places.take(hits)))
            more = seen.min(axis=0).nonzero()[0]
            asked, keys, homes = asked.take(more), keys.take(more), homes.take(more) + _WINDOW
        if not whose:
            return asked, keys
        return np.concatenate(whose), np.concatenate(numbers)

    def add(self, keys: Hashes, number: int) -> None:
        """One entry for each of `keys`, which must be distinct."""
        self._used += len(keys)
        if self._used > _FULLEST * self._homes:
            self._grow()
        left = self._place(np.maximum(keys, np.uint32(1)), number)
        while len(left):
            self._grow()
            left = self._place(left, number)

    def extend(self, keys: Hashes, numbers: Hashes) -> None:
        """Many entries at once; equal to adding them one after the other."""
        self._used += len(keys)
        slots = max(self._homes, int(self._used / _FULLEST * _GROWTH))
        self._lay_out(np.maximum(keys, np.uint32(1)), numbers, slots)

    def drop_below(self, number: int) -> None:
        """Delete all entries whose number is under that one."""
        self._keys[self._numbers < np.uint32(number)] = _EMPTY
        self._used = int(np.count_nonzero(self._keys))
        self._lay_out(NO_HASHES, NO_HASHES, max(self._homes // 2, int(self._used / _FULLEST * _GROWTH) + 1))

    def _place(self, keys: Hashes, number: int) -> Hashes:
        """Put each key into the first empty slot from its home. Returns those that came to the end of the arrays."""
        homes = self._home(keys)
        while len(keys):
            places = homes + _STEPS
            if places.max() >= len(self._keys) - _WINDOW:
                return keys
            empty = self._keys.take(places) == _EMPTY
            first = homes + empty.argmax(axis=0)
            free = empty.any(axis=0)
            self._keys[first[free]] = keys[free]
            self._numbers[first[free]] = number
            # of two keys that took one slot the last has it, the other tries again from there
            left = ~free | (self._keys.take(first) != keys)
            keys, homes = keys[left], np.where(free, first, homes + _WINDOW)[left]
        return keys

    def _home(self, keys: Hashes) -> Places:
        return ((keys * np.uint64(self._homes)) >> np.uint64(32)).astype(np.int64)

    def _allocate(self, homes: int) -> None:
        self._homes = homes
        self._keys = np.zeros(homes + _MARGIN, dtype=np.uint32)
        self._numbers = np.zeros(len(self._keys), dtype=np.uint32)

    def _grow(self) -> None:
        self._lay_out(NO_HASHES, NO_HASHES, int(self._homes * _GROWTH) + 1)

    def _lay_out(self, keys: Hashes, numbers: Hashes, homes: int) -> None:
        """Fill new arrays with all entries; sorted by key they stand in the order of their homes."""
        full = self._keys != _EMPTY
        keys, numbers = np.concatenate((self._keys[full], keys)), np.concatenate((self._numbers[full], numbers))
        order = np.argsort(keys, kind="stable")
        keys, numbers = keys[order], numbers[order]
        ranks = np.arange(len(keys), dtype=np.int64)
        self._allocate(homes)
        places = np.maximum.accumulate(self._home(keys) - ranks) + ranks
        while len(keys) and places[-1] >= len(self._keys) - _WINDOW:
            self._allocate(int(self._homes * _GROWTH))
            places = np.maximum.accumulate(self._home(keys) - ranks) + ranks
        self._keys[places] = keys
        self._numbers[places] = numbers
