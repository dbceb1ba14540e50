"""A count and the articles behind it agree."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import orjson
import pytest

from streams.agents import stages
from streams.cli.demo import seed_articles
from streams.cli.explain import behind, parse_window
from streams.cli.feed import publish
from streams.errors import UserError
from streams.monitor import ledger
from streams.windows import spans
from tests.broker import harness

pytestmark = pytest.mark.broker


async def test_numbers_of_explain_are_the_numbers_of_the_count(kafka: str, topic_prefix: str, tmp_path: Path) -> None:
    s = harness.settings(kafka, topic_prefix, lock_dir=tmp_path / "locks", tagger="none", partitions={"raw": 1})
    await harness.make_topics(s)
    with ExitStack() as stack:
        for name in stages.NAMES:
            stack.enter_context(harness.Worker(s, tmp_path / f"{name}.log", "-m", "streams", "run", name))
        await publish(s, seed_articles())

        async def through() -> bool:
            found = await ledger.read(s)
            return found.ended >= found.raw

        await harness.eventually("every article has its end", through)
        await harness.eventually("counts stand", lambda: _agree(s))


async def _agree(s: harness.Settings) -> bool:
    rows = {}
    for message in await harness.read(s, "actor-counts"):
        row = orjson.loads(message.value)
        key = (row["actor_id"], row["window"], row["start"])
        if key not in rows or rows[key]["revision"] <= row["revision"]:
            rows[key] = row
    asked = [row for row in rows.values() if row["window"] == "1d" and row["articles"] > 3]
    for row in asked:
        start = spans.to_ms(row["start"])
        found = await behind(s, row["actor_id"], start, start + spans.DAY)
        want = (
            len(found),
            sum(a.unique for a in found),
            len({a.story_id for a in found}),
            len({a.source for a in found}),
        )
        if want != (row["articles"], row["unique"], row["stories"], row["sources"]):
            return False
    return bool(asked)


@pytest.mark.parametrize("text", ["1w:2023-12-28T00:00:00Z", "1d", "1d:noon"])
def test_wrong_window_says_how_to_write_one(text: str) -> None:
    with pytest.raises(UserError, match="1d:2023"):
        parse_window(text, 0)


def test_sliding_window_ends_now_or_when_asked() -> None:
    noon = spans.to_ms("2023-12-28T12:00:00Z")
    assert parse_window("24h", noon) == (noon - spans.DAY, noon)
    assert parse_window("15m:2023-12-28T12:00:00Z", 0) == (noon - 15 * spans.MINUTE, noon)
    assert parse_window("1h:2023-12-28T12:30:00Z", 0) == (noon, noon + spans.HOUR)
