"""One run: feed, break, wait until it is through, judge."""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from aiokafka.errors import KafkaError
from aiokafka.structs import TopicPartition

from streams.agents import stages
from streams.embedded import Cluster
from streams.embedded.broker import free_ports
from streams.errors import UserError
from streams.runtime import kafka, reading
from streams.settings import Settings
from streams.topics import resolve
from tests.broker import harness
from tests.chaos import faults, oracle, refold
from tests.chaos.feeder import Feeder
from tests.chaos.fleet import Fleet, Recovery
from tests.chaos.judgement import Judgement, by_position
from tests.chaos.plan import Fault
from tests.chaos.proxy import Proxy
from tests.chaos.scene import Scene
from tests.chaos.stream import Stream

READ = ("raw", "articles", "verdicts", "deduplicated", "enriched", "dead-letters", "actor-counts")
PARTITIONS = 3
DOUBLED = ("normalize", "enrich")
QUIET_SECONDS = 2.0
PATIENCE_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did and what came of it."""

    articles: int
    fired: tuple[str, ...]
    judgement: Judgement
    recoveries: tuple[Recovery, ...]

    def line(self) -> str:
        j = self.judgement
        return (
            f"{self.articles} articles, {len(self.fired)} faults fired, "
            f"lost {j.lost}, doubled {j.doubled}, wrong {j.wrong}, recovery {percentiles(self.recoveries)}"
        )


def percentiles(recoveries: Sequence[Recovery]) -> str:
    """The median and the 99th percentile of recoveries, and the load they had to share the machine with."""
    wall, processor = ([r[place] for r in recoveries] * 2 or [0.0, 0.0] for place in (0, 1))
    cuts = [quantiles(times, n=100, method="inclusive") for times in (wall, processor)]
    return (
        f"p50 {cuts[0][49]:.1f} p99 {cuts[0][98]:.1f} s, "
        f"of processor {cuts[1][49]:.1f} {cuts[1][98]:.1f} s, load {os.getloadavg()[1]:.0f}"
    )


async def run(seed: int, hand: Sequence[Fault], sabotage: Sequence[str] = ()) -> Outcome:
    """One run on a broker of its own, with the default settings but for names, partitions and the small tagger."""
    with tempfile.TemporaryDirectory(prefix="marsad-chaos-") as name:
        folder = Path(name)
        (folder / "kafka").mkdir()
        (port,) = free_ports(1)
        with Cluster(folder=folder / "kafka", advertised=port) as cluster:
            async with Proxy(port, cluster.brokers[0].port) as proxy:
                s = Settings(
                    bootstrap_servers=f"127.0.0.1:{port}",
                    lock_dir=folder / "locks",
                    tagger="rules",
                    default_partitions=PARTITIONS,
                )
                await harness.make_topics(s)
                together = DOUBLED if seed % 2 else ()
                fleet = Fleet(s, folder, list(sabotage), together)
                feeder = Feeder(s, Stream(seed), seed)
                scene = Scene(s, random.Random(seed), cluster, proxy, fleet, feeder, Judgement())
                try:
                    fired = await _play(scene, hand)
                    await _judge(scene)
                finally:
                    fleet.close()
                    cluster.brokers[0].kill()  # its data goes with it: no need of an orderly end
                return Outcome(feeder.sent, tuple(fired), scene.found, tuple(scene.recoveries))


async def _play(scene: Scene, hand: Sequence[Fault]) -> list[str]:
    """Workers come in order first, which must repeat nothing; then the faults, one after another.

    In every second run two of a stage start at once, so that one's first assignment is taken back while it begins; in
    the others the second is added to a first that is at work.
    """
    fired = [f"start-together {slot.client}" for stage in DOUBLED for slot in scene.fleet.of(stage)[1:]]
    await scene.fleet.ready()
    if not fired:
        fired = [f"add {name}" for name in await asyncio.gather(*(faults.add(scene, stage) for stage in DOUBLED))]
    await asyncio.sleep(1)
    await _nothing_repeated(scene)
    for fault in hand:
        name = fault.__name__.replace("_", "-")
        before = len(scene.recoveries)
        try:
            fired.append(f"{name} {await fault(scene)}{_took(scene.recoveries[before:])}")
        except (AssertionError, KafkaError, UserError) as error:
            scene.found.note("wrong", f"{name}: {error}")
        await asyncio.sleep(scene.r.uniform(0.2, 1.0))
    await scene.feeder.stop()
    return fired


def _took(recoveries: Sequence[Recovery]) -> str:
    return f"; back after {', '.join(map(str, recoveries))}" if recoveries else ""


async def _nothing_repeated(scene: Scene) -> None:
    """When no worker has died, no record has been processed twice (patch A)."""
    for topic in ("articles", "enriched"):
        messages = await harness.read(scene.s, topic)
        for _ in range(len(messages) - len(by_position(messages, scene.found))):
            scene.found.note("doubled", f"a record in {topic}, though workers came in order")


async def _judge(scene: Scene) -> None:
    if not await _through(scene.s):
        scene.found.note("lost", f"not everything was read within {PATIENCE_SECONDS} s")
    topics = {name: await harness.read(scene.s, name) for name in READ}
    oracle.judge(topics, scene.found)
    refold.judge(scene.s, topics, scene.found)


async def _through(s: Settings) -> bool:
    """Whether every stage has committed everything that stands before it, and nothing came in the meantime."""
    deadline, before = time.monotonic() + PATIENCE_SECONDS, None
    while time.monotonic() < deadline:
        with suppress(KafkaError, UserError):
            now = await _ends(s)
            if now is not None and now == before:
                return True
            before = now
        await asyncio.sleep(QUIET_SECONDS)
    return False


async def _ends(s: Settings) -> dict[TopicPartition, int] | None:
    """The ends of every stage's input, or None while one is not read to its end."""
    found: dict[TopicPartition, int] = {}
    async with kafka.consumer(s) as consumer, kafka.admin(s) as admin:
        for stage in stages.NAMES:
            places = await reading.places(consumer, [resolve(stages.SOURCES[stage], s).name])
            ends = await consumer.end_offsets(places)
            committed = await reading.committed(admin, s.group(stage))
            if any(committed.get(place, 0) < end for place, end in ends.items()):
                return None
            found |= ends
    return found
