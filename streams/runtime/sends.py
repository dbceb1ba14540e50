"""Every send of a worker, counted until the broker acknowledged it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from streams.runtime import crash

Send = Callable[
    [str, bytes | None, bytes | None, int | None, list[tuple[str, bytes]]], Coroutine[Any, Any, asyncio.Future[Any]]
]


class Sends:
    """Tracks sends: at most `limit` in flight, and `settled()` returns only when all before it are acknowledged.

    The first failed send ends the worker (crash.die), so nothing that depended on it can be committed.
    """

    def __init__(self, send: Send, limit: int) -> None:
        self._send = send
        self._limit = limit
        self._pending: set[asyncio.Future[Any]] = set()
        self.acknowledged = 0

    @property
    def in_flight(self) -> int:
        """Sends that the broker has not acknowledged yet."""
        return len(self._pending)

    async def send(
        self,
        topic: str,
        key: bytes | None,
        value: bytes | None,
        *,
        partition: int | None = None,
        headers: list[tuple[str, bytes]] | None = None,
    ) -> None:
        """Hand one message to the producer, waiting while too many are in flight."""
        await self.hand_over(topic, lambda: self._send(topic, key, value, partition, headers or []))

    async def hand_over(self, topic: str, start: Callable[[], Coroutine[Any, Any, asyncio.Future[Any]]]) -> None:
        """Start one send, of a message or of a whole batch, when fewer than `limit` are in flight."""
        while len(self._pending) >= self._limit:
            await asyncio.wait(self._pending, return_when=asyncio.FIRST_COMPLETED)
        try:
            future = await start()
        except Exception as error:
            crash.die(f"cannot send to {topic}", error)
        self._pending.add(future)
        future.add_done_callback(self._done)

    def _done(self, future: asyncio.Future[Any]) -> None:
        self._pending.discard(future)
        if future.cancelled() or future.exception() is not None:
            crash.die("the broker refused a message", None if future.cancelled() else future.exception())
        self.acknowledged += 1

    async def settled(self) -> None:
        """Return when every send issued before this call is acknowledged."""
        if before := set(self._pending):
            await asyncio.wait(before)
