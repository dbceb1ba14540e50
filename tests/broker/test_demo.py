"""The whole way, as a newcomer runs it: `marsad demo --exit --json` on its own Kafka with the seed feed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from streams import resources

pytestmark = pytest.mark.broker


def demo(folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "streams", "demo", "--exit", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False, cwd=folder)
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def linked(actors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of the lexicon; what only the tagger's net finds may differ in a rounding between processors."""
    return [actor for actor in actors if "~" not in actor["actor_id"]]


def test_demo_gives_what_the_seeds_must_give_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """Invariant 1 (conservation) and 7 (same input, same output), end to end."""
    found = demo(tmp_path)
    assert list(tmp_path.iterdir()) == []
    seconds = found.pop("seconds")
    expected = json.loads((resources.folder("seeds") / "expected.json").read_text(encoding="utf-8"))
    assert linked(found.pop("actors")) == linked(expected.pop("actors"))
    assert found == expected
    assert found["raw"] == found["enriched"] + found["stopped"] + found["dead_letters"]
    assert 0 < seconds < 180
    assert [p for p in psutil.Process().children(recursive=True) if "demo" in " ".join(p.cmdline())] == []


def test_seed_feed_has_every_kind_of_article() -> None:
    lines = Path(resources.folder("seeds") / "feed.jsonl").read_bytes().splitlines()
    text = b"\n".join(lines).decode("utf-8", "replace")
    for sign in ("شتنبر", "كانون الثاني", "جانفي", "٢٠٢٤", "۲۶", "<p>", "Maersk"):
        assert sign in text
