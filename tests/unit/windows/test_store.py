"""What the panes of a partition take of memory is told about as it is."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace

import orjson
import pytest

from streams import records
from streams.records import Mention
from streams.windows import panes, spans
from streams.windows.store import PaneStore
from tests.unit.agents.test_count import mention


def read(number: int, actor: int) -> Mention:
    """A mention as a worker has it: nothing in it is shared with another."""
    made = mention(
        f"{number:024x}", 0, number, actor_id=f"person:~{actor:016x}", source=f"outlet-{number % 40}.example"
    )
    named = replace(made, name_ar=f"شخص رقم {actor}", name_en=f"Person {actor}", story_id=f"{number // 2:024x}")
    return records.load(Mention, orjson.loads(records.dump(named)))


@pytest.mark.parametrize(("actors", "each", "articles"), [(8000, 1, 1), (1500, 5, 1), (800, 1, 10), (50, 1, 200)])
def test_bytes_are_estimated_within_a_fifth(actors: int, each: int, articles: int) -> None:
    store, number = PaneStore(), 0
    tracemalloc.start()
    for actor in range(actors):
        for start in range(0, each * spans.PANE, spans.PANE):
            for _ in range(articles):
                number += 1
                said = read(number, actor)
                entry = {said.article_id: panes.entry_of(said, 10**12 + number)}
                store.merge(said.actor_id, (said.name_ar, said.name_en), start, entry)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert store.size[1] == pytest.approx(taken, rel=0.2)
