"""How long it takes until an article is counted: from the raw record's timestamp to window rows that hold it.

A row does not name its articles, but `count` takes an actor's mentions in the order of their partition: the first row
of five minutes that counts n articles is the first that holds the n-th article mentioned there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

import orjson

from streams.records import ActorWindow, Enriched, Mention, load
from streams.runtime import admin, dead_letters, kafka
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from tests.broker import harness

Pane = tuple[str, int]
Seq = tuple[int, int]


@dataclass(slots=True)
class Counted:
    """Milliseconds by article: until the first row that holds it, and until every actor's row does."""

    first_ms: list[int] = field(default_factory=list)
    all_ms: list[int] = field(default_factory=list)
    uncounted: int = 0  # articles with mentions that no row holds: 0 unless `count` rejected them


async def stamp_by_broker(settings: Settings) -> None:
    """Make the topic of counts so that the broker puts its own time on rows: from then on a reader can see them."""
    counts = resolve("actor-counts", settings)
    stamped = replace(counts, config={**counts.config, "message.timestamp.type": "LogAppendTime"})
    async with kafka.admin(settings) as client:
        await admin.apply(client, await admin.plan(client, [stamped]), settings.replication_factor)


async def read(settings: Settings) -> Counted:
    """Read off the topics, once everything is through."""
    arrived = {}
    for message in await harness.read(settings, "enriched"):
        article = load(Enriched, orjson.loads(message.value))
        arrived[article.verdict.seq] = spans.to_ms(article.ingested_at)
    shown = await _rows(settings)
    found, taken = Counted(), defaultdict[Seq, list[int | None]](list)
    for pane, mentioned in (await _mentioned(settings)).items():
        for number, seq in enumerate(mentioned, 1):
            taken[seq].append(next((at for at, articles in shown[pane] if articles >= number), None))
    for seq, times in taken.items():
        known = [at for at in times if at is not None]
        found.uncounted += len(known) < len(times)
        if known:
            found.first_ms.append(min(known) - arrived[seq])
            found.all_ms.append(max(known) - arrived[seq])
    return found


async def _rows(settings: Settings) -> defaultdict[Pane, list[tuple[int, int]]]:
    """The rows of five minutes in the order they came: broker's time and articles."""
    rows = defaultdict[Pane, list[tuple[int, int]]](list)
    for message in await harness.read(settings, "actor-counts"):
        row = load(ActorWindow, orjson.loads(message.value))
        if row.window == "5m":
            rows[row.actor_id, spans.to_ms(row.start)].append((message.timestamp, row.articles))
    return rows


async def _mentioned(settings: Settings) -> dict[Pane, list[Seq]]:
    """Of every pane the first mention of each article, in the order that `count` takes them."""
    dead = {(w["partition"], w["offset"]) for w in await _dead(settings) if w["stage"] == "count"}
    panes: dict[Pane, dict[str, Seq]] = defaultdict(dict)
    for message in await harness.read(settings, "mentions"):
        if (str(message.partition), str(message.offset)) not in dead:
            mention = load(Mention, orjson.loads(message.value))
            start = spans.floor(spans.to_ms(mention.event_time), spans.PANE)
            panes[mention.actor_id, start].setdefault(mention.article_id, mention.seq)
    return {pane: list(articles.values()) for pane, articles in panes.items()}


async def _dead(settings: Settings) -> list[dict[str, str]]:
    return [dead_letters.described(m.headers) for m in await harness.read(settings, "dead-letters")]
