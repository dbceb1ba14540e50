"""A count and the articles behind it agree."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

import orjson
import pytest

from streams.errors import UserError
from streams.monitor import explain
from streams.monitor.explain import parse_window
from streams.windows import spans
from streams.windows.rebuild import COMPARED
from tests.broker import harness

pytestmark = pytest.mark.broker


async def test_numbers_of_explain_are_the_numbers_of_the_count(kafka: str, topic_prefix: str, tmp_path: Path) -> None:
    s = await harness.seeds_counted(kafka, topic_prefix, tmp_path)
    with harness.Worker(s, tmp_path / "monitor.log", "-m", "streams", "monitor") as monitor:
        await harness.eventually("the monitor reads", lambda: harness.ready(monitor))
        address = f"http://127.0.0.1:{monitor.port}"
        await harness.eventually("rows on the board", lambda: asyncio.to_thread(_has_rows, address))
        await _agree(s, address)
        assert await asyncio.to_thread(_status, f"{address}/api/actors/nobody:here") == 404
        assert await asyncio.to_thread(_status, f"{address}/actors/nobody:here") == 404
        assert await asyncio.to_thread(_status, f"{address}/api/actors/country:PS?window=noon") == 400
        for window in ("1d:9999-12-31T00:00:00Z", "15m:0001-01-01T00:00:00Z"):
            assert await asyncio.to_thread(_status, f"{address}/api/actors/country:PS?window={window}") == 400
            assert await asyncio.to_thread(_status, f"{address}/actors/country:PS?window={window}") == 400


async def _agree(s: harness.Settings, address: str) -> None:
    """Row, explanation, API and page say the same of every actor's day."""
    rows = {}
    for message in await harness.read(s, "actor-counts"):
        row = orjson.loads(message.value)
        key = (row["actor_id"], row["window"], row["start"])
        if key not in rows or rows[key]["revision"] <= row["revision"]:
            rows[key] = row
    asked = [row for row in rows.values() if row["window"] == "1d" and row["articles"] > 3]
    assert asked
    for row in asked:
        start = spans.to_ms(row["start"])
        found = (await explain.read(s, row["actor_id"], start, start + spans.DAY)).as_json()
        assert {name: found[name] for name in COMPARED} == {name: row[name] for name in COMPARED}
        place = f"actors/{quote(row['actor_id'], safe='')}?window=1d:{row['start']}"
        answer = orjson.loads(await asyncio.to_thread(_get, f"{address}/api/{place}"))
        assert answer["explained"] == orjson.loads(orjson.dumps(found))
        assert answer["row"] == row
        page = (await asyncio.to_thread(_get, f"{address}/{place}")).decode()
        assert f"المقالات {row['articles']} · الفريدة {row['unique']} · القصص {row['stories']}" in page
        assert all(article["story_id"][:8] in page for article in found["behind"])
        assert "يختلف" not in page


def _get(address: str) -> bytes:
    with urlopen(address) as answer:
        return bytes(answer.read())


def _has_rows(address: str) -> bool:
    return bool(orjson.loads(_get(f"{address}/api/actors?window=1d"))["actors"])


def _status(address: str) -> int:
    try:
        with urlopen(address) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


@pytest.mark.parametrize("text", ["1w:2023-12-28T00:00:00Z", "1d", "1d:noon"])
def test_wrong_window_says_how_to_write_one(text: str) -> None:
    with pytest.raises(UserError, match="1d:2023"):
        parse_window(text, 0)


def test_sliding_window_ends_now_or_when_asked() -> None:
    noon = spans.to_ms("2023-12-28T12:00:00Z")
    assert parse_window("24h", noon) == (noon - spans.DAY, noon)
    assert parse_window("15m:2023-12-28T12:00:00Z", 0) == (noon - 15 * spans.MINUTE, noon)
    assert parse_window("1h:2023-12-28T12:30:00Z", 0) == (noon, noon + spans.HOUR)
