"""A long run of the whole pipeline: real articles in their own time, speeded up, with re-sends and revisions.

`make soak` runs it. Memory and open files of every process, the state on the broker's disk and what each stage has
still to read are sampled into a CSV file and plotted; exit code 1 where memory or lag grows.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import heapq
import itertools
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import fmean
from typing import Any

import orjson
import psutil

from streams.agents import stages
from streams.cli.up import prepare
from streams.embedded import Cluster
from streams.monitor import ledger as ledgers
from streams.runtime import kafka, reading
from streams.settings import Settings
from streams.sources import lines, times
from streams.topics import resolve

FLAT = 0.05
RESENT_EVERY, REVISED_EVERY = 20, 25
RESENT_AFTER, REVISED_AFTER = timedelta(minutes=20), timedelta(hours=1)
LAG_ROOM = 50  # records on their way at the moment of a sample


def in_time(paths: list[str]) -> Iterator[tuple[datetime, dict[str, Any]]]:
    """Every article with its time, in order; after the last the first again, as another one, on the days after."""
    read = [orjson.loads(line) for line in itertools.chain.from_iterable(map(lines.read, paths))]
    dated = [(t, a) for a in read if (t := times.parse(a.get("published_at")))]
    dated.sort(key=lambda item: item[0])
    span = dated[-1][0] - dated[0][0] + timedelta(days=1)
    for turn in itertools.count():
        for published, article in dated:
            again = (
                {"id": f"{article.get('id')}-{turn}", "url": None, "body": f"{article['body']}\n{turn}"} if turn else {}
            )
            at = published + turn * span
            yield at, {**article, **again, "published_at": at.isoformat()}


def with_repeats(news: Iterator[tuple[datetime, dict[str, Any]]]) -> Iterator[tuple[datetime, bytes]]:
    """The same with every so many sent again a little later, and every so many revised."""
    later: list[tuple[datetime, int, bytes]] = []
    for number, (at, article) in enumerate(news):
        while later and later[0][0] <= at:
            due, _, line = heapq.heappop(later)
            yield due, line
        yield at, orjson.dumps(article)
        if number % RESENT_EVERY == 0:
            heapq.heappush(later, (at + RESENT_AFTER, number, orjson.dumps(article)))
        if number % REVISED_EVERY == 1:
            revised = {**article, "body": f"{article['body']}\nوأضاف المصدر أن التحقيق مستمر، وأن الحصيلة قد ترتفع."}
            heapq.heappush(later, (at + REVISED_AFTER, number, orjson.dumps(revised)))


async def feed(settings: Settings, paths: list[str], speed: float, ends_at: float) -> int:
    """Send every article when its time has come; how many were sent until `ends_at` (monotonic)."""
    topic, sent, started, first = resolve("raw", settings).name, 0, time.monotonic(), None
    async with kafka.producer(settings) as producer:
        for at, line in with_repeats(in_time(paths)):
            first = first or at
            due = started + (at - first).total_seconds() / speed
            if due >= ends_at:
                break
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await producer.send(topic, line)
            sent += 1
        await producer.flush()
    await asyncio.sleep(max(0.0, ends_at - time.monotonic()))
    return sent


@dataclass
class Samples:
    """Minutes since the start, and beside them every series by name."""

    minutes: list[float] = field(default_factory=list)
    series: dict[str, list[float]] = field(default_factory=dict)

    def add(self, minute: float, values: dict[str, float]) -> None:
        self.minutes.append(minute)
        for name, value in values.items():
            self.series.setdefault(name, []).append(value)

    def thirds(self, name: str) -> tuple[float, float]:
        """Means of the middle and of the last third."""
        found, third = self.series[name], len(self.minutes) // 3
        return fmean(found[third : 2 * third]), fmean(found[2 * third :])

    def save(self, path: Path) -> None:
        with path.open("w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(["minute", *self.series])
            writer.writerows(zip(self.minutes, *self.series.values(), strict=True))


def on_disk(data: Path, topic: str) -> int:
    """Bytes of a topic's log on the broker's disk."""
    return sum(log.stat().st_size for log in data.glob(f"{topic}-*/*.log"))


async def sample(settings: Settings, up: psutil.Process, data: Path, samples: Samples, every: float) -> None:
    """Sample until cancelled."""
    started = time.monotonic()
    async with kafka.admin(settings) as admin, kafka.consumer(settings) as consumer:
        while True:
            values: dict[str, float] = {}
            for child in up.children():
                name = child.cmdline()[-1]
                values[f"MB {name}"] = child.memory_info().rss / 2**20
                values[f"files {name}"] = child.num_fds()
            for topic in ("count-state", "dedupe-state"):
                values[f"KB {topic}"] = on_disk(data, resolve(topic, settings).name) / 2**10
            for stage, source in stages.SOURCES.items():
                ends = await consumer.end_offsets(await reading.places(consumer, [resolve(source, settings).name]))
                done = await reading.committed(admin, settings.group(stage))
                values[f"lag {stage}"] = sum(end - done.get(place, 0) for place, end in ends.items())
            samples.add((time.monotonic() - started) / 60, values)
            if len(samples.minutes) % 12 == 0:
                shown = {k: round(v) for k, v in values.items() if k[:2] == "MB" or k[:3] == "lag"}
                print(f"  {samples.minutes[-1]:5.1f} min {shown}", flush=True)
            await asyncio.sleep(every)


def judge(samples: Samples) -> list[str]:
    """What grew: memory of a process by more than a twentieth, files at all, lag by more than is on its way."""
    grew = []
    for name in samples.series:
        middle, last = samples.thirds(name)
        kind, what = name.split(" ", 1)
        change = last / max(middle, 1e-9) - 1
        print(f"  {kind:5} {what:13} middle third {middle:9.1f}  last third {last:9.1f}  {change:+.1%}")
        if (
            (kind == "MB" and last > middle * (1 + FLAT))
            or (kind == "files" and last > middle + 2)
            or (kind == "lag" and last > middle + LAG_ROOM)
        ):
            grew.append(name)
    return grew


def plot(samples: Samples, path: Path, title: str) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(4, 1, figsize=(10, 13), sharex=True, layout="constrained")
    kinds = {"MB": "resident memory, MB", "KB": "state on disk, KB", "lag": "lag, records", "files": "open files"}
    for axis, (kind, label) in zip(axes, kinds.items(), strict=True):
        for name, values in samples.series.items():
            if name.startswith(kind + " "):
                axis.plot(samples.minutes, values, label=name.split(" ", 1)[1], linewidth=1.2)
        axis.set(ylabel=label, ylim=(0, None))
        axis.grid(alpha=0.3)
        axis.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=8)
    axes[-1].set_xlabel("minutes")
    figure.suptitle(title)
    figure.savefig(path, dpi=100)


async def run(settings: Settings, arguments: argparse.Namespace, up: psutil.Process, data: Path) -> Samples:
    """Feed and sample for the time asked, then wait until everything has its end."""
    samples = Samples()
    sampling = asyncio.create_task(sample(settings, up, data, samples, arguments.every))
    sent = await feed(settings, arguments.news, arguments.speed, time.monotonic() + arguments.minutes * 60)
    sampling.cancel()
    with suppress(asyncio.CancelledError):
        await sampling
    for _ in range(60):
        ledger = await ledgers.read(settings)
        if ledger.ended >= sent:
            break
        await asyncio.sleep(2)
    print(f"{sent} articles sent, {ledger.ended} ended, twice {ledger.twice}; verdicts {ledger.verdict_counts()}")
    return samples


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("news", nargs="+")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--speed", type=float, default=200)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between samples")
    parser.add_argument("--tagger", default="crf")
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "marsad-soak.png")
    arguments = parser.parse_args()
    try:
        import matplotlib as _  # noqa: F401
    except ImportError:
        print("the plot needs matplotlib: .venv/bin/python -m pip install 'marsad[bench]'", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, Cluster(folder=Path(folder)) as cluster:
        settings = Settings(bootstrap_servers=cluster.bootstrap, web_port=17166, lock_dir=Path(folder))
        asyncio.run(prepare(settings))
        own = {
            "BOOTSTRAP_SERVERS": cluster.bootstrap,
            "WEB_PORT": "17166",
            "LOCK_DIR": folder,
            "TAGGER": arguments.tagger,
        }
        env = {**os.environ, **{f"MARSAD_{name}": value for name, value in own.items()}}
        up = subprocess.Popen([sys.executable, "-m", "streams", "up"], env=env)
        try:
            time.sleep(10)
            samples = asyncio.run(run(settings, arguments, psutil.Process(up.pid), Path(folder) / "data-0"))
            alive = up.poll() is None
        finally:
            with suppress(ProcessLookupError):
                up.send_signal(signal.SIGTERM)
            up.wait(40)
    samples.save(arguments.out.with_suffix(".csv"))
    plot(samples, arguments.out, f"{arguments.minutes:g} minutes at {arguments.speed:g} times real time")
    grew = judge(samples)
    print(
        f"{arguments.out} and .csv; " + (f"GREW: {', '.join(grew)}" if grew else "flat"),
        "" if alive else "; ENDED EARLY",
    )
    return int(bool(grew) or not alive)


if __name__ == "__main__":
    sys.exit(main())
