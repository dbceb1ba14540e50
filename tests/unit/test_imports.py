"""Imports point one way: agents -> facts, actors, duplicates, windows -> arabic; nothing below agents knows Kafka."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import streams

PACKAGE = Path(streams.__file__).parent
SHARED = {"records", "errors", "resources"}
MAY_IMPORT: dict[str, set[str]] = {
    "arabic": set(),
    "facts": {"arabic", *SHARED},
    "actors": {"arabic", *SHARED},
    "duplicates": {"arabic", *SHARED},
    "windows": SHARED,
    "sources": SHARED,
    "embedded": {"errors"},
    "runtime": {"settings", "topics", *SHARED},
}
FORBIDDEN = {"faust", "mode", "aiokafka"}
PURE = ("arabic", "facts", "actors", "duplicates", "windows", "sources", "agents")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_room_imports_only_what_it_may(room: str) -> None:
    for path in (PACKAGE / room).rglob("*.py"):
        rooms = {name.split(".")[1] for name in imported(path) if name.startswith("streams.") and name.count(".") >= 1}
        assert rooms <= MAY_IMPORT[room] | {room}, path


@pytest.mark.parametrize("room", PURE)
def test_nothing_below_the_runtime_knows_kafka(room: str) -> None:
    for path in (PACKAGE / room).rglob("*.py"):
        assert not {name.split(".")[0] for name in imported(path)} & FORBIDDEN, path


def test_agents_know_of_the_runtime_only_its_contract() -> None:
    allowed = {"streams.runtime.result", "streams.runtime.stage"}
    for path in (PACKAGE / "agents").rglob("*.py"):
        modules = {n for n in imported(path) if n.startswith("streams.runtime.")}
        assert all(any(n == a or n.startswith(a + ".") for a in allowed) for n in modules), path
