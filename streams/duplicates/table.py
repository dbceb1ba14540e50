"""A hash table from 32-bit keys to article numbers, many numbers a key, in two flat arrays.

Open addressing with linear probing (Knuth, TAOCP 3, 6.4). A Python dict of lists needs ten times the memory; here an
entry is 8 bytes and the arrays are at most 72 % full. All work is done for many keys at once. Only the
oldest numbers can be deleted, all together.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import NO_HASHES, Hashes

_EMPTY = np.uint32(0)
_FIRST = np.uint32(1)  # the least key; 0 is kept as it
_WINDOW = 24  # slots looked at in one go; a run is rarely longer
_STEPS = np.arange(_WINDOW, dtype=np.int64)
_MARGIN = 1024  # slots behind the last home, for the runs that begin there
_FULLEST = 0.72
_GROWTH = 1.4

Places = npt.NDArray[np.int64]


class Entries(NamedTuple):
    """What stands under some keys: for each entry the position of its key among those asked for, and its number.

    `slots` is for each key the empty slot that the search ended at: where `add` may put it, if nothing came between.
    """

    whose: Places
    numbers: Hashes
    slots: Places


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

    def find(self, keys: Hashes) -> Entries:
        """All entries of the keys."""
        keys = np.maximum(keys, _FIRST)
        left = np.arange(len(keys), dtype=np.int64)
        homes = self._home(keys)
        slots = np.empty(len(keys), dtype=np.int64)
        whose: list[Places] = []
        numbers: list[Hashes] = []
        while len(left):
            places = homes[:, None] + _STEPS
            seen = self._keys.take(places)
            hits = (seen == keys[:, None]).ravel().nonzero()[0]
            whose.append(left.take(hits // _WINDOW))
            numbers.append(self._numbers.take(places.take(hits)))
            first = (seen == _EMPTY).argmax(axis=1)
            slots[left] = homes + first
            more = self._keys.take(homes + first).nonzero()[0]
            left, keys, homes = left.take(more), keys.take(more), homes.take(more) + _WINDOW
        if len(whose) == 1:
            return Entries(whose[0], numbers[0], slots)
        return Entries(np.concatenate(whose or [left]), np.concatenate(numbers or [keys]), slots)

    def add(self, keys: Hashes, number: int, slots: Places | None = None) -> None:
        """One entry for each of `keys`, which must be distinct; into the slots that `find` gave for them, if any."""
        left = np.maximum(keys, _FIRST)
        self._used += len(left)
        if self._used > _FULLEST * self._homes:
            self._grow()
            slots = None
        while len(left):
            slots = self.find(left).slots if slots is None else slots
            if slots.max() < len(self._keys) - _WINDOW:
                self._keys[slots] = left
                self._numbers[slots] = number
                # of two keys that took one slot the last has it, the other tries again
                left = left[self._keys.take(slots) != left]
            else:
                self._grow()
            slots = None

    def extend(self, keys: Hashes, numbers: Hashes) -> None:
        """Many entries at once; equal to adding them one after the other."""
        self._used += len(keys)
        slots = max(self._homes, int(self._used / _FULLEST * _GROWTH))
        self._lay_out(np.maximum(keys, _FIRST), numbers, slots)

    def drop_below(self, number: int) -> None:
        """Delete all entries whose number is under that one."""
        self._keys[self._numbers < np.uint32(number)] = _EMPTY
        self._used = int(np.count_nonzero(self._keys))
        self._lay_out(NO_HASHES, NO_HASHES, max(self._homes // 2, int(self._used / _FULLEST * _GROWTH) + 1))

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
