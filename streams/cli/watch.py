"""`marsad watch`: the news as it flows, in the terminal."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import click
import orjson
from rich.text import Text

from streams import settings as settings_module
from streams.cli._console import Console
from streams.settings import Settings
from streams.topics import resolve

_VERDICT_STYLES = {"new": "bold green", "revision": "yellow", "copy": "dim", "rewrite": "cyan", "related": "blue"}


@click.command("watch")
@click.option(
    "--last",
    type=click.IntRange(0),
    default=5,
    show_default=True,
    help="How many records of each partition to begin with.",
)
@click.option("--json", "as_json", is_flag=True, help="The records as they are, one a line.")
@click.option("--exit", "leave", is_flag=True, help="End when the present end is reached.")
def command(last: int, as_json: bool, leave: bool) -> None:
    """Follow the enriched articles, actors and numbers highlighted, until Ctrl-C."""
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        asyncio.run(_follow(settings_module.load(), last, as_json, leave))


async def _follow(settings: Settings, last: int, as_json: bool, leave: bool) -> None:
    from streams.runtime import kafka, reading

    console = Console()
    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await reading.tail(consumer, [resolve("enriched", settings).name], last)
        messages = reading.until(consumer, ends) if leave else consumer
        async for message in messages:
            if as_json:
                click.echo(message.value.decode())
            else:
                _show(console, orjson.loads(message.value))


def _show(console: Console, article: dict[str, Any]) -> None:
    verdict = article["verdict"]["kind"]
    head = Text(f"{article['event_time'][:16]} ", style="dim")
    head.append(f"{verdict:9}", style=_VERDICT_STYLES.get(verdict, ""))
    head.append(f" {article['source']}", style="italic")
    console.print(head)
    console.print(highlighted(article))
    console.print()


def highlighted(article: dict[str, Any]) -> Text:
    """The article's title and first lines, actors and numbers in colour."""
    shown = article["text"][: article["title_end"] + 400]
    text = Text(shown)
    text.stylize("bold", 0, article["title_end"])
    for entity in article["entities"]:
        if entity["actor_id"] and entity["end"] <= len(shown):
            text.stylize("dim" if entity["role"] == "credit" else "green", entity["start"], entity["end"])
    for quantity in article["quantities"]:
        if quantity["end"] <= len(shown):
            text.stylize("yellow", quantity["start"], quantity["end"])
    return text
