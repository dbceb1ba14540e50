"""What the runtime promises, on a real broker: each promise fails without the protection it names.

`SABOTAGE=NAME make test` takes a protection of `stage_worker.py` away, to see the failure.
"""

from __future__ import annotations

import asyncio
import signal
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import orjson
import pytest

from streams.runtime import topic_ids
from streams.settings import Settings
from streams.topics import resolve
from tests.broker import harness

pytestmark = pytest.mark.broker


@pytest.fixture
async def s(kafka: str, topic_prefix: str, tmp_path: Path) -> Settings:
    made = harness.settings(kafka, topic_prefix, lock_dir=tmp_path / "locks")
    await harness.make_topics(made)
    return made


def events(count: int, keys: int = 40) -> list[dict[str, Any]]:
    return [{"id": f"e{n}", "key": f"k{n % keys}"} for n in range(count)]


async def counts(s: Settings) -> dict[str, int]:
    """The count of each key that consumers see: of rows with one key the highest."""
    seen: dict[str, int] = defaultdict(int)
    for message in await harness.read(s, "actor-counts"):
        row = orjson.loads(message.value)
        seen[row["key"]] = max(seen[row["key"]], row["count"])
    return dict(seen)


async def all_counted(s: Settings, sent: list[dict[str, Any]]) -> None:
    truth = Counter(e["key"] for e in sent)

    async def right() -> bool:
        return await counts(s) == truth

    await harness.eventually("every event counted once", right)


async def all_committed(s: Settings, stage: str, count: int) -> None:
    async def there() -> bool:
        return await harness.committed(s, stage) >= count

    await harness.eventually(f"{count} offsets committed", there)


