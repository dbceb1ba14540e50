"""The app factory: one stage, one Faust app, hardened.

The order at every (re)assignment: partitions revoked (patch A: stop, finish, flush, commit) -> assigned -> topic id
read, positions sought, state restored up to them -> reading starts, if no rebalance came meanwhile (patch D).
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable
from functools import partial
from typing import Any, cast

from aiokafka.errors import KafkaError
from faust.types import EventT, Message, StreamT

from streams.runtime import batches, crash, health, metrics, patches, topic_ids
from streams.runtime.guard import Guard
from streams.runtime.identity import Identity
from streams.runtime.kafka import faust_credentials
from streams.runtime.result import Context, Headers
from streams.runtime.sends import Sends
from streams.runtime.stage import StageSpec
from streams.runtime.states import States
from streams.runtime.watchdog import Watchdog
from streams.settings import Settings
from streams.topics import resolve

log = logging.getLogger(__name__)
HOUSEKEEPING_SECONDS = 1.0
QUIET_SECONDS = 1.5
TOPIC_CHECK_SECONDS = 15.0


class StageApp(patches.HardenedApp):
    """A Faust app for one stage: commits follow acknowledgements, state follows assignments, faults end the worker."""

    def __init__(self, spec: StageSpec, settings: Settings, identity: Identity, **options: Any) -> None:
        super().__init__(settings.group(spec.name), **_options(settings, identity), **options)
        self.spec = spec
        self.settings = settings
        self.source = resolve(spec.source, settings)
        self.watchdog = Watchdog(settings.session_timeout_seconds)
        self.sends = Sends(self._send, settings.max_in_flight)
        self.states = _states(spec, settings)
        self.guard = Guard(spec, settings, self.sends, self.states)
        self.ready = False
        self._topic_id = self.source.name
        self._is_whole = "sources" not in self.source.spec.producers
        self._next_offset: dict[int, int] = {}
        self._settling = asyncio.Lock()
        self._settled_at = 0.0

    @property
    def hardened(self) -> patches.HardenedConsumer:
        """The consumer, as what it is."""
        return cast("patches.HardenedConsumer", self.consumer)

    def on_rebalance_start(self) -> None:
        """Not ready until state is restored for what we get."""
        self.ready = False
        super().on_rebalance_start()

    def on_rebalance_end(self) -> None:
        """Ready, for reading has begun."""
        super().on_rebalance_end()
        self.ready = True

    async def _send(
        self,
        topic: str,
        key: bytes | None,
        value: bytes | None,
        partition: int | None,
        headers: list[tuple[str, bytes]],
    ) -> asyncio.Future[Any]:
        self.watchdog.check()
        future = await self.producer.send(topic, key, value, partition, None, headers)
        return cast("asyncio.Future[Any]", future)

    async def process(self, message: Message) -> None:
        """Hand one message to the guard."""
        await self._follow(message)
        await self.guard.handle(message.value, _context(message, self._topic_id))

    async def _follow(self, message: Message) -> None:
        """End the worker rather than let it read past a record, or one twice: it starts again where it committed."""
        expected = self._next_offset.get(message.partition, 0)
        if message.offset != expected:
            await self._jump(message, expected)
        self._next_offset[message.partition] = message.offset + 1

    async def _jump(self, message: Message, expected: int) -> None:
        """The engine takes every hole for a compaction and commits past it.

        In a topic that only stages write there is none, but for what retention removed before we came to it.
        """
        place = f"{self.source.name}[{message.partition}]"
        if message.offset < expected:
            crash.die(f"{place} went back to {message.offset}: was the topic made anew?")
        if self._is_whole:
            start = await self.hardened.start_of(message.tp)
            if message.offset != start:
                crash.die(f"{place} was read past {expected} to {message.offset}")
            log.error("%s: retention removed %d records before they were read", place, start - expected)

    async def settle(self) -> None:
        """Flush dirty state and wait until every send is acknowledged: what stands before each commit (patch C).

        The lock keeps a commit from passing while another flush has taken dirty panes and not yet sent them.
        """
        self.watchdog.check()
        async with self._settling:
            self._settled_at = time.monotonic()
            if self.states:
                await self._send_batches(self.guard.flushed())
            await self.sends.settled()
        self.watchdog.check()

    async def _send_batches(self, messages: Iterable[batches.Message]) -> None:
        producer = cast("patches.HardenedProducer", self.producer).plain
        async for (topic, partition), batch in batches.batched(producer, messages):
            self.watchdog.check()
            await self.sends.hand_over(topic, partial(producer.send_batch, batch, topic, partition=partition))

    async def restore(self) -> None:
        """Before reading starts: which topic is it, and what is our state at the committed offsets."""
        try:
            self._topic_id = (await self._topic_ids())[self.source.name]
            await self.hardened.perform_seek()
            self._next_offset = {tp.partition: offset for tp, offset in self.hardened.sought.items()}
            if self.states:
                await self.states.restore(self._next_offset)
        except Exception as error:
            crash.die("cannot restore the state", error)

    async def _topic_ids(self) -> dict[str, str]:
        client = cast("patches.HardenedProducer", self.producer).client
        return await topic_ids.fetch(client, [self.source.name])

    async def housekeep(self) -> None:
        """Every second: let time pass on quiet partitions, write what that makes final, tell the metrics.

        Only where no commit has just flushed: a row is written about once a second, not once for each of the two.
        """
        while True:
            await asyncio.sleep(HOUSEKEEPING_SECONDS)
            if self.ready and not self.rebalancing:
                if self.states:
                    self.states.tick(time.time_ns() // 1_000_000)
                    if time.monotonic() - self._settled_at >= QUIET_SECONDS:
                        await self.settle()
                self._observe()
            metrics.READY.labels(self.spec.name).set(self.ready)
            metrics.IN_FLIGHT.labels(self.spec.name).set(self.sends.in_flight)

    def _observe(self) -> None:
        if self.states:
            self.states.observe(self.spec.name)
        for tp in self.consumer.assignment():
            if (end := self.consumer.highwater(tp)) is not None:
                behind = end - self._next_offset.get(tp.partition, end)
                metrics.LAG.labels(self.spec.name, str(tp.partition)).set(max(0, behind))

    async def watch_topic(self) -> None:
        """End the worker when its topic was deleted and made anew under it: its positions mean nothing there."""
        while True:
            await asyncio.sleep(TOPIC_CHECK_SECONDS)
            if not self.ready:
                continue
            try:
                ids = await self._topic_ids()
            except KafkaError:
                continue  # no broker just now: the producer waits for it too
            if ids.get(self.source.name, self._topic_id) != self._topic_id:
                crash.die(f"topic {self.source.name} was deleted and made anew")


def build(spec: StageSpec, settings: Settings, identity: Identity, **options: Any) -> StageApp:
    """The app of a stage, ready to be run by a worker."""
    app = StageApp(spec, settings, identity, **options)
    topic = app.topic(
        app.source.name, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw", internal=True
    )

    @app.agent(topic, name=spec.name, concurrency=1)
    async def stage(stream: StreamT[bytes]) -> None:
        event: EventT[bytes]
        async for event in stream.events():
            await app.process(event.message)

    async def restore(sender: Any, **kwargs: Any) -> None:
        await app.restore()

    async def suspend(sender: Any, revoked: Any, **kwargs: Any) -> None:
        if app.states:
            app.states.suspend()

    cast("Any", app.on_rebalance_complete).connect(restore)
    cast("Any", app.on_partitions_revoked).connect(suspend)
    app.task(app.watchdog.run)
    app.task(app.housekeep)
    app.task(app.watch_topic)
    health.serve(app, spec.name, lambda: app.ready)
    return app


def _states(spec: StageSpec, settings: Settings) -> States | None:
    return States(spec.state, resolve(spec.state.topic, settings).name, settings) if spec.state else None


def _context(message: Message, topic_id: str) -> Context:
    pairs = message.headers.items() if isinstance(message.headers, dict) else message.headers or ()
    headers = cast("Headers", tuple(pairs))
    return Context(topic_id, message.partition, message.offset, round(message.timestamp * 1000), message.key, headers)


def _options(settings: Settings, identity: Identity) -> dict[str, Any]:
    size = settings.max_message_bytes + (2 << 20)
    return {
        **connection_options(settings),
        "broker_client_id": identity.member,
        "broker_session_timeout": settings.session_timeout_seconds,
        "broker_rebalance_timeout": max(30.0, settings.session_timeout_seconds),
        "broker_heartbeat_interval": settings.heartbeat_seconds,
        "broker_request_timeout": max(settings.request_timeout_seconds, settings.session_timeout_seconds),
        "broker_commit_interval": settings.commit_interval_seconds,
        "broker_max_poll_records": 1000,
        "consumer_group_instance_id": identity.member,
        "consumer_auto_offset_reset": "earliest",
        "consumer_max_fetch_size": size,
        "producer_linger": 0.005,
        "producer_max_batch_size": 256 << 10,
        "producer_max_request_size": size,
        "producer_request_timeout": settings.request_timeout_seconds,
        "processing_guarantee": "at_least_once",
        "stream_buffer_maxsize": 4096,
        "stream_wait_empty": True,
        "stream_recovery_delay": 0.0,
        "stream_processing_timeout": 3600.0,
        "table_standby_replicas": 0,
        "TableManager": patches.HardenedTableManager,
    }


def connection_options(settings: Settings) -> dict[str, Any]:
    """Faust options that every app has, also one without a stage."""
    return {
        "broker": ";".join(f"kafka://{server.strip()}" for server in settings.bootstrap_servers.split(",")),
        "broker_credentials": faust_credentials(settings),
        "topic_disable_leader": True,
        "topic_allow_declare": False,
        "store": "memory://",
        "web_bind": settings.web_host,
        "web_port": settings.web_port,
        "web_host": settings.web_host,
        "worker_redirect_stdouts": False,
    }
