"""What the conditional random field sees of a word: spelling, affixes, shape, classes and gazetteer tags around it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from streams.actors.ner.gazetteer import Gazetteer, without_proclitics

AFFIX = 4
WINDOW = (-2, -1, 0, 1, 2)
_EDGE = ["#"]


@lru_cache(maxsize=1 << 16)
def shape(word: str) -> str:
    """Say what a spelling is made of: ar, la (Latin), 0 (number), a sign itself, or mixed."""
    if re.fullmatch("[\u0621-\u064a]+", word):
        return "ar"
    if re.fullmatch("[a-z]+", word):
        return "la"
    if re.fullmatch("0+", word):
        return "0" * min(len(word), 5)
    return word if len(word) == 1 else "mixed"


class Features:
    """Turns the spellings of a sentence into the feature strings of a CRF.

    Classes of a word that the news never showed are those of the word without its clitics, and that is a feature too.
    """

    def __init__(self, classes: Sequence[Mapping[str, int]], gazetteer: Gazetteer) -> None:
        self._classes = classes
        self.gazetteer = gazetteer
        self._of = lru_cache(maxsize=1 << 16)(self._describe)

    @property
    def clusterings(self) -> int:
        """Return how many clusterings there are."""
        return len(self._classes)

    def word_classes(self, word: str) -> tuple[int, ...]:
        """Return the class of a word in each clustering, -1 where nothing is known."""
        for form in (word, *without_proclitics(word)):
            if form in self._classes[0]:
                return tuple(classes[form] for classes in self._classes)
        return tuple(-1 for _ in self._classes)

    def knows(self, word: str) -> bool:
        """Return whether the news had the word often enough for a class."""
        return word in self._classes[0]

    def _describe(self, word: str) -> tuple[list[str], list[str]]:
        classes = [f"{k}={c}" for k, c in enumerate(self.word_classes(word))]
        near = [f"w={word}", *classes]
        own = [f"s={shape(word)}"]
        own += [f"p={word[:n]}" for n in range(1, min(AFFIX, len(word)) + 1)]
        own += [f"e={word[-n:]}" for n in range(1, min(AFFIX, len(word)) + 1)]
        own += [f"t={stem}" for stem in without_proclitics(word)]
        if not self.knows(word):
            own.append("fallback")
        return near, own

    def sentence(self, words: Sequence[str]) -> list[list[str]]:
        """Return the features of each word of a sentence."""
        known = [self._of(word) for word in words]
        tags = self.gazetteer.tags(words)
        around = [[*near, *(f"g={tag}" for tag in found)] for (near, _), found in zip(known, tags, strict=True)]
        rows = []
        for i, (_, own) in enumerate(known):
            row = ["bias", *own]
            for offset in WINDOW:
                beside = around[i + offset] if 0 <= i + offset < len(words) else _EDGE
                row += [f"{offset}{feature}" for feature in beside]
            rows.append(row)
        return rows
