"""One child process a stage, restarted when it ends by itself: `marsad up`.

A stage that crashes never takes another with it, and each has a core, a group, a name and a lock of its own.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass

log = logging.getLogger(__name__)

FIRST_DELAY_SECONDS = 0.5
LONGEST_DELAY_SECONDS = 30.0
HEALTHY_AFTER_SECONDS = 10.0  # it has started and read: killed now, it is back at once
STOP_SECONDS = 15.0
USAGE, UNREACHABLE = 2, 3


@dataclass(frozen=True, slots=True)
class Child:
    """A process to keep running: its name, the arguments of `marsad`, what its environment has beside ours."""

    name: str
    arguments: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


class Supervisor:
    """Keeps children running until `stop`. A child whose settings are wrong ends everything: restarts cannot help."""

    def __init__(self, children: Sequence[Child]) -> None:
        self._children = children
        self._processes: dict[str, asyncio.subprocess.Process] = {}
        self._stopping = asyncio.Event()
        self._exit_code = 0

    async def run(self) -> int:
        """Run until stopped; the exit code: 0, or that of the child whose settings were wrong."""
        async with asyncio.TaskGroup() as group:
            for child in self._children:
                group.create_task(self._keep(child))
        return self._exit_code

    def stop(self) -> None:
        """End all children: asked first, after STOP_SECONDS made to."""
        self._stopping.set()
        self._signal(signal.SIGTERM)
        asyncio.get_running_loop().call_later(STOP_SECONDS, self._signal, signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        for process in self._processes.values():
            if process.returncode is None:
                process.send_signal(number)

    async def _keep(self, child: Child) -> None:
        delay, first = FIRST_DELAY_SECONDS, True
        clock = asyncio.get_running_loop().time
        while not self._stopping.is_set():
            started = clock()
            code = await self._run(child)
            if self._stopping.is_set():
                return
            if code == USAGE or (code == UNREACHABLE and first):
                self._exit_code = code
                self.stop()
                return
            delay = FIRST_DELAY_SECONDS if clock() - started > HEALTHY_AFTER_SECONDS else delay
            log.warning("%s ended with %s, started again in %.1f s", child.name, code, delay)
            await self._pause(delay)
            first = False
            delay = min(delay * 2, LONGEST_DELAY_SECONDS)

    async def _run(self, child: Child) -> int:
        environment = {**os.environ, **dict(child.environment), "MARSAD_SUPERVISED": "1"}
        command = (sys.executable, "-m", "streams", *child.arguments)
        process = await asyncio.create_subprocess_exec(*command, env=environment, stdin=asyncio.subprocess.DEVNULL)
        self._processes[child.name] = process
        if self._stopping.is_set():
            process.send_signal(signal.SIGTERM)
        return await process.wait()

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return
