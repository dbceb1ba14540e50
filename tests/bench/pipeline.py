"""The whole pipeline on an embedded Kafka with real articles and hostile lines: conservation, throughput, latency.

`make bench` runs it. Usage: pipeline.py NEWS.jsonl.gz... [--articles N] [--hostile SHARE] [--rate ARTICLES_A_SECOND]
[--workers N]
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import quantiles
from urllib.request import urlopen

import orjson
import psutil

from streams import embedded
from streams.cli import feed
from streams.cli.up import children, prepare
from streams.monitor import ledger as ledgers
from streams.settings import Settings
from streams.sources import lines
from tests.bench import latency
from tests.bench.hostile import hostile
from tests.broker import harness

PATIENCE_SECONDS = 1800.0
ENDS = ("enriched", "verdicts", "dead-letters")


def articles(paths: list[str], count: int, share: float) -> Iterator[bytes]:
    """Real articles in time order, every so many a hostile line instead."""
    every = round(1 / share) if share else 0
    for number, line in enumerate(itertools.islice(itertools.chain.from_iterable(map(lines.read, paths)), count)):
        if every and number % every == every - 1:
            yield hostile(number // every, orjson.loads(line))
        else:
            yield line


async def through(settings: Settings, sent: int) -> tuple[ledgers.Ledger, float]:
    """Wait until nothing is left to do; the ledger, and the time of the last end.

    The topics are read once, at the end: reading them takes time from what is measured.
    """
    started = time.monotonic()
    while behind := await ledgers.behind(settings):
        if time.monotonic() - started > PATIENCE_SECONDS:
            raise SystemExit(f"did not get through: {behind} records behind")
        print(f"  {behind} records behind after {time.monotonic() - started:.0f} s", flush=True)
        await asyncio.sleep(3)
    ledger = await ledgers.read(settings)
    if ledger.ended != sent:
        raise SystemExit(f"{ledger.ended} of {sent} records have an end: records were lost")
    ends = [m.timestamp for name in ENDS for m in await harness.read(settings, name)]
    return ledger, max(ends) / 1000


def rates(settings: Settings, workers: int) -> None:
    """CPU seconds a record, from each worker's own metrics."""
    for number, child in enumerate(children(settings, monitor=False, workers=workers), 1):
        with urlopen(f"http://127.0.0.1:{settings.web_port + number}/metrics") as answer:
            found = dict(line.rsplit(" ", 1) for line in answer.read().decode().splitlines() if line[:1] != "#")
        count = sum(float(v) for k, v in found.items() if k.startswith("marsad_records_total"))
        busy = sum(float(v) for k, v in found.items() if k.startswith("marsad_stage_seconds_sum"))
        cpu = float(found["process_cpu_seconds_total"])
        memory = float(found["process_resident_memory_bytes"]) / 2**20
        print(
            f"  {child.name:12} {count:7.0f} records  {count / max(busy, 1e-9):8.0f}/s in the stage"
            f"  {count / cpu:7.0f}/s of CPU  {memory:5.0f} MB"
        )


async def ready(settings: Settings, workers: int) -> None:
    """Wait until every worker has its partitions."""
    for number, child in enumerate(children(settings, monitor=False, workers=workers), 1):
        await harness.eventually(child.name, partial(harness.answers_ready, settings.web_port + number))


def show(what: str, taken_ms: Iterable[int]) -> None:
    """Median and 99th percentile of these milliseconds."""
    taken = sorted(taken_ms)
    cuts = quantiles(taken, n=100) if len(taken) > 1 else [0.0] * 99
    print(f"{what}: p50 {cuts[49]:.0f} ms, p99 {cuts[98]:.0f} ms of {len(taken)} articles")


def idle(process: subprocess.Popen[bytes], seconds: float) -> None:
    """CPU and memory of every worker while nothing comes."""
    workers = psutil.Process(process.pid).children()
    before = {w.pid: sum(w.cpu_times()[:2]) for w in workers}
    time.sleep(seconds)
    for worker in workers:
        share = (sum(worker.cpu_times()[:2]) - before[worker.pid]) / seconds
        print(
            f"  idle {' '.join(worker.cmdline()[3:]):16} {share:6.1%} CPU  {worker.memory_info().rss / 2**20:5.0f} MB"
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("news", nargs="+")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--hostile", type=float, default=0.05)
    parser.add_argument("--rate", type=float)
    parser.add_argument(
        "--workers", type=int, choices=range(1, 65), metavar="N", default=1, help="as `marsad up --workers N`"
    )
    parser.add_argument("--idle", type=float, default=0.0, help="seconds to watch the idle workers first")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, embedded.kafka() as bootstrap:
        port = 17066
        settings = Settings(bootstrap_servers=bootstrap, web_port=port, lock_dir=Path(folder))
        asyncio.run(latency.stamp_by_broker(settings))
        asyncio.run(prepare(settings))
        env = {
            **os.environ,
            "MARSAD_BOOTSTRAP_SERVERS": bootstrap,
            "MARSAD_WEB_PORT": str(port),
            "MARSAD_LOCK_DIR": folder,
        }
        command = [sys.executable, "-m", "streams", "up", "--no-monitor", "--workers", str(arguments.workers)]
        up = subprocess.Popen(command, env=env)
        try:
            asyncio.run(ready(settings, arguments.workers))
            if arguments.idle:
                idle(up, arguments.idle)
            news = articles(arguments.news, arguments.articles, arguments.hostile)
            started = time.time()
            sent = asyncio.run(feed.publish(settings, news, rate=arguments.rate))
            fed = time.time() - started
            ledger, ended = asyncio.run(through(settings, sent))
            took = ended - started
            rates(settings, arguments.workers)
            ends = f"enriched {len(ledger.enriched)} + stopped {len(ledger.stopped)} + dead letters {len(ledger.dead)}"
            print(f"raw {ledger.raw} = {ends}; ended {ledger.ended}, twice {ledger.twice}")
            print(f"fed in {fed:.0f} s, through in {took:.0f} s: {sent / took:.0f} articles/s")
            print(f"verdicts {ledger.verdict_counts()}")
            show("raw to enriched", ledger.latencies_ms.values())
            counted = asyncio.run(latency.read(settings))
            show("raw to count, first row", counted.first_ms)
            show("raw to count, every actor's row", counted.all_ms)
            print(f"articles that no row holds: {counted.uncounted}; stages running: {up.poll() is None}")
        finally:
            with suppress(ProcessLookupError):
                up.send_signal(signal.SIGTERM)
            up.wait(40)


if __name__ == "__main__":
    main()
