"""`count` on a real broker: what it cannot count is a dead letter, and counts once it can when that is put back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import orjson
import pytest
from click.testing import CliRunner

from streams import settings as settings_module
from streams.agents.chain import Rejected, deduplicated, enriched, normalized
from streams.agents.enrich import Enricher, mentions
from streams.cli import main
from streams.cli.demo import seed_articles
from streams.cli.recount import recount
from streams.records import Enriched, Mention, dump
from streams.runtime import dead_letters, kafka
from streams.settings import Settings
from streams.topics import resolve
from tests.broker import harness

pytestmark = pytest.mark.broker


@pytest.fixture
def s(kafka: str, topic_prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Room for one actor outside the lexicon; the command line reads the same settings."""
    found = harness.settings(
        kafka,
        topic_prefix,
        lock_dir=tmp_path / "locks",
        tagger="none",
        partitions={"mentions": 1},
        max_unlisted_actors=1,
    )
    for name, value in harness.environment(found).items():
        if name.startswith("MARSAD_"):
            monkeypatch.setenv(name, value)
    settings_module.load.cache_clear()
    asyncio.run(harness.make_topics(found))
    return found


def articles(settings: Settings, *actors: str) -> list[Enriched]:
    """As many articles of the seed feed, each naming one of the actors and nobody else."""
    run, found = Enricher(settings).stage, list[Enriched]()
    for _, article in (i for i in deduplicated(normalized(seed_articles(), settings)) if not isinstance(i, Rejected)):
        if article is None or len(found) == len(actors):
            continue
        read = enriched(run, article)
        if named := [e for e in read.entities if e.actor_id and e.role != "credit"]:
            found.append(replace(read, entities=(replace(named[0], actor_id=actors[len(found)]),)))
    return found


async def send(s: Settings, topic: str, values: Iterable[tuple[str, bytes]]) -> None:
    async with kafka.producer(s) as producer:
        for key, value in values:
            await producer.send_and_wait(resolve(topic, s).name, value, key=key.encode())


def counted(s: Settings) -> set[str]:
    return {orjson.loads(m.value)["actor_id"] for m in asyncio.run(harness.read(s, "actor-counts"))}


def wait_for_rows(s: Settings, actors: set[str]) -> None:
    async def there() -> bool:
        return await asyncio.to_thread(counted, s) >= actors

    asyncio.run(harness.eventually(f"rows of {actors}", there))


def test_mention_of_another_schema_version_is_a_dead_letter_and_what_comes_after_it_counts(
    s: Settings, tmp_path: Path
) -> None:
    (mention,) = mentions(articles(s, "country:PS")[0])
    other = orjson.dumps({**orjson.loads(dump(mention)), "schema": "marsad.mention/2"})
    with harness.Worker(s, tmp_path / "count.log", "-m", "streams", "run", "count") as worker:
        asyncio.run(send(s, "mentions", [("country:PS", other), ("country:PS", dump(mention))]))
        wait_for_rows(s, {"country:PS"})
        asyncio.run(harness.eventually("metrics", lambda: asyncio.to_thread(_tells_its_size, worker)))
    (letter,) = asyncio.run(harness.read(s, "dead-letters"))
    why = dead_letters.described(letter.headers)
    assert letter.value == other
    assert (why["stage"], why["topic"], why["offset"]) == ("count", resolve("mentions", s).name, "0")
    assert "marsad.mention/1" in why["error"]


def _tells_its_size(worker: harness.Worker) -> bool:
    with urlopen(f"http://127.0.0.1:{worker.port}/metrics") as answer:
        return 'marsad_state_items{kind="actors",partition="0",stage="count"} 1.0' in answer.read().decode()


def test_actor_too_many_is_a_dead_letter_and_counts_when_it_is_put_back(s: Settings, tmp_path: Path) -> None:
    """The recount leaves out what is dead, and counts what was put back."""
    found = articles(s, "person:~one", "person:~two", "country:PS")
    sent: list[Mention] = [m for article in found for m in mentions(article)]
    asyncio.run(send(s, "enriched", ((a.article_id, dump(a)) for a in found)))
    with harness.Worker(s, tmp_path / "count.log", "-m", "streams", "run", "count"):
        asyncio.run(send(s, "mentions", ((m.actor_id, dump(m)) for m in sent)))
        wait_for_rows(s, {"person:~one", "country:PS"})
    assert counted(s) == {"person:~one", "country:PS"}
    (letter,) = asyncio.run(harness.read(s, "dead-letters"))
    assert dead_letters.described(letter.headers)["reason"] == "too-many-actors"
    dead = asyncio.run(recount(s, 0, f"{s.topic_prefix}dead"))
    assert (dead.equal, dead.different) == (6, [])

    put_back = CliRunner().invoke(main, ["dead-letters", "replay", "--reason", "too-many-actors"])
    assert "1 dead letters were put back" in put_back.output
    room = s.model_copy(update={"max_unlisted_actors": 2})
    with harness.Worker(room, tmp_path / "room.log", "-m", "streams", "run", "count"):
        wait_for_rows(s, {"person:~one", "person:~two", "country:PS"})
    whole = asyncio.run(recount(s, 0, f"{s.topic_prefix}whole"))
    assert (whole.equal, whole.different) == (9, [])
