"""Everything from the corpora to the shipped files, in order."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from streams.actors.ner import crf, neural, tables
from streams.actors.ner.encode import Encoder
from streams.actors.ner.features import Features
from streams.actors.ner.training import corpus, gazetteers
from streams.actors.ner.training.clusters import cluster
from streams.actors.ner.training.corpus import Labelled
from streams.actors.ner.training.crf import train_crf
from streams.actors.ner.training.pseudo import GOLD_COPIES, pseudo_labelled
from streams.actors.ner.training.vectors import train_vectors
from streams.actors.ner.words import Sentence

CLASSINGS = ((120, 8), (600, 6))
"""Classes and rounds of each clustering."""
Say = Callable[[str], None]


def train(gold: Path, news: Path, folder: Path, *, hold_out: bool, seed: int, say: Say) -> None:
    """Write every file of the taggers into the folder.

    With `hold_out` the development split stays unseen, so that a figure on it means something. Raises OSError for a
    corpus that cannot be read and ModuleNotFoundError where the extra `train` is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = corpus.read_conll(gold)
    sentences = [corpus.align(row) for row in (corpus.split(rows)[0] if hold_out else rows)]
    lines = corpus.spelled(corpus.news(news))
    say(f"{len(sentences)} labelled sentences, {len(lines)} sentences of news")
    _tables(lines, folder, seed, say)
    features = tables.load_features(folder)
    train_crf(sentences, features, folder / crf.MODEL)
    say("CRF done")
    _net(sentences, Encoder(features, tables.Vectors.load(folder)), folder, seed, say)
    _second_round(sentences, corpus.news(news), features, folder, seed)
    say("second round of the CRF done")


def _tables(lines: Sequence[Sequence[str]], folder: Path, seed: int, say: Say) -> None:
    phrases = json.dumps(gazetteers.build(), ensure_ascii=False, separators=(",", ":"))
    (folder / tables.GAZETTEER).write_text(phrases, encoding="utf-8")
    tables.save_classes(folder, [cluster(lines, classes, rounds) for classes, rounds in CLASSINGS])
    say("word classes done")
    tables.save_vectors(folder, *train_vectors(lines, seed))
    say("word vectors done")


def _net(sentences: Sequence[Labelled], encoder: Encoder, folder: Path, seed: int, say: Say) -> None:
    from streams.actors.ner.training.export import export
    from streams.actors.ner.training.fit import fit

    classes = [count for count, _ in CLASSINGS]
    net = fit(sentences, encoder, classes, seed, lambda epoch, loss: say(f"epoch {epoch}: loss {loss:.2f}"))
    export(net, folder / neural.MODEL)


def _second_round(
    sentences: list[Labelled], articles: Iterable[list[Sentence]], features: Features, folder: Path, seed: int
) -> None:
    """Train the CRF again, beside the labelled sentences on news that it and the net are sure of."""
    pseudo = pseudo_labelled(articles, neural.NeuralTagger.load(folder), seed)
    train_crf(sentences * GOLD_COPIES + pseudo, features, folder / crf.MODEL)
