"""A hash table from 32-bit keys to article numbers, many numbers a key, that never stops to grow.

A bucket is two cache lines: fifteen keys and how many there are, their numbers and for which keys more may not have
fit, a bit each of 32. Those few lie in Python dicts beside it. A Python dict of lists needs ten times the memory. A
key's bucket is in proportion to the key (multiply-shift), so a change of size moves ranges of keys to ranges of
buckets: it is done in place, range by range, a little with every `add` (incremental rehashing, as in Litwin's linear
hashing). The same way entries that were dropped are cleared away. It never shrinks. All work is done for many keys at
once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import NO_HASHES, Hashes

_FIRST = np.uint32(16)  # the least key; lesser ones are kept as it: 0 is an empty slot, the others are counts
_ROW_BITS = 5
_ROW = 1 << _ROW_BITS  # 32-bit numbers a bucket
_SLOTS = 15
_COUNT = 15  # the column that says how many keys there are
_NUMBERS = 16  # from this column on stand their numbers
_SPILLED = 31  # the column that says of which keys entries did not fit, by their last bits

_LAST_BITS, _ONE = np.uint32(31), np.uint32(1)
_BITS = [_ONE << np.uint32(i) for i in range(32)]

_LEAST = 64  # buckets
_FULLEST, _ROOMY = 0.56 * _SLOTS, 0.46 * _SLOTS  # entries a bucket, on average
_GROWTH = 1.25
# a gibibyte of addresses, for a million articles: the system gives memory only where it is written. Beyond it, growing
# may copy the table in one go
_RESERVED = 1 << 23

_RANGES = 4096  # of keys
_RANGE_BITS = 20
_STRIDE = 4096  # entries moved at once, about: less is not worth the calls, and more would be felt
_PACE = 16  # entries moved for each that is added: the size is changed before a sixteenth more has come
_SPILLED_BYTES = 200  # an entry that did not fit: its key, its number and their place in a dict

Places = npt.NDArray[np.int64]
_Owner = TypeVar("_Owner", np.int64, np.uint32)


class Entries(NamedTuple):
    """What stands under some keys: for each entry the position of its key among those asked for, and its number.

    `slots` is for each key where `add` may put it, if nothing came between.
    """

    whose: Places
    numbers: Hashes
    slots: Places


class KeyTable:
    """Keys to numbers. What `find` answers depends only on what was added, never on the table's size or history."""

    __slots__ = (
        "_beside", "_border", "_cleared", "_clearing", "_credit", "_first", "_high", "_low", "_rows", "_spill", "_used",
    )  # fmt: skip

    def __init__(self) -> None:
        self._first = 0  # numbers under it are dropped
        self._clearing = self._cleared = 0  # numbers under it are being, have been cleared away
        self._used = self._credit = 0
        self._allocate(_LEAST)

    def __len__(self) -> int:
        """How many entries take room; dropped ones are cleared away bit by bit."""
        return self._used

    @property
    def nbytes(self) -> int:
        """Memory in bytes."""
        return 4 * _ROW * self._high + _SPILLED_BYTES * self._beside

    def find(self, keys: Hashes) -> Entries:
        """All entries of the keys, in no order."""
        keys = np.maximum(keys, _FIRST)
        homes = self._homes(keys)
        seen = self._rows.take(homes, axis=0)
        hits = (seen[:, :_NUMBERS] == keys[:, None]).ravel().nonzero()[0]
        whose = hits >> (_ROW_BITS - 1)
        numbers = seen.ravel().take(hits + (whose << (_ROW_BITS - 1)) + _NUMBERS)
        slots = (homes << _ROW_BITS) + seen[:, _COUNT]
        spilled = (seen[:, _SPILLED] >> (keys & _LAST_BITS) & _ONE).nonzero()[0]
        if len(spilled):
            whose, numbers = self._with_spilled(whose, numbers, keys, spilled)
        if self._cleared < self._first:
            live = numbers >= self._first
            whose, numbers = whose[live], numbers[live]
        return Entries(whose, numbers, slots)

    def add(self, keys: Hashes, number: int, slots: Places | None = None) -> None:
        """One entry for each of `keys`, which must be distinct; into the slots that `find` gave for them, if any."""
        if slots is None:
            slots = self.find(keys).slots
        keys, flat = np.maximum(keys, _FIRST), self._rows.reshape(-1)
        self._used += len(keys)
        places = slots & (_ROW - 1)
        late = places == _COUNT
        if np.count_nonzero(late):
            for key, slot in zip(keys[late].tolist(), slots[late].tolist(), strict=True):
                self._put_beside(slot >> _ROW_BITS, key, number)
            keys, slots, places = keys[~late], slots[~late], places[~late]
        flat[slots] = keys
        flat[slots + _NUMBERS] = number
        flat[slots - places + _COUNT] = places + 1
        # of two keys that took one slot the last has it
        late = flat.take(slots) != keys
        if np.count_nonzero(late):
            self._insert(keys[late], np.full(np.count_nonzero(late), number, dtype=np.uint32))
        self._work(_PACE * len(keys))

    def extend(self, keys: Hashes, numbers: Hashes) -> None:
        """Many entries at once; equal to adding them one after the other, but all the growing is done now."""
        keys = np.maximum(keys, _FIRST)
        self._used += len(keys)
        if self._used <= _FULLEST * self._high:
            self._insert(keys, numbers)
            return
        held, held_numbers, _ = self._taken(0, self._high)
        spilled, spilled_numbers = self._unspilled(0, _RANGES)
        keys, numbers = np.concatenate((held, spilled, keys)), np.concatenate((held_numbers, spilled_numbers, numbers))
        live = numbers >= self._first
        self._cleared = self._first
        self._allocate(max(_LEAST, int(np.count_nonzero(live) / _ROOMY)))
        self._used = int(np.count_nonzero(live))
        self._insert(keys[live], numbers[live])

    def drop_below(self, number: int) -> None:
        """Forget all entries whose number is under that one."""
        self._first = number
        self._work(_STRIDE)

    def _allocate(self, buckets: int) -> None:
        self._rows = np.zeros((max(buckets, _RESERVED), _ROW), dtype=np.uint32)
        self._spill: dict[int, dict[int, bytes]] = {}  # range, key: numbers
        self._beside = 0  # entries in it
        # while the size changes, keys under the border have their place among `low` buckets, the others among `high`
        self._low = self._high = buckets
        self._border = 0

    def _homes(self, keys: Hashes) -> Places:
        wide = keys.astype(np.uint64)
        if self._low == self._high:
            wide *= np.uint64(self._low)
        else:
            wide *= np.where(wide < self._border << _RANGE_BITS, np.uint64(self._low), np.uint64(self._high))
        wide >>= np.uint64(32)
        return wide.view(np.int64)

    def _with_spilled(self, whose: Places, numbers: Hashes, keys: Hashes, positions: Places) -> tuple[Places, Hashes]:
        held = [self._spill.get(key >> _RANGE_BITS, {}).get(key, b"") for key in keys.take(positions).tolist()]
        if not any(held):
            return whose, numbers
        also, more = _each(positions, held)
        return np.concatenate((whose, also)), np.concatenate((numbers, more))

    def _insert(self, keys: Hashes, numbers: Hashes) -> None:
        homes = self._homes(keys)
        order = np.argsort(homes, kind="stable")
        self._place(homes[order], keys[order], numbers[order])

    def _place(self, homes: Places, keys: Hashes, numbers: Hashes) -> None:
        """Put entries into those buckets, which are in order."""
        if not len(homes):
            return
        starts = np.concatenate(([0], np.flatnonzero(homes[1:] != homes[:-1]) + 1))
        lengths, buckets = np.diff(starts, append=len(homes)), homes[starts]
        before = self._rows[buckets, _COUNT].astype(np.int64)
        places = np.arange(len(homes)) + np.repeat(before - starts, lengths)
        fits = places < _SLOTS
        slots, flat = (homes * _ROW + places)[fits], self._rows.reshape(-1)
        flat[slots], flat[slots + _NUMBERS] = keys[fits], numbers[fits]
        self._rows[buckets, _COUNT] = np.minimum(before + lengths, _SLOTS)
        for entry in zip(homes[~fits].tolist(), keys[~fits].tolist(), numbers[~fits].tolist(), strict=True):
            self._put_beside(*entry)

    def _put_beside(self, bucket: int, key: int, number: int) -> None:
        """Hold an entry whose bucket is full."""
        self._rows[bucket, _SPILLED] |= _BITS[key & 31]
        held = self._spill.setdefault(key >> _RANGE_BITS, {})
        held[key] = held.get(key, b"") + number.to_bytes(4, "little")
        self._beside += 1

    def _taken(self, start: int, end: int) -> tuple[Hashes, Hashes, Places]:
        """The keys and numbers in these buckets, and the buckets they are in."""
        rows = self._rows[start:end]
        where, column = rows[:, :_SLOTS].nonzero()
        return rows[where, column], rows[where, column + _NUMBERS], where + start

    def _unspilled(self, first: int, last: int) -> tuple[Hashes, Hashes]:
        """Take out the entries of these ranges of keys that did not fit."""
        taken = [self._spill.pop(i, {}) for i in range(first, last)] if self._spill else []
        entries = [entry for keys in taken for entry in keys.items()]
        if not entries:
            return NO_HASHES, NO_HASHES
        keys, held = zip(*entries, strict=True)
        repeated, numbers = _each(np.array(keys, dtype=np.uint32), held)
        self._beside -= len(numbers)
        return repeated, numbers

    def _work(self, credit: int) -> None:
        """Move as many entries, or begin to where it is time: the table is too full or has dropped ones."""
        if not self._border and not self._begin():
            return
        self._credit += credit
        stride = max(1, _STRIDE * _RANGES // max(1, self._used))
        cost = max(1, min(self._used, stride * self._used // _RANGES))
        while self._border and self._credit >= cost:
            self._credit -= cost
            self._move_on(stride)

    def _begin(self) -> bool:
        buckets = self._high
        if self._used > _FULLEST * buckets:
            self._high = int(buckets * _GROWTH)
            if self._high > len(self._rows):
                self._rows.resize((self._high, _ROW), refcheck=False)
        elif self._cleared == self._first:
            return False
        self._border, self._clearing, self._credit = _RANGES, self._first, 0
        return True

    def _move_on(self, stride: int) -> None:
        """Move the next ranges of keys, from the highest down, so that buckets are free when they are used."""
        last, self._border = self._border, max(0, self._border - stride)
        self._move(self._border, last, self._low, self._high)
        if not self._border:
            self._low, self._cleared = self._high, self._clearing

    def _move(self, first: int, last: int, old: int, new: int) -> None:
        """Move the entries of these ranges of keys from their places among `old` buckets to those among `new`."""
        low, high = first << _RANGE_BITS, (last << _RANGE_BITS) - 1
        start, end = low * old >> 32, (high * old >> 32) + 1
        keys, numbers, homes = self._taken(start, end)
        spilled = self._rows[[start, end - 1], _SPILLED]
        self._rows[start:end] = 0
        # the first and the last bucket may hold keys of other ranges too
        self._rows[[start, end - 1], _SPILLED] = spilled
        stay = (keys < low) | (keys > high)
        self._place(homes[stay], keys[stay], numbers[stay])
        more, more_numbers = self._unspilled(first, last)
        keys, numbers = np.concatenate((keys[~stay], more)), np.concatenate((numbers[~stay], more_numbers))
        live = numbers >= self._first
        self._used -= len(keys) - int(np.count_nonzero(live))
        self._insert(keys[live], numbers[live])


def _each(owners: npt.NDArray[_Owner], held: Sequence[bytes]) -> tuple[npt.NDArray[_Owner], Hashes]:
    """The numbers that are held packed, and beside each its owner."""
    return owners.repeat([len(packed) // 4 for packed in held]), np.frombuffer(b"".join(held), dtype="<u4")
