"""The commands against a real broker, and what they say when there is none."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from streams import settings as settings_module
from streams.cli import main
from streams.settings import Settings
from streams.topics import resolve
from tests.broker import harness

pytestmark = pytest.mark.broker


@pytest.fixture
def s(kafka: str, topic_prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    found = harness.settings(kafka, topic_prefix, lock_dir=tmp_path / "locks")
    for name, value in harness.environment(found).items():
        if name.startswith("MARSAD_"):
            monkeypatch.setenv(name, value)
    settings_module.load.cache_clear()
    return found


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=text)


def test_topics_are_planned_made_once_and_then_fit(s: Settings) -> None:
    planned = [json.loads(line) for line in run("topics", "plan", "--json").output.splitlines()]
    assert {row["state"] for row in planned} == {"missing"}
    made = [json.loads(line) for line in run("topics", "apply", "--json").output.splitlines()]
    assert {row["state"] for row in made} == {"made"}
    again = [json.loads(line) for line in run("topics", "apply", "--json").output.splitlines()]
    assert {row["state"] for row in again} == {"fits"}


def test_topic_with_other_partitions_is_a_clear_error_and_is_not_changed(
    s: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("topics", "apply").exit_code == 0
    monkeypatch.setenv("MARSAD_PARTITIONS__ENRICHED", "9")
    settings_module.load.cache_clear()
    planned = run("topics", "plan", "--json")
    assert planned.exit_code == 1
    (row,) = [r for r in map(json.loads, planned.output.splitlines()) if r["state"] == "differs"]
    assert "MARSAD_PARTITIONS__ENRICHED=4" in row["differences"][0]


def test_missing_topics_are_said_before_a_stage_starts(s: Settings) -> None:
    result = run("run", "normalize")
    assert result.exit_code == 2
    assert "marsad topics apply" in result.output
    assert "Traceback" not in result.output


def test_fed_articles_stand_in_the_raw_topic_and_feed_goes_on_where_it_is_told(s: Settings, tmp_path: Path) -> None:
    run("topics", "apply")
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps({"source": "x", "id": n, "body": "b"}) for n in range(20)))
    assert "20 articles published" in run("feed", str(path)).output
    assert "5 articles published" in run("feed", str(path), "--from-line", "16").output
    assert len(asyncio.run(harness.read(s, "raw"))) == 25


def test_dead_letters_are_listed_shown_and_put_back(s: Settings, tmp_path: Path) -> None:
    run("topics", "apply")
    bad = b'{"source": "x", "body": "unclosed'
    path = tmp_path / "bad.jsonl"
    path.write_bytes(bad)
    run("feed", str(path))
    with harness.Worker(s, tmp_path / "normalize.log", "-m", "streams", "run", "normalize"):

        async def dead(count: int = 1) -> bool:
            return len(await harness.read(s, "dead-letters")) >= count

        asyncio.run(harness.eventually("a dead letter", dead))
        listed = json.loads(run("dead-letters", "list", "--json").output)
        assert listed["reason"] == "bad-json"
        assert (listed["attempts"], listed["topic"]) == ("1", resolve("raw", s).name)
        assert bad.decode() in run("dead-letters", "show", listed["letter"]).stdout
        assert "1 dead letters were put back" in run("dead-letters", "replay", "--reason", "bad-json").output
        asyncio.run(harness.eventually("it comes back", lambda: dead(2)))
    second = [json.loads(line) for line in run("dead-letters", "list", "--json").output.splitlines()][-1]
    assert second["attempts"] == "2"


def test_doctor_says_what_is_missing_and_then_that_all_is_well(s: Settings) -> None:
    sick = run("doctor", "--json")
    assert sick.exit_code == 1
    assert "marsad topics apply" in sick.output
    run("topics", "apply")
    well = run("doctor", "--json")
    assert well.exit_code == 0, well.output
    assert all(json.loads(line)["ok"] for line in well.output.splitlines())


@pytest.mark.parametrize(
    "command", [["doctor"], ["topics", "plan"], ["run", "count"], ["watch", "--exit"], ["dead-letters", "list"]]
)
def test_unreachable_broker_is_one_line_and_exit_code_3(
    s: Settings, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("MARSAD_BOOTSTRAP_SERVERS", f"127.0.0.1:{harness.free_port()}")
    settings_module.load.cache_clear()
    result = run(*command)
    assert result.exit_code == 3, result.output
    assert "MARSAD_BOOTSTRAP_SERVERS" in result.output
    assert "Traceback" not in result.output
