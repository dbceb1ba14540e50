"""What our changes to the engine promise, where a real broker shows it only now and then."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from streams.runtime.patches import HardenedRecovery


class Consumer(SimpleNamespace):
    """What recovery asks of a consumer, and what it does to it."""

    def __init__(self, generation: int) -> None:
        super().__init__(generation=generation, resumed=False, assignment=set)

    def resume_partitions(self, places: Any) -> None:
        """Which ones does not matter here."""

    def resume_flow(self) -> None:
        self.resumed = True


async def nothing() -> None:
    """An awaited call that does nothing."""


def recovery(consumer: Consumer, during_restore: Any) -> HardenedRecovery:
    made = HardenedRecovery.__new__(HardenedRecovery)
    made.app = SimpleNamespace(
        consumer=consumer,
        on_rebalance_complete=SimpleNamespace(send=during_restore),
        flow_control=SimpleNamespace(resume=lambda: None),
        on_rebalance_end=lambda: None,
        _fetcher=SimpleNamespace(maybe_start=nothing),
    )
    made.tables = SimpleNamespace(on_actives_ready=lambda: None, on_standbys_ready=lambda: None)
    made.completed = SimpleNamespace(set=lambda: None)
    return made


async def test_streams_resume_when_their_assignment_stands() -> None:
    consumer = Consumer(generation=3)
    await recovery(consumer, nothing)._resume_streams(3)
    assert consumer.resumed


@pytest.mark.parametrize("then", [None, 4], ids=["partitions revoked", "others assigned"])
async def test_streams_stay_stopped_when_a_rebalance_came_while_they_were_restored(then: int | None) -> None:
    """Two workers at start lost a record in 3 of 8 runs: the first read in the midst of the second's rebalance."""
    consumer = Consumer(generation=3)

    async def rebalance() -> None:
        consumer.generation = then

    await recovery(consumer, rebalance)._resume_streams(3)
    assert not consumer.resumed
