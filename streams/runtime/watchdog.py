"""Notices that the worker slept: SIGSTOP, a frozen container, a suspended machine.

Its partitions may belong to another worker by then, so it must not write. Checked where something would leave the
process (a send, a commit), not only on a timer: after waking, anything may run first.
"""

from __future__ import annotations

import asyncio
import time

from streams.runtime import crash

TICK_SECONDS = 0.2


def _now() -> float:
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Watchdog:
    """Ends the worker when two ticks lie half a session apart or more."""

    def __init__(self, session_seconds: float) -> None:
        self._limit = session_seconds / 2
        self._last = _now()

    def check(self) -> None:
        """End the worker if it slept since the last tick."""
        gap = _now() - self._last
        if gap >= self._limit:
            crash.die(f"slept for {gap:.1f} s, half a session or more: others may have its partitions")

    async def run(self) -> None:
        """Tick until cancelled."""
        self._last = _now()
        while True:
            await asyncio.sleep(TICK_SECONDS)
            self.check()
            self._last = _now()
