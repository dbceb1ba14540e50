"""Burst: how surprising an hour's count is against the actor's own past at that hour of the day.

`-log10 P(X >= count)` for X Poisson with the mean of the same hours of the days before (Poisson surprise, Legéndy and
Salcman 1985): 2 means once in a hundred such hours. None under a minimum of articles or of past.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, lgamma, log, log10

MIN_COUNT = 5
MIN_PAST = 3
PRIOR = 0.5  # an actor never seen at this hour is not infinitely surprising
MAX_SCORE = 300.0


def score(count: int, past: Sequence[int]) -> float | None:
    """The surprise of `count` unique articles after `past`, the counts of the same hour on earlier days."""
    if count < MIN_COUNT or len(past) < MIN_PAST:
        return None
    mean = (sum(past) + PRIOR) / len(past)
    return round(min(MAX_SCORE, -_log10_tail(count, mean)), 2)


def _log10_tail(count: int, mean: float) -> float:
    """log10 of P(X >= count), summed from its largest term on; exact enough far in the tail."""
    if count <= mean:
        return log10(max(1e-300, 1.0 - _below(count, mean)))
    first = count * log(mean) - mean - lgamma(count + 1)
    total, term = 1.0, 1.0
    for k in range(count + 1, count + 200):
        term *= mean / k
        total += term
        if term < 1e-12 * total:
            break
    return (first + log(total)) / log(10)


def _below(count: int, mean: float) -> float:
    """P(X < count)."""
    return sum(exp(k * log(mean) - mean - lgamma(k + 1)) for k in range(count))
