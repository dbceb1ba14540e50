"""`marsad feed` stops where it says it does, and goes on from there."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import orjson
import pytest

from streams.settings import Settings
from tests.broker import harness

pytestmark = pytest.mark.broker

MEBIBYTE = 1 << 20


@pytest.fixture
async def s(kafka: str, topic_prefix: str) -> Settings:
    found = harness.settings(kafka, topic_prefix, max_message_bytes=MEBIBYTE)
    await harness.make_topics(found)
    return found


def feed(s: Settings, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "streams", "feed", *arguments]
    # a shell's background jobs ignore SIGINT, and what they start inherits that
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, env=harness.environment(s), stderr=subprocess.PIPE, text=True, preexec_fn=listen)  # noqa: PLW1509


def articles(path: Path, count: int, **odd: str) -> None:
    bodies = {int(number.removeprefix("n")): body for number, body in odd.items()}
    rows = ({"source": "x", "id": n, "body": bodies.get(n, "b")} for n in range(1, count + 1))
    path.write_bytes(b"\n".join(map(orjson.dumps, rows)))


async def fed(s: Settings) -> list[int]:
    return [orjson.loads(message.value)["id"] for message in await harness.read(s, "raw")]


async def test_refused_line_is_named_and_can_be_left_out(s: Settings, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    articles(path, 700, n600="b" * 4 * MEBIBYTE)
    first = feed(s, str(path))
    said = first.communicate()[1]
    assert (first.returncode, "line 600 is larger" in said) == (1, True), said
    second = feed(s, str(path), "--from-line", "601")
    assert "100 articles published" in second.communicate()[1]
    assert sorted(await fed(s)) == [n for n in range(1, 701) if n != 600]


async def test_interrupted_feed_says_where_to_go_on(s: Settings, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    articles(path, 3000)
    first = feed(s, str(path), "--rate", "200")

    async def some() -> bool:
        return len(await harness.read(s, "raw")) > 20

    await harness.eventually("some articles", some)
    first.send_signal(signal.SIGINT)
    said = first.communicate()[1]
    line = re.search(r"interrupted at line (\d+); go on with --from-line \1", said)
    assert line, said
    assert first.returncode == 1
    second = feed(s, str(path), "--from-line", line[1])
    assert second.communicate()[1].endswith(f"{3001 - int(line[1])} articles published\n")
    assert set(await fed(s)) == set(range(1, 3001))
