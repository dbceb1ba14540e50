"""What `count` dead-lettered is in no number of an explanation, and is listed with its reason until it is counted."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from streams.agents.enrich import mentions
from streams.cli import main
from streams.cli.recount import recount
from streams.monitor import explain, pages
from streams.monitor.actor import Actors
from streams.monitor.board import Board
from streams.records import Enriched, dump
from streams.runtime.dead_letters import described
from streams.settings import Settings
from streams.windows.behind import Explained
from tests.broker import harness
from tests.broker.test_count import articles, s, send, wait_for_rows  # noqa: F401  (s is a fixture)

pytestmark = pytest.mark.broker

OLD, NEW, FUTURE = "2023-11-02T10:00:00Z", "2023-12-28T10:00:00Z", "2099-01-01T10:00:00Z"
ISRAEL, NOBODY = "country:IL", "person:~two"


@pytest.fixture
def fed(s: Settings, tmp_path: Path) -> Settings:  # noqa: F811
    """Articles of which `count` counts two and refuses three: too old, in the future, an actor too many."""
    found = [
        replace(article, event_time=at)
        for article, at in zip(
            articles(s, "person:~one", ISRAEL, ISRAEL, ISRAEL, NOBODY), (NEW, NEW, OLD, FUTURE, NEW), strict=True
        )
    ]
    asyncio.run(publish(s, found))
    with harness.Worker(s, tmp_path / "count.log", "-m", "streams", "run", "count"):
        wait_for_rows(s, {ISRAEL, "person:~one"})
        asyncio.run(harness.eventually("three dead letters", lambda: dead(s, 3)))
    return s


async def publish(s: Settings, found: list[Enriched]) -> None:  # noqa: F811
    await send(s, "enriched", ((a.article_id, dump(a)) for a in found))
    await send(s, "mentions", ((m.actor_id, dump(m)) for article in found for m in mentions(article)))


async def dead(s: Settings, count: int) -> bool:  # noqa: F811
    return len(await harness.read(s, "dead-letters")) == count


def explained(s: Settings, actor: str, window: str) -> Explained:  # noqa: F811
    return asyncio.run(explain.read(s, actor, *explain.parse_window(window, 0)))


def numbers(found: Explained) -> tuple[int, int, list[tuple[str | None, bool]]]:
    """Articles counted, articles listed as such, and of those that are not counted why and whether they can be read."""
    return found.numbers.articles, len(found.behind), [(a.not_counted, bool(a.record)) for a in found.not_counted]


def test_refused_articles_are_in_no_number_and_are_told_with_their_reasons(fed: Settings) -> None:
    assert numbers(explained(fed, ISRAEL, f"1d:{NEW}")) == (1, 1, [])
    assert numbers(explained(fed, ISRAEL, f"1d:{OLD}")) == (0, 0, [("too-old", True)])
    assert numbers(explained(fed, ISRAEL, f"1d:{FUTURE}")) == (0, 0, [("in-the-future", True)])
    assert numbers(explained(fed, NOBODY, f"1d:{NEW}")) == (0, 0, [("too-many-actors", True)])
    answer = asyncio.run(Actors(Board(), fed).show(ISRAEL, f"1d:{OLD}"))
    assert (answer["row"], answer["explained"]["articles"]) == (None, 0)
    assert [a["not_counted"] for a in answer["explained"]["not_counted"]] == ["too-old"]
    page = pages.actor(answer)
    assert "لم تُحسب" in page
    assert "too-old" in page
    shown = CliRunner().invoke(main, ["explain", ISRAEL, f"1d:{OLD}"], env={"COLUMNS": "300"}).output
    assert "0 articles, 0 unique" in shown
    assert "not counted: too-old" in shown
    lines = CliRunner().invoke(main, ["explain", ISRAEL, f"1d:{OLD}", "--json"]).output.splitlines()
    assert [(json.loads(line)["not_counted"], json.loads(line)["unique"]) for line in lines] == [("too-old", False)]


def test_article_that_was_put_back_and_counted_is_counted(fed: Settings, tmp_path: Path) -> None:
    put_back = CliRunner().invoke(main, ["dead-letters", "replay", "--reason", "too-many-actors"])
    assert "1 dead letters were put back" in put_back.output
    room = fed.model_copy(update={"max_unlisted_actors": 2})
    with harness.Worker(room, tmp_path / "room.log", "-m", "streams", "run", "count"):
        wait_for_rows(fed, {NOBODY})
    assert numbers(explained(fed, NOBODY, f"1d:{NEW}")) == (1, 1, [])


def test_mentions_that_would_have_stopped_the_worker_are_dead_letters_and_the_next_is_counted(
    s: Settings,  # noqa: F811
    tmp_path: Path,
) -> None:
    first, *more = (m for a in articles(s, *[ISRAEL] * 4) for m in mentions(a))
    wild = replace(first, seq=(0, 2**63 - 1))
    huge = [replace(m, story_id="s" * 5_000_000, event_time=first.event_time) for m in more[:2]]
    with harness.Worker(s, tmp_path / "count.log", "-m", "streams", "run", "count"):
        asyncio.run(send(s, "mentions", ((ISRAEL, dump(m)) for m in (wild, *huge, more[2]))))
        wait_for_rows(s, {ISRAEL})
        asyncio.run(harness.eventually("all are read", lambda: read_all(s)))
    reasons = [described(m.headers)["reason"] for m in asyncio.run(harness.read(s, "dead-letters"))]
    assert reasons == ["bad-seq", "mention-too-large", "mention-too-large"]


async def read_all(s: Settings) -> bool:  # noqa: F811
    return await harness.committed(s, "count", "mentions") == 4


def test_recount_and_explain_pass_over_records_that_are_not_ours(fed: Settings) -> None:
    foreign = [
        (b'{"schema":"marsad.actor-window/2"}', "actor-counts"),
        (b"no json", "actor-counts"),
        (b'{"schema":"marsad.mention/2","actor_id":"country:IL"}', "mentions"),
        (b'{"schema":"marsad.enriched/2","actor_id":"country:IL"}', "enriched"),
        (b'"actor_id":"country:IL"', "dead-letters"),
    ]
    for value, topic in foreign:
        asyncio.run(send(fed, topic, [(ISRAEL, value)]))
    report = asyncio.run(recount(fed, 0, f"{fed.topic_prefix}again"))
    assert (report.equal, report.different) == (6, [])
    assert numbers(explained(fed, ISRAEL, f"1d:{OLD}")) == (0, 0, [("too-old", True)])
    within = asyncio.run(explain.read(fed, ISRAEL, *explain.parse_window("7d", time.time_ns() // 10**6), within=0.0))
    assert within.numbers.articles == 0
