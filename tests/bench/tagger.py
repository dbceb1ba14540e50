"""How fast the taggers read: tokens and articles a second of one core in CPU time, and an event loop's longest pause.

`make bench-ner` runs it. The pause is how late a loop wakes at most while a thread beside it loads the tagger and tags,
in wall time: on a busy machine it is the machine's as much as the tagger's.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable

from streams.actors import ner
from streams.actors.ner.words import sentences
from tests.bench.actors import texts

ROUNDS = 3
TICK_S = 0.002


async def longest_pause(work: Callable[[], object]) -> float:
    """Seconds that the loop woke too late at most while a thread did the work."""
    done = asyncio.create_task(asyncio.to_thread(work))
    longest = 0.0
    while not done.done():
        start = time.perf_counter()
        await asyncio.sleep(TICK_S)
        longest = max(longest, time.perf_counter() - start - TICK_S)
    await done
    return longest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="+")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--taggers", nargs="+", default=["crf", "neural"])
    options = parser.parse_args()
    bodies = texts(options.news, options.articles)
    tokens = sum(len(sentence) for body in bodies for sentence in sentences(body))
    print(f"{len(bodies):,} articles, {tokens:,} tokens")
    for name in options.taggers:
        loading = asyncio.run(longest_pause(lambda name=name: ner.load(name)))
        tagger = ner.load(name)

        def read(tagger: ner.Tagger = tagger) -> None:
            for body in bodies:
                tagger.tag(body)

        pause = asyncio.run(longest_pause(read))
        seconds = []
        for _ in range(ROUNDS):
            start = time.process_time()
            read()
            seconds.append(time.process_time() - start)
        taken = statistics.median(seconds)
        print(
            f"{name}: {tokens / taken:,.0f} tokens/s, {len(bodies) / taken:,.0f} articles/s; "
            f"longest pause {pause * 1000:.0f} ms, {loading * 1000:.0f} ms while loading"
        )


if __name__ == "__main__":
    main()
