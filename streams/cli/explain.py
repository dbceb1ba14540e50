"""`marsad explain ACTOR WINDOW`: the articles and stories behind a count."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import asdict, dataclass
from typing import Any

import click
import orjson
from rich.console import Console
from rich.table import Table

from streams import settings as settings_module
from streams.agents.enrich import mentions
from streams.errors import UserError
from streams.records import Enriched, RecordError, load
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import panes, spans
from streams.windows.panes import Entries


@dataclass(frozen=True, slots=True)
class Behind:
    """One article behind a count. `unique` says whether it counts as such."""

    article_id: str
    story_id: str
    source: str
    event_time: str
    verdict: str
    unique: bool
    title: str


@click.command("explain")
@click.argument("actor")
@click.argument("window")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article.")
def command(actor: str, window: str, as_json: bool) -> None:
    """List the articles behind the count of ACTOR (an id) in WINDOW.

    A WINDOW is one that is counted, as `1d:2023-12-28T00:00:00Z`, or the last `15m`, `24h` or `7d`.

    Read from the enriched topic, by the same rules as the count: the numbers agree as long as the topic holds them.
    """
    start, end = parse_window(window, time.time_ns() // 1_000_000)
    found = asyncio.run(behind(settings_module.load(), actor, start, end))
    if as_json:
        for article in found:
            click.echo(json.dumps(asdict(article), ensure_ascii=False))
        return
    table = Table("time", "outlet", "verdict", "unique", "story", "title")
    for a in found:
        table.add_row(a.event_time, a.source, a.verdict, "yes" if a.unique else "", a.story_id[:8], a.title)
    console = Console()
    console.print(table)
    console.print(
        f"{len(found)} articles, {sum(a.unique for a in found)} unique, {len({a.story_id for a in found})} stories, "
        f"{len({a.source for a in found})} sources",
        highlight=False,
    )


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


async def behind(settings: Settings, actor: str, start: int, end: int) -> list[Behind]:
    """The articles that mention the actor in the window, in the order they came."""
    from streams.runtime import kafka, reading

    entries: Entries = {}
    titles: dict[str, tuple[str, str]] = {}
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await reading.tail(consumer, [resolve("enriched", settings).name])
        async for message in reading.until(consumer, ends):
            article = _enriched(orjson.loads(message.value))
            if article is None or not start <= spans.to_ms(article.event_time) < end:
                continue
            for mention in mentions(article):
                if mention.actor_id == actor:
                    panes.merge_into(entries, {article.article_id: panes.entry_of(mention, 0)})
                    titles[article.article_id] = article.event_time, article.text[: article.title_end]
    return [
        Behind(i, e.story_id, e.source, titles[i][0], e.verdict, panes.is_unique(e), titles[i][1])
        for i, e in sorted(entries.items(), key=lambda item: item[1].first)
    ]


def _enriched(value: Any) -> Enriched | None:
    try:
        return load(Enriched, value)
    except RecordError:
        return None  # of another version: the count did not see it either
