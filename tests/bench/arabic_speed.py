"""Speed of `streams.arabic` on real articles, and how its time grows with the text, hostile text too.

usage: python -m tests.bench.arabic_speed ARTICLES.jsonl.gz [N]

CPU time of one core. Rates are megabytes of UTF-8 a second; `both` folds and cuts once, then finds numerals and dates.
The table of growth is microseconds a character at 1 KB to 1 MB: flat is linear.
"""

from __future__ import annotations

import gzip
import itertools
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from streams.arabic import dates, numerals
from streams.arabic.fold import fold
from streams.arabic.tokens import tokens

T = TypeVar("T")
ANCHOR = date(2018, 5, 1)
ROUNDS = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
HOSTILE = {
    "digits": "1234567890",
    "digits and commas": "123,",
    "digits and blanks": "123 ",
    "one digit": "1 ",
    "waw": "و",
    "waw words": "و ",
    "number words": "ثلاثة وعشرون ألفا و",
    "scales": "مليون ألف ",
    "units": "ثلاثة ",
    "and units": "وثلاثة ",
    "fractions": "خمس ",
    "of": "ثلاثة من ",
    "over": "1 على ",
    "points": "واحد فاصلة ",
    "ordinals": "الحادي والعشرون بعد المئة و",
    "minus": "ناقص -",
    "hundreds": "مئة ",
    "percent": "في المئة ",
    "vague": "عشرات مئات ",
    "days": "27 أكتوبر ",
    "weekdays": "الخميس ",
    "slashes": "1/",
    "marks": "\u064e",
    "ligatures": "\ufdfa",
    "letters": "ا",
}


def both(text: str) -> None:
    """What a stage does with an article."""
    cut = tokens(text)
    numerals.find(cut)
    dates.find(cut, ANCHOR)


def seconds(call: Callable[[T], object], texts: Sequence[T]) -> float:
    """The median CPU time of one round over the texts."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            call(text)
        times.append(time.process_time() - start)
    return statistics.median(times)


def rates(texts: list[str]) -> None:
    """Prints what one core reads."""
    characters, size = sum(map(len, texts)), sum(len(text.encode()) for text in texts)
    cut = [tokens(text) for text in texts]
    print(f"{len(texts)} articles, {characters / 1e6:.1f} M characters, {size / 1e6:.1f} MB")
    print(f"fold      {characters / seconds(fold, texts) / 1e6:7.1f} M characters/s")
    print(f"tokens    {size / seconds(tokens, texts) / 1e6:7.2f} MB/s, folding included")
    print(f"numerals  {size / seconds(numerals.find, cut) / 1e6:7.2f} MB/s of tokens")
    print(f"dates     {size / seconds(lambda one: dates.find(one, ANCHOR), cut) / 1e6:7.2f} MB/s of tokens")
    print(f"both      {size / seconds(both, texts) / 1e6:7.2f} MB/s")


def growth(name: str, unit: str) -> None:
    """Prints the time a character, at every size."""
    times = []
    for size in SIZES:
        text = (unit * (size // len(unit) + 1))[: size // 2]  # two bytes a letter
        start = time.process_time()
        both(text)
        times.append((time.process_time() - start) / len(text) * 1e6)
    print(f"{name:20}" + "".join(f"{t:9.3f}" for t in times))


def main() -> None:
    """Prints rates, then growth."""
    path, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in itertools.islice(lines, count)]
    texts = [f"{a.get('title') or ''}\n{a['body']}" for a in articles]
    both("\n".join(texts[:50]))
    rates(texts)
    print("\nmicroseconds a character" + "".join(f"{size // 1000:6} KB" for size in SIZES))
    growth("real articles", "\n".join(texts[:400])[:500_000])
    for name, unit in HOSTILE.items():
        growth(name, unit)


if __name__ == "__main__":
    main()
