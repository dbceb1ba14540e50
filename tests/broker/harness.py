"""Worker processes, feeding and reading for tests on a real broker."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import orjson

from streams.agents import stages
from streams.cli.demo import seed_articles
from streams.cli.feed import publish
from streams.monitor import ledger
from streams.runtime import admin, kafka, reading
from streams.settings import Settings
from streams.topics import resolve, resolve_all

STAGE_WORKER = Path(__file__).with_name("stage_worker.py")
PATIENCE_SECONDS = 60.0


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def settings(bootstrap: str, prefix: str, **more: Any) -> Settings:
    """Settings of a test: its own topics, short sessions."""
    fast = {"session_timeout_seconds": 6.0, "heartbeat_seconds": 1.0, "commit_interval_seconds": 0.3}
    names = {"topic_prefix": prefix, "group_prefix": prefix + "marsad"}
    return Settings(bootstrap_servers=bootstrap, **{**fast, **names, **more})


def environment(s: Settings) -> dict[str, str]:
    """The same as a process's environment."""
    values = s.model_dump(exclude_defaults=True, mode="json")
    own = {f"MARSAD_{k.upper()}": v if isinstance(v, str) else orjson.dumps(v).decode() for k, v in values.items()}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MARSAD_")}
    return {**kept, **own, "PYTHONUNBUFFERED": "1"}


class Worker:
    """A worker process that the test started and ends."""

    def __init__(self, s: Settings, log: Path, *arguments: str) -> None:
        self.port = free_port()
        command = [sys.executable, *arguments]
        with log.open("ab") as out:
            env = environment(s.model_copy(update={"web_port": self.port}))
            self.process = subprocess.Popen(command, env=env, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        self.log = log

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            with suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGCONT)
                self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    async def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        return await asyncio.wait_for(asyncio.to_thread(self.process.wait), PATIENCE_SECONDS)


def stage(s: Settings, tmp_path: Path, name: str) -> Worker:
    """A worker of one of the tests' own stages; SABOTAGE="patch-a watchdog" takes protections away from it."""
    removed = [part for protection in os.environ.get("SABOTAGE", "").split() for part in ("--without", protection)]
    return Worker(s, tmp_path / f"{name}-{time.monotonic_ns()}.log", str(STAGE_WORKER), name, *removed)


async def make_topics(s: Settings) -> None:
    async with kafka.admin(s) as client:
        await admin.apply(client, await admin.plan(client, resolve_all(s).values()), 1)


async def feed(s: Settings, events: Iterable[dict[str, Any]], pace: float = 0.0) -> None:
    """Send events to the raw topic, keyed by `key`; `pace` seconds between hundreds."""
    async with kafka.producer(s) as producer:
        for number, event in enumerate(events):
            key = str(event.get("key", "")).encode()
            await producer.send(resolve("raw", s).name, orjson.dumps(event), key=key)
            if pace and number % 100 == 99:
                await asyncio.sleep(pace)
        await producer.flush()


async def read(s: Settings, topic: str) -> list[Any]:
    """Everything that stands in a topic now."""
    async with kafka.consumer(s, max_partition_fetch_bytes=16 << 20) as consumer:
        ends = await reading.tail(consumer, [resolve(topic, s).name])
        return [message async for message in reading.until(consumer, ends)]


async def seeds_counted(kafka: str, prefix: str, tmp_path: Path) -> Settings:
    """Run all stages over the seed feed until everything is counted; the settings of its topics."""
    s = settings(
        kafka,
        prefix,
        lock_dir=tmp_path / "locks",
        tagger="none",
        partitions={"raw": 1},
        session_timeout_seconds=30.0,
    )
    await make_topics(s)

    async def through() -> bool:
        found = await ledger.read(s)
        return found.ended >= found.raw and not await ledger.behind(s)

    with ExitStack() as stack:
        for name in stages.NAMES:
            stack.enter_context(Worker(s, tmp_path / f"{name}.log", "-m", "streams", "run", name))
        await publish(s, seed_articles())
        await eventually("everything counted", through, within=150)
    return s


async def committed(s: Settings, name: str, topic: str = "raw") -> int:
    """Sum of the offsets that a stage's group has committed in a topic."""
    async with kafka.admin(s) as client:
        offsets = await reading.committed(client, s.group(name))
    return sum(offset for place, offset in offsets.items() if place.topic == resolve(topic, s).name)


async def eventually(
    what: str, look: Callable[[], Coroutine[Any, Any, bool]], within: float = PATIENCE_SECONDS
) -> None:
    """Wait until `look` is true. Raises AssertionError with `what` when it is not within the time."""
    deadline = time.monotonic() + within
    while not await look():
        assert time.monotonic() < deadline, f"not within {within} s: {what}"
        await asyncio.sleep(0.2)


async def ready(worker: Worker) -> bool:
    """Whether a worker has its partitions and its state."""
    return await answers_ready(worker.port)


async def answers_ready(port: int) -> bool:
    """The same of whatever worker serves its health there."""
    return b" 200 " in await _get(port, "/readyz")


async def processed(worker: Worker) -> bool:
    """Whether a worker has finished any record since it started."""
    lines = (await _get(worker.port, "/metrics")).splitlines()
    return any(line.startswith(b"marsad_records_total") and not line.endswith(b" 0.0") for line in lines)


async def _get(port: int, path: str) -> bytes:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
    except OSError:
        return b""
    return answer
