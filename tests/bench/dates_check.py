"""Reads files of articles and reports the dates that a person should look at.

usage: python -m tests.bench.dates_check ARTICLES.jsonl.gz... [--sample N] [--seed S]

Counts finds by precision, and those whose span is not their surface; prints the days outside 1900-2100 (most are
history). `--sample N` prints N random finds of each precision in context, with the day of the article, to be read.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import random
import sys
from collections.abc import Iterator
from datetime import date

from streams.arabic.dates import DateFound, find

FIRST, LAST = "1900", "2100"
CONTEXT = 50
SHOWN = 60


def articles(paths: list[str]) -> Iterator[tuple[date, str]]:
    """Each article's day and text."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                text = f"{article.get('title') or ''}\n{article.get('body') or ''}"
                yield date.fromisoformat(article["published_at"][:10]), text


def in_context(text: str, found: DateFound) -> str:
    """The find in brackets between the words around it."""
    before, after = text[max(0, found.start - CONTEXT) : found.start], text[found.end : found.end + CONTEXT]
    return f"{before}[[{found.surface}]]{after}".replace("\n", " ⏎ ")


def is_outside(found: DateFound) -> bool:
    """Whether the day is none of the time that news mostly tells of."""
    return found.precision != "time" and not FIRST <= found.value[:4] <= LAST


def main() -> None:
    """Prints counts, what is outside, and samples."""
    options = argparse.ArgumentParser()
    options.add_argument("paths", nargs="+")
    options.add_argument("--sample", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    read = misplaced = 0
    finds: dict[str, list[tuple[date, str, str]]] = collections.defaultdict(list)
    outside: collections.Counter[tuple[str, str]] = collections.Counter()
    for day, text in articles(asked.paths):
        read += 1
        for found in find(text, day):
            finds[found.precision].append((day, found.value, in_context(text, found)))
            outside[found.surface, found.value] += is_outside(found)
            misplaced += text[found.start : found.end] != found.surface
        if read % 2000 == 0:
            print(f"{read:,} articles", file=sys.stderr, flush=True)
    print(f"{read:,} articles, {sum(map(len, finds.values())):,} dates, {misplaced} misplaced")
    print(", ".join(f"{precision} {len(found):,}" for precision, found in finds.items()))
    outside += collections.Counter()  # drops the zeros
    print(f"outside {FIRST}-{LAST}: {outside.total():,}, {len(outside):,} different")
    for (surface, value), count in outside.most_common(SHOWN):
        print(f"{count:6} {value:12} {surface}")
    chosen = random.Random(asked.seed)
    for precision, found in finds.items() if asked.sample else ():
        print(f"\n{precision}")
        for day, value, context in chosen.sample(found, min(asked.sample, len(found))):
            print(f"{day} {value} {context}")


if __name__ == "__main__":
    main()
