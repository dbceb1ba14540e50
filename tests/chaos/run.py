"""Runs: feed, break, wait until it is through, judge. One line a run."""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from aiokafka.errors import KafkaError

from streams.embedded import Cluster
from streams.errors import UserError
from streams.runtime import kafka
from streams.settings import Settings
from streams.topics import resolve
from tests.broker import harness
from tests.chaos import oracle, stream
from tests.chaos.faults import KINDS, Fleet

QUIET_SECONDS = 4.0
PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Outcome:
    articles: int
    fired: tuple[str, ...]
    judgement: oracle.Judgement
    recoveries: tuple[float, ...]

    def line(self) -> str:
        times = [*self.recoveries, *self.recoveries] or [0.0, 0.0]
        cuts = quantiles(times, n=100, method="inclusive")
        j = self.judgement
        return (
            f"{self.articles} articles, {len(self.fired)} faults fired, "
            f"lost {j.lost}, doubled {j.doubled}, wrong {j.wrong}, recovery p50 {cuts[49]:.1f} p99 {cuts[98]:.1f} s"
        )


async def run(seed: int, articles: int, faults: int, sabotage: list[str]) -> Outcome:
    """One run on a broker of its own."""
    r = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="marsad-chaos-") as name:
        folder = Path(name)
        (folder / "kafka").mkdir()
        with Cluster(folder=folder / "kafka") as cluster:
            s = harness.settings(cluster.bootstrap, "", lock_dir=folder / "locks", tagger="rules", default_partitions=3)
            await harness.make_topics(s)
            fleet = Fleet(s, folder, sabotage)
            fleet.start()
            keeping = asyncio.create_task(fleet.keep())
            try:
                lines = list(stream.stream(seed, articles))
                feeding = asyncio.create_task(_feed(s, lines))
                await asyncio.sleep(4)
                for _ in range(faults * 2):
                    if len(fleet.fired) >= faults:
                        break
                    await fleet.hit(r.choice(KINDS), r, cluster)
                    await asyncio.sleep(r.uniform(0.2, 1.5))
                await feeding
                await _through(s)
                judgement = await oracle.judge(s)
            finally:
                fleet.close()
                keeping.cancel()
            return Outcome(articles, tuple(fleet.fired), judgement, tuple(fleet.recoveries))


async def _feed(s: Settings, lines: list[bytes]) -> None:
    """In small batches for the length of the run; a broker that is away is waited for, the producer is idempotent."""
    async with kafka.producer(s) as producer:
        for number, line in enumerate(lines):
            await producer.send(resolve("raw", s).name, line, key=str(number % 7).encode())
            await asyncio.sleep(0.04)
        await producer.flush()


async def _through(s: Settings) -> None:
    """Until nothing is left to read in any stage and the output topics stand still."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    before, since = None, time.monotonic()
    while time.monotonic() < deadline:
        with suppress(KafkaError, UserError):
            now = [
                len(await harness.read(s, t))
                for t in ("articles", "verdicts", "enriched", "mentions", "actor-counts", "dead-letters")
            ]
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > QUIET_SECONDS + s.session_timeout_seconds:
                return
        await asyncio.sleep(0.7)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--faults", type=int, default=8)
    parser.add_argument("--sabotage", action="append", default=[])
    arguments = parser.parse_args()
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)  # brokers are taken away on purpose
    bad = 0
    for seed in range(arguments.seed, arguments.seed + arguments.runs):
        outcome = asyncio.run(run(seed, arguments.articles, arguments.faults, arguments.sabotage))
        print(f"seed {seed}: {outcome.line()}", flush=True)
        print("   " + ", ".join(outcome.fired), *outcome.judgement.notes[:8], sep="\n   ", flush=True)
        bad += not outcome.judgement.right
    noticed = bad > 0
    sys.exit(noticed if not arguments.sabotage else not noticed)


if __name__ == "__main__":
    main()
