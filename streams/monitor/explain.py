"""Explaining a count from the topics: which window is asked for, and the enriched articles behind it."""

from __future__ import annotations

from streams.agents.enrich import mentions
from streams.errors import UserError
from streams.records import Enriched, Mention, RecordError, decode
from streams.runtime import kafka, reading
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from streams.windows.behind import Explained, explain

# `count` takes no mention from more than a day before its event time, so none stands earlier in the topic.
AHEAD = spans.DAY + spans.HOUR


def parse_window(text: str, now_ms: int) -> tuple[int, int]:
    """Start and end of `1h:2023-12-28T10:00:00Z`, a window that is counted, or of a sliding one.

    Sliding are `15m`, `24h` and `7d`: that long up to the time after the colon, or up to now. Raises UserError.
    """
    name, _, at = text.partition(":")
    try:
        for window, length in spans.LENGTHS.items():
            if window == name:
                start = spans.floor(spans.to_ms(at), length)
                return start, start + length
        if name in spans.SLIDING:
            end = spans.to_ms(at) if at else now_ms
            return end - spans.SLIDING[name], end
    except ValueError:
        pass
    raise UserError(
        f"{text!r} is no window: write 5m, 1h or 1d, a colon and its start, as 1d:2023-12-28T00:00:00Z; "
        "or 15m, 24h or 7d for the time up to now, or up to the time after a colon"
    )


async def read(settings: Settings, actor: str, start: int, end: int) -> Explained:
    """Explain the actor's count in that time. Memory grows with what is found, not with the topic.

    Raises UserError for a missing topic, Unreachable without a broker.
    """
    found: list[tuple[Mention, str]] = []
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await reading.tail(consumer, [resolve("enriched", settings).name])
        await reading.skip_to(consumer, ends, start - AHEAD)
        async for message in reading.until(consumer, ends):
            article = _enriched(message.value)
            if article is not None and start <= spans.to_ms(article.event_time) < end:
                title = article.text[: article.title_end]
                found += [(m, title) for m in mentions(article) if m.actor_id == actor]
    return explain(found, actor, start, end)


def _enriched(value: bytes | None) -> Enriched | None:
    try:
        return decode(Enriched, value)
    except RecordError:
        return None  # of another version, or not ours: the count did not see it either
