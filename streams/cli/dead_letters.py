"""`marsad dead-letters list|show|replay`: what could not be processed, why, and back after a fix."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import click
from aiokafka import ConsumerRecord
from rich.table import Table

from streams import settings as settings_module
from streams.cli._console import Console
from streams.errors import UserError
from streams.settings import Settings
from streams.topics import resolve


@click.group("dead-letters")
def command() -> None:
    """List, show and replay what could not be processed."""


_filters = [
    click.option("--stage", help="Only those of this stage."),
    click.option("--reason", help="Only those with this reason."),
]


def _filtered(function: Any) -> Any:
    for option in _filters:
        function = option(function)
    return function


@command.command("list")
@_filtered
@click.option(
    "--last", type=click.IntRange(1), default=50, show_default=True, help="How many of the latest to look at."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a letter.")
def list_(stage: str | None, reason: str | None, last: int, as_json: bool) -> None:
    """List the latest dead letters, oldest first."""
    letters = asyncio.run(_collect(settings_module.load(), stage, reason, last))
    if as_json:
        for letter in letters:
            click.echo(json.dumps(_described(letter), ensure_ascii=False))
        return
    table = Table("letter", "stage", "reason", "what", "from", "bytes")
    for row in map(_described, letters):
        origin = f"{row['topic']}[{row['partition']}]@{row['offset']}"
        table.add_row(row["letter"], row["stage"], row["reason"], row["error"], origin, str(row["bytes"]))
    Console().print(table)


@command.command("show")
@click.argument("letter")
def show(letter: str) -> None:
    """Print one dead letter as `list` names it: its reason on stderr, its bytes untouched on stdout."""
    found = [m for m in asyncio.run(_collect(settings_module.load(), None, None, None)) if _name(m) == letter]
    if not found:
        raise UserError(f"there is no dead letter {letter}: `marsad dead-letters list` names them")
    click.echo(json.dumps(_described(found[0]), ensure_ascii=False, indent=2), err=True)
    sys.stdout.buffer.write(found[0].value or b"")


@command.command("replay")
@_filtered
@click.argument("letters", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Only say what would be sent.")
def replay(letters: tuple[str, ...], stage: str | None, reason: str | None, dry_run: bool) -> None:
    """Put dead letters back on the topic they came from: those named, or all that the filters leave."""
    if not letters and not stage and not reason:
        raise click.UsageError("name the letters, or filter with --stage or --reason")
    count = asyncio.run(_replay(settings_module.load(), letters, stage, reason, dry_run))
    click.echo(f"{count} dead letters {'would be' if dry_run else 'were'} put back")


async def _collect(settings: Settings, stage: str | None, reason: str | None, last: int | None) -> list[ConsumerRecord]:
    return [message async for message in _letters(settings, stage, reason, last)]


async def _letters(
    settings: Settings, stage: str | None, reason: str | None, last: int | None
) -> AsyncIterator[ConsumerRecord]:
    from streams.runtime import kafka, reading

    size = settings.max_message_bytes + (2 << 20)
    async with kafka.consumer(settings, max_partition_fetch_bytes=size) as consumer:
        ends = await reading.tail(consumer, [resolve("dead-letters", settings).name], last)
        async for message in reading.until(consumer, ends):
            row = _described(message)
            if (stage is None or row["stage"] == stage) and (reason is None or row["reason"] == reason):
                yield message


async def _replay(
    settings: Settings, names: tuple[str, ...], stage: str | None, reason: str | None, dry_run: bool
) -> int:
    from streams.runtime import dead_letters, kafka

    chosen = [m for m in await _collect(settings, stage, reason, None) if not names or _name(m) in names]
    if unknown := set(names) - {_name(m) for m in chosen}:
        raise UserError(f"there are no such dead letters: {', '.join(sorted(unknown))}")
    if dry_run:
        return len(chosen)
    async with kafka.producer(settings) as producer:
        for message in chosen:
            topic, value, headers = dead_letters.original(message)
            await producer.send_and_wait(topic, value, key=message.key, headers=headers)
    return len(chosen)


def _name(message: ConsumerRecord) -> str:
    return f"{message.partition}-{message.offset}"


def _described(message: ConsumerRecord) -> dict[str, Any]:
    from streams.runtime import dead_letters

    return {"letter": _name(message), **dead_letters.described(message.headers), "bytes": len(message.value or b"")}
