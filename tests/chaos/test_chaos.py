"""A short run of the harness: nothing lost, doubled or wrong (invariants 1, 2, 3, 4)."""

from __future__ import annotations

import pytest

from tests.chaos.plan import SHORT
from tests.chaos.run import run

pytestmark = [pytest.mark.broker, pytest.mark.chaos, pytest.mark.timeout(280)]


async def test_faults_lose_and_double_nothing_and_every_count_is_right() -> None:
    outcome = await run(seed=11, hand=SHORT)
    assert outcome.judgement.right, outcome.judgement.notes[:10]
    assert len(outcome.fired) >= 8
    assert len(outcome.recoveries) >= 4
