"""Workers that are kept running, as `marsad up` keeps them."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from streams.agents import stages
from streams.runtime.supervisor import FIRST_DELAY_SECONDS, HEALTHY_AFTER_SECONDS, LONGEST_DELAY_SECONDS, STOP_SECONDS
from streams.settings import Settings
from tests.broker import harness

WORKER = Path(__file__).with_name("worker.py")
LOOK_SECONDS = 0.05


class Recovery(NamedTuple):
    """How long a place was without a worker that works, and what of it was the new process's computing."""

    seconds: float
    processor: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.processor:.1f} s of processor)"


def processor_seconds(pid: int) -> float:
    """What a process has computed, user and system (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Slot:
    """A worker's place: its stage, its name in the group, the process that has it now."""

    def __init__(self, fleet: Fleet, stage: str, number: int) -> None:
        self._fleet, self.stage, self.number = fleet, stage, number
        self.wanted = True
        self.exits: list[int] = []
        self._delay, self._due = FIRST_DELAY_SECONDS, 0.0
        self.worker = self._start()

    @property
    def client(self) -> str:
        """The client id of its connections."""
        return f"{self._fleet.s.group(self.stage)}-{self.number}"

    @property
    def bug(self) -> Path:
        """Where this file is, the worker's next record raises."""
        return self._fleet.folder / f"bug-{self.stage}-{self.number}"

    @property
    def alive(self) -> bool:
        return self.worker.process.poll() is None

    def keep(self) -> None:
        """Note an end; start again when the delay is over. It doubles for one that did not live long."""
        if self.alive:
            return
        now = time.monotonic()
        if not self._due:
            lived = now - self._started
            self.exits.append(self.worker.process.returncode)
            self._delay = FIRST_DELAY_SECONDS if lived > HEALTHY_AFTER_SECONDS else self._delay
            self._due = now + self._delay
            self._delay = min(2 * self._delay, LONGEST_DELAY_SECONDS)
        elif self.wanted and now >= self._due:
            self.worker = self._start()

    def _start(self) -> harness.Worker:
        self._started, self._due = time.monotonic(), 0.0
        s = self._fleet.s.model_copy(update={"instance": str(self.number)})
        log = self._fleet.folder / f"{self.stage}-{self.number}.log"
        return harness.Worker(s, log, str(WORKER), self.stage, "--bug", str(self.bug), *self._fleet.removed)

    async def works(self, within: float) -> Recovery:
        """Wait until a process that is started from now on has finished a record. Raises AssertionError."""
        before, started = self.worker, time.monotonic()

        async def done() -> bool:
            return self.worker is not before and await harness.processed(self.worker)

        await harness.eventually(f"{self.client} works again", done, within)
        return Recovery(time.monotonic() - started, processor_seconds(self.worker.process.pid))

    async def end(self) -> None:
        """SIGTERM, and SIGKILL for one that waits for a broker: as the supervisor does."""
        self.worker.process.terminate()
        try:
            await asyncio.wait_for(asyncio.to_thread(self.worker.process.wait), STOP_SECONDS)
        except TimeoutError:
            self.worker.kill()


class Fleet:
    """One worker a stage, a second of those `doubled`, and more, until `close`."""

    def __init__(self, s: Settings, folder: Path, sabotage: list[str], doubled: Sequence[str] = ()) -> None:
        self.s, self.folder = s, folder
        self.removed = [part for item in sabotage for part in ("--without", item)]
        self.slots: list[Slot] = []
        for stage in (*stages.NAMES, *doubled):
            self.add(stage)
        self._keeping = asyncio.create_task(self._keep())

    def of(self, stage: str) -> list[Slot]:
        """The places of a stage."""
        return [slot for slot in self.slots if slot.stage == stage and slot.wanted]

    def add(self, stage: str) -> Slot:
        """One more worker, under the first free name."""
        taken = {slot.number for slot in self.of(stage)}
        slot = Slot(self, stage, next(n for n in range(len(taken) + 1) if n not in taken))
        self.slots.append(slot)
        return slot

    async def ready(self) -> None:
        """Wait until every worker has its partitions."""
        for slot in self.slots:
            await harness.eventually(f"{slot.client} ready", lambda s=slot: harness.ready(s.worker))  # type: ignore[misc]

    async def working(self, stage: str) -> Slot:
        """A place of the stage whose worker has finished a record; any, when none has."""
        slots = self.of(stage)
        found = [slot for slot in slots if slot.alive and await harness.processed(slot.worker)]
        return (found or slots)[0]

    async def _keep(self) -> None:
        while True:
            for slot in self.slots:
                slot.keep()
            await asyncio.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """Kill them all."""
        self._keeping.cancel()
        for slot in self.slots:
            slot.worker.kill()
