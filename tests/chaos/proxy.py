"""A proxy in front of the broker that can be slow, cut every connection, and keep a client's requests back.

It reads of a request what is the same in all versions: length, kind and client id. A request that is kept back is in
the network: its client may be killed meanwhile, and it still arrives when it is let go.
"""

from __future__ import annotations

import asyncio
import struct
from contextlib import suppress
from dataclasses import dataclass, field

PRODUCE, OFFSET_COMMIT = 0, 8
ANSWER_SECONDS = 2.0


@dataclass(eq=False)
class Hold:
    """Requests of one kind and client, kept back until `release` or `drop`."""

    kind: int
    client: str
    parked: int = 0
    answered: int = 0
    dropped: bool = False
    closed: bool = False  # to those who come later under the same name
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let everything go on to the broker."""
        self.over.set()

    def drop(self) -> None:
        """Lose everything, and the connections with it."""
        self.dropped = True
        self.over.set()


class Proxy:
    """Listens on `port`, talks to the broker on `upstream`; both on loopback."""

    def __init__(self, port: int, upstream: int) -> None:
        self._port, self._upstream = port, upstream
        self._server: asyncio.Server | None = None
        self._links: set[_Link] = set()
        self._serving: set[asyncio.Future[None]] = set()
        self.holds: list[Hold] = []
        self.delay = 0.0
        self.delayed = 0

    async def __aenter__(self) -> Proxy:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for hold in self.holds:
            hold.drop()
        self.cut()
        await asyncio.gather(*self._serving)

    def hold(self, kind: int, client: str) -> Hold:
        """Keep back what this client sends of this kind from now on."""
        hold = Hold(kind, client)
        self.holds.append(hold)
        return hold

    def cut(self) -> int:
        """Reset every connection; how many there were."""
        links = list(self._links)
        for link in links:
            link.abort()
        return len(links)

    async def pace(self) -> None:
        """What is on its way waits as long as the network is slow."""
        if self.delay:
            self.delayed += 1
            await asyncio.sleep(self.delay)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            broker = await asyncio.open_connection("127.0.0.1", self._upstream)
        except OSError:
            writer.transport.abort()
            return
        link = _Link(self, (reader, writer), broker)
        self._links.add(link)
        run = asyncio.ensure_future(link.run())
        self._serving.add(run)
        try:
            await run
        finally:
            self._links.discard(link)
            self._serving.discard(run)


Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class _Link:
    """One client's connection and ours to the broker for it."""

    def __init__(self, proxy: Proxy, client: Pair, broker: Pair) -> None:
        self._proxy, self._client, self._broker = proxy, client, broker
        self._held: Hold | None = None

    def abort(self) -> None:
        for _, writer in (self._client, self._broker):
            writer.transport.abort()

    async def run(self) -> None:
        answers = asyncio.create_task(self._answers())
        with suppress(OSError, asyncio.IncompleteReadError):
            await self._requests()
        if self._held and not self._held.dropped:
            await asyncio.wait([answers], timeout=ANSWER_SECONDS)  # the client is dead, its request is not
        answers.cancel()
        self.abort()

    async def _requests(self) -> None:
        reader, (_, broker) = self._client[0], self._broker
        while True:
            size = await reader.readexactly(4)
            body = await reader.readexactly(*struct.unpack(">i", size))
            await self._proxy.pace()
            if hold := self._matching(body):
                self._held = hold
                hold.parked += 1
                await hold.over.wait()
                if hold.dropped:
                    return
            broker.write(size + body)
            await broker.drain()

    def _matching(self, body: bytes) -> Hold | None:
        kind, _, _, length = struct.unpack(">hhih", body[:10])
        client = body[10 : 10 + max(0, length)].decode()
        holds = (h for h in self._proxy.holds if not (h.closed or h.over.is_set()))
        return next((h for h in holds if (h.kind, h.client) == (kind, client)), None)

    async def _answers(self) -> None:
        reader, (_, client) = self._broker[0], self._client
        with suppress(OSError):
            while chunk := await reader.read(1 << 18):
                await self._proxy.pace()
                if self._held and self._held.over.is_set():
                    self._held.answered += 1
                with suppress(OSError):
                    client.write(chunk)
                    await client.drain()
        if not self._held or self._held.over.is_set():
            self._client[1].transport.abort()
