"""The keys by which an article is found. They are a function of its words alone, so they are made before the lane."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import Hashes, distinct

SAMPLE = 16  # one shingle in so many is a key
SHORT = 40  # a text of fewer shingles has all of them as keys
LEAD_PAIRS = 40

_SAMPLED = np.uint32(SAMPLE - 1)
_PAIR = np.uint32(1)  # so that no pair of words looks like a sampled shingle
_PAIR_FIRST, _PAIR_SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)


def index_keys(shingles: Hashes, telling: Hashes) -> Hashes:
    """The keys of an article with these shingles and telling words; about fifty of an article of 250 words.

    A sample of its shingles finds shared text wherever it stands; the pairs of telling words in the lead find reports
    that were worded anew.
    """
    if len(shingles) >= SHORT:
        shingles = shingles[is_shingle(shingles)]
    lead = telling[: LEAD_PAIRS + 1].astype(np.uint64)
    pairs = (lead[:-1] * _PAIR_FIRST + lead[1:] * _PAIR_SECOND) >> np.uint64(32)
    return distinct(np.concatenate((shingles, pairs.astype(np.uint32) | _PAIR)))


def is_shingle(keys: Hashes) -> npt.NDArray[np.bool_]:
    """Which of the keys are sampled shingles, not pairs of words (nor, of a short text, other shingles)."""
    sampled: npt.NDArray[np.bool_] = keys & _SAMPLED == 0
    return sampled
