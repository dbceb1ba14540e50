"""Labels of the taggers, and decoding of a chain of them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

TYPES = ("PER", "LOC", "ORG", "MISC")
TAGS = ("O", *(f"{mark}-{name}" for name in TYPES for mark in "BI"))
Floats = NDArray[np.float64]


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (first, end, type) of each entity; an I- that continues nothing begins one."""
    start = None
    for i, tag in enumerate((*tags, "O")):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            yield start, i, tags[start][2:]
            start = None
        if tag != "O" and start is None:
            start = i


def viterbi(scores: Floats, transitions: Floats, lengths: NDArray[np.int32]) -> list[list[int]]:
    """Return the best path through each of a batch of padded chains.

    `scores[chain, position, tag]`, `transitions[from, to]`.
    """
    size, longest, _ = scores.shape
    best, back = scores[:, 0], np.zeros(scores.shape, np.intp)
    stay = np.arange(scores.shape[2])
    for i in range(1, longest):
        routes = best[:, :, None] + transitions
        inside = (i < lengths)[:, None]
        # beyond its end a chain stands still, so that walking back from the longest end reaches its own
        back[:, i] = np.where(inside, routes.argmax(1), stay)
        best = np.where(inside, routes.max(1) + scores[:, i], best)
    paths = np.zeros((size, longest), np.intp)
    paths[:, -1] = best.argmax(1)
    for i in range(longest - 1, 0, -1):
        paths[:, i - 1] = back[np.arange(size), i, paths[:, i]]
    return [path[:length].tolist() for path, length in zip(paths, lengths, strict=True)]


def marginals(scores: Floats, transitions: Floats, lengths: NDArray[np.int32]) -> Floats:
    """Return the posterior of each tag for a batch of padded chains, by forward-backward."""
    size, longest, tags = scores.shape
    forward, backward = scores.astype(np.float64), np.zeros((size, longest, tags))
    weights = np.exp(transitions)
    for i in range(1, longest):
        forward[:, i] += _step(forward[:, i - 1], weights)
    for i in range(longest - 2, -1, -1):
        inner = (i + 1 < lengths)[:, None]
        backward[:, i] = np.where(inner, _step(backward[:, i + 1] + scores[:, i + 1], weights.T), 0)
    total = forward + backward
    total -= total.max(2, keepdims=True)
    posterior = np.exp(total)
    posterior /= posterior.sum(2, keepdims=True)
    return posterior


def _step(scores: Floats, weights: Floats) -> Floats:
    highest = scores.max(1, keepdims=True)
    summed: Floats = highest + np.log(np.exp(scores - highest) @ weights)
    return summed
