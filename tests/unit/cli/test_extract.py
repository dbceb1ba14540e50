"""`marsad extract`: files in, enriched records out, without Kafka."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from streams import resources
from streams import settings as settings_module
from streams.cli import main

FEED = str(resources.folder("seeds") / "feed.jsonl")


@pytest.fixture(autouse=True)
def _without_tagger(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MARSAD_TAGGER", "none")
    settings_module.load.cache_clear()
    yield
    settings_module.load.cache_clear()


def extract(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["extract", *arguments])


def test_jobs_change_neither_records_nor_their_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert extract(FEED, "-o", str(one)).exit_code == 0
    assert extract(FEED, FEED, "-o", str(two), "--jobs", "2").exit_code == 0
    assert one.read_bytes() != b""
    assert two.read_bytes().startswith(one.read_bytes())


def test_lines_that_are_no_articles_are_kept_with_number_and_reason(tmp_path: Path) -> None:
    path, rejects = tmp_path / "news.jsonl", tmp_path / "rejects.jsonl"
    path.write_bytes(b'{"source": "x", "body": "one"}\nno json\n{"source": "x"}\n')
    result = extract(str(path), "--rejects", str(rejects))
    assert result.exit_code == 0
    found = [orjson.loads(line) for line in rejects.read_bytes().splitlines()]
    assert [(r["line"], r["reason"], r["raw"]) for r in found] == [
        (2, "bad-json", "no json"),
        (3, "no-body", '{"source": "x"}'),
    ]
    assert extract(str(path), "--strict").exit_code == 1
