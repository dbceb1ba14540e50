"""How fast the linker reads: articles a second of one core, in CPU time, folding apart.

usage: PYTHONPATH=. python tests/bench/actors.py NEWS.jsonl.gz… [--articles N]
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import statistics
import time

from streams.actors.linker import link
from streams.actors.matcher import matcher
from streams.arabic.fold import fold

ROUNDS = 5


def texts(paths: list[str], articles: int) -> list[str]:
    found: list[str] = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = map(json.loads, itertools.islice(lines, articles - len(found)))
            found += [f"{row.get('title') or ''}\n{row['body']}" for row in rows]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="+")
    parser.add_argument("--articles", type=int, default=1500)
    options = parser.parse_args()
    start = time.process_time()
    known = matcher()
    print(f"lexicon read in {time.process_time() - start:.1f} s: {len(known.keys):,} patterns")
    bodies = texts(options.news, options.articles)
    folding, linking = [], []
    for _ in range(ROUNDS):
        start = time.process_time()
        folded = [fold(text) for text in bodies]
        middle = time.process_time()
        mentions = sum(len(link(text, known)) for text in folded)
        folding.append(middle - start)
        linking.append(time.process_time() - middle)
    fold_s, link_s = statistics.median(folding), statistics.median(linking)
    print(f"{len(bodies):,} articles of {sum(map(len, bodies)) / len(bodies):,.0f} code points, {mentions:,} mentions")
    print(
        f"link {len(bodies) / link_s:,.0f} articles/s; fold and link {len(bodies) / (fold_s + link_s):,.0f} articles/s"
    )


if __name__ == "__main__":
    main()
