"""A worker process with a small stage of the tests' own: `stage_worker.py STAGE [--without PROTECTION]...`.

The runtime is the product's; what a test removes it removes here, so the product has no switch for it.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import orjson
from faust.transport.drivers import aiokafka as driver

from streams import settings as settings_module
from streams.runtime import crash, patches, sends, states, worker
from streams.runtime.result import Context, Emit, Output, Reject, Result
from streams.runtime.stage import StageSpec, StateSpec


@dataclass(slots=True)
class Tally:
    """The events of one key, each with the offset it was last seen at."""

    key: str
    events: dict[str, int] = field(default_factory=dict)
    schema: Literal["test.tally/1"] = "test.tally/1"


class Tallies:
    """Counts distinct events a key; merges by the higher offset."""

    def __init__(self) -> None:
        self._tallies: dict[str, Tally] = {}
        self._dirty: dict[str, None] = {}

    def stage(self, record: bytes, context: Context) -> Result:
        event = orjson.loads(record)
        if "boom" in event:
            raise RuntimeError("a fault of ours")
        tally = self._tallies.setdefault(event["key"], Tally(event["key"]))
        tally.events[event["id"]] = max(context.offset, tally.events.get(event["id"], -1))
        self._dirty[event["key"]] = None
        return Emit()

    def apply(self, record: Tally) -> None:
        mine = self._tallies.setdefault(record.key, Tally(record.key))
        for event, offset in record.events.items():
            mine.events[event] = max(offset, mine.events.get(event, -1))

    def flush(self) -> list[Output]:
        dirty, self._dirty = list(self._dirty), {}
        tallies = [self._tallies[key] for key in dirty]
        rows = [Output("actor-counts", t.key, {"key": t.key, "count": len(t.events)}) for t in tallies]
        return [*(Output("count-state", t.key, t) for t in tallies), *rows]

    def tick(self, now_ms: int) -> None:
        """Nothing depends on time."""

    def size(self) -> tuple[dict[str, int], int]:
        return {"keys": len(self._tallies)}, 0


def copy(record: bytes, context: Context) -> Result:
    event = orjson.loads(record)
    if "boom" in event:
        raise RuntimeError("a fault of ours")
    if "bad" in event:
        return Reject("bad", "the test says so")
    return Emit((Output("articles", event["id"], {**event, "offset": context.offset, "topic": context.topic}),))


def copy_when_told(record: bytes, context: Context) -> Result:
    """As `copy`, but an event with `until` is in hand until that file is there."""
    until = orjson.loads(record).get("until")
    while until and not Path(until).exists():
        time.sleep(0.02)
    return copy(record, context)


SPECS = {
    "slow": StageSpec("slow", "raw", None, ("articles",), run=copy_when_told, offload=True),
    "copy": StageSpec("copy", "raw", None, ("articles",), run=copy),
    "tally": StageSpec(
        "tally", "raw", None, ("actor-counts", "count-state"), state=StateSpec("count-state", Tally, Tallies)
    ),
}


def _without_patch_a() -> None:
    patches.HardenedConsumer.on_partitions_revoked = driver.Consumer.on_partitions_revoked


def _without_waiting_commit() -> None:
    """Offsets move on while sends are under way; flushes still happen, after the commit as before it."""
    patches.HardenedConsumer._commit_offsets = driver.Consumer._commit_offsets


def _without_sticky_failure() -> None:
    sends.crash = type("Forgiving", (), {"die": staticmethod(lambda *a: None)})  # type: ignore[attr-defined]


def _without_watchdog() -> None:
    from streams.runtime.watchdog import Watchdog

    Watchdog.check = lambda self: None


def _without_restore() -> None:
    async def nothing(self: Any, partition: int, committed: int) -> Any:
        return self._spec.make()

    states.States._rebuild = nothing


def _without_crash_stop() -> None:
    """An exception in a stage is logged and the loop goes on, as in plain Faust."""
    from streams.runtime.guard import Guard

    handle = Guard.handle

    async def forgiving(self: Any, value: bytes | None, context: Context) -> None:
        def raise_instead(reason: str, error: BaseException | None = None) -> None:
            raise RuntimeError(reason) from error

        crash.die, kept = raise_instead, crash.die
        try:
            await handle(self, value, context)
        except RuntimeError:
            return
        finally:
            crash.die = kept

    Guard.handle = forgiving


REMOVALS = {
    "patch-a": _without_patch_a,
    "waiting-commit": _without_waiting_commit,
    "sticky-failure": _without_sticky_failure,
    "watchdog": _without_watchdog,
    "restore": _without_restore,
    "crash-stop": _without_crash_stop,
}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=SPECS)
    parser.add_argument("--without", action="append", default=[], choices=REMOVALS)
    arguments = parser.parse_args()
    for protection in arguments.without:
        REMOVALS[protection]()
    return worker.run(SPECS[arguments.stage], settings_module.load())


if __name__ == "__main__":
    asyncio.set_event_loop(None)
    sys.exit(main())
