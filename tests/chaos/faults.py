"""Workers that are kept running, and what is done to them. Every fault proves that it fired."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from pathlib import Path

from streams.agents import stages
from streams.embedded import Cluster
from streams.runtime.supervisor import STOP_SECONDS
from streams.settings import Settings
from tests.broker import harness

WORKER = Path(__file__).with_name("worker.py")
KINDS = ("kill", "kill", "kill", "stop", "add", "remove", "broker-kill", "broker-restart", "terminate")


class Fleet:
    """One to three workers a stage, restarted when they end, as a supervisor would."""

    def __init__(self, s: Settings, folder: Path, sabotage: list[str]) -> None:
        self._s, self._folder, self._sabotage = s, folder, sabotage
        self.workers: dict[str, list[harness.Worker]] = {name: [] for name in stages.NAMES}
        self.recoveries: list[float] = []
        self.fired: list[str] = []
        self._stopping = False

    def start(self) -> None:
        for name in stages.NAMES:
            self.add(name)

    def add(self, name: str) -> harness.Worker:
        arguments = [part for item in self._sabotage for part in ("--without", item)]
        worker = harness.Worker(self._s, self._folder / f"{name}.log", str(WORKER), name, *arguments)
        self.workers[name].append(worker)
        return worker

    async def keep(self) -> None:
        """Start again what ended by itself or was killed, until `close`."""
        while not self._stopping:
            for name, workers in self.workers.items():
                for worker in [w for w in workers if w.process.poll() is not None]:
                    workers.remove(worker)
                    self.add(name)
            await asyncio.sleep(0.1)

    def close(self) -> None:
        self._stopping = True
        for worker in (w for workers in self.workers.values() for w in workers):
            worker.kill()

    async def hit(self, kind: str, r: random.Random, cluster: Cluster) -> None:
        """Inject one fault and note it when it is seen to have taken effect."""
        name = r.choice(stages.NAMES)
        victim = r.choice(self.workers[name] or [self.add(name)])
        if kind == "kill":
            await self._kill(name, victim)
        elif kind == "stop" and await harness.ready(victim):
            victim.signal(signal.SIGSTOP)
            await asyncio.sleep(self._s.session_timeout_seconds + 1)
            victim.signal(signal.SIGCONT)
            await victim.ended()
        elif kind == "terminate":
            await _end(victim)
        elif kind == "add" and name != "dedupe" and len(self.workers[name]) < 3:
            added = self.add(name)
            await harness.eventually("added", lambda: harness.ready(added))
        elif kind == "remove" and len(self.workers[name]) > 1:
            self.workers[name].remove(victim)
            await _end(victim)
        elif kind.startswith("broker"):
            await asyncio.to_thread(_bounce, cluster, kind)
        else:
            return
        self.fired.append(f"{kind} {name}" if not kind.startswith("broker") else kind)

    async def _kill(self, name: str, victim: harness.Worker) -> None:
        started = time.monotonic()
        victim.kill()
        await asyncio.sleep(0.15)

        async def processes() -> bool:
            return any([await harness.processed(w) for w in self.workers[name] if w is not victim])

        try:
            await harness.eventually("works again", processes, within=30)
        except AssertionError:
            return  # nothing came for it to work on: the kill fired, its recovery was not seen
        self.recoveries.append(time.monotonic() - started)


async def _end(victim: harness.Worker) -> None:
    """SIGTERM, and SIGKILL for one that waits for a broker: as the supervisor does."""
    victim.process.terminate()
    try:
        await asyncio.wait_for(asyncio.to_thread(victim.process.wait), STOP_SECONDS)
    except TimeoutError:
        victim.kill()


def _bounce(cluster: Cluster, kind: str) -> None:
    broker = cluster.brokers[0]
    broker.kill() if kind == "broker-kill" else broker.stop()
    time.sleep(2)
    broker.start()
    broker.wait_until_up()
