"""Text from data stands in tables and lines as it is, also where it looks like markup."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import orjson
import pytest
from aiokafka import ConsumerRecord
from click.testing import CliRunner, Result

from streams import cli
from streams import settings as settings_module
from streams.cli import actors, dead_letters, demo, doctor, main, numbers, topics
from streams.monitor import explain
from streams.monitor.ledger import Ledger
from streams.windows.behind import Behind, Explained
from streams.windows.rows import Numbers

TITLE = "[/b] :sos: [video]"


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def shown_by(*arguments: str) -> str:
    result = run(*arguments)
    assert result.exception is None, result.output
    return result.output


def gives(value: Any) -> Any:
    async def answer(*_: object, **__: object) -> Any:
        return value

    return answer


def test_explain(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Behind("id", TITLE, TITLE, "2023-12-28T10:00:00Z", "new", True, TITLE, "0-1")
    found = Explained("a", "", "", Numbers(1, 1, 1, 1, None, None), (one,))
    monkeypatch.setattr(explain, "read", gives(found))
    assert shown_by("explain", "a", "24h").count(TITLE) == 2


def test_dead_letters_list(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("stage", "reason", "error", "topic")
    headers = tuple((f"marsad.{name}", TITLE.encode()) for name in names)
    letter = ConsumerRecord("dead", 0, 1, 0, 0, None, b"", None, 0, 0, headers)
    monkeypatch.setattr(dead_letters, "_collect", gives([letter]))
    assert shown_by("dead-letters", "list").count(TITLE) == len(names)


def test_dedupe_explain(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    articles = [{"source": f"{n}{TITLE}", "id": str(n), "body": f"خبر {TITLE} {n}"} for n in (1, 2)]
    path.write_bytes(b"\n".join(map(orjson.dumps, articles)))
    ids = [orjson.loads(line)["article_id"] for line in shown_by("dedupe", str(path)).splitlines()]
    assert shown_by("dedupe", str(path), "--explain", *ids).count(TITLE) == 4


def test_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "_row", lambda *_: (TITLE,) * 5)
    assert shown_by("numbers", "قُتل 12 شخصا").count(TITLE) == 5


def test_actors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors, "_meanings", lambda _: [{TITLE: TITLE}])
    assert shown_by("actors", "show", "x").count(TITLE) == 2
    monkeypatch.setattr(actors, "Counter", lambda _: {TITLE: 1})
    assert TITLE in shown_by("actors", "check")


def test_demo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"name_ar": TITLE, "name_en": TITLE, "actor_id": "a", "unique": 1, "articles": 1}
    monkeypatch.setattr(Ledger, "actors", lambda *_: [row])
    demo._report(Ledger(), 0.0, as_json=False)
    assert capsys.readouterr().out.count(TITLE) == 2


def test_doctor_and_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_run", gives([doctor.Check(TITLE, True, TITLE, TITLE)]))
    assert shown_by("doctor").count(TITLE) == 3
    row = {"topic": TITLE, "state": "fits", "partitions": 1, "differences": [], "notes": [TITLE]}
    monkeypatch.setattr(topics, "_run", gives([row]))
    assert shown_by("topics", "plan").count(TITLE) == 2


def test_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_LEXICON_DIRS", TITLE)
    settings_module.load.cache_clear()
    assert TITLE in shown_by("settings")
    settings_module.load.cache_clear()


def test_no_command_has_a_console_of_its_own() -> None:
    for path in Path(cli.__file__).parent.glob("*.py"):
        nodes = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.ImportFrom)]
        names = {alias.name for node in nodes if node.module == "rich.console" for alias in node.names}
        assert "Console" not in names or path.name == "_console.py", path
