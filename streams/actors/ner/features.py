"""What the conditional random field sees of a word: spelling, affixes, shape, classes and gazetteer tags around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import TypeAlias

from streams.actors.ner.gazetteer import Gazetteer, without_proclitics
from streams.arabic.caching import WORDS

AFFIX = 4
WINDOW = (-2, -1, 0, 1, 2)

Strings: TypeAlias = tuple[str, ...]
_EDGE: tuple[Strings, tuple[Strings, ...]] = ((), tuple((f"{offset}#",) for offset in WINDOW))


@lru_cache(maxsize=WORDS)
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

    def __init__(
        self, classes: Sequence[Mapping[str, int]], gazetteer: Gazetteer, weighed: Mapping[str, str] | None = None
    ) -> None:
        """`weighed` has the features that a model knows, each by itself: others are left out. None keeps all."""
        self._classes = classes
        self.gazetteer = gazetteer
        self._weighed = weighed
        self._of = lru_cache(maxsize=WORDS)(self._describe)
        self._of_classes = lru_cache(maxsize=WORDS)(self._describe_classes)

    def only(self, weighed: Iterable[str]) -> Features:
        """Return the same view of words, less the features that are not among `weighed`."""
        return Features(self._classes, self.gazetteer, {feature: feature for feature in weighed})

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

    def _describe(self, word: str) -> tuple[Strings, tuple[Strings, ...]]:
        """What the word says of itself, and what of each word that sees it at an offset of WINDOW."""
        own = ["bias", f"s={shape(word)}"]
        own += [f"p={word[:n]}" for n in range(1, min(AFFIX, len(word)) + 1)]
        own += [f"e={word[-n:]}" for n in range(1, min(AFFIX, len(word)) + 1)]
        own += [f"t={stem}" for stem in without_proclitics(word)]
        if not self.knows(word):
            own.append("fallback")
        near = zip(WINDOW, self._of_classes(self.word_classes(word)), strict=True)
        return self._kept(own), tuple((*self._kept([f"{offset}w={word}"]), *classes) for offset, classes in near)

    def _describe_classes(self, classes: tuple[int, ...]) -> tuple[Strings, ...]:
        """What words of these classes say of themselves to those at each offset of WINDOW: many words share them."""
        return tuple(self._kept([f"{offset}{k}={c}" for k, c in enumerate(classes)]) for offset in WINDOW)

    def _kept(self, features: list[str]) -> Strings:
        if self._weighed is None:
            return tuple(features)
        return tuple(self._weighed[feature] for feature in features if feature in self._weighed)

    def sentence(self, words: Sequence[str]) -> list[list[str]]:
        """Return the features of each word of a sentence."""
        known = [_EDGE, _EDGE, *map(self._of, words), _EDGE, _EDGE]
        rows = [
            [*own, *first[0], *second[1], *near[2], *fourth[3], *last[4]]
            for (_, first), (_, second), (own, near), (_, fourth), (_, last) in zip(
                known, known[1:], known[2:], known[3:], known[4:], strict=False
            )
        ]
        for at, tags in enumerate(self.gazetteer.tags(words)):
            for tag, offset in product(tags, WINDOW):
                if 0 <= at - offset < len(words):
                    rows[at - offset].append(f"{offset}g={tag}")
        return rows
