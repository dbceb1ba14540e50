"""Word vectors from news: skip-gram, stored as signed bytes."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 100
MIN_COUNT = 3


def train_vectors(corpus: Iterable[Sequence[str]], seed: int) -> tuple[list[str], NDArray[np.int8], float]:
    """Return words (commonest first), their vectors as bytes, and the factor that makes their mean norm 1.

    One thread and hashing by a seed of our own: the same corpus and seed give the same bytes.
    """
    import zlib

    from gensim.models import Word2Vec

    model = Word2Vec(
        list(corpus), vector_size=DIMENSIONS, window=4, sg=1, epochs=6, min_count=MIN_COUNT, workers=1, seed=seed,
        hashfxn=lambda word: zlib.crc32(word.encode()),
    )  # fmt: skip
    vectors = model.wv.vectors / np.linalg.norm(model.wv.vectors, axis=1).mean()
    scale = float(np.percentile(np.abs(vectors), 99.99)) / 127
    return list(model.wv.index_to_key), np.clip(np.rint(vectors / scale), -127, 127).astype(np.int8), scale
