"""The cases of Duckling, Recognizers-Text and NeMo: each is right, or rejected with its reason."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

REJECTED = {
    "rejected_cases.yaml": (
        "duckling_numeral",
        "nemo_cardinal",
        "nemo_decimal",
        "recognizers_number",
        "recognizers_ordinal",
        "recognizers_percent",
        "duckling_money",
    ),
    "rejected_date_cases.yaml": ("duckling_date", "recognizers_date"),
}
"""Files of rejections, and the suites that each is of."""


def rejections(file: str) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return groups


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("cases_scorer", shared / "score" / "cases.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def name(case: dict[str, str]) -> str:
    return hashlib.sha256(case["text"].encode()).hexdigest()[:8]


@pytest.mark.shared
@pytest.mark.parametrize(("file", "suite"), [(file, suite) for file, suites in REJECTED.items() for suite in suites])
def test_every_case_is_right_or_rejected(shared: Path, file: str, suite: str) -> None:
    rejected = {case for group in rejections(file) for case in group.get(suite, ())}
    judge = scorer(shared)
    lines = (shared / "gold" / "cases" / f"{suite}_dev.jsonl").read_text(encoding="utf-8").splitlines()
    wrong = {name(case): case["text"] for case in map(json.loads, lines) if not judge.right(case, judge.found(case))}
    assert {key: text for key, text in wrong.items() if key not in rejected} == {}
    assert rejected <= set(wrong), "a case that is right needs no rejection"


@pytest.mark.parametrize("file", REJECTED)
def test_every_rejection_has_its_reason(file: str) -> None:
    for group in rejections(file):
        assert len(group.pop("reason")) > 20
        assert group
        assert set(group) <= set(REJECTED[file])
