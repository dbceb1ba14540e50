"""The dates of Duckling and Recognizers-Text: each is right, or rejected with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.unit.arabic.test_cases import name, scorer

REJECTED = Path(__file__).parents[1] / "rejected_date_cases.yaml"
SUITES = ("duckling_date", "recognizers_date")


@pytest.mark.shared
@pytest.mark.parametrize("suite", SUITES)
def test_every_date_is_right_or_rejected(shared: Path, suite: str) -> None:
    groups = yaml.safe_load(REJECTED.read_text(encoding="utf-8"))
    rejected = {case for group in groups for case in group.get(suite, ())}
    judge = scorer(shared)
    lines = (shared / "gold" / "cases" / f"{suite}_dev.jsonl").read_text(encoding="utf-8").splitlines()
    wrong = {name(case): case["text"] for case in map(json.loads, lines) if not judge.right(case, judge.found(case))}
    assert {key: text for key, text in wrong.items() if key not in rejected} == {}
    assert rejected <= set(wrong), "a case that is right needs no rejection"


def test_every_rejection_has_its_reason() -> None:
    for group in yaml.safe_load(REJECTED.read_text(encoding="utf-8")):
        assert len(group.pop("reason")) > 20
        assert group
        assert set(group) <= set(SUITES)
