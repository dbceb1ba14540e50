"""How far event time has come: never back, whatever comes in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from streams.windows.watermark import Watermark

_RECORDS = st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)), min_size=1, max_size=20)


@given(_RECORDS, st.integers(0, 10**6))
def test_watermark_never_moves_back(records: list[tuple[int, int]], now: int) -> None:
    watermark, last = Watermark(), 0
    for event, log in records:
        watermark.see(event, log)
        assert watermark.at(now) >= last
        last = watermark.at(now)


@given(_RECORDS)
def test_record_finds_the_watermark_that_a_clock_would_have_shown(records: list[tuple[int, int]]) -> None:
    watermark = Watermark()
    for event, log in records:
        shown = watermark.at(log)
        assert watermark.see(event, log) == shown


@given(_RECORDS, st.randoms(use_true_random=False))
def test_states_read_back_in_any_order_give_the_watermark(records: list[tuple[int, int]], order: object) -> None:
    watermark, states = Watermark(), []
    for event, log in records:
        watermark.see(event, log)
        states.append((watermark.event_ms, watermark.quiet_ms, watermark.log_ms))
    order.shuffle(states)  # type: ignore[attr-defined]
    restored = Watermark()
    for state in states:
        restored.restore(*state)
    assert restored == watermark


def test_event_of_the_future_moves_it_no_further_than_the_stamp() -> None:
    watermark = Watermark()
    watermark.see(event_ms=10**6, log_ms=500)
    assert watermark.at(500) == 500


def test_quiet_time_counts_and_stays() -> None:
    watermark = Watermark()
    watermark.see(100, 1000)
    assert watermark.see(150, 1300) == 400
    assert (watermark.event_ms, watermark.at(1300)) == (150, 400)
