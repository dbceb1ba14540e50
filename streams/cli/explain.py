"""`marsad explain ACTOR WINDOW`: the articles and stories behind a count."""

from __future__ import annotations

import asyncio
import json
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
    """List the articles behind the count of ACTOR (an id) in WINDOW, as `1d:2023-12-28T00:00:00Z`.

    Read from the enriched topic, by the same rules as the count: the numbers agree as long as the topic holds them.
    """
    length, start = parse_window(window)
    found = asyncio.run(behind(settings_module.load(), actor, start, start + spans.LENGTHS[length]))
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


def parse_window(text: str) -> tuple[spans.Window, int]:
    """Length and start of `1h:2023-12-28T10:00:00Z`. Raises UserError for anything else."""
    length, _, start = text.partition(":")
    for window in spans.LENGTHS:
        if window == length:
            try:
                return window, spans.floor(spans.to_ms(start), spans.LENGTHS[window])
            except ValueError:
                break
    raise UserError(f"{text!r} is no window: write 5m, 1h or 1d, a colon and its start, as 1d:2023-12-28T00:00:00Z")


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
