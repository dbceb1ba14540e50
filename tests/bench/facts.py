"""Articles a second through `streams.facts.read`, and whether its time is linear on hostile text.

usage: python tests/bench/facts.py ARTICLES.jsonl.gz [N]
"""

from __future__ import annotations

import gzip
import itertools
import json
import sys
import time
from datetime import date

from streams.facts import read

ANCHOR = date(2023, 12, 28)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
HOSTILE = {
    "digits": "1234567890",
    "numbers": "12 ",
    "waw": "و",
    "waw words": "و ",
    "number words": "ثلاثة وعشرون ألفا و",
    "scales": "مليون ألف ",
    "quotes": '"',
    "guillemets": "«",
    "cues": "وفق ",
    "said": "قال ",
    "events": "مقتل 5 بينهم ",
    "commas": "5، ",
    "duals": "قتيلان ",
    "marks": "َ",
    "bodies": "جثث هامدة ل",
    "sentences of courts": "حكم بالإعدام بحق 5 ",
    "verbs between": "قتل وطرد وشيع 5 ",
    "illnesses": "إصابة 5 بفيروس ",
    "ranges": "ما بين 5 و9 ",
}


def _seconds(text: str) -> float:
    start = time.process_time()
    read(text, anchor=ANCHOR)
    return time.process_time() - start


def main() -> None:
    """Prints articles a second, then milliseconds for 1, 10, 100 and 1,000 thousand letters of each hostile text."""
    path, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in itertools.islice(lines, count)]
    texts = [f"{a.get('title') or ''}\n{a['body']}" for a in articles]
    read(texts[0], anchor=ANCHOR)
    start = time.process_time()
    for text in texts:
        read(text, anchor=ANCHOR)
    print(
        f"{len(texts) / (time.process_time() - start):.0f} articles/s of {sum(map(len, texts)) / len(texts):.0f} chars"
    )
    for name, unit in HOSTILE.items():
        times = [_seconds((unit * (size // len(unit) + 1))[:size]) for size in SIZES]
        print(f"{name:14}" + "".join(f"{1000 * t:9.0f} ms" for t in times))


if __name__ == "__main__":
    main()
