"""The user's own article shape."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from streams.agents.normalize import Normalizer
from streams.runtime.result import Context, Emit, Reject
from streams.settings import Settings
from streams.sources import mapping

RULES = """
source: meta.site
body: content.text
title: content.headline
published_at: meta.ts
"""


def test_foreign_shape_is_read_by_its_expressions(tmp_path: Path) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(RULES, encoding="utf-8")
    stage = Normalizer(Settings(mapping_file=path))
    raw = b'{"meta": {"site": "x", "ts": 1703757600}, "content": {"text": "body", "headline": "title"}}'
    result = stage.stage(raw, Context("t", 0, 0, 1_703_760_000_000))
    assert isinstance(result, Emit)
    found = result.outputs[0].value
    assert (found.source, found.text, found.event_time) == ("x", "title\nbody", "2023-12-28T10:00:00Z")


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("join(',', b)", [1, None]),
        ("b[?n > `1`] | [0].t", [{"n": "two"}, {"n": 1}]),
        ("b[::0] | [0]", ["a"]),
        ("sort(b) | [0]", [1, "a"]),
    ],
)
def test_article_that_a_rule_cannot_read_is_rejected(tmp_path: Path, expression: str, value: list[object]) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(f'source: s\nbody: "{expression}"', encoding="utf-8")
    raw = orjson.dumps({"s": "x", "b": value})
    result = Normalizer(Settings(mapping_file=path)).stage(raw, Context("t", 0, 0, 1_703_760_000_000))
    assert isinstance(result, Reject)
    assert result.reason == "mapping"


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ("body: a", "`source` and `body` are required"),
        ("source: a\nbody: b\ncolour: c", "unknown fields colour"),
        ("source: a\nbody: '[['", "body:"),
        ("source: [", "no YAML"),
    ],
)
def test_wrong_mapping_is_one_line_that_says_what_is_wrong(tmp_path: Path, rules: str, says: str) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(rules, encoding="utf-8")
    with pytest.raises(mapping.MappingError, match=says):
        mapping.load(path)


def test_missing_mapping_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(mapping.MappingError, match=r"nowhere\.yaml"):
        mapping.load(tmp_path / "nowhere.yaml")
