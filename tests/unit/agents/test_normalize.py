"""`normalize`: whatever a source sends becomes an article or a rejection with a reason, never an exception."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams import records
from streams.agents.normalize import MAX_EXTRA_DEPTH, Normalizer
from streams.records import Article
from streams.runtime.result import Context, Emit, Reject, Result
from streams.settings import Settings

ARRIVED = 1_703_760_000_000  # 2023-12-28T10:40:00Z
STAGE = Normalizer(Settings())


def run(raw: bytes | dict[str, Any], stage: Normalizer = STAGE, **place: Any) -> Result:
    data = raw if isinstance(raw, bytes) else orjson.dumps(raw)
    return stage.stage(data, Context(**{"topic": "id", "partition": 2, "offset": 7, "timestamp_ms": ARRIVED, **place}))


def article(raw: bytes | dict[str, Any], **place: Any) -> Article:
    result = run(raw, **place)
    assert isinstance(result, Emit), result
    value: Article = result.outputs[0].value
    return value


def write(result: Result) -> None:
    """As the guard does: what a stage emits must be writable, or the worker ends."""
    assert isinstance(result, Reject | Emit)
    for output in result.outputs if isinstance(result, Emit) else ():
        records.dump(output.value)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_raise(raw: bytes) -> None:
    write(run(raw))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
names = st.sampled_from(["source", "body", "title", "url", "id", "published_at", "lang", "extra", "other"])


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(names, json_values))
def test_arbitrary_objects_never_raise(value: dict[str, Any]) -> None:
    try:
        raw = orjson.dumps(value)
    except TypeError:
        return  # a lone surrogate is no JSON
    write(run(raw))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 1000), st.sampled_from([(b"[", b"]"), (b'{"a":', b"}")]))
def test_what_is_read_can_be_written_however_deep_it_is_nested(depth: int, brackets: tuple[bytes, bytes]) -> None:
    """Invariant 5: the reader goes deeper than the writer, so an unbounded depth would stop the worker for good."""
    opening, closing = brackets
    write(run(b'{"source": "x", "body": "one", "deep": ' + opening * depth + b"1" + closing * depth + b"}"))


def test_unknown_fields_may_be_nested_as_deep_as_people_nest_them() -> None:
    deep: Any = 1
    for _ in range(MAX_EXTRA_DEPTH - 1):
        deep = [deep]
    assert article({"source": "x", "body": "one", "deep": deep}).extra == {"deep": deep}
    rejected = run({"source": "x", "body": "one", "deep": [deep]})
    assert isinstance(rejected, Reject)
    assert rejected.reason == "too-deep"


def test_same_message_gives_the_same_article() -> None:
    """Invariant 7."""
    raw = {"source": "x", "url": "https://x.example/a", "body": "قال الوزير إن ثلاثة أصيبوا"}
    assert run(raw) == run(raw)


@pytest.mark.parametrize(
    ("raw", "reason", "detail"),
    [
        (b"", "empty", "empty"),
        (b'{"source": "x", "body": "unclosed', "bad-json", "line 1, column"),
        ('{"source": "x", "body": "خبر"}'.encode("cp1256"), "bad-encoding", "not UTF-8"),
        ('{"source": "x", "body": "خبر"}'.encode("utf-16"), "bad-encoding", "not UTF-8"),
        (b"[1, 2]", "no-object", "a list"),
        ({"source": "x"}, "no-body", "body: required"),
        ({"body": "x"}, "no-source", "source: required"),
        ({"source": "x", "body": 5}, "wrong-type", "body"),
        ({"source": "x", "body": "<p> </p>"}, "no-body", "nothing readable"),
        ({"source": "x", "body": "خ" * 1_000_001}, "too-long", "MARSAD_MAX_TEXT_CHARS"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "bad-json", "depth"),
    ],
)
def test_rejection_says_why_and_where(raw: bytes | dict[str, Any], reason: str, detail: str) -> None:
    result = run(raw)
    assert isinstance(result, Reject)
    assert result.reason == reason
    assert detail in result.detail


def test_text_is_title_and_cleaned_body_and_nothing_is_folded() -> None:
    found = article({"source": "x", "title": " عنوانٌ\nأول ", "body": "<p>سطر&nbsp;أوّل</p><p>ثانٍ\u0000</p>\ufeff"})
    assert found.text == "عنوانٌ أول\nسطر أوّل\nثانٍ"
    assert found.text[: found.title_end] == "عنوانٌ أول"


def test_identity_is_the_canonical_address_else_source_and_id_else_the_text() -> None:
    one = article({"source": "x", "body": "a", "url": "HTTPS://X.example:443/a/?utm_source=rss#top"})
    two = article({"source": "y", "body": "b", "url": "https://x.example/a"})
    assert one.article_id == two.article_id
    assert (
        article({"source": "x", "id": 5, "body": "a"}).article_id
        == article({"source": "x", "id": "5", "body": "b"}).article_id
    )
    assert article({"source": "x", "body": "a"}).article_id != article({"source": "x", "body": "b"}).article_id


@pytest.mark.parametrize(
    ("published", "event", "origin"),
    [
        ("2023-12-28T12:00:00+02:00", "2023-12-28T10:00:00Z", "published_at"),
        ("Thu, 28 Dec 2023 12:00:00 +0200", "2023-12-28T10:00:00Z", "published_at"),
        (1703757600, "2023-12-28T10:00:00Z", "published_at"),
        (1703757600000, "2023-12-28T10:00:00Z", "published_at"),
        ("2099-01-01", "2023-12-28T10:40:00Z", "ingested_at"),
        ("1970-01-01T00:00:00Z", "2023-12-28T10:40:00Z", "ingested_at"),
        ("yesterday", "2023-12-28T10:40:00Z", "ingested_at"),
        (None, "2023-12-28T10:40:00Z", "ingested_at"),
    ],
)
def test_event_time_is_the_publication_where_that_can_be_believed(published: Any, event: str, origin: str) -> None:
    found = article({"source": "x", "body": "خبر", "published_at": published})
    assert (found.event_time, found.event_time_origin) == (event, origin)
    assert found.ingested_at == "2023-12-28T10:40:00Z"


def test_confluent_header_and_byte_order_mark_are_passed_over() -> None:
    plain = b'{"source": "x", "body": "one"}'
    assert article(b"\x00\x00\x00\x00\x07\n" + plain).text == "one"
    assert article(b"\x00\x00\x00\x00\x07" + plain).text == article(b"\xef\xbb\xbf" + plain).text == "one"


def test_position_carries_the_identity_of_the_topic() -> None:
    raw = article({"source": "x", "body": "one"}, topic="another").raw
    assert (raw.topic, raw.partition, raw.offset) == ("another", 2, 7)


def test_other_languages_pass_unless_the_settings_reject_them() -> None:
    raw = {"source": "x", "body": "The minister said on Thursday that three people were wounded in the attack."}
    assert article(raw).lang == "en"
    rejected = run(raw, Normalizer(Settings(other_languages="reject")))
    assert isinstance(rejected, Reject)
    assert rejected.reason == "other-language"


def test_unknown_fields_are_kept() -> None:
    assert article({"source": "x", "body": "one", "desk": "north"}).extra == {"desk": "north"}
