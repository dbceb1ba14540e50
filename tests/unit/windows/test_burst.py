"""Burst: Poisson surprise against the actor's own past at that hour."""

from __future__ import annotations

from math import exp, factorial, log10

import pytest

from streams.windows import burst


def test_score_is_the_tail_of_the_poisson_distribution() -> None:
    mean = (3 * 5 + burst.PRIOR) / 5
    below = sum(mean**k / factorial(k) * exp(-mean) for k in range(12))
    assert burst.score(12, [3] * 5) == pytest.approx(-log10(1 - below), abs=0.01)


def test_ordinary_hour_is_no_surprise_and_a_flood_is_one() -> None:
    assert (burst.score(10, [10, 9, 11, 10]) or 0) < 1
    assert (burst.score(200, [10, 9, 11, 10]) or 0) > 50


def test_nothing_is_said_without_past_or_with_few_articles() -> None:
    assert burst.score(4, [0] * 7) is None
    assert burst.score(50, [1, 1]) is None


def test_far_tail_is_bounded() -> None:
    assert burst.score(10**6, [1, 1, 1]) == burst.MAX_SCORE
