"""What the shipped taggers learned is still there when `find` answers: a floor, no measure (MODEL.md has those)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SENTENCES = 1000
FLOOR = 0.95


def test_labels_of_the_tagger_reach_whoever_asks(shared: Path, tmp_path: Path) -> None:
    learned = (shared / "gold" / "ner" / "anercorp_train.txt").read_text(encoding="utf-8")
    part = tmp_path / "part.txt"
    part.write_text("\n\n".join(re.split(r"\n\s*\n", learned)[:SENTENCES]) + "\n", encoding="utf-8")
    scorer = shared / "score" / "entities.py"
    said = subprocess.run(
        [sys.executable, scorer, part, "--tagger", "crf"], check=True, capture_output=True, text=True
    ).stdout
    scores = {label: float(f1) for label, f1 in re.findall(r"^(\w+) .* F1 ([\d.]+)", said, re.MULTILINE)}
    assert set(scores) == {"LOC", "MISC", "ORG", "PER", "micro"}
    assert min(scores.values()) >= FLOOR, said
