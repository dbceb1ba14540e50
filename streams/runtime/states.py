"""State of the assigned partitions: restored from the state topic, flushed before the commit.

Nothing is on disk. On assignment a partition's state is kept only if it stands exactly at the committed offset; else it
is read back from its state topic, without emitting, before the first record is read.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from aiokafka import AIOKafkaConsumer
from aiokafka.structs import TopicPartition

from streams import records
from streams.runtime import kafka, metrics
from streams.runtime.result import Context, Output, Result
from streams.runtime.stage import State, StateSpec
from streams.settings import Settings

log = logging.getLogger(__name__)
PROGRESS_EVERY = 50_000


class States:
    """The states of this worker's partitions, by partition."""

    def __init__(self, spec: StateSpec, topic: str, settings: Settings) -> None:
        self._spec = spec
        self._topic = topic
        self._settings = settings
        self._states: dict[int, State] = {}
        self._next_offset: dict[int, int] = {}
        self._active: set[int] = set()

    def stage(self, record: Any, context: Context) -> Result:
        """Run the record through its partition's state."""
        return self._states[context.partition].stage(record, context)

    def done(self, context: Context) -> None:
        """The record's outputs are handed over; the state stands behind it."""
        self._next_offset[context.partition] = context.offset + 1

    def suspend(self) -> None:
        """Partitions are being given away: nothing more is flushed until `restore` says what is ours."""
        self._active.clear()

    def tick(self, now_ms: int) -> None:
        """Let time pass on every active partition."""
        for partition in sorted(self._active):
            self._states[partition].tick(now_ms)

    def observe(self, stage: str) -> None:
        """Tell the metrics how much every active partition holds; of others this worker says nothing."""
        metrics.forget_state()
        for partition in self._active:
            metrics.observe_state(stage, partition, *self._states[partition].size())

    def flush(self) -> Iterator[tuple[int, Output]]:
        """What every active partition must write now, with the partition of the state topic it goes to."""
        for partition in sorted(self._active):
            for output in self._states[partition].flush():
                yield partition, output

    async def restore(self, committed: Mapping[int, int]) -> None:
        """Make the states of exactly these partitions stand at these committed offsets."""
        for partition in set(self._states) - set(committed):
            del self._states[partition]
            self._next_offset.pop(partition, None)
        stale = [p for p, offset in committed.items() if p not in self._states or self._next_offset.get(p) != offset]
        for partition in sorted(stale):
            self._states[partition] = await self._rebuild(partition, committed[partition])
            self._next_offset[partition] = committed[partition]
        self._active = set(committed)

    async def _rebuild(self, partition: int, committed: int) -> State:
        state = self._spec.make()
        started, count = time.monotonic(), 0
        place = TopicPartition(self._topic, partition)
        size = self._settings.max_message_bytes
        async with kafka.consumer(self._settings, max_poll_records=5000, max_partition_fetch_bytes=size) as consumer:
            async for value in _read_all(consumer, place):
                record: Any = records.load(self._spec.record, orjson.loads(value))
                if self._spec.offset_of is None or self._spec.offset_of(record) < committed:
                    state.apply(record)
                count += 1
                if count % PROGRESS_EVERY == 0:
                    log.info("restoring %s[%d]: %d records", self._topic, partition, count)
        log.info("restored %s[%d]: %d records in %.1f s", self._topic, partition, count, time.monotonic() - started)
        return state


async def _read_all(consumer: AIOKafkaConsumer, place: TopicPartition) -> Any:
    consumer.assign([place])
    end = (await consumer.end_offsets([place]))[place]
    await consumer.seek_to_beginning(place)
    while await consumer.position(place) < end:
        for message in (await consumer.getmany(place, timeout_ms=1000)).get(place, ()):
            if message.value is not None:
                yield message.value
