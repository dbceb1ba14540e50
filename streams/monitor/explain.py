"""Explaining a count from the topics: which window is asked for, and the enriched articles behind it."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import orjson
from aiokafka.structs import TopicPartition

from streams.agents.enrich import mentions
from streams.errors import UserError
from streams.monitor import uncounted
from streams.records import Enriched, Mention, dump, ours
from streams.runtime import kafka, reading
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from streams.windows.behind import Explained, Said, explain, is_within

# `count` takes no mention from more than a day before its event time, so none that it took stands earlier in the topic.
# Of a window that is still to come everything is read: what is behind it, if anything, was refused for its date.
AHEAD = spans.DAY + spans.HOUR
RECORD_SECONDS = 5.0
# Before and after, times have not the four digits of a year that RFC 3339 wants.
EARLIEST, LATEST = spans.to_ms("1000-01-01T00:00:00Z"), spans.to_ms("9999-12-31T23:59:59Z")


def parse_window(text: str, now_ms: int) -> tuple[int, int]:
    """Start and end of `1h:2023-12-28T10:00:00Z`, a window that is counted, or of a sliding one.

    Sliding are `15m`, `24h` and `7d`: that long up to the time after the colon, or up to now. Raises UserError.
    """
    try:
        start, end = _bounds(text, now_ms)
    except ValueError:
        raise UserError(
            f"{text!r} is no window: write 5m, 1h or 1d, a colon and its start, as 1d:2023-12-28T00:00:00Z; "
            "or 15m, 24h or 7d for the time up to now, or up to the time after a colon"
        ) from None
    if start < EARLIEST or end > LATEST:
        raise UserError(f"{text!r} is not within the years 1000 to 9999: windows begin and end there")
    return start, end


def _bounds(text: str, now_ms: int) -> tuple[int, int]:
    name, _, at = text.partition(":")
    if name in spans.SLIDING:
        end = spans.to_ms(at) if at else now_ms
        return end - spans.SLIDING[name], end
    length = {str(window): length for window, length in spans.LENGTHS.items()}.get(name)
    if length is None:
        raise ValueError(f"no window is called {name!r}")
    start = spans.floor(spans.to_ms(at), length)
    return start, start + length


async def read(settings: Settings, actor: str, start: int, end: int, within: float | None = None) -> Explained:
    """Explain the actor's count in that time. Memory grows with what is found, not with the topic.

    Reads for at most `within` seconds; `unread` of what it gives back says how many records it did not come to. Raises
    UserError for a missing topic, Unreachable without a broker.
    """
    named = orjson.dumps(actor)  # most records need not be decoded
    since = None if start > time.time() * 1000 else start - AHEAD
    until = None if within is None else time.monotonic() + within

    def wanted(mention: Mention) -> bool:
        return mention.actor_id == actor and is_within(mention.event_time, start, end)

    # first what is not counted, so that what is found in time is never too much
    refused = await uncounted.read(settings, wanted, named=named, since=since, until=until)
    found, unread = await _found(settings, wanted, named, since, until)
    return replace(explain(found, actor, start, end, refused), unread=unread)


async def _found(
    settings: Settings, wanted: Callable[[Mention], bool], named: bytes, since: int | None, until: float | None
) -> tuple[list[Said], int]:
    """What the enriched articles say, and how many of them were not read."""
    found: list[Said] = []
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await reading.tail(consumer, [resolve("enriched", settings).name])
        if since is not None:
            await reading.skip_to(consumer, ends, since)
        behind = {place: end - await consumer.position(place) for place, end in ends.items()}
        async for message in reading.until(consumer, ends):
            if until is not None and time.monotonic() > until:
                return found, sum(behind.values())
            place = TopicPartition(message.topic, message.partition)
            behind[place] = ends[place] - message.offset - 1
            if named in (message.value or b"") and (article := ours(Enriched, message.value)) is not None:
                title, at = article.text[: article.title_end], (message.partition, message.offset)
                found += [Said(mention, title, at) for mention in mentions(article) if wanted(mention)]
    return found, 0


async def article(settings: Settings, article_id: str, record: str) -> dict[str, Any] | None:
    """The article whose enriched record stands there, as `record` of an explanation says; None where it does not.

    Reads one record, for RECORD_SECONDS at most. Raises UserError for what is no place, Unreachable without a broker.
    """
    if not re.fullmatch(r"[0-9]{1,9}-[0-9]{1,18}", record):
        raise UserError(f"record={record!r} is no place: write a partition and an offset, as 3-1024")
    partition, offset = map(int, record.split("-"))
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        place = TopicPartition(resolve("enriched", settings).name, partition)
        ends = await reading.tail(consumer, [place.topic])
        if place not in ends or not await consumer.position(place) <= offset < ends[place]:
            return None
        consumer.assign([place])
        consumer.seek(place, offset)
        try:
            async with asyncio.timeout(RECORD_SECONDS):
                found = ours(Enriched, (await consumer.getone(place)).value)
        except TimeoutError:
            raise UserError(f"the broker did not give the record within {RECORD_SECONDS:.0f} s: try again") from None
    return orjson.loads(dump(found)) if found and found.article_id == article_id else None
