"""Speed and memory of de-duplication as the index grows.

usage: python tests/bench/duplicates_speed.py NEWS.jsonl[.gz]… [--sizes 10000,100000,500000] [--plot FILE.png]

The index is filled, over four generations, with as many copies of NEWS as it takes. Each copy has its own words, but
for the most frequent ones, so that it is other news of the same make: the same duplicates, updates and templates,
common phrases shared by all. At each size the first articles of NEWS are put through, in yet another copy: query,
verdict, insert. One core, CPU time of the thread (a busy machine still slows it: read it beside the sketch's time).
First, how fast the state is read back from its log.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import hashlib
import json
import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import numpy as np
import orjson
import psutil

from streams import records, settings
from streams.agents.chain import Rejected, normalized
from streams.agents.dedupe import Deduplicator
from streams.duplicates.index import GENERATION_MS, GENERATIONS, Index
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Sketch, sketch
from streams.duplicates.store import Held
from streams.duplicates.verdict import judge
from streams.runtime.result import Context
from streams.sources import lines as sources

FREQUENT = 200
MEASURED = 3000
OTHER = 1000  # copies from here on are those put through


def read(paths: list[str]) -> list[dict[str, str]]:
    rows = []
    for path in paths:
        with (
            gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else Path(path).open(encoding="utf-8") as f
        ):
            rows += [json.loads(line) for line in f]
    return rows


def text_of(row: dict[str, str]) -> str:
    return f"{row.get('title') or ''}\n{row['body']}"


def held(number: int, source: str, time_ms: int, made: Sketch, keys: np.ndarray) -> Held:
    name = f"{number:024x}"
    return Held(0, name, source, name, None, 1, time_ms, made.text_hash, Reading(made.words, keys))


def sketched(text: str) -> tuple[Sketch, np.ndarray]:
    """What `normalize` makes of a text for the lane."""
    made = sketch(text)
    return made, Reading(made.words).keys


def frequent(words: list[np.ndarray]) -> np.ndarray:
    """The FREQUENT words that all copies share, sorted."""
    found, counts = np.unique(np.concatenate(words), return_counts=True)
    return np.sort(found[np.argsort(counts)[-FREQUENT:]])


def copied(words: np.ndarray, shared: np.ndarray, copy: int) -> Sketch:
    """The article of another copy of the news: every word but the shared ones is another, always the same."""
    other = words * np.uint32(2654435761) + np.uint32(copy * 40503)
    new = np.where(np.isin(words, shared), words, other)
    return Sketch(new, hashlib.blake2b(new.tobytes(), digest_size=16).digest())


def put(index: Index, article: Held) -> None:
    found = index.query(article.article_id, article.source, article.text_hash, article.reading)
    match = judge(article.reading, article.source, article.time_ms, found.candidates).match
    index.add(article, index.keys_to_add(found, match))


def another(number: int, sketches: list[tuple[str, Sketch]], shared: np.ndarray, time_ms: int) -> Held:
    """The article of that number: NEWS over and over, each time another copy."""
    copy, place = divmod(number, len(sketches))
    source, made = sketches[place]
    made = copied(made.words, shared, copy + 1)
    return held(number, source, time_ms, made, Reading(made.words).keys)


def put_through(index: Index, articles: Iterable[Held]) -> np.ndarray:
    """Seconds of CPU of each article's query, verdict and insert."""
    spent = []
    for article in articles:
        started = time.thread_time()
        index.advance(article.time_ms)
        put(index, article)
        spent.append(time.thread_time() - started)
    return np.array(spent)


def resident() -> int:
    """Bytes of this process that are in memory now."""
    return psutil.Process().memory_info().rss


def rebuilt(lines: list[bytes]) -> float:
    """Articles a second of the state read back from its lines, as they stand in the log, ready for the next query."""
    state, started = Deduplicator(), time.process_time()
    for line in lines:
        state.apply(records.load(records.DedupeState, orjson.loads(line)))
    state._index._settle()
    return len(lines) / (time.process_time() - started)


def state_lines(paths: list[str]) -> Iterator[bytes]:
    state = Deduplicator()
    raw = chain.from_iterable(map(sources.read, paths))
    for number, item in enumerate(normalized(raw, settings.load())):
        if not isinstance(item, Rejected):
            result = state.stage(item[0], Context("lane", 0, number, item[1]))
            yield from (records.dump(o.value) for o in result.outputs if o.topic == "dedupe-state")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("news", nargs="+")
    parser.add_argument("--sizes", default="10000,30000,100000,300000,500000,1000000")
    parser.add_argument("--plot")
    options = parser.parse_args()
    print(f"rebuild: {rebuilt(list(state_lines(options.news))):.0f} articles/s")
    texts = [(row["source"], text_of(row)) for row in read(options.news)]
    started = time.process_time()
    sketches = [(source, sketched(text)[0]) for source, text in texts]
    print(
        f"sketch and keys: {(time.process_time() - started) / len(texts) * 1e6:.0f} µs an article of {len(texts)}",
        flush=True,
    )
    shared = frequent([made.words for _, made in sketches])
    gc.freeze()  # as a worker does when it is up
    sizes = sorted(map(int, options.sizes.split(",")))
    lifetime = GENERATIONS * GENERATION_MS
    index, before, rows, done = Index(), resident(), [], 0
    for size in sizes:
        filled = put_through(
            index, (another(n, sketches, shared, n * lifetime // sizes[-1]) for n in range(done, size))
        )
        memory, done = (resident() - before) / len(index), size
        # the same news at each size, in yet another copy: what was put through once is known from then on
        time_ms, first = size * lifetime // sizes[-1] - 1, (OTHER + len(rows)) * len(sketches)
        spent = put_through(index, (another(first + n, sketches, shared, time_ms) for n in range(MEASURED)))
        p50, p99 = np.percentile(spent, [50, 99]) * 1e6
        rows.append((size, spent.mean() * 1e6, p50, p99, memory))
        print(
            f"live {size:8}: µs of CPU mean {rows[-1][1]:4.0f} p50 {p50:4.0f} p99 {p99:5.0f}, "
            f"slowest {spent.max() * 1e3:3.0f} ms; while filled mean {filled.mean() * 1e6:4.0f}, "
            f"slowest {filled.max() * 1e3:3.0f} ms; {memory:5.0f} bytes an article",
            flush=True,
        )
    if options.plot:
        plot(rows, options.plot)


def plot(rows: list[tuple[float, ...]], path: str) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    sizes, mean, _, p99, size = zip(*rows, strict=True)
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4))
    left.loglog(sizes, mean, "o-", label="mean")
    left.loglog(sizes, p99, "o-", label="p99")
    left.set(xlabel="live articles", ylabel="µs: query, verdict, insert")
    left.legend()
    right.semilogx(sizes, size, "o-")
    right.set(xlabel="live articles", ylabel="bytes an article", ylim=(0, None))
    figure.tight_layout()
    figure.savefig(path)


if __name__ == "__main__":
    main()
