"""The recount is the oracle of the live count, and sees a row that is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from streams.cli.recount import recount
from streams.errors import UserError
from streams.records import ActorWindow, dump, load
from streams.runtime import kafka as clients
from streams.topics import resolve
from tests.broker import harness

pytestmark = pytest.mark.broker


async def test_recount_equals_the_live_count_and_names_a_false_row(
    kafka: str, topic_prefix: str, tmp_path: Path
) -> None:
    s = await harness.seeds_counted(kafka, topic_prefix, tmp_path)
    right = await recount(s, 0)
    assert right.different == []
    assert right.equal > 100
    with pytest.raises(UserError, match="exists"):
        await recount(s, 0)
    message = (await harness.read(s, "actor-counts"))[-1]
    row = load(ActorWindow, orjson.loads(message.value))
    false = replace(row, articles=row.articles + 1, revision=row.revision + 10**6)
    async with clients.producer(s) as producer:
        await producer.send(resolve("actor-counts", s).name, dump(false), key=message.key)
        await producer.flush()
    wrong = await recount(s, 0, f"{topic_prefix}second")
    assert [d.key for d in wrong.different] == [message.key.decode()]
