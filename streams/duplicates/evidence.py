"""What two articles have in common, as a few exact counts. Broder's containment and Jaccard, and the lead overlap.

News puts the report into the title and the first sentences, and reuses background below them. So two texts may share
most of their shingles and report different events, or few and report the same. The lead overlap (which share of the
first distinct words, without function words, stands anywhere in the other article, the smaller of both directions)
tells these apart better than anything else that was tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from streams.duplicates.lead import lead_words, weekdays
from streams.duplicates.sketch import Hashes, distinct, shingles


class Probe:
    """The words of one article, made ready to be compared with several others."""

    def __init__(self, words: Hashes) -> None:
        self._words = words

    @cached_property
    def shingles(self) -> Hashes:
        """Its shingles, sorted, each once."""
        return distinct(shingles(self._words))

    @cached_property
    def lead(self) -> frozenset[int]:
        """Its lead words."""
        return lead_words(self._words)

    @cached_property
    def vocabulary(self) -> frozenset[int]:
        """All its words."""
        return frozenset(self._words.tolist())

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The weekdays that its lead names."""
        return weekdays(self._words)


@dataclass(slots=True, frozen=True)
class Evidence:
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
    same_weekday: bool

    @property
    def lead(self) -> float:
        """The lead overlap: the smaller of both directions, 0 to 1."""
        return min(self.new_lead / max(1, self.new_lead_size), self.old_lead / max(1, self.old_lead_size))

    @property
    def containment(self) -> float:
        """The larger of both containments: the share of the shorter text that stands in the other."""
        return self.shared / max(1, min(self.new_size, self.old_size))

    @property
    def coverage(self) -> float:
        """The smaller of both containments: the share of the longer text that stands in the other."""
        return self.shared / max(1, self.new_size, self.old_size)

    @property
    def jaccard(self) -> float:
        """Shared shingles out of all of both."""
        return self.shared / max(1, self.new_size + self.old_size - self.shared)


def overlapping(new: Probe, others: list[Hashes], least: float) -> list[bool]:
    """For each of the others, whether it may share `least` of the shorter one's shingles; all in one go."""
    seen = shingles(np.concatenate(others))
    places = np.minimum(np.searchsorted(new.shingles, seen), len(new.shingles) - 1)
    hits = np.zeros(len(seen) + 1, dtype=np.int64)
    np.cumsum(new.shingles[places] == seen, out=hits[1:])
    lengths = np.array([len(words) for words in others])
    ends = np.cumsum(lengths)
    # a shingle across two articles' border is in neither
    counts = hits[np.minimum(ends, len(seen))] - hits[np.minimum(ends - lengths, len(seen))]
    enough: list[bool] = (counts >= least * np.minimum(len(new.shingles), lengths)).tolist()
    return enough


def _shared(new: Hashes, old: Hashes) -> int:
    both = np.concatenate((new, old))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1]))


def compare(new: Probe, old: Probe, *, hours: float, same_source: bool) -> Evidence:
    """The evidence for two articles that came `hours` apart."""
    return Evidence(
        new_lead=len(new.lead & old.vocabulary),
        new_lead_size=len(new.lead),
        old_lead=len(old.lead & new.vocabulary),
        old_lead_size=len(old.lead),
        shared=_shared(new.shingles, old.shingles),
        new_size=len(new.shingles),
        old_size=len(old.shingles),
        hours=hours,
        same_source=same_source,
        same_weekday=bool(new.weekdays & old.weekdays),
    )
