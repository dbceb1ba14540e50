"""Reads articles with `streams.arabic` and shows the numbers and dates that a person should look at.

usage: python -m tests.bench.arabic_check ARTICLES.jsonl.gz... [--show N] [--sample N] [--seed S] [--kind KIND]

Reported: finds that overlap, dates that cut a number in two, digits outside any find, values above 10^15, dates out of
1900 to 2100. `--sample` prints that many finds in context instead, drawn at random, `--kind` those of one kind only.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeAlias

from streams.arabic import dates, numerals
from streams.arabic.tokens import tokens

Find: TypeAlias = tuple[str, int, int, str]  # kind, start, end, value
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")
_LARGEST = 10**15
_YEARS = range(1900, 2101)
_AROUND = 45
_EVERY = 2000


def texts(paths: Iterable[str]) -> Iterator[tuple[str, date | None]]:
    """Title and body of every article with the day it was published; progress on standard error."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for n, line in enumerate(lines, 1):
                if n % _EVERY == 0:
                    print(f"{path}: {n:,} articles", file=sys.stderr, flush=True)
                article: dict[str, Any] = json.loads(line)
                published = str(article.get("published_at") or "")[:10]
                yield (
                    f"{article.get('title') or ''}\n{article['body']}",
                    date.fromisoformat(published) if published else None,
                )


def finds(text: str, anchor: date | None) -> tuple[list[Find], list[Find]]:
    """The numerals and the dates of a text."""
    cut = tokens(text)
    found = [(n.kind, n.start, n.end, str(n.value)) for n in numerals.find(cut)]
    return found, [(f"date {d.precision}", d.start, d.end, d.value) for d in dates.find(cut, anchor)]


def questions(text: str, anchor: date | None) -> Iterator[tuple[str, Find]]:
    """What a person should look at."""
    numbers, days = finds(text, anchor)
    for found in (numbers, days):
        yield from (("overlap", b) for a, b in itertools.pairwise(found) if b[1] < a[2])
    for day in days:
        cut = (n for n in numbers if n[1] < day[1] < n[2] or n[1] < day[2] < n[2])
        yield from (("a date cuts a number", n) for n in cut)
    covered = bytearray(len(text))
    for _, start, end, _ in (*numbers, *days):
        covered[start:end] = b"\1" * (end - start)
    for run in _DIGITS.finditer(text):
        if not all(covered[run.start() : run.end()]):
            yield "digits outside any find", ("", run.start(), run.end(), "")
    yield from (("a very large number", n) for n in numbers if abs(number(n[3])) > _LARGEST)
    for day in days:
        years = [int(year) for year in _YEAR.findall(day[3])]
        yield from (("a date far away", day) for year in years if year not in _YEARS)


def number(value: str) -> float:
    """The number of a printed value."""
    above, _, below = value.partition("/")
    return float(above) / float(below or 1)


def shown(text: str, found: Find) -> str:
    """A find in its context, on one line."""
    kind, start, end, value = found
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return f"{kind:12} {value:>14}  …{before}⟦{text[start:end]}⟧{after}…".replace("\n", "⏎")


def check(paths: list[str], show: int, seed: int) -> None:
    """Prints how many articles and finds were read, and every kind of question with some examples."""
    random_, counts, examples, totals = (
        random.Random(seed),
        Counter[str](),
        defaultdict[str, list[str]](list),
        Counter[str](),
    )
    for text, anchor in texts(paths):
        totals["articles"] += 1
        for found in finds(text, anchor):
            totals.update(kind for kind, *_ in found)
        for question, one in questions(text, anchor):
            counts[question] += 1
            kept, place = examples[question], random_.randrange(counts[question])
            if len(kept) < show:
                kept.append(shown(text, one))
            elif place < show:
                kept[place] = shown(text, one)
    print(", ".join(f"{n:,} {kind}" for kind, n in totals.most_common()))
    for question in (
        "overlap",
        "a date cuts a number",
        "digits outside any find",
        "a very large number",
        "a date far away",
    ):
        print(f"\n{question}: {counts[question]:,}", *examples[question], sep="\n  ")


def sample(paths: list[str], size: int, seed: int, kind: str | None) -> None:
    """Prints finds drawn at random, each as likely as the other."""
    random_, kept, seen = random.Random(seed), list[str](), 0
    for text, anchor in texts(paths):
        for found in (one for group in finds(text, anchor) for one in group if kind is None or one[0].startswith(kind)):
            seen += 1
            place = random_.randrange(seen)
            if len(kept) < size:
                kept.append(shown(text, found))
            elif place < size:
                kept[place] = shown(text, found)
    print(*sorted(kept), sep="\n")


def main() -> None:
    """Checks or samples."""
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind")
    options = parser.parse_args()
    if options.sample:
        sample(options.paths, options.sample, options.seed, options.kind)
    else:
        check(options.paths, options.show, options.seed)


if __name__ == "__main__":
    main()
