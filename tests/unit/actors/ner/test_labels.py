import itertools

import numpy as np
import pytest

from streams.actors.ner.labels import marginals, spans, viterbi


def every_path(scores, transitions):
    for path in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        score = sum(scores[i, tag] for i, tag in enumerate(path))
        yield path, score + sum(transitions[a, b] for a, b in itertools.pairwise(path))


@pytest.fixture
def chains():
    dice = np.random.default_rng(3)
    lengths = np.array([1, 3, 5, 4], np.int32)
    return dice.normal(size=(4, 5, 3)), dice.normal(size=(3, 3)), lengths


def test_viterbi_finds_the_best_of_all_paths(chains):
    scores, transitions, lengths = chains
    for path, row, length in zip(viterbi(scores, transitions, lengths), scores, lengths, strict=True):
        best = max(every_path(row[:length], transitions), key=lambda item: item[1])[0]
        assert tuple(path) == best


def test_marginals_are_those_of_all_paths(chains):
    scores, transitions, lengths = chains
    for posterior, row, length in zip(marginals(scores, transitions, lengths), scores, lengths, strict=True):
        expected = np.zeros((length, 3))
        for path, score in every_path(row[:length], transitions):
            expected[np.arange(length), list(path)] += np.exp(score)
        expected /= expected[0].sum()
        assert np.allclose(posterior[:length], expected)


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("B-PER I-PER O", [(0, 2, "PER")]),
        ("B-PER B-PER", [(0, 1, "PER"), (1, 2, "PER")]),
        ("I-LOC I-ORG", [(0, 1, "LOC"), (1, 2, "ORG")]),
        ("O O", []),
    ],
)
def test_spans_of_tags(tags, found):
    assert list(spans(tags.split())) == found
