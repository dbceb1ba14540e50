"""Reading a topic from outside any group: the last records of it, or everything that comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterable

from aiokafka import AIOKafkaConsumer, ConsumerRecord
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import GroupCoordinatorNotAvailableError, KafkaError
from aiokafka.structs import TopicPartition

from streams.errors import Unreachable, UserError
from streams.runtime import kafka
from streams.settings import Settings
from streams.topics import resolve

COORDINATOR_TRIES = 12


async def places(consumer: AIOKafkaConsumer, topics: Iterable[str]) -> list[TopicPartition]:
    """Every partition of these topics. Raises UserError for a missing topic, Unreachable without a broker."""
    try:
        cluster = await consumer._client.fetch_all_metadata()  # noqa: SLF001  (public methods know assigned topics only)
    except KafkaError as error:
        raise Unreachable(f"the broker does not answer any more: {error}") from None
    found = []
    for topic in topics:
        if not (partitions := cluster.partitions_for_topic(topic)):
            raise UserError(f"topic {topic} does not exist: run `marsad topics apply`")
        found += [TopicPartition(topic, p) for p in sorted(partitions)]
    return found


async def tail(consumer: AIOKafkaConsumer, topics: Iterable[str], last: int | None = None) -> dict[TopicPartition, int]:
    """Assign all partitions, `last` records before their ends (None: at their beginnings); returns the ends."""
    assigned = await places(consumer, topics)
    consumer.assign(assigned)
    ends: dict[TopicPartition, int] = await consumer.end_offsets(assigned)
    starts = await consumer.beginning_offsets(assigned)
    for place in assigned:
        first = starts[place] if last is None else max(starts[place], ends[place] - last)
        consumer.seek(place, first)
    return ends


async def skip_to(consumer: AIOKafkaConsumer, ends: dict[TopicPartition, int], time_ms: int) -> None:
    """Move each assigned partition to its first record stamped at `time_ms` or later, or to its end."""
    found = await consumer.offsets_for_times(dict.fromkeys(ends, max(0, time_ms)))
    for place, end in ends.items():
        at = found.get(place)
        consumer.seek(place, at.offset if at else end)


async def until(consumer: AIOKafkaConsumer, ends: dict[TopicPartition, int]) -> AsyncIterator[ConsumerRecord]:
    """Every record from the present positions up to `ends`, which are exclusive."""
    while behind := [place for place, end in ends.items() if await consumer.position(place) < end]:
        for place, messages in (await consumer.getmany(*behind, timeout_ms=500)).items():
            for message in messages:
                if message.offset < ends[place]:
                    yield message


async def stored(settings: Settings, topic: str, since: int | None = None) -> AsyncGenerator[ConsumerRecord, None]:
    """Everything that a topic, by its logical name, holds now; with `since`, from that time (milliseconds) on.

    Raises UserError for a missing topic, Unreachable without a broker.
    """
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await tail(consumer, [resolve(topic, settings).name])
        if since is not None:
            await skip_to(consumer, ends, since)
        async for message in until(consumer, ends):
            yield message


async def committed(admin: AIOKafkaAdminClient, group: str) -> dict[TopicPartition, int]:
    """The offsets that a group has committed. A new broker first makes the topic they are in: waited for."""
    for attempt in range(COORDINATOR_TRIES):
        try:
            offsets = await admin.list_consumer_group_offsets(group)
        except GroupCoordinatorNotAvailableError:
            await asyncio.sleep(0.1 * (attempt + 1))
        else:
            return {place: meta.offset for place, meta in offsets.items() if meta.offset >= 0}
    return {}
