"""What faust-streaming 0.15.3 needs so that it loses nothing: every change to the engine, each with its reason.

Subclasses, not monkeypatches: they reach only our own app. Tests on a real broker hold them:
tests/broker/test_runtime.py, and test_patches.py where no run of whole workers shows it every time.
Sources: the issues named below, and runs with kill -9.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Protocol, cast

import faust
from aiokafka import AIOKafkaProducer
from aiokafka.client import AIOKafkaClient
from faust.tables.manager import TableManager
from faust.tables.recovery import Recovery
from faust.transport.drivers import aiokafka as driver
from faust.types import TP
from faust.web.drivers.aiohttp import Web

from streams.runtime.kafka import IDEMPOTENT

SHORT_SLEEP = 0.05


class Guarded(Protocol):
    """What the consumer asks of our app."""

    async def settle(self) -> None:
        """Flush dirty state and wait for every send."""


class HardenedConsumerThread(driver.AIOKafkaConsumerThread):
    """The thread that talks to the broker, whose pending fetches can be ended."""

    _fetches: set[asyncio.Task[Any]]

    def __post_init__(self) -> None:
        super().__post_init__()
        self._fetches = set()

    async def _fetch_records(self, *args: Any, **kwargs: Any) -> Any:
        fetch = asyncio.ensure_future(super()._fetch_records(*args, **kwargs))
        self._fetches.add(fetch)
        fetch.add_done_callback(self._fetches.discard)
        try:
            await asyncio.wait({fetch})
        finally:
            fetch.cancel()
        return {} if fetch.cancelled() else fetch.result()

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """Seek every assigned partition to its committed offset, or to the beginning of what is kept; returns these.

        No fetch that waits for records lives on: one that was begun before a rebalance outlives it, for its time
        stands still until partitions are assigned, and what it gets is from where we no longer read. aiokafka's own
        way seeks only to offsets above 0, and to beginnings only between its polls.
        """
        await self.call_thread(self._end_fetches)
        positions: Mapping[TP, int] = await self.call_thread(self._positions)
        await self.call_thread(self._seek_assigned, positions)
        return positions

    async def _end_fetches(self) -> None:
        fetches = list(self._fetches)
        for fetch in fetches:
            fetch.cancel()
        await asyncio.gather(*fetches, return_exceptions=True)

    async def _positions(self) -> dict[TP, int]:
        consumer = self._ensure_consumer()
        positions = {tp: await consumer.committed(tp) for tp in consumer.assignment()}
        uncommitted = [tp for tp, offset in positions.items() if offset is None]
        return positions | (await consumer.beginning_offsets(uncommitted) if uncommitted else {})

    async def _seek_assigned(self, positions: Mapping[TP, int]) -> None:
        consumer = self._ensure_consumer()
        for tp in positions.keys() & consumer.assignment():
            consumer.seek(tp, positions[tp])


class HardenedConsumer(driver.Consumer):
    """Patch A, patch C, and which assignment stands."""

    generation: int | None = None
    """The generation of the assignment that stands; None from its revocation to the next."""

    sought: Mapping[TP, int] = {}
    """Where each assigned partition was last sought to."""

    def _new_consumer_thread(self) -> HardenedConsumerThread:
        return HardenedConsumerThread(self, loop=self.loop, beacon=self.beacon)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """A: stop reading before partitions are given away.

        The original forgets acks and offsets of revoked partitions first and stops the flow after, so events that are
        being processed meanwhile are acknowledged against a forgotten offset: lost or doubled (faust-streaming #306).
        """
        app = self.app
        self.generation = None
        if not app.should_stop:
            self.stop_flow()
            app.flow_control.suspend()
            app.flow_control.clear()
            await self.wait_empty()
        await super().on_partitions_revoked(revoked)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Note which generation it is."""
        self.generation = generation_id
        await super().on_partitions_assigned(assigned, generation_id)

    async def _commit_offsets(self, offsets: Mapping[TP, int], start_new_transaction: bool = True) -> bool:
        """C: commit an offset only after everything it caused is acknowledged.

        The original's flush gives up after 0.1 s and a refused record is a warning in the log.
        """
        await cast("Guarded", self.app).settle()
        return await super()._commit_offsets(offsets, start_new_transaction)

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """As the thread does it; the positions are kept."""
        self.sought = await self._thread.seek_to_committed()
        return self.sought

    async def start_of(self, tp: TP) -> int:
        """The first offset that the broker still keeps."""
        return (await self._thread.earliest_offsets(tp))[tp]

    async def _wait_next_records(self, timeout: float) -> tuple[Any, set[TP] | None]:
        """With no active partition the original sleeps a second; that second stood before every first event."""
        if self.flow_active and not self._get_active_partitions():
            await asyncio.sleep(SHORT_SLEEP)
            return {}, set()
        return await super()._wait_next_records(timeout)


class HardenedProducer(driver.Producer):
    """An idempotent producer; Faust has no setting for it outside transactions."""

    @property
    def client(self) -> AIOKafkaClient:
        """The connected aiokafka client. Raises NotReady before the producer has started."""
        return self.plain.client

    @property
    def plain(self) -> AIOKafkaProducer:
        """The aiokafka producer itself, for whole batches. Raises NotReady before it has started."""
        return self._ensure_producer()

    def _settings_extra(self) -> Mapping[str, Any]:
        return IDEMPOTENT


class HardenedTransport(driver.Transport):
    """The driver with our consumer and producer."""

    Consumer = HardenedConsumer
    Producer = HardenedProducer


class HardenedRecovery(Recovery):
    """Resumes streams only for the assignment that they were restored for (patch D)."""

    async def _resume_streams(self, generation_id: int = 0) -> None:
        """D: restore, and resume only if no rebalance came meanwhile.

        The original looks for one before it seeks, not after. One that comes while it seeks finds the flow resumed in
        its midst: records are read before the next assignment is sought, and what was handed out of them is dropped.
        """
        app = self.app
        consumer = cast("HardenedConsumer", app.consumer)
        await app.on_rebalance_complete.send()
        if consumer.generation != generation_id:
            return
        consumer.resume_partitions(consumer.assignment())
        self.completed.set()
        app.flow_control.resume()
        consumer.resume_flow()
        await cast("Any", app)._fetcher.maybe_start()  # noqa: SLF001  (as the original: it has no public way)
        self.tables.on_actives_ready()
        self.tables.on_standbys_ready()
        app.on_rebalance_end()


class HardenedTableManager(TableManager):
    """Our recovery, and no second of sleep before streams start.

    Patch B of the prototypes (stop the flow before recovery ends) is not here: it guards tables, and we have none. The
    flow that patch A stops stays stopped until patch D resumes it.
    """

    @property
    def recovery(self) -> Recovery:
        """Ours in place of the original's."""
        if self._recovery is None:
            self._recovery = HardenedRecovery(self.app, self, beacon=self.beacon, loop=self.loop)
        return self._recovery

    async def on_start(self) -> None:
        """As the original, but for its fixed sleep of a second."""
        await self.sleep(SHORT_SLEEP)
        if not self.should_stop:
            await self._update_channels()
            await self.recovery.start()


class QuietWeb(Web):
    """The web view without Faust's own pages: they show tables and routes to anyone who asks."""

    default_blueprints = ()
    production_blueprints = ()
    debug_blueprints = ()
    optional_blueprints = ()


class HardenedApp(faust.App):
    """An app with the hardened driver, without Faust's pages, and with nothing on disk."""

    def _new_transport(self) -> HardenedTransport:
        return HardenedTransport(self.conf.broker_consumer, self)

    def _new_producer_transport(self) -> HardenedTransport:
        return HardenedTransport(self.conf.broker_producer, self)

    def _new_web(self) -> QuietWeb:
        return QuietWeb(self)

    def _create_directories(self) -> None:
        """No data folder: the original makes one in the working directory, for tables that we do not have."""
