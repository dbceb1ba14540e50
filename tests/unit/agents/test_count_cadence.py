"""When rows are written: once a flush after mentions, and once more the moment they are final."""

from __future__ import annotations

from streams.agents.count import Counter
from streams.records import ActorWindow
from streams.runtime.result import Context
from streams.settings import Settings
from streams.windows import spans
from tests.unit.agents.test_count import NOON, mention

SECOND = 1000
GRACE = 10 * spans.MINUTE


def written(counter: Counter) -> list[ActorWindow]:
    return [o.value for o in counter.flush() if isinstance(o.value, ActorWindow) and o.value.window == "5m"]


def test_many_mentions_between_two_flushes_are_one_row_and_none_without_a_mention() -> None:
    counter = Counter(Settings())
    for number in range(50):
        counter.stage(mention(f"r{number}", 1, number), Context("t", 0, number, NOON + spans.MINUTE))
    assert [row.articles for row in written(counter)] == [50]
    for second in range(1, 30):
        counter.tick(NOON + spans.MINUTE + second * SECOND)
        assert written(counter) == []


def test_a_row_is_final_with_the_first_flush_after_its_time_and_only_then() -> None:
    counter = Counter(Settings())
    counter.stage(mention("r", 1, 1), Context("t", 0, 1, NOON + spans.MINUTE))
    assert [row.final for row in written(counter)] == [False]
    end = NOON + spans.PANE + GRACE
    counter.tick(end)
    assert written(counter) == []
    counter.tick(end + 1)
    assert [row.final for row in written(counter)] == [True]
    counter.tick(end + spans.HOUR)
    assert written(counter) == []
