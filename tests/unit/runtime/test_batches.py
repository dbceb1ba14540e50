"""Messages in batches: none lost, those of one partition in order, a key always in one partition."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any

import pytest

from streams.runtime.batches import Message, Place, batched

ROOM = 3


class Batch:
    """As aiokafka's builder: takes ROOM messages, then says None."""

    def __init__(self) -> None:
        self.messages: list[tuple[bytes, bytes | None]] = []

    def append(self, *, timestamp: None, key: bytes, value: bytes | None) -> object | None:
        if len(self.messages) == ROOM:
            return None
        self.messages.append((key, value))
        return object()


class Producer:
    async def partitions_for(self, topic: str) -> set[int]:
        return {0, 1, 2}

    def create_batch(self) -> Batch:
        return Batch()


def taken(messages: list[Message]) -> dict[Place, list[tuple[bytes, bytes | None]]]:
    async def run() -> dict[Place, list[tuple[bytes, bytes | None]]]:
        found: dict[Place, list[tuple[bytes, bytes | None]]] = defaultdict(list)
        producer: Any = Producer()
        async for place, batch in batched(producer, messages):
            found[place] += batch.messages  # type: ignore[attr-defined]
        return found

    return asyncio.run(run())


@pytest.mark.parametrize("count", [0, 1, ROOM, ROOM + 1, 500])
def test_no_message_is_lost_and_each_partition_has_them_in_order(count: int) -> None:
    sent = [Message(f"topic{n % 2}", b"%d" % (n % 7), b"%d" % n) for n in range(count)]
    found = taken(sent)
    assert sorted(value for rows in found.values() for _, value in rows) == sorted(m.value for m in sent)
    for rows in found.values():
        assert [int(value or 0) for _, value in rows] == sorted(int(value or 0) for _, value in rows)
    homes = {(topic, key): partition for (topic, partition), rows in found.items() for key, _ in rows}
    assert all(homes[topic, key] == p for (topic, p), rows in found.items() for key, _ in rows)


def test_a_partition_that_is_named_is_taken_and_a_tombstone_stays_one() -> None:
    assert taken([Message("state", b"k", None, 2)]) == {("state", 2): [(b"k", None)]}