async def test_worker_that_joins_and_leaves_under_load_loses_and_doubles_nothing(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (a): the waiting commit, and state kept only where it stands at the committed offset."""
    sent = events(6000)
    with harness.stage(s, tmp_path, "tally"):
        feeding = asyncio.create_task(harness.feed(s, sent, pace=0.1))
        for _ in range(2):
            await all_committed(s, "tally", 500)
            with harness.stage(s, tmp_path, "tally") as second:
                await harness.eventually("second worker ready", lambda: harness.ready(second))
                await asyncio.sleep(0.5)
        await feeding
        await all_counted(s, sent)


async def test_no_record_is_processed_twice_when_workers_come_and_go_in_order(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (a), patch A: what a worker has finished is committed before its partitions are given away."""
    sent = events(6000)
    with harness.stage(s, tmp_path, "copy"):
        feeding = asyncio.create_task(harness.feed(s, sent, pace=0.1))
        for _ in range(2):
            await all_committed(s, "copy", 500)
            with harness.stage(s, tmp_path, "copy") as second:
                await harness.eventually("second worker ready", lambda: harness.ready(second))
                await asyncio.sleep(0.5)
        await feeding
        await all_committed(s, "copy", len(sent))
    copied = [orjson.loads(m.value)["id"] for m in await harness.read(s, "articles")]
    assert sorted(copied) == sorted(e["id"] for e in sent)


async def test_rebalance_before_the_first_commit_loses_nothing(s: Settings, tmp_path: Path) -> None:
    """A worker has its first record in hand, others fetched and nothing committed, when a second one joins."""
    told = tmp_path / "told"
    sent = [{"id": "e", "key": "k0", "until": str(told)}, *events(4000)]
    await harness.feed(s, sent[:1])
    feeding = asyncio.create_task(harness.feed(s, sent[1:], pace=0.3))
    with harness.stage(s, tmp_path, "slow") as first:
        await harness.eventually("ready", lambda: harness.ready(first))
        with harness.stage(s, tmp_path, "slow"):

            async def rebalancing() -> bool:
                return not await harness.ready(first)

            await harness.eventually("the second joins", rebalancing)
            told.touch()
            await feeding
            await all_committed(s, "slow", len(sent))
    copied = {orjson.loads(m.value)["id"] for m in await harness.read(s, "articles")}
    assert copied == {e["id"] for e in sent}


async def test_worker_without_partitions_stands_by_and_takes_over(s: Settings, tmp_path: Path) -> None:
    """More workers than partitions, as a second one on the lane: it waits ready, and ends with nobody's help."""
    lane = s.model_copy(update={"topics": {"raw": resolve("raw", s).name + "-lane"}, "partitions": {"raw": 1}})
    await harness.make_topics(lane)
    await harness.feed(lane, events(100))
    with harness.stage(lane, tmp_path, "tally") as first:
        await all_committed(lane, "tally", 100)
        with harness.stage(lane, tmp_path, "tally") as second:
            await harness.eventually("stands by", lambda: harness.ready(second))
            assert not await harness.processed(second)
            first.kill()
            await harness.feed(lane, [{"id": "f", "key": "k0"}])
            await harness.eventually("took over", lambda: harness.processed(second))


async def test_exception_in_a_stage_ends_the_worker_and_the_record_is_read_again(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (b), invariant 5: crash-stop."""
    await harness.feed(s, [{"id": "e0", "key": "k"}, {"id": "e1", "key": "k", "boom": 1}, {"id": "e2", "key": "k"}])
    for _ in range(2):
        with harness.stage(s, tmp_path, "copy") as worker:
            assert await worker.ended() == 1
        assert "a fault of ours" in worker.log.read_text()
        assert await harness.committed(s, "copy") <= 1
    assert {orjson.loads(m.value)["id"] for m in await harness.read(s, "articles")} <= {"e0"}


async def test_bad_record_becomes_a_dead_letter_with_its_bytes_and_reason(s: Settings, tmp_path: Path) -> None:
    """Invariants 1 and 5."""
    await harness.feed(s, [{"id": "e0", "key": "k", "bad": "é"}, {"id": "e1", "key": "k"}])
    with harness.stage(s, tmp_path, "copy"):
        await all_committed(s, "copy", 2)
    (letter,) = await harness.read(s, "dead-letters")
    assert letter.value == orjson.dumps({"id": "e0", "key": "k", "bad": "é"})
    assert letter.key == b"k"
    headers = dict(letter.headers)
    assert headers["marsad.reason"] == b"bad"
    assert headers["marsad.topic"].decode() == resolve("raw", s).name
    assert len(await harness.read(s, "articles")) == 1


async def test_refused_send_ends_the_worker_with_nothing_committed(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (c): the waiting commit. The output topic takes only small messages, the worker believes otherwise."""
    small = s.model_copy(update={"topics": {"articles": resolve("articles", s).name + "-small"}})
    tight = small.model_copy(update={"max_message_bytes": 65_536})
    await harness.make_topics(tight)
    await harness.feed(small, [{"id": "e0", "key": "k", "pad": "x" * 200_000}])
    with harness.stage(small, tmp_path, "copy") as worker:
        assert await worker.ended() == 1
    assert await harness.committed(small, "copy") <= 0
    assert await harness.read(small, "articles") == []


async def test_killed_between_send_and_commit_loses_nothing_and_counts_once(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (d), invariants 2 and 3: kill -9 under load, again and again."""
    sent = events(8000)
    feeding = asyncio.create_task(harness.feed(s, sent, pace=0.05))
    for round_ in range(4):
        with harness.stage(s, tmp_path, "tally") as worker:
            await all_committed(s, "tally", 300 + round_ * 600)
            worker.kill()
    with harness.stage(s, tmp_path, "tally"):
        await feeding
        await all_counted(s, sent)


async def test_stopped_worker_that_wakes_writes_nothing_wrong(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (e): SIGSTOP for longer than the session; the other takes over, the woken one ends by itself."""
    sent = events(6000)
    feeding = asyncio.create_task(harness.feed(s, sent, pace=0.15))
    with harness.stage(s, tmp_path, "tally") as first, harness.stage(s, tmp_path, "tally") as second:
        for worker in (first, second):
            await harness.eventually("ready", lambda w=worker: harness.ready(w))
        first.signal(signal.SIGSTOP)
        before = await harness.committed(s, "tally")
        await feeding
        await asyncio.sleep(s.session_timeout_seconds + 1)
        first.signal(signal.SIGCONT)
        assert await first.ended() == 1
        assert "slept for" in first.log.read_text()
        await all_counted(s, sent)
        assert await harness.committed(s, "tally") > before


async def test_state_is_rebuilt_from_its_topic_equal_to_what_was_lost(s: Settings, tmp_path: Path) -> None:
    """Issue 3 (f), invariant 4: a second worker with nothing on disk goes on from the first one's state."""
    sent = events(3000)
    with harness.stage(s, tmp_path, "tally") as first:
        await harness.feed(s, sent)
        await all_counted(s, sent)
        first.kill()
    more = [{"id": f"f{n}", "key": f"k{n % 40}"} for n in range(400)] + sent[:500]  # and re-sends that change nothing
    with harness.stage(s, tmp_path, "tally"):
        await harness.feed(s, more)
        await all_counted(s, sent + more[:400])


async def test_topic_made_anew_is_another_topic(s: Settings, tmp_path: Path) -> None:
    """Issue 3, bad input: offsets that start at 0 again are no replay; the position carries the topic's identity."""
    from streams.runtime import kafka as kafka_clients

    name = resolve("raw", s).name
    seen = []
    for round_ in range(2):
        await harness.feed(s, [{"id": f"r{round_}-{n}", "key": "k"} for n in range(10)])
        with harness.stage(s, tmp_path, "copy"):

            async def copied(want: int = 10 * (round_ + 1)) -> bool:
                return len(await harness.read(s, "articles")) >= want

            await harness.eventually("ten more copied", copied)
        seen.append((await topic_ids.fetch_once(s, [name]))[name])
        async with kafka_clients.admin(s) as client:
            await client.delete_topics([name])
        await asyncio.sleep(1)
        await harness.make_topics(s)
    articles = [orjson.loads(m.value) for m in await harness.read(s, "articles")]
    assert {a["topic"] for a in articles} == set(seen)
    assert len(set(seen)) == 2
    assert {a["id"] for a in articles} == {f"r{r}-{n}" for r in range(2) for n in range(10)}
