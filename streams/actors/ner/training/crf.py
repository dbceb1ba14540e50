"""Training of the conditional random field."""

from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from streams.actors.ner.features import Features
from streams.actors.ner.training.corpus import Labelled

PARAMETERS = {"c1": 0.3, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": False}


def train_crf(sentences: Sequence[Labelled], features: Features, path: Path) -> None:
    """Fit by L-BFGS and write the model. No randomness: the same sentences and tables give the same bytes."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for sentence in sentences:
        trainer.append(features.sentence([token.spelling for token in sentence.tokens]), sentence.tags)
    trainer.train(str(path))
