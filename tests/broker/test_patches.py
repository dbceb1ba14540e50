"""What our changes to the engine promise where no run of whole workers shows it every time."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.runtime import kafka as clients
from streams.runtime.patches import HardenedConsumerThread
from streams.topics import resolve
from tests.broker import harness

pytestmark = pytest.mark.broker


def thread() -> HardenedConsumerThread:
    """The consumer's thread without a thread: its fetches run on the test's own loop."""
    made = HardenedConsumerThread.__new__(HardenedConsumerThread)
    made.consumer = SimpleNamespace(flow_active=True)
    made._fetches = set()
    return made


async def test_fetch_from_before_a_seek_takes_no_record_that_comes_after_it(kafka: str, topic_prefix: str) -> None:
    """Two workers at start: one lost a record of 2,000 in every few runs to a fetch that outlived the rebalance."""
    s = harness.settings(kafka, topic_prefix)
    await harness.make_topics(s)
    place = TopicPartition(resolve("raw", s).name, 0)
    consumer = AIOKafkaConsumer(**clients.client_options(s), auto_offset_reset="earliest")
    await consumer.start()
    try:
        consumer.assign([place])
        fetching = thread()
        old = asyncio.create_task(fetching._fetch_records(consumer, {place}, timeout=30.0))
        for _ in range(3):
            await asyncio.sleep(0)
        assert consumer._fetcher._fetch_waiters, "the fetch waits for records"
        await fetching._end_fetches()
        await consumer.seek_to_beginning(place)
        async with clients.producer(s) as producer:
            await producer.send_and_wait(place.topic, b"a record", partition=place.partition)
        new = await fetching._fetch_records(consumer, {place}, timeout=30.0)
        assert await old == {}
        assert [record.value for record in new[place]] == [b"a record"]
    finally:
        await consumer.stop()
