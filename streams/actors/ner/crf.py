"""The small tagger: a linear-chain conditional random field, through CRFsuite."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np
import pycrfsuite

from streams.actors.ner.conjoined import separated
from streams.actors.ner.features import Features
from streams.actors.ner.labels import TAGS, Floats
from streams.actors.ner.spans import Span, spans_of
from streams.actors.ner.tables import MODELS, shared_features
from streams.actors.ner.words import sentences

MODEL = "ner.crfsuite"


class CrfTagger:
    """CRFsuite keeps the sentence in hand inside its tagger, so one lock guards each sentence."""

    name = "crf"

    def __init__(self, path: Path, features: Features) -> None:
        self._lock = Lock()
        self._model = pycrfsuite.Tagger()
        self._model.open(str(path))
        self._features = features.only(self._model.info().attributes)
        known = set(self._model.labels())
        self._columns = [(i, tag) for i, tag in enumerate(TAGS) if tag in known]

    @classmethod
    def load(cls, folder: Path = MODELS) -> CrfTagger:
        """Raises FileNotFoundError where the model is not installed."""
        return cls(folder / MODEL, shared_features(folder))

    def tag(self, text: str) -> list[Span]:
        """Tag sentence by sentence: nothing the article says elsewhere is used."""
        found: list[Span] = []
        for sentence in sentences(text):
            words = [token.spelling for token in sentence]
            with self._lock:
                tags = self._model.tag(self._features.sentence(words))
                sure = [self._model.marginal(tag, i) if tag != "O" else 0.0 for i, tag in enumerate(tags)]
            found += spans_of(sentence, separated(words, tags, self._features), sure)
        return found

    def marginals(self, words: Sequence[str]) -> Floats:
        """Return the posterior of each tag (columns as in TAGS) for each word of a sentence."""
        posterior = np.zeros((len(words), len(TAGS)))
        with self._lock:
            self._model.set(self._features.sentence(words))
            for column, tag in self._columns:
                posterior[:, column] = [self._model.marginal(tag, i) for i in range(len(words))]
        return posterior
