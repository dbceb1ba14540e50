"""De-duplication beside MinHash LSH libraries, on one stream of edited copies of real articles.

usage: python tests/bench/duplicates_beside.py EDITS.py NEWS.jsonl SEED

EDITS.py makes the stream and scores verdicts. datasketch (128 permutations) and rensa (128 as well) get shingles of
three folded words and their best threshold of five; each links an article to the match of the highest estimated
Jaccard. Time is CPU time from text to verdict on one core. Needs `marsad[bench]` and rensa.

B-cubed (Bagga and Baldwin 1998): for each article, which share of its found story is of its true story (precision) and
which share of its true story is in its found story (recall), averaged over all articles. The true story of a made copy
is its base; every other article is a story of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from streams.duplicates.index import Index
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import sketch
from streams.duplicates.store import Held
from streams.duplicates.verdict import judge
from streams.sources import times

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)
PERMUTATIONS = 128
Row = dict[str, Any]


def ours(rows: list[Row]) -> Iterator[Row]:
    index = Index()
    for row in rows:
        published = times.parse(row["published_at"])
        assert published is not None
        time_ms = round(published.timestamp() * 1000)
        made = sketch(row["body"])
        index.advance(time_ms)
        new = Reading(made.words)
        found = index.query(row["id"], row["source"], made.text_hash, new)
        kind, match, _ = judge(new, row["source"], time_ms, found.candidates)
        story = match.story_id if match and kind != "related" else row["id"]
        held = Held(0, row["id"], row["source"], story, None, 1, time_ms, made.text_hash, Reading(made.words))
        index.add(held, index.keys_to_add(found, match))
        yield verdict(row, kind, match.article_id if match else None, story)


def verdict(row: Row, kind: str, of: str | None, story: str) -> Row:
    return {"article_id": row["id"], "kind": kind, "of": of, "story_id": story}


def triples(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))]


def by_datasketch(threshold: float) -> Callable[[list[Row]], Iterator[Row]]:
    from datasketch import MinHash, MinHashLSH

    def made(text: str) -> Any:
        hashed = MinHash(num_perm=PERMUTATIONS)
        hashed.update_batch([t.encode() for t in triples(text)])
        return hashed

    lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    return linked(made, lsh.query, lsh.insert, threshold)


def by_rensa(threshold: float) -> Callable[[list[Row]], Iterator[Row]]:
    from rensa import RMinHash, RMinHashLSH

    def made(text: str) -> Any:
        hashed = RMinHash(num_perm=PERMUTATIONS, seed=42)
        hashed.update(triples(text))
        return hashed

    bands = {0.2: 64, 0.3: 64, 0.4: 32, 0.5: 32, 0.6: 16}[threshold]
    lsh = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=bands)
    return linked(made, lsh.query, lsh.insert, threshold)


def linked(made: Any, query: Any, insert: Any, threshold: float) -> Callable[[list[Row]], Iterator[Row]]:
    def run(rows: list[Row]) -> Iterator[Row]:
        hashed: list[Any] = []
        stories: list[str] = []
        for number, row in enumerate(rows):
            new = made(row["body"])
            scored = [(hashed[i].jaccard(new), -i) for i in query(new)]
            best, earliest = max(scored, default=(0.0, 0))
            same = best >= threshold
            stories.append(stories[-earliest] if same else row["id"])
            hashed.append(new)
            insert(number, new)
            yield verdict(row, "copy" if same else "new", rows[-earliest]["id"] if same else None, stories[-1])

    return run


def b_cubed(true: list[str], found: list[str]) -> float:
    """F1; see the module's head."""
    in_true, in_found, in_both = defaultdict(int), defaultdict(int), defaultdict(int)
    for t, f in zip(true, found, strict=True):
        in_true[t] += 1
        in_found[f] += 1
        in_both[t, f] += 1
    precision = sum(n * n / in_found[f] for (_, f), n in in_both.items()) / len(true)
    recall = sum(n * n / in_true[t] for (t, _), n in in_both.items()) / len(true)
    return 2 * precision * recall / (precision + recall)


def pathological(rows: list[Row]) -> None:
    """Articles that all share half their text, beside the same articles with another half each."""
    half = rows[0]["body"].split()[:150]
    spent = {}
    for name in ("half of another", "all the same half"):
        stream = []
        for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
            tail = half if name == "all the same half" else other["body"].split()[-150:]
            stream.append({**row, "body": " ".join([*row["body"].split()[:150], *tail])})
        began = time.process_time()
        stories = {row["story_id"] for row in ours(stream)}
        spent[name] = (time.process_time() - began) / len(rows) * 1e6
        print(f"{len(rows)} articles, {name}: {spent[name]:.0f} µs an article, {len(stories)} stories")
    print(f"times as slow: {spent['all the same half'] / spent['half of another']:.2f}")


def main(edits: str, news: str, seed: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stream, truth, out = (str(Path(folder) / name) for name in ("stream", "truth", "verdicts"))
        subprocess.run([sys.executable, edits, "make", news, seed, stream, truth], check=True)
        rows = [json.loads(line) for line in Path(stream).read_text(encoding="utf-8").splitlines()]
        known = [json.loads(line) for line in Path(truth).read_text(encoding="utf-8").splitlines()]
        true = [row["name"] or row["of"] or row["id"] for row in known]
        runs: list[tuple[str, Callable[[list[Row]], Iterator[Row]]]] = [("marsad", ours)]
        runs += [(f"datasketch {t}", by_datasketch(t)) for t in THRESHOLDS]
        runs += [(f"rensa {t}", by_rensa(t)) for t in THRESHOLDS]
        for name, run in runs:
            began = time.process_time()
            found = list(run(rows))
            rate = len(rows) / (time.process_time() - began)
            Path(out).write_text("".join(json.dumps(row) + "\n" for row in found))
            score = subprocess.check_output([sys.executable, edits, "score", truth, out], text=True).splitlines()[-1]
            b3 = b_cubed(true, [row["story_id"] for row in found])
            print(f"{name:15} {score} B3 F1 {b3:.4f} {rate:6.0f} articles/s")
        pathological(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
