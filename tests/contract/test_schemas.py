"""Schemas, dataclasses, topics and examples say the same, both ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from streams import records, resources, topics
from streams.agents.normalize import Normalizer
from streams.runtime.result import Context, Emit, Reject
from streams.settings import Settings
from tests.contract.schema_files import RECORDS, made

SCHEMAS = resources.folder("schemas")
EXAMPLES = SCHEMAS / "examples"
NAMES = sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json"))


def examples(kind: str) -> list[Any]:
    found = sorted(EXAMPLES.glob(f"*/{kind}/*.json"))
    return [pytest.param(p, id=f"{p.parts[-3]}-{p.stem}") for p in found]


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", RECORDS)
def test_schema_is_what_the_dataclass_says(name: str) -> None:
    """After a record changed: `python -m tests.contract.schema_files`."""
    stored = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert stored == made(name)


def test_every_topic_names_a_schema_that_is_there() -> None:
    named = {spec.schema for spec in topics.specs().values() if spec.schema}
    assert named == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_record_has_passing_and_failing_examples(name: str) -> None:
    assert list((EXAMPLES / name / "pass").glob("*.json"))
    assert list((EXAMPLES / name / "fail").glob("*.json"))


@pytest.mark.parametrize("path", examples("pass"))
def test_passing_example_passes(path: Path) -> None:
    name, value = path.parts[-3], json.loads(path.read_text(encoding="utf-8"))
    assert list(validator(name).iter_errors(value)) == []
    if name in RECORDS:
        loaded = records.load(RECORDS[name], value)
        assert json.loads(records.dump(loaded)) == value
    else:
        assert isinstance(Normalizer(Settings()).stage(path.read_bytes(), Context("t", 0, 0, 0)), Emit)


@pytest.mark.parametrize("path", examples("fail"))
def test_failing_example_is_refused_with_a_path_and_a_reason(path: Path) -> None:
    """The file's name begins with the path of what is wrong in it."""
    name, value = path.parts[-3], json.loads(path.read_text(encoding="utf-8"))
    wrong_at = path.stem.split("-")[0]
    assert list(validator(name).iter_errors(value)) != []
    if name in RECORDS:
        with pytest.raises(records.RecordError) as caught:
            records.load(RECORDS[name], value)
        assert caught.value.path.startswith(wrong_at)
        assert caught.value.reason
    else:
        result = Normalizer(Settings()).stage(path.read_bytes(), Context("t", 0, 0, 0))
        assert isinstance(result, Reject)
        assert result.detail.startswith(wrong_at)
