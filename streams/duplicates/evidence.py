"""What two articles have in common, as a few exact counts. Broder's containment and Jaccard, and the lead overlap.

News puts the report into the title and the first sentences, and reuses background below them. So two texts may share
most of their shingles and report different events, or few and report the same. The lead overlap (which share of the
first distinct words, without function words, stands anywhere in the other article, the smaller of both directions)
tells these apart better than anything else that was tried.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Hashes

_FIRST, _SECOND = np.uint16(0x9E37), np.uint16(0x79B1)


class Evidence(NamedTuple):
    """The counts for a new article and an older one; `*_size` is what a count is out of."""

    new_lead: int
    new_lead_size: int
    old_lead: int
    old_lead_size: int
    shared: int
    new_size: int
    old_size: int
    hours: float
    same_source: bool

    @property
    def lead(self) -> float:
        """The lead overlap: the smaller of both directions, 0 to 1."""
        return min(self.new_lead / max(1, self.new_lead_size), self.old_lead / max(1, self.old_lead_size))

    @property
    def containment(self) -> float:
        """The larger of both containments: the share of the shorter text that stands in the other."""
        return containment(self.shared, self.new_size, self.old_size)

    @property
    def coverage(self) -> float:
        """The smaller of both containments: the share of the longer text that stands in the other."""
        return self.shared / max(1, self.new_size, self.old_size)

    @property
    def jaccard(self) -> float:
        """Shared shingles out of all of both."""
        return self.shared / max(1, self.new_size + self.old_size - self.shared)


def containment(shared: int, new_size: int, old_size: int) -> float:
    """The larger of both containments of texts with so many different shingles, of which so many are shared."""
    return shared / max(1, min(new_size, old_size))


def overlapping(new: Hashes, others: list[Hashes], least: float) -> list[bool]:
    """Whether `least` of the shingles of each other text (or as many as the new one has) may stand in the new one.

    All in one go, by 16 bits of each shingle. A filter: it lets through what is too short to be told, and shingles that
    look alike.
    """
    if not others:
        return []
    words = np.concatenate((new, *others)).astype(np.uint16)
    # a shingle across two texts' border counts for the first, of which it is none
    seen = words[:-2] * _FIRST + words[1:-1] * _SECOND + words[2:]
    marks = np.zeros(0x10000, dtype=bool)
    marks[seen[: max(0, len(new) - 2)]] = True
    hits = marks.take(seen)
    enough, start = list[bool](), len(new)
    for other in others:
        size = min(len(new), len(other)) - 2
        enough.append(int(np.count_nonzero(hits[start : start + len(other)])) >= least * size if size > 0 else True)
        start += len(other)
    return enough


def shared_shingles(new: Reading, old: Reading) -> int:
    """How many different shingles stand in both."""
    both = np.concatenate((new.shingles, old.shingles))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1]))


def compare(new: Reading, old: Reading, *, hours: float, same_source: bool, shared: int | None = None) -> Evidence:
    """The evidence for two articles that came `hours` apart; `shared` saves counting the shared shingles again."""
    return Evidence(
        new_lead=len(new.lead.intersection(old.listed)),
        new_lead_size=len(new.lead),
        old_lead=len(old.lead.intersection(new.listed)),
        old_lead_size=len(old.lead),
        shared=shared_shingles(new, old) if shared is None else shared,
        new_size=len(new.shingles),
        old_size=len(old.shingles),
        hours=hours,
        same_source=same_source,
    )
