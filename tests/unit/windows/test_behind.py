"""What explains a count is the count."""

from __future__ import annotations

from itertools import permutations

from streams.records import Mention
from streams.windows import spans
from streams.windows.behind import Refused, Said, explain
from streams.windows.rebuild import COMPARED, Rebuild

DAY = spans.to_ms("2023-12-28T00:00:00Z")


def mention(
    article: str, offset: int, verdict: str = "new", story: str = "s", time: str = "10:01:00", **more: object
) -> Mention:
    values = {
        "actor_id": "a",
        "name_ar": "أ",
        "name_en": None,
        "source": f"{article}.example",
        "dated": True,
        "of": None,
    }
    return Mention(
        article_id=article,
        story_id=story,
        event_time=f"2023-12-28T{time}Z",
        verdict=verdict,  # type: ignore[arg-type]
        seq=(0, offset),
        **{**values, **more},  # type: ignore[arg-type]
    )


FOUND = [
    Said(mention("one", 1, roles=("actor",)), "أول", (0, 7)),
    Said(mention("two", 2, "copy"), "ثان", (1, 3)),
    Said(mention("one", 3, "revision", time="10:07:00", roles=("target",)), "أول معدّل", (0, 9)),
    Said(mention("three", 4, story="t", time="23:59:59"), "ثالث", (2, 0)),
]


def test_numbers_are_those_of_the_row_in_any_order_and_after_replays() -> None:
    rebuild = Rebuild(0)
    for said in FOUND:
        rebuild.add(said.mention)
    row = dict(rebuild.rows(0))["a|1d|2023-12-28T00:00:00Z"]
    for order in permutations(FOUND):
        told = explain([*order, order[0]], "a", DAY, DAY + spans.DAY)
        assert list(told.numbers) == [getattr(row, name) for name in COMPARED]
        assert [(a.article_id, a.title, a.record) for a in told.behind] == [
            ("one", "أول معدّل", "0-9"),
            ("two", "ثان", "1-3"),
            ("three", "ثالث", "2-0"),
        ]
        assert sum(a.unique for a in told.behind) == told.numbers.unique == 2


def test_others_and_other_times_are_passed_over() -> None:
    assert explain(FOUND, "b", DAY, DAY + spans.DAY).numbers.articles == 0
    end = spans.to_ms("2023-12-28T23:59:59Z")
    assert [a.article_id for a in explain(FOUND, "a", DAY, end).behind] == ["one", "two"]


def test_what_was_refused_is_listed_apart_and_counted_nowhere() -> None:
    gone = mention("gone", 0, time="08:00:00")  # its enriched record is no longer there
    refused = [Refused(m, "too-old") for m in (FOUND[2].mention, FOUND[3].mention, gone)]
    others = [mention("else", 9, actor_id="b"), mention("no-day", 9, time="25:00:00")]
    refused += [Refused(m, "bad-time") for m in others]
    rebuild = Rebuild(0)
    for said in FOUND[:2]:
        rebuild.add(said.mention)
    row = dict(rebuild.rows(0))["a|1d|2023-12-28T00:00:00Z"]
    for order in permutations(FOUND):
        told = explain([*order, order[0]], "a", DAY, DAY + spans.DAY, [*refused, *refused])
        assert list(told.numbers) == [getattr(row, name) for name in COMPARED]
        assert [(a.article_id, a.title) for a in told.behind] == [("one", "أول"), ("two", "ثان")]
        assert [(a.article_id, a.title, a.record, a.unique, a.not_counted) for a in told.not_counted] == [
            ("gone", "", "", False, "too-old"),
            ("one", "أول معدّل", "0-9", False, "too-old"),
            ("three", "ثالث", "2-0", False, "too-old"),
        ]
        assert [a["article_id"] for a in told.as_json()["not_counted"]] == ["gone", "one", "three"]
