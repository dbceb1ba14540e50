"""`marsad explain ACTOR WINDOW`: the articles and stories behind a count."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable
from dataclasses import asdict

import click
from rich.table import Table

from streams import settings as settings_module
from streams.cli._console import Console
from streams.monitor import explain
from streams.windows.behind import Behind


@click.command("explain")
@click.argument("actor")
@click.argument("window")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article.")
def command(actor: str, window: str, as_json: bool) -> None:
    """List the articles behind the count of ACTOR (an id) in WINDOW.

    A WINDOW is one that is counted, as `1d:2023-12-28T00:00:00Z`, or the last `15m`, `24h` or `7d`.

    Read from the enriched topic, by the same rules as the count: the numbers agree as long as the topic holds them.
    What `count` could not count, such as an article that is too old, is listed apart with the reason of its dead letter
    (`not_counted` in JSON).
    """
    start, end = explain.parse_window(window, time.time_ns() // 1_000_000)
    found = asyncio.run(explain.read(settings_module.load(), actor, start, end))
    if as_json:
        for article in (*found.behind, *found.not_counted):
            click.echo(json.dumps(asdict(article), ensure_ascii=False))
        return
    console, n = Console(), found.numbers
    console.print(_table(found.behind))
    console.print(f"{n.articles} articles, {n.unique} unique, {n.stories} stories, {n.sources} sources")
    if found.not_counted:
        console.print(_refused(found.not_counted))
        console.print("their mentions are dead letters of the stage count: marsad dead-letters list --stage count")


def _table(articles: Iterable[Behind]) -> Table:
    table = Table("time", "outlet", "verdict", "unique", "story", "title")
    for a in articles:
        table.add_row(a.event_time, a.source, a.verdict, "yes" if a.unique else "", a.story_id[:8], a.title)
    return table


def _refused(articles: Iterable[Behind]) -> Table:
    table = Table("time", "outlet", "verdict", "why", "title")
    for a in articles:
        table.add_row(a.event_time, a.source, a.verdict, f"not counted: {a.not_counted}", a.title or a.article_id)
    return table
