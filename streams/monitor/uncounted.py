"""What `count` could not count: its dead letters, less those that were put back and counted."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

from aiokafka import ConsumerRecord

from streams.records import Mention, ours
from streams.runtime import dead_letters, reading
from streams.settings import Settings
from streams.windows.behind import Place, Refused, place_of

Offsets = set[tuple[str, str]]


async def read(
    settings: Settings,
    wanted: Callable[[Mention], bool],
    *,
    named: bytes = b"",
    since: int | None = None,
    until: float | None = None,
) -> list[Refused]:
    """The wanted mentions that are in no window, each with the reason of its last dead letter.

    Only messages with `named` in them are decoded, only those stamped at `since` or later are read, and none after
    `until` on the monotonic clock. Of a mention that was put back and then counted only the mentions topic tells, so
    where that is gone already it is taken for dead. Raises UserError for a missing topic, Unreachable without a broker.
    """
    dead: dict[Place, Refused] = {}
    offsets: defaultdict[Place, Offsets] = defaultdict(set)
    async for message in _named(settings, "dead-letters", named, since, until):
        why = dead_letters.described(message.headers)
        mention = ours(Mention, message.value) if why["stage"] == "count" else None
        if mention is not None and wanted(mention):
            dead[place_of(mention)] = Refused(mention, why["reason"])
            offsets[place_of(mention)].add((why["partition"], why["offset"]))
    if dead:
        async for message in _named(settings, "mentions", named, since, until):
            mention = ours(Mention, message.value)
            place = mention and place_of(mention)
            if place in dead and (str(message.partition), str(message.offset)) not in offsets[place]:
                del dead[place]
    return list(dead.values())


async def _named(
    settings: Settings, topic: str, named: bytes, since: int | None, until: float | None
) -> AsyncIterator[ConsumerRecord]:
    async with aclosing(reading.stored(settings, topic, since)) as messages:
        async for message in messages:
            if until is not None and time.monotonic() > until:
                return
            if named in (message.value or b""):
                yield message
