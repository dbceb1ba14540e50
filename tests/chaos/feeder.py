"""Keeps articles coming for as long as a run lasts, so that whatever recovers has something to work on."""

from __future__ import annotations

import asyncio
import random

from streams.runtime import kafka
from streams.settings import Settings
from streams.topics import resolve
from tests.chaos.stream import Stream

PER_SECOND = 15
RESENT = 20


class Feeder:
    """Sends the stream at a steady pace from `start` to `stop`; every line counts as sent when it is acknowledged."""

    def __init__(self, s: Settings, stream: Stream, seed: int) -> None:
        self._s, self._stream = s, stream
        self._r = random.Random(seed)
        self._lines: list[bytes] = []
        self._extra: asyncio.Queue[bytes] = asyncio.Queue()
        self._stopping = asyncio.Event()
        self._task = asyncio.create_task(self._run())

    @property
    def sent(self) -> int:
        return len(self._lines)

    async def long(self) -> int:
        """An article that takes a second to read, and ordinary ones behind it; which of all sent it is."""
        return await self._send_now([self._stream.long(), *(self._stream.line() for _ in range(40))])

    async def resend(self) -> int:
        """The source sends its last lines again; how many lines it had sent before."""
        return await self._send_now(self._lines[-RESENT:])

    async def _send_now(self, lines: list[bytes]) -> int:
        place = len(self._lines)
        for line in lines:
            self._extra.put_nowait(line)
        await self._extra.join()
        return place

    async def stop(self) -> None:
        """End after what is under way is acknowledged."""
        self._stopping.set()
        await self._task

    async def _run(self) -> None:
        async with kafka.producer(self._s) as producer:
            while not self._stopping.is_set():
                while not self._extra.empty():
                    await self._send(producer, self._extra.get_nowait())
                    self._extra.task_done()
                await self._send(producer, self._stream.line())
                await asyncio.sleep(1 / PER_SECOND)
            await producer.flush()

    async def _send(self, producer: object, line: bytes) -> None:
        key = str(self._r.randrange(1000)).encode()
        await producer.send(resolve("raw", self._s).name, line, key=key)  # type: ignore[attr-defined]
        self._lines.append(line)
