"""The cases of Duckling, Recognizers-Text and NeMo: each is right, or rejected with its reason."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
import yaml

REJECTED = Path(__file__).with_name("rejected_cases.yaml")
SUITES = (
    "duckling_numeral",
    "nemo_cardinal",
    "nemo_decimal",
    "recognizers_number",
    "recognizers_ordinal",
    "recognizers_percent",
    "duckling_money",
)


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
@pytest.mark.parametrize("suite", SUITES)
def test_every_case_is_right_or_rejected(shared: Path, suite: str) -> None:
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
