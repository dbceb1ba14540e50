"""Conservation, counted: where each raw record ended (invariant 1).

Read from the output topics alone, so it holds the pipeline to account rather than believing it. A record is known by
its raw position, so a replayed output is not a second end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiokafka import ConsumerRecord

from streams.agents import stages
from streams.runtime import dead_letters, kafka, reading
from streams.settings import Settings
from streams.topics import resolve

Position = tuple[str, int]


@dataclass(slots=True)
class Ledger:
    """The ends of raw records, by position: enriched, stopped by a verdict, or dead letter."""

    raw: int = 0
    enriched: set[Position] = field(default_factory=set)
    stopped: set[Position] = field(default_factory=set)
    dead: set[Position] = field(default_factory=set)
    verdicts: dict[Position, str] = field(default_factory=dict)
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    latencies_ms: dict[Position, int] = field(default_factory=dict)

    @property
    def ended(self) -> int:
        """Raw records that have an end."""
        return len(self.enriched | self.stopped | self.dead)

    @property
    def twice(self) -> int:
        """Raw records with two different ends: always 0 unless we are wrong."""
        return len(self.enriched) + len(self.stopped) + len(self.dead) - self.ended

    def verdict_counts(self) -> dict[str, int]:
        """How many articles had each verdict."""
        return dict(sorted(Counter(self.verdicts.values()).items()))

    def actors(self, limit: int) -> list[dict[str, Any]]:
        """Articles and unique articles an actor, summed over its days; most unique first."""
        totals: dict[str, dict[str, Any]] = defaultdict(lambda: {"articles": 0, "unique": 0})
        for row in self.rows.values():
            if row["window"] == "1d":
                total = totals[row["actor_id"]]
                total["name_ar"], total["name_en"] = row["name_ar"], row["name_en"]
                total["articles"] += row["articles"]
                total["unique"] += row["unique"]
        listed = [{"actor_id": actor_id, **total} for actor_id, total in totals.items()]
        return sorted(listed, key=lambda a: (-a["unique"], -a["articles"], a["actor_id"]))[:limit]


async def read(settings: Settings) -> Ledger:
    """The ledger as the topics have it now. Raises UserError for a missing topic, Unreachable without a broker."""
    ledger = Ledger()
    take = {
        resolve("enriched", settings).name: _enriched,
        resolve("verdicts", settings).name: _verdict,
        resolve("dead-letters", settings).name: _dead,
        resolve("actor-counts", settings).name: _row,
    }
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        raw = await reading.places(consumer, [resolve("raw", settings).name])
        starts, ends = await consumer.beginning_offsets(raw), await consumer.end_offsets(raw)
        ledger.raw = sum(ends.values()) - sum(starts.values())
        async for message in reading.until(consumer, await reading.tail(consumer, take)):
            take[message.topic](ledger, message)
    return ledger


async def behind(settings: Settings) -> int:
    """Records that any stage has still to read or to commit.

    An offset is committed after all that it caused is acknowledged, so at 0 every output and every count row is there.
    """
    total = 0
    async with kafka.admin(settings) as admin, kafka.consumer(settings) as consumer:
        for stage, source in stages.SOURCES.items():
            ends = await consumer.end_offsets(await reading.places(consumer, [resolve(source, settings).name]))
            committed = await reading.committed(admin, settings.group(stage))
            total += sum(end - committed.get(place, 0) for place, end in ends.items())
    return total


def _position(raw: dict[str, Any]) -> Position:
    return f"{raw['topic']}[{raw['partition']}]", raw["offset"]


def _enriched(ledger: Ledger, message: ConsumerRecord) -> None:
    record = orjson.loads(message.value)
    position = _position(record["raw"])
    ledger.enriched.add(position)
    took = {k: int(v) for k, v in message.headers if k.startswith("marsad.t.")}
    if "marsad.t.normalize" in took:
        ledger.latencies_ms[position] = message.timestamp - took["marsad.t.normalize"]


def _verdict(ledger: Ledger, message: ConsumerRecord) -> None:
    record = orjson.loads(message.value)
    position = _position(record["raw"])
    ledger.verdicts[position] = record["kind"]
    if record["kind"] == "exact":
        ledger.stopped.add(position)


def _dead(ledger: Ledger, message: ConsumerRecord) -> None:
    why = dead_letters.described(message.headers)
    if why["stage"] == "count":
        return  # a mention that no window is kept for: its article went through
    ledger.dead.add((f"{why['topic']}[{why['partition']}]", int(why["offset"])))


def _row(ledger: Ledger, message: ConsumerRecord) -> None:
    row = orjson.loads(message.value)
    key = message.key.decode()
    if key not in ledger.rows or ledger.rows[key]["revision"] <= row["revision"]:
        ledger.rows[key] = row
