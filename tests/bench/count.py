"""`count` alone on an embedded Kafka: mentions into panes and window rows with state guaranteed, by CPU second.

`make bench-count` runs it. Actors follow Zipf's law, eight an article. `live`: the articles are of now, as on a desk;
`archive`: they are spread over days, one a minute, so that nearly every mention opens windows of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median

import psutil

from streams import embedded
from streams.records import Mention, dump
from streams.runtime import kafka
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from tests.broker import harness

AN_ARTICLE = 8
ARCHIVE_FROM = spans.to_ms("2018-02-01T00:00:00Z")


def mentions(count: int, actors: int, kind: str, seed: int, first: int = 0) -> Iterator[Mention]:
    """`count` mentions in lane order; the same for the same arguments, but for the time in `live`."""
    dice, now = random.Random(seed), time.time_ns() // 1_000_000
    weights = list(accumulate(1 / (rank + 1) for rank in range(actors)))
    for article in range(first, first + count // AN_ARTICLE):
        at = ARCHIVE_FROM + article * spans.MINUTE if kind == "archive" else now
        for actor in dice.choices(range(actors), cum_weights=weights, k=AN_ARTICLE):
            yield Mention(
                actor_id=f"person:{actor}",
                name_ar=f"شخص رقم {actor}",
                name_en=f"Person {actor}",
                article_id=f"{article:032x}",
                story_id=f"{article // 3:032x}",
                source=f"outlet-{article % 40}.example",
                event_time=spans.to_text(at),
                dated=True,
                verdict="new" if article % 3 == 0 else "copy",
                of=None,
                seq=(0, article),
            )


async def feed(settings: Settings, found: Iterator[Mention]) -> None:
    topic = resolve("mentions", settings).name
    async with kafka.producer(settings) as producer:
        for number, mention in enumerate(found):
            await producer.send(topic, dump(mention), key=mention.actor_id.encode())
            if number % 1000 == 999:
                await asyncio.sleep(0)
        await producer.flush()


async def measure(bootstrap: str, folder: Path, kind: str, arguments: argparse.Namespace, run: int) -> float:
    """One worker from idle through `count` mentions; mentions by CPU second of the worker."""
    s = Settings(
        bootstrap_servers=bootstrap, topic_prefix=f"{kind}{run}-", group_prefix=f"{kind}{run}", lock_dir=folder
    )
    await harness.make_topics(s)
    with harness.Worker(s, folder / f"{kind}{run}.log", "-m", "streams", "run", "count") as worker:
        await harness.eventually("worker ready", lambda: harness.ready(worker))
        process = psutil.Process(worker.process.pid)
        cpu, started = sum(process.cpu_times()[:2]), time.monotonic()
        found = mentions(arguments.count, arguments.actors, kind, run)
        await feed(s, found)
        wanted = arguments.count // AN_ARTICLE * AN_ARTICLE

        async def through() -> bool:
            return await harness.committed(s, "count", "mentions") == wanted

        await harness.eventually("mentions counted", through, within=600)
        spent, took = sum(process.cpu_times()[:2]) - cpu, time.monotonic() - started
        rows, panes = len(await harness.read(s, "actor-counts")), len(await harness.read(s, "count-state"))
        print(
            f"  {kind}: {wanted / spent:6.0f} mentions/s of CPU, {wanted / took:6.0f}/s by the clock with the feeding; "
            f"{rows / wanted:.2f} rows and {panes / wanted:.2f} panes a mention; "
            f"{process.memory_info().rss / 2**20:.0f} MB",
            flush=True,
        )
        return wanted / spent


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=80_000)
    parser.add_argument("--actors", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--kinds", default="live,archive")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, embedded.kafka() as bootstrap:
        for kind in arguments.kinds.split(","):
            found = [await measure(bootstrap, Path(folder), kind, arguments, run) for run in range(arguments.runs)]
            print(f"{kind}: median {median(found):.0f} mentions/s of CPU of {arguments.runs} runs")


if __name__ == "__main__":
    asyncio.run(main())
