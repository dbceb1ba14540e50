"""The words a report begins with, without function words: title and first sentences say what it is about."""

from __future__ import annotations

from itertools import islice

import numpy as np
import numpy.typing as npt

from streams.duplicates.sketch import Hashes, word_hashes
from streams.duplicates.words import FUNCTION_WORDS

LEAD_WORDS = 50
REACH = 150  # words of the text among which they are looked for


def _marks() -> npt.NDArray[np.bool_]:
    """Function words by the low half of their hash: one word in two thousand is taken for one, always the same."""
    marks = np.zeros(0x10000, dtype=bool)
    marks[word_hashes(" ".join(FUNCTION_WORDS)) & np.uint32(0xFFFF)] = True
    return marks


_MARKS = _marks()


def telling_words(words: Hashes) -> Hashes:
    """The words of the text's first REACH that are no function words, in order."""
    first = words[:REACH]
    telling: Hashes = first[~_MARKS[first & np.uint32(0xFFFF)]]
    return telling


def first_distinct(telling: Hashes) -> frozenset[int]:
    """The first LEAD_WORDS distinct ones of the telling words."""
    return frozenset(islice(dict.fromkeys(telling.tolist()), LEAD_WORDS))
