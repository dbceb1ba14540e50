"""A recount of all mentions gives the rows of the live count, and names the row that is not so."""

from __future__ import annotations

import random
from dataclasses import replace

from streams.agents.count import Counter
from streams.runtime.result import Context
from streams.settings import Settings
from streams.windows import spans
from streams.windows.rebuild import Difference, Rebuild, differences
from tests.unit.agents.test_count import NOON, mention, rows


def test_recount_in_any_order_equals_the_live_count_and_a_false_row_is_named() -> None:
    sent = [mention(f"r{n % 40}", n % 200, n, verdict=("new", "copy", "revision")[n % 3]) for n in range(160)]
    counter, rebuild = Counter(Settings()), Rebuild(NOON - spans.DAY)
    for m in sent:
        counter.stage(m, Context("t", 0, m.seq[1], NOON + 600 * spans.MINUTE))
    shuffled = [*sent, *sent[:50]]
    random.Random(5).shuffle(shuffled)
    for m in shuffled:
        rebuild.add(m)
    live, anew = rows(list(counter.flush())), dict(rebuild.rows(10 * spans.MINUTE))
    assert differences(live, anew) == []
    key = "a|1d|2023-12-28T00:00:00Z"
    false = {**live, key: replace(live[key], unique=live[key].unique + 1)}
    assert differences(false, anew) == [Difference(key, "unique", live[key].unique + 1, live[key].unique)]
    del false[key]
    assert [d.key for d in differences(false, anew)] == [key]


def test_windows_before_the_time_asked_are_left_out() -> None:
    rebuild = Rebuild(NOON)
    rebuild.add(mention("early", -10, 1))
    rebuild.add(mention("r", 1, 2))
    assert {row.start[11:16] for _, row in rebuild.rows(0)} == {"12:00"}


def test_mention_of_a_day_that_has_no_end_is_passed_over() -> None:
    """`count` takes none from so far ahead either."""
    rebuild = Rebuild(0)
    rebuild.add(replace(mention("last", 0, 1), event_time="9999-12-31T10:00:00Z"))
    rebuild.add(mention("r", 1, 2))
    assert {row.articles for _, row in rebuild.rows(0)} == {1}
