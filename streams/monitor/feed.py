"""Reads the output topics into the board: the last records of each, then everything that comes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from aiokafka import ConsumerRecord
from aiokafka.errors import KafkaError

from streams.agents import stages
from streams.errors import UserError
from streams.monitor.board import Board, StageFlow
from streams.runtime import dead_letters, kafka, reading
from streams.settings import Settings
from streams.topics import resolve

log = logging.getLogger(__name__)

LAST_RECORDS = 5_000
FLOW_SECONDS = 2.0
RETRY_SECONDS = 3.0


class Feed:
    """Keeps a board up to date until cancelled; a broker that goes away is waited for."""

    def __init__(self, board: Board, settings: Settings) -> None:
        self._board = board
        self._settings = settings
        self._take: dict[str, Callable[[ConsumerRecord], None]] = {
            resolve("enriched", settings).name: self._article,
            resolve("verdicts", settings).name: self._verdict,
            resolve("actor-counts", settings).name: self._count,
            resolve("dead-letters", settings).name: self._letter,
        }

    async def follow(self) -> None:
        """Read the topics for ever."""
        while True:
            try:
                await self._follow()
            except (KafkaError, UserError, OSError) as error:
                log.warning("the monitor waits for Kafka: %s", error)
            self._board.connected = False
            await asyncio.sleep(RETRY_SECONDS)

    async def _follow(self) -> None:
        size = self._settings.max_message_bytes
        async with kafka.consumer(self._settings, max_partition_fetch_bytes=size) as consumer:
            await reading.tail(consumer, self._take, LAST_RECORDS)
            self._board.connected = True
            while True:
                for place, messages in (await consumer.getmany(timeout_ms=500, max_records=500)).items():
                    for message in messages:
                        self._put(place.topic, message)

    def _put(self, topic: str, message: ConsumerRecord) -> None:
        """A record that is not ours, in a topic that others may write to, is passed over."""
        try:
            self._take[topic](message)
        except (KeyError, TypeError, ValueError) as error:
            log.warning("%s[%d]@%d is no record of ours: %r", topic, message.partition, message.offset, error)

    def _article(self, message: ConsumerRecord) -> None:
        article = orjson.loads(message.value)
        ingested = datetime.fromisoformat(article["ingested_at"]).timestamp() * 1000
        self._board.put_article(article, round(message.timestamp - ingested))

    def _verdict(self, message: ConsumerRecord) -> None:
        self._board.verdicts[orjson.loads(message.value)["kind"]] += 1

    def _count(self, message: ConsumerRecord) -> None:
        if message.value is not None:
            self._board.put_row(orjson.loads(message.value))

    def _letter(self, message: ConsumerRecord) -> None:
        self._board.dead_letters += 1
        self._board.letters.append({**dead_letters.described(message.headers), "bytes": len(message.value or b"")})

    async def measure(self) -> None:
        """Note lag and rate of every stage, every FLOW_SECONDS."""
        before: dict[str, int] = {}
        while True:
            try:
                async with kafka.admin(self._settings) as admin, kafka.consumer(self._settings) as consumer:
                    while True:
                        for stage in stages.NAMES:
                            flow = await self._flow(admin, consumer, stage)
                            flow.per_second = max(0, flow.done - before.get(stage, flow.done)) / FLOW_SECONDS
                            before[stage] = flow.done
                            self._board.flow[stage] = flow
                        await asyncio.sleep(FLOW_SECONDS)
            except (KafkaError, UserError, OSError):
                await asyncio.sleep(RETRY_SECONDS)

    async def _flow(self, admin: Any, consumer: Any, stage: str) -> StageFlow:
        topic = resolve(stages.SOURCES[stage], self._settings).name
        ends = await consumer.end_offsets(await reading.places(consumer, [topic]))
        committed = await reading.committed(admin, self._settings.group(stage))
        done = {place: committed.get(place, 0) for place in ends}
        return StageFlow(lag=sum(ends.values()) - sum(done.values()), done=sum(done.values()))
