"""What a fault can reach, and what it leaves behind."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable
from dataclasses import dataclass, field

from streams.agents import stages
from streams.embedded import Cluster
from streams.settings import Settings
from tests.broker import harness
from tests.chaos.feeder import Feeder
from tests.chaos.fleet import Fleet, Recovery, Slot
from tests.chaos.judgement import Judgement
from tests.chaos.proxy import Proxy

RECOVERY_SECONDS = 60.0


@dataclass(slots=True)
class Scene:
    """One run: its broker, workers and feed; the recoveries measured; what was seen on the way that must not be."""

    s: Settings
    r: random.Random
    cluster: Cluster
    proxy: Proxy
    fleet: Fleet
    feeder: Feeder
    found: Judgement
    recoveries: list[Recovery] = field(default_factory=list)

    async def victim(self, stage: str | None = None) -> Slot:
        """A place of the stage, or of any, whose worker is at work."""
        return await self.fleet.working(stage or self.r.choice(stages.NAMES))

    async def kill(self, slot: Slot) -> None:
        """SIGKILL, and the time until its place has a worker that has finished a record."""
        count = len(slot.exits)
        slot.worker.process.kill()
        self.recoveries.append(await slot.works(RECOVERY_SECONDS))
        assert slot.exits[count] == -signal.SIGKILL, f"{slot.client} ended with {slot.exits[count]}"


async def seen(what: str, look: Callable[[], object], within: float = 20.0) -> None:
    """Wait until `look` is true. Raises AssertionError with `what` when it is not within the time."""

    async def true() -> bool:
        return bool(look())

    await harness.eventually(what, true, within)
