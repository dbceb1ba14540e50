"""A sentence as the arrays that the net takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from streams.actors.ner.features import Features, shape
from streams.actors.ner.gazetteer import without_proclitics
from streams.actors.ner.tables import Vectors

LETTERS = 12
"""Letters of a word that the net sees: all of a short one, the first and the last six of a long one."""
_ALPHABET = {letter: i + 2 for i, letter in enumerate("ءؤئابتثجحخدذرزسشصضطظعغفقكلمنهويabcdefghijklmnopqrstuvwxyz0.,-%")}
ALPHABET = len(_ALPHABET) + 2
_SHAPES = ("ar", "la", "mixed", "0", "00", "000", "0000", "00000")
_LOOKUP = ("known", "behind-clitic", "unknown")


class Batch(NamedTuple):
    """Sentences side by side, padded with zeros to the longest; the field names are the inputs of the net."""

    vectors: NDArray[np.float32]
    letters: NDArray[np.int64]
    classes: NDArray[np.int64]
    bag: NDArray[np.float32]
    lengths: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoder:
    """Looks words up in the tables. Words the vectors lack take the vector of what stands behind their clitics."""

    features: Features
    vectors: Vectors

    @property
    def bag(self) -> dict[str, int]:
        """Return the column of each feature of the bag."""
        tags = [f"{name}-{mark}" for name in self.features.gazetteer.classes for mark in "BCI"]
        return {name: i for i, name in enumerate((*tags, *_SHAPES, *_LOOKUP))}

    def batch(self, sentences: Sequence[Sequence[str]]) -> Batch:
        """Return the arrays for sentences of spellings."""
        size, longest, columns = len(sentences), max(map(len, sentences)), self.bag
        made = Batch(
            np.zeros((size, longest, self.vectors.values.shape[1]), np.float32),
            np.zeros((size, longest, LETTERS), np.int64),
            np.zeros((size, longest, self.features.clusterings), np.int64),
            np.zeros((size, longest, len(columns)), np.float32),
            np.array([len(words) for words in sentences], np.int32),
        )
        for i, words in enumerate(sentences):
            for k, (word, tags) in enumerate(zip(words, self.features.gazetteer.tags(words), strict=True)):
                row, found = self._row(word)
                if row is not None:
                    made.vectors[i, k] = self.vectors.values[row]
                made.letters[i, k] = _letters(word)
                made.classes[i, k] = [number + 1 for number in self.features.word_classes(word)]
                made.bag[i, k, [columns[name] for name in (*tags, shape(word), found) if name in columns]] = 1
        np.multiply(made.vectors, np.float32(self.vectors.scale), out=made.vectors)
        return made

    def _row(self, word: str) -> tuple[int | None, str]:
        rows = self.vectors.rows
        if word in rows:
            return rows[word], "known"
        return next(
            ((rows[rest], "behind-clitic") for rest in without_proclitics(word) if rest in rows), (None, "unknown")
        )


def _letters(word: str) -> list[int]:
    seen = word if len(word) <= LETTERS else word[: LETTERS // 2] + word[-LETTERS // 2 :]
    return [_ALPHABET.get(letter, 1) for letter in seen] + [0] * (LETTERS - len(seen))
