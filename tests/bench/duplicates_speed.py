"""Speed and memory of de-duplication as the index grows.

usage: python tests/bench/duplicates_speed.py NEWS.jsonl[.gz]… [--sizes 10000,100000,500000,1000000] [--plot FILE.png]

The index is filled, over four generations, with as many copies of NEWS as it takes. Each copy has its own words, but
for the most frequent ones, so that it is other news of the same make: the same duplicates, updates and templates,
common phrases shared by all. Then articles of NEWS itself are put through. One core, CPU time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import resource
import time
from pathlib import Path

import numpy as np

from streams.duplicates.index import GENERATION_MS, GENERATIONS, Index
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Sketch, sketch
from streams.duplicates.store import Held
from streams.duplicates.verdict import judge

FREQUENT = 200
MEASURED = 3000


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


def held(number: int, source: str, time_ms: int, made: Sketch) -> Held:
    name = f"{number:024x}"
    return Held(0, name, source, name, None, 1, time_ms, made.text_hash, Reading(made.words))


def frequent(words: list[np.ndarray]) -> np.ndarray:
    """The FREQUENT words that all copies share, sorted."""
    found, counts = np.unique(np.concatenate(words), return_counts=True)
    return np.sort(found[np.argsort(counts)[-FREQUENT:]])


def copied(words: np.ndarray, shared: np.ndarray, copy: int) -> Sketch:
    """The article of another copy of the news: every word but the shared ones is another, always the same."""
    other = words * np.uint32(2654435761) + np.uint32(copy * 40503)
    new = np.where(np.isin(words, shared), words, other)
    return Sketch(new, hashlib.blake2b(new.tobytes(), digest_size=16).digest())


def put(index: Index, article: Held, sketch: Sketch) -> None:
    new = Reading(sketch.words)
    found = index.query(article.article_id, article.source, sketch.text_hash, new)
    match = judge(new, article.source, article.time_ms, found.candidates).match
    index.add(article, index.keys_to_add(found, match))


def filled(size: int, sketches: list[tuple[str, Sketch]], shared: np.ndarray) -> Index:
    index = Index()
    for number in range(size):
        time_ms = number * GENERATIONS * GENERATION_MS // size
        index.advance(time_ms)
        copy, place = divmod(number, len(sketches))
        source, made = sketches[place]
        made = copied(made.words, shared, copy + 1)
        put(index, held(number, source, time_ms, made), made)
    return index


def put_through(index: Index, sketches: list[tuple[str, Sketch]], first: int) -> tuple[float, np.ndarray]:
    """Seconds of query, verdict and insert: the mean of CPU time, and each article's by the wall."""
    spent = np.zeros(len(sketches))
    began = time.process_time()
    for i, (source, made) in enumerate(sketches):
        started = time.perf_counter()
        put(index, held(first + i, source, GENERATIONS * GENERATION_MS - 1, made), made)
        spent[i] = time.perf_counter() - started
    return (time.process_time() - began) / len(sketches), spent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("news", nargs="+")
    parser.add_argument("--sizes", default="10000,100000,500000,1000000")
    parser.add_argument("--plot")
    options = parser.parse_args()
    texts = [(row["source"], text_of(row)) for row in read(options.news)]
    started = time.process_time()
    sketches = [(source, sketch(text)) for source, text in texts]
    print(f"sketch: {(time.process_time() - started) / len(texts) * 1e6:.0f} µs an article of {len(texts)}")
    shared = frequent([made.words for _, made in sketches])
    rows = []
    for size in map(int, options.sizes.split(",")):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        index = filled(size, sketches, shared)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        mean, spent = put_through(index, sketches[:MEASURED], size)
        p50, p99 = np.percentile(spent, [50, 99])
        rows.append((size, mean * 1e6, p50 * 1e6, p99 * 1e6, (after - before) * 1024 / size))
        print(
            "live {:8}: CPU mean {:4.0f}, wall p50 {:4.0f} p99 {:5.0f} µs, {:5.0f} bytes an article".format(*rows[-1])
        )
        del index
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
