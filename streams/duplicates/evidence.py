"""What two articles have in common, as a few exact counts. Broder's containment and Jaccard, and the lead overlap.

News puts the report into the title and the first sentences, and reuses background below them. So two texts may share
most of their shingles and report different events, or few and report the same. The lead overlap (which share of the
first LEAD_WORDS distinct words stands anywhere in the other article, the smaller of both directions) tells these apart
better than anything else that was tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import numpy as np

from streams.duplicates.sketch import Hashes, shingles, word_hashes
from streams.duplicates.words import FUNCTION_WORDS

LEAD_WORDS = 50
_LEAD_REACH = 150  # words of the text among which they are looked for
_FUNCTION_HASHES = frozenset(word_hashes(" ".join(FUNCTION_WORDS)).tolist())


class Probe:
    """The word hashes of one article, made ready to be compared with several others."""

    __slots__ = ("lead", "shingles", "vocabulary", "words")

    def __init__(self, words: Hashes) -> None:
        listed = words.tolist()
        self.words = words
        self.vocabulary = frozenset(listed)
        self.lead = lead_words(listed)
        self.shingles = _distinct(shingles(words))


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


def compare(new: Probe, old: Probe, *, hours: float, same_source: bool) -> Evidence:
    """The evidence for two articles that came `hours` apart."""
    both = np.concatenate((new.shingles, old.shingles))
    both.sort()
    return Evidence(
        new_lead=len(new.lead & old.vocabulary),
        new_lead_size=len(new.lead),
        old_lead=len(old.lead & new.vocabulary),
        old_lead_size=len(old.lead),
        shared=int(np.count_nonzero(both[1:] == both[:-1])),
        new_size=len(new.shingles),
        old_size=len(old.shingles),
        hours=hours,
        same_source=same_source,
    )


def lead_words(words: list[int]) -> frozenset[int]:
    """The first LEAD_WORDS distinct words that are no function words."""
    telling = dict.fromkeys(word for word in words[:_LEAD_REACH] if word not in _FUNCTION_HASHES)
    return frozenset(islice(telling, LEAD_WORDS))


def _distinct(hashes: Hashes) -> Hashes:
    hashes = np.sort(hashes)
    keep = np.empty(len(hashes), dtype=bool)
    keep[:1] = True
    np.not_equal(hashes[1:], hashes[:-1], out=keep[1:])
    return hashes[keep]
