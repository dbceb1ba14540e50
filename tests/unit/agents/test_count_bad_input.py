"""What cannot be counted becomes a dead letter with a reason; what is odd and can be is counted."""

from __future__ import annotations

import orjson
import pytest

from streams.agents.count import Counter
from streams.records import Mention, RecordError, decode, dump
from streams.runtime.result import Context, Emit
from streams.settings import Settings
from streams.windows import spans
from tests.unit.agents.test_count import NOON, mention, rows


def test_mention_of_another_schema_version_is_no_record_and_says_so() -> None:
    other = orjson.dumps({**orjson.loads(dump(mention("r1", 0, 1))), "schema": "marsad.mention/2"})
    with pytest.raises(RecordError, match=r"marsad\.mention/1"):
        decode(Mention, other)


def test_broker_clock_that_jumps_back_loses_no_mention_and_reopens_no_window() -> None:
    counter = Counter(Settings())
    assert counter.stage(mention("r1", 0, 1), Context("t", 0, 1, NOON + spans.HOUR)) == Emit()
    assert counter.stage(mention("r2", 30, 2), Context("t", 0, 2, NOON + spans.HOUR)) == Emit()
    assert rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"].final
    assert counter.stage(mention("r3", 1, 3), Context("t", 0, 3, NOON - spans.HOUR)) == Emit()
    row = rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"]
    assert (row.articles, row.late, row.final) == (2, 1, True)
