"""The default tagger: a BiLSTM-CRF through onnxruntime, fused with the small CRF, and read once over the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from streams.actors.ner.conjoined import separated
from streams.actors.ner.crf import CrfTagger
from streams.actors.ner.encode import Encoder
from streams.actors.ner.labels import TAGS, Floats, marginals, viterbi
from streams.actors.ner.spans import Span, spans_of
from streams.actors.ner.tables import MODELS, Vectors, shared_features
from streams.actors.ner.words import Sentence, sentences

MODEL = "ner.onnx"
CRF_WEIGHT, CRF_FLOOR = 1.0, 1e-3
OUTSIDE = -1.0
"""Added to the score of O: names not seen in training are what a tagger of this size loses."""
DOCUMENT = 1.0
"""Weight of what an article's other occurrences of a word say."""
COMMON = 400
SHORTEST = 3
BATCH = 16


class Group(NamedTuple):
    """Sentences of an article scored side by side: their places in it, and the arrays that `labels` takes."""

    members: list[int]
    scores: Floats
    transitions: Floats
    lengths: NDArray[np.int32]


class NeuralTagger:
    """Thread-safe: a session of onnxruntime may be run by many threads, and the CRF keeps a lock of its own."""

    name = "neural"

    def __init__(self, session: onnxruntime.InferenceSession, encoder: Encoder, crf: CrfTagger) -> None:
        self._session, self._encoder, self._crf = session, encoder, crf
        self._common = frozenset(list(encoder.vectors.rows)[:COMMON])

    @classmethod
    def load(cls, folder: Path = MODELS) -> NeuralTagger:
        """One thread: stages scale by processes. Raises FileNotFoundError where the model is not installed."""
        if not (folder / MODEL).exists():
            raise FileNotFoundError(folder / MODEL)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(folder / MODEL), options, providers=["CPUExecutionProvider"])
        return cls(session, Encoder(shared_features(folder), Vectors.load(folder)), CrfTagger.load(folder))

    def tag(self, text: str) -> list[Span]:
        """Tag the text as one article: what it says of a word in one place helps in another."""
        read = sentences(text)
        groups, posteriors = self.score(read)
        found: dict[int, list[Span]] = {}
        for group in groups:
            paths = viterbi(group.scores, group.transitions, group.lengths)
            for i, path in zip(group.members, paths, strict=True):
                sure = posteriors[i][np.arange(len(path)), path]
                found[i] = spans_of(read[i], self.tags(read[i], path), sure.tolist())
        return [span for i in range(len(read)) for span in found[i]]

    def score(self, article: Sequence[Sentence]) -> tuple[list[Group], list[Floats]]:
        """Return the scores of an article's sentences, batch by batch, with what the others say of a word added.

        The second part has each sentence's posteriors without the others.
        """
        by_length = sorted(range(len(article)), key=lambda i: len(article[i]))
        groups = [self._scores(article, by_length[i : i + BATCH]) for i in range(0, len(by_length), BATCH)]
        posteriors: list[Floats] = [np.empty(0)] * len(article)
        for group in groups:
            each = marginals(group.scores, group.transitions, group.lengths)
            for i, posterior in zip(group.members, each, strict=True):
                posteriors[i] = posterior[: len(article[i])]
        elsewhere = self._elsewhere(article, posteriors)
        for group in groups:
            for row, i in enumerate(group.members):
                group.scores[row, : len(article[i])] += DOCUMENT * elsewhere[i]
        return groups, posteriors

    def tags(self, sentence: Sentence, path: Sequence[int]) -> list[str]:
        """Return the BIO tags of a path through a sentence, names tied by `و` parted."""
        words = [token.spelling for token in sentence]
        return separated(words, [TAGS[tag] for tag in path], self._encoder.features)

    def _scores(self, article: Sequence[Sentence], members: list[int]) -> Group:
        words = [[token.spelling for token in article[i]] for i in members]
        batch = self._encoder.batch(words)
        scores, transitions = self._session.run(["scores", "transitions"], batch._asdict())
        fused = scores.astype(np.float64)
        for i, sentence in enumerate(words):
            fused[i, : len(sentence)] += CRF_WEIGHT * np.log(self._crf.marginals(sentence) + CRF_FLOOR)
        fused[:, :, 0] += OUTSIDE
        return Group(members, fused, transitions.astype(np.float64), batch.lengths)

    def _elsewhere(self, read: Sequence[Sentence], posteriors: Sequence[Floats]) -> list[Floats]:
        """Return for each word the mean posterior of its other occurrences; zeros for common and short words."""
        total: dict[str, Floats] = defaultdict(lambda: np.zeros(len(TAGS)))
        times: dict[str, int] = defaultdict(int)
        for sentence, posterior in zip(read, posteriors, strict=True):
            for token, row in zip(sentence, posterior, strict=True):
                total[token.spelling] += row
                times[token.spelling] += 1
        means = [np.zeros_like(posterior) for posterior in posteriors]
        for i, sentence in enumerate(read):
            for k, token in enumerate(sentence):
                word = token.spelling
                if times[word] > 1 and len(word) >= SHORTEST and word not in self._common:
                    means[i][k] = (total[word] - posteriors[i][k]) / (times[word] - 1)
        return means
