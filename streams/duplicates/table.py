"""A hash table from 32-bit keys to article numbers, many numbers a key, in two flat arrays.

Open addressing with buckets (Knuth, TAOCP 3, 6.4): an entry lies in its key's bucket or, where that is full, in the
next that had room; a bucket with room ends every search. A Python dict of lists needs ten times the memory; here an
entry is 8 bytes and the arrays are at most 72 % full. All work is done for many keys at once. Only the oldest numbers
can be deleted, all together.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import NO_HASHES, Hashes

_EMPTY = np.uint32(0)
_FIRST = np.uint32(1)  # the least key; 0 is kept as it
_BUCKET_BITS = 5
_BUCKET = 1 << _BUCKET_BITS  # slots of one bucket: two cache lines of keys
_LEAST = 64  # buckets
_FULLEST = 0.72 * _BUCKET
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

    __slots__ = ("_buckets", "_keys", "_numbers", "_used")

    def __init__(self) -> None:
        self._used = 0
        self._allocate(_LEAST)

    def __len__(self) -> int:
        return self._used

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, in bytes."""
        return int(self._keys.nbytes + self._numbers.nbytes)

    def find(self, keys: Hashes) -> Entries:
        """All entries of the keys."""
        keys = np.maximum(keys, _FIRST)
        left, slots = np.arange(len(keys)), np.empty(len(keys), dtype=np.int64)
        starts, whose, numbers = self._homes(keys), [left[:0]], [NO_HASHES]
        rows = self._keys.reshape(-1, _BUCKET)
        while len(left):
            seen = rows.take(starts >> _BUCKET_BITS, axis=0)
            hits = (seen == keys[:, None]).ravel().nonzero()[0]
            which = hits >> _BUCKET_BITS
            whose.append(left.take(which))
            numbers.append(self._numbers.take(starts.take(which) + (hits & (_BUCKET - 1))))
            # a bucket is filled from its beginning
            slots[left] = starts + (seen == _EMPTY).argmax(axis=1)
            full = seen[:, -1].nonzero()[0]
            left, keys, starts = left.take(full), keys.take(full), self._next(starts.take(full))
        return Entries(np.concatenate(whose), np.concatenate(numbers), slots)

    def add(self, keys: Hashes, number: int, slots: Places | None = None) -> None:
        """One entry for each of `keys`, which must be distinct; into the slots that `find` gave for them, if any."""
        left = np.maximum(keys, _FIRST)
        self._used += len(left)
        if self._used > _FULLEST * self._buckets:
            self._lay_out(NO_HASHES, NO_HASHES, int(self._buckets * _GROWTH))
            slots = None
        while len(left):
            slots = self.find(left).slots if slots is None else slots
            self._keys[slots] = left
            self._numbers[slots] = number
            # of two keys that took one slot the last has it, the other tries again
            left, slots = left[self._keys.take(slots) != left], None

    def extend(self, keys: Hashes, numbers: Hashes) -> None:
        """Many entries at once; equal to adding them one after the other."""
        self._used += len(keys)
        self._lay_out(np.maximum(keys, _FIRST), numbers, max(self._buckets, self._roomy()))

    def drop_below(self, number: int) -> None:
        """Delete all entries whose number is under that one."""
        self._keys[self._numbers < np.uint32(number)] = _EMPTY
        self._used = int(np.count_nonzero(self._keys))
        self._lay_out(NO_HASHES, NO_HASHES, max(self._buckets // 2, self._roomy()))

    def _roomy(self) -> int:
        return max(_LEAST, int(self._used / _FULLEST * _GROWTH))

    def _homes(self, keys: Hashes) -> Places:
        """The first slot of each key's first bucket."""
        places: Places = ((keys * np.uint64(self._buckets)) >> np.uint64(32)).astype(np.int64) * _BUCKET
        return places

    def _next(self, starts: Places) -> Places:
        return (starts + _BUCKET) % len(self._keys)

    def _allocate(self, buckets: int) -> None:
        self._buckets = buckets
        self._keys = np.zeros(buckets * _BUCKET, dtype=np.uint32)
        self._numbers = np.zeros(buckets * _BUCKET, dtype=np.uint32)

    def _lay_out(self, keys: Hashes, numbers: Hashes, buckets: int) -> None:
        """Fill new arrays with all entries and the given ones."""
        kept = self._keys != _EMPTY
        keys, numbers = np.concatenate((self._keys[kept], keys)), np.concatenate((self._numbers[kept], numbers))
        packed = (keys.astype(np.uint64) << np.uint64(32)) | numbers
        packed.sort()  # in the order of their first buckets
        keys, numbers = (packed >> np.uint64(32)).astype(np.uint32), packed.astype(np.uint32)
        self._allocate(buckets)
        taken = np.zeros(buckets, dtype=np.int64)
        starts = self._homes(keys)
        while len(keys):
            wanted = np.bincount(starts // _BUCKET, minlength=buckets)
            rank = np.arange(len(keys)) - np.repeat(np.cumsum(wanted) - wanted, wanted)
            place = rank + np.repeat(taken, wanted)
            fits = place < _BUCKET
            slots = (starts + place)[fits]
            self._keys[slots], self._numbers[slots] = keys[fits], numbers[fits]
            taken = np.minimum(taken + wanted, _BUCKET)
            starts = self._next(starts[~fits])
            order = np.argsort(starts)
            keys, numbers, starts = keys[~fits][order], numbers[~fits][order], starts[order]
