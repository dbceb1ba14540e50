"""What is done to workers, the network and the feed. Each fault returns what proves that it fired.

A fault that did not fire raises AssertionError. Those on the broker are in `brokers`.
"""

from __future__ import annotations

import asyncio
import signal

from streams.agents import stages
from tests.broker import harness
from tests.chaos.proxy import OFFSET_COMMIT, PRODUCE
from tests.chaos.scene import Scene, seen

WAKE_SECONDS = 5.0
SLOW_SECONDS = 5.0


async def kill(scene: Scene) -> str:
    """Any worker, at any moment."""
    slot = await scene.victim()
    await scene.kill(slot)
    return slot.client


async def kill_again(scene: Scene) -> str:
    """The second time while it works off what has come meanwhile."""
    slot = await scene.victim()
    await scene.kill(slot)
    await asyncio.sleep(scene.r.uniform(0.2, 0.8))
    await scene.kill(slot)
    return f"{slot.client} twice"


async def kill_unsent(scene: Scene) -> str:
    """Its outputs are on their way and never arrive; a commit would."""
    slot = await scene.victim()
    hold = scene.proxy.hold(PRODUCE, slot.client)
    await seen("outputs under way", lambda: hold.parked)
    await asyncio.sleep(3 * scene.s.commit_interval_seconds)
    slot.worker.process.kill()
    hold.drop()
    await scene.kill(slot)
    return f"{slot.client}, {hold.parked} requests lost"


async def kill_uncommitted(scene: Scene) -> str:
    """Its outputs arrived, its commit never does: `normalize` puts articles on the lane twice."""
    slot = await scene.victim("normalize")
    hold = scene.proxy.hold(OFFSET_COMMIT, slot.client)
    await seen("a commit under way", lambda: hold.parked)
    await asyncio.sleep(1)
    slot.worker.process.kill()
    hold.drop()
    await scene.kill(slot)
    return f"{slot.client}, {hold.parked} commits lost"


async def kill_long(scene: Scene) -> str:
    """While it has an article in hand that takes long, and others of its partition behind it."""
    place = await scene.feeder.long()
    before = len(await harness.read(scene.s, "deduplicated"))

    async def there() -> bool:
        return any(len(m.value) > 1 << 20 for m in (await harness.read(scene.s, "deduplicated"))[-200:])

    await harness.eventually("the long article passed dedupe", there)
    await asyncio.sleep(2 * scene.s.commit_interval_seconds)
    slots = scene.fleet.of("enrich")
    await asyncio.gather(*(scene.kill(slot) for slot in slots))
    return f"{len(slots)} of enrich, article {place} in hand after {before}"


async def late_write(scene: Scene) -> str:
    """A dead worker's write is still in the network, and arrives after its successor has written newer state.

    The successor is killed just before, so nothing newer follows: who restores then finds the stale record last.
    """
    slot = await scene.victim("count")
    hold = scene.proxy.hold(PRODUCE, slot.client)
    await seen("a write under way", lambda: hold.parked)
    hold.closed = True
    await scene.kill(slot)
    await asyncio.sleep(2)
    slot.worker.process.kill()
    hold.release()
    await scene.kill(slot)
    await seen("the broker took the late write", lambda: hold.answered)
    return f"{slot.client}, {hold.answered} late writes, then killed"


async def stop(scene: Scene) -> str:
    """SIGSTOP for longer than the session: another takes over, the one that wakes must end by itself."""
    slot = await scene.victim(scene.r.choice(("dedupe", "count", "enrich")))
    await _second(scene, slot.stage)
    sleeper, count = slot.worker, len(slot.exits)
    sleeper.signal(signal.SIGSTOP)
    await asyncio.sleep(scene.s.session_timeout_seconds + 2)
    sleeper.signal(signal.SIGCONT)
    try:
        await seen("it ends", lambda: len(slot.exits) > count, WAKE_SECONDS)
    except AssertionError:
        scene.found.note("wrong", f"{slot.client} slept longer than its session and goes on")
        sleeper.kill()
    slept = "slept for" in sleeper.log.read_text()
    return f"{slot.client}, ended with {slot.exits[count:]}{', having noticed' if slept else ''}"


async def bug(scene: Scene) -> str:
    """A stage raises once, as a bug of ours would: the worker ends and nothing is passed over."""
    slot = await scene.victim()
    count = len(slot.exits)
    slot.bug.touch()
    await seen("the stage has raised", lambda: not slot.bug.exists())
    try:
        await seen("the worker has ended", lambda: len(slot.exits) > count, WAKE_SECONDS)
    except AssertionError:
        scene.found.note("wrong", f"{slot.client} goes on after a fault of ours")
        return f"{slot.client}, raised"
    await slot.works(60)
    return f"{slot.client}, ended with {slot.exits[count]}"


async def terminate(scene: Scene) -> str:
    """SIGTERM: an orderly end, and a start after it."""
    slot = await scene.victim()
    count = len(slot.exits)
    await slot.end()
    await slot.works(60)
    return f"{slot.client}, ended with {slot.exits[count]}"


async def add(scene: Scene, stage: str | None = None) -> str:
    """One more worker takes its share of a stage, of the one that has fewest if none is given."""
    fewest = min(("normalize", "enrich", "count"), key=lambda name: (len(scene.fleet.of(name)), scene.r.random()))
    slot = scene.fleet.add(stage or fewest)
    await harness.eventually("added", lambda: harness.ready(slot.worker))
    return slot.client


async def remove(scene: Scene) -> str:
    """One worker fewer: its partitions go to the others when its session is over."""
    stage = max(stages.NAMES, key=lambda name: (len(scene.fleet.of(name)), scene.r.random()))
    await _second(scene, stage)
    slot = scene.fleet.of(stage)[-1]
    slot.wanted = False
    await slot.end()
    await asyncio.sleep(scene.s.session_timeout_seconds + 1)
    await seen("gone", lambda: not slot.alive)
    return f"{slot.client}, ended with {slot.exits[-1:]}"


async def slow(scene: Scene) -> str:
    """Every request and every answer is late."""
    before, scene.proxy.delay = scene.proxy.delayed, scene.r.uniform(0.2, 0.6)
    await asyncio.sleep(SLOW_SECONDS)
    delay, scene.proxy.delay = scene.proxy.delay, 0.0
    count = scene.proxy.delayed - before
    assert count, "nothing was under way"
    return f"{count} packets by {delay:.1f} s"


async def cut(scene: Scene) -> str:
    """Every connection to the broker is reset, three times."""
    count = 0
    for _ in range(3):
        count += scene.proxy.cut()
        await asyncio.sleep(0.7)
    assert count, "there was no connection"
    return f"{count} connections"


async def resend(scene: Scene) -> str:
    """The source sends its last lines again."""
    before = scene.feeder.sent
    await scene.feeder.resend()
    count = scene.feeder.sent - before
    assert count, "nothing was sent again"
    return f"{count} lines"


async def _second(scene: Scene, stage: str) -> None:
    """See to it that the stage has another worker, ready to take over."""
    if len(scene.fleet.of(stage)) < 2:
        slot = scene.fleet.add(stage)
        await harness.eventually("a second worker", lambda: harness.ready(slot.worker))
