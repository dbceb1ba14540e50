"""The small tables beside the models: word classes and gazetteers of the CRF, word vectors of the net."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from streams.actors.ner.features import Features
from streams.actors.ner.gazetteer import Gazetteer

MODELS = Path(__file__).parent / "models"
CLASSES, GAZETTEER, VECTORS = "classes.npz", "gazetteer.json", "vectors.npz"


def save_classes(folder: Path, classings: Sequence[Mapping[str, int]]) -> None:
    """Write clusterings of the same words, as one table."""
    words = list(classings[0])
    columns = np.array([[classing[word] for word in words] for classing in classings], np.int16)
    np.savez_compressed(folder / CLASSES, words=_packed(words), classes=columns)


def save_vectors(folder: Path, words: Sequence[str], vectors: NDArray[np.int8], scale: float) -> None:
    """Write word vectors as bytes with their common scale."""
    np.savez_compressed(folder / VECTORS, words=_packed(words), vectors=vectors, scale=np.float32(scale))


def load_features(folder: Path = MODELS) -> Features:
    """Return the CRF's view of words. Raises FileNotFoundError where the models are not installed."""
    with np.load(folder / CLASSES) as table:
        words, columns = _unpacked(table["words"]), table["classes"].tolist()
    gazetteer = json.loads((folder / GAZETTEER).read_text(encoding="utf-8"))
    return Features([dict(zip(words, column, strict=True)) for column in columns], Gazetteer(gazetteer))


shared_features = cache(load_features)
"""The same tables for the CRF and the net: loaded once in a process."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Word vectors: row of a word, and the rows as bytes to be multiplied by `scale`."""

    rows: dict[str, int]
    values: NDArray[np.int8]
    scale: float

    @classmethod
    def load(cls, folder: Path = MODELS) -> Vectors:
        """Raises FileNotFoundError where the models are not installed."""
        with np.load(folder / VECTORS) as table:
            rows = {word: i for i, word in enumerate(_unpacked(table["words"]))}
            return cls(rows, table["vectors"], float(table["scale"]))


def _packed(words: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")
