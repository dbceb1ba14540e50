"""The labelled pairs of real articles, scored as a whole and by halves (by the hash of the pair).

usage: python tests/bench/duplicates_pairs.py PAIRS.py PAIRS.jsonl NEWS.jsonl

A constant of streams/duplicates/verdict.py that is good on one half only is chance. PAIRS.py scores.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def half(pair: dict[str, str]) -> int:
    name = "|".join(sorted([pair["a"], pair["b"]]))
    return hashlib.md5(name.encode(), usedforsecurity=False).digest()[0] & 1


def main(scorer: str, pairs: str, news: str) -> None:
    rows = [json.loads(line) for line in Path(pairs).read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        verdicts, some = Path(folder) / "verdicts", Path(folder) / "pairs"
        subprocess.run([sys.executable, "-m", "streams", "dedupe", news, "-o", verdicts], check=True)
        for name, wanted in (("all", {0, 1}), ("half 0", {0}), ("half 1", {1})):
            some.write_text("".join(json.dumps(row) + "\n" for row in rows if half(row) in wanted))
            print(name)
            print(subprocess.check_output([sys.executable, scorer, some, news, verdicts], text=True), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
