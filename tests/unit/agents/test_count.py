"""`count`: panes, rows, late articles, final windows; a replay changes nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest

from streams import records
from streams.agents.count import Counter
from streams.records import ActorWindow, Mention, PaneState
from streams.runtime.result import Context, Emit, Output, Reject, Result
from streams.settings import Settings
from streams.windows import spans

NOON = spans.to_ms("2023-12-28T12:00:00Z")
SETTINGS = Settings()


def mention(article: str, minute: float, seq: int, **more: Any) -> Mention:
    fields: dict[str, Any] = {
        "actor_id": "a",
        "name_ar": "ا",
        "name_en": "A",
        "article_id": article,
        "story_id": f"s-{article}",
        "source": "x",
        "event_time": spans.to_text(NOON + round(minute * spans.MINUTE)),
        "dated": True,
        "verdict": "new",
        "of": None,
        "seq": (0, seq),
        **more,
    }
    return Mention(**fields)


def feed(counter: Counter, mentions: list[Mention], log_minute: float = 600) -> None:
    for m in mentions:
        context = Context("t", 0, m.seq[1], NOON + round(log_minute * spans.MINUTE))
        assert counter.stage(m, context) == Emit()


def rows(outputs: list[Output]) -> dict[str, ActorWindow]:
    return {o.key: o.value for o in outputs if o.topic == "actor-counts"}


def state(outputs: list[Output]) -> list[PaneState]:
    return [o.value for o in outputs if o.topic == "count-state" and o.value is not None]


def test_windows_of_each_length_count_articles_once() -> None:
    counter = Counter(SETTINGS)
    feed(
        counter,
        [
            mention("r1", 0, 1),
            mention("r2", 6, 2, verdict="copy", story_id="s-r1", source="y"),
            mention("r1", 7, 3, verdict="revision"),
        ],
    )
    found = rows(list(counter.flush()))
    day = found["a|1d|2023-12-28T00:00:00Z"]
    assert (day.articles, day.unique, day.stories, day.sources) == (2, 1, 1, 2)
    assert found["a|5m|2023-12-28T12:05:00Z"].articles == 2
    assert {o.window for o in found.values()} == {"5m", "1h", "1d"}


def test_replays_and_other_orders_give_the_same_rows() -> None:
    """Invariant 3."""
    sent = [mention(f"r{n % 30}", n % 200, n, verdict=("new", "copy", "revision")[n % 3]) for n in range(120)]
    straight, replayed = Counter(SETTINGS), Counter(SETTINGS)
    feed(straight, sent)
    shuffled = sent + random.Random(7).sample(sent, 60)
    random.Random(3).shuffle(shuffled)
    feed(replayed, shuffled)
    want, got = rows(list(straight.flush())), rows(list(replayed.flush()))
    counted = ("articles", "unique", "stories", "sources")
    assert {k: [getattr(r, f) for f in counted] for k, r in want.items()} == {
        k: [getattr(r, f) for f in counted] for k, r in got.items()
    }


def test_state_read_back_gives_the_same_rows() -> None:
    """Invariant 4, stale records of another worker included."""
    first = Counter(SETTINGS)
    feed(first, [mention(f"r{n}", n, n) for n in range(10)])
    early = list(first.flush())
    feed(first, [mention(f"q{n}", n, 20 + n) for n in range(10)])
    late = list(first.flush())
    second = Counter(SETTINGS)
    for pane in [*state(early), *state(late), *state(early)]:  # a woken worker wrote its old panes last
        second.apply(pane)
    rewritten = list(second.flush())
    assert {o.key: o.value.entries for o in rewritten if o.topic == "count-state"} == {
        o.key: o.value.entries for o in late if o.topic == "count-state"
    }
    feed(second, [mention("r1", 1, 1)])
    want, got = rows(late), rows(list(second.flush()))
    assert got["a|1d|2023-12-28T00:00:00Z"].articles == want["a|1d|2023-12-28T00:00:00Z"].articles == 20


def test_replayed_mention_publishes_its_rows_again_with_no_lower_revision() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)])
    before = rows(list(counter.flush()))
    feed(counter, [mention("r1", 0, 1)])
    again = rows(list(counter.flush()))
    assert set(again) >= set(before)
    assert all(again[k].revision >= row.revision for k, row in before.items())


def test_row_is_final_after_the_grace_and_late_articles_raise_late_and_revision() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 1, 1)])
    assert not rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"].final
    feed(counter, [mention("r2", 16, 2)])
    closed = rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"]
    assert closed.final
    feed(counter, [mention("r3", 2, 3)])
    later = rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"]
    assert (later.articles, later.late, later.final) == (2, 1, True)
    assert later.revision > closed.revision


def test_quiet_partition_becomes_final_as_time_passes_and_no_clock_that_jumps_back_undoes_it() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)], log_minute=1)
    assert not any(r.final for r in rows(list(counter.flush())).values())
    counter.tick(NOON + 20 * spans.MINUTE)
    counter.tick(NOON - 999 * spans.MINUTE)
    assert rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"].final


def test_article_after_the_quiet_that_closed_its_window_is_late_and_the_row_stays_final() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)], log_minute=1)
    counter.tick(NOON + 20 * spans.MINUTE)
    closed = rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"]
    feed(counter, [mention("r2", 1, 2)], log_minute=21)
    later = rows(list(counter.flush()))["a|5m|2023-12-28T12:00:00Z"]
    assert (closed.final, later.articles, later.late, later.final) == (True, 2, 1, True)


def test_feed_without_dates_is_forgotten_past_retention_after_any_gap() -> None:
    counter = Counter(SETTINGS)
    for week, days in enumerate((0, 9, 18, 27)):
        feed(counter, [mention(f"r{week}", days * 24 * 60, week, dated=False)], log_minute=days * 24 * 60)
        list(counter.flush())
    assert counter.size()[0]["panes"] == 1


def test_window_that_closes_while_rows_are_sent_is_published_final_later() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)])
    sent = []
    for output in counter.flush():
        sent.append(output)
        if output.key == "a|5m|2023-12-28T12:00:00Z":
            feed(counter, [mention("r2", 60, 2, actor_id="b")])
    assert [o.value.final for o in [*sent, *counter.flush()] if o.key == "a|5m|2023-12-28T12:00:00Z"] == [False, True]


def test_pane_that_fills_while_rows_are_sent_is_kept_until_it_is_written() -> None:
    """A jump past retention in the middle of a flush must not take panes whose rows are still to come."""
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)], log_minute=10**6)
    sending = counter.flush()
    next(sending)
    more = [mention("r2", 0, 2, actor_id="b"), mention("r3", 60 * 24 * 30, 3, actor_id="c")]
    feed(counter, more, log_minute=10**6)
    list(sending)
    assert "b|5m|2023-12-28T12:00:00Z" in rows(list(counter.flush()))


def _day(counter: Counter, day: int, hourly: int, flood: int = 0) -> None:
    """Articles on one actor at noon of a day, and one of another actor, so that the day is known."""
    at = day * 24 * 60
    names = [f"d{day}-{n}" for n in range(flood or hourly)]
    feed(counter, [mention(name, at, day * 1000 + n) for n, name in enumerate(names)], log_minute=10**6)
    feed(counter, [mention(f"z{day}", at, day * 1000 + 999, actor_id="z")], log_minute=10**6)


def _burst(counter: Counter, day: int, actor: str = "a") -> float | None:
    found = rows(list(counter.flush()))
    return found[f"{actor}|1h|{spans.to_text(NOON + day * spans.DAY)}"].burst


def test_flood_after_a_week_of_the_same_hour_is_a_burst_and_the_usual_hour_is_none() -> None:
    usual, flooded, unheard = Counter(SETTINGS), Counter(SETTINGS), Counter(SETTINGS)
    for day in range(7):
        _day(usual, day, 6)
        _day(flooded, day, 6)
        _day(unheard, day, 0)
        for counter in (usual, flooded, unheard):
            list(counter.flush())
    _day(usual, 7, 6)
    _day(flooded, 7, 6, flood=40)
    _day(unheard, 7, 0, flood=40)
    scores = [_burst(counter, 7) for counter in (usual, flooded, unheard)]
    ordinary, flood, first = (score if score is not None else -1.0 for score in scores)
    assert 0 <= ordinary < 1
    assert 10 < flood < first


def test_hour_without_a_past_has_no_burst() -> None:
    counter = Counter(SETTINGS)
    _day(counter, 0, 40)
    assert _burst(counter, 0) is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"event_time": "2099-01-01T00:00:00Z"}, "in-the-future"),
        ({"event_time": "1970-01-01T00:00:00Z"}, "too-old"),
        ({"event_time": "2023-12-28T12:00:00"}, "bad-time"),
        ({"actor_id": "x" * 10_000}, "actor-id-too-long"),
    ],
)
def test_mention_that_cannot_be_counted_is_rejected_with_a_reason(wrong: dict[str, Any], reason: str) -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)])
    result = counter.stage(mention("bad", 0, 2, **wrong), Context("t", 0, 2, NOON + spans.HOUR))
    assert isinstance(result, Reject)
    assert result.reason == reason


def test_undated_article_among_an_archive_makes_nothing_too_old() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)], log_minute=10**6)
    feed(counter, [mention("now", 10**6, 2, dated=False)], log_minute=10**6)
    feed(counter, [mention("r2", 5, 3)], log_minute=10**6)


def test_panes_past_retention_are_forgotten_with_a_tombstone() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1)], log_minute=10**6)
    list(counter.flush())
    feed(counter, [mention("r2", 60 * 24 * 20, 2)], log_minute=10**6)
    gone = [o.key for o in counter.flush() if o.topic == "count-state" and o.value is None]
    assert gone == ["a|2023-12-28T12:00:00Z"]


def test_actors_outside_the_lexicon_are_bounded_and_nobody_else_pays_for_it() -> None:
    counter = Counter(Settings(max_unlisted_actors=2))
    context = Context("t", 0, 0, NOON + 10**6 * spans.MINUTE)

    def sent(actor: str, minute: float = 0) -> Result:
        return counter.stage(mention("r", minute, 0, actor_id=actor), context)

    assert [sent(actor) for actor in ("person:~1", "person:~2")] == [Emit(), Emit()]
    refused = sent("person:~3")
    assert isinstance(refused, Reject)
    assert (refused.reason, "MARSAD_MAX_UNLISTED_ACTORS" in refused.detail) == ("too-many-actors", True)
    assert [sent(actor, 6) for actor in ("person:~1", "country:IL", "group:hezbollah")] == [Emit()] * 3
    assert not any("person:~3" in key for key in rows(list(counter.flush())))
    assert sent("country:IL", 60 * 24 * 20) == Emit()
    list(counter.flush())  # what is past retention makes room
    assert sent("person:~3", 60 * 24 * 20) == Emit()


def test_size_is_what_is_kept() -> None:
    counter = Counter(SETTINGS)
    feed(counter, [mention("r1", 0, 1), mention("r2", 1, 2), mention("r2", 6, 3), mention("r1", 0, 4, actor_id="b:~1")])
    feed(counter, [mention("r1", 0, 1)])
    items, nbytes = counter.size()
    assert items == {"actors": 2, "unlisted_actors": 1, "panes": 3, "mentions": 4}
    assert nbytes > 1000
    feed(counter, [mention("r3", 60 * 24 * 20, 5)], log_minute=10**6)
    list(counter.flush())
    assert counter.size()[0] == {"actors": 1, "unlisted_actors": 0, "panes": 1, "mentions": 1}


def test_full_pane_rejects_the_next_article_and_its_record_fits_the_broker() -> None:
    """An actor that everyone names: a dead letter for each article too many, never a record the broker refuses."""
    small = Settings(max_message_bytes=1 << 16)
    counter, rejected = Counter(small), 0
    long = {"story_id": "f" * 24, "source": "م" * 1000, "roles": ("actor", "target")}
    for n in range(200):
        m = mention(f"{n:024x}", 0, n, **long)
        result = counter.stage(m, Context("t", 0, n, NOON + spans.HOUR))
        if isinstance(result, Reject):
            assert result.reason == "pane-full"
            rejected += 1
    assert 0 < rejected < 100
    (pane,) = state(list(counter.flush()))
    assert len(records.dump(pane)) <= small.max_message_bytes
    again = mention(f"{5:024x}", 0, 5, **long)
    assert counter.stage(again, Context("t", 0, 5, NOON + spans.HOUR)) == Emit()
