"""Sentences of the news that the taggers label themselves and are sure of, for a second round of the small CRF.

The net's reading of whole articles so reaches the CRF, which reads a sentence alone. Source: Yarowsky 1995
(self-training); Hinton, Vinyals and Dean 2015 (learning from a larger model).
"""

import random
from collections.abc import Iterable, Iterator

import numpy as np

from streams.actors.ner.labels import marginals, viterbi
from streams.actors.ner.neural import NeuralTagger
from streams.actors.ner.training.corpus import Labelled
from streams.actors.ner.words import Sentence

SENTENCES = 7000
GOLD_COPIES = 2
"""How often the labelled sentences stand beside them: CRFsuite knows no weights."""
EVERY = 8
"""Of the articles, every eighth: it gives twice the sentences that are taken, in a minute."""
SURE = 0.8
"""Least posterior of any tag of a sentence."""
WORDS = range(6, 61)


def pseudo_labelled(articles: Iterable[list[Sentence]], tagger: NeuralTagger, seed: int) -> list[Labelled]:
    """Return up to SENTENCES sentences with an entity each, the same for the same articles, models and seed."""
    kept: dict[tuple[str, ...], Labelled | None] = {}
    for number, article in enumerate(articles):
        if number % EVERY == 0:
            for words, labelled in _labelled(article, tagger):
                kept.setdefault(words, labelled)
    sure = [labelled for labelled in kept.values() if labelled]
    return random.Random(seed).sample(sure, min(SENTENCES, len(sure)))


def _labelled(article: list[Sentence], tagger: NeuralTagger) -> Iterator[tuple[tuple[str, ...], Labelled | None]]:
    """Yield each sentence's words, and its labels where they are sure and name something."""
    found: dict[int, Labelled] = {}
    for group in tagger.score(article)[0]:
        paths = viterbi(group.scores, group.transitions, group.lengths)
        posteriors = marginals(group.scores, group.transitions, group.lengths)
        for i, path, posterior in zip(group.members, paths, posteriors, strict=True):
            sure = posterior[np.arange(len(path)), path].min() >= SURE
            if sure and len(path) in WORDS and any(path):
                found[i] = Labelled(article[i], tagger.tags(article[i], path))
    for i, sentence in enumerate(article):
        yield tuple(token.spelling for token in sentence), found.get(i)
