"""`marsad feed FILE…`: publishes raw articles, one JSON line each."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import click
import orjson
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from streams import settings as settings_module
from streams.errors import UserError
from streams.settings import Settings
from streams.sources import lines
from streams.topics import resolve

REPORT_EVERY = 500
STEPS_A_SECOND = 10


@click.command("feed")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--from-line",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Begin here: where an earlier feed said it stopped.",
)
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="At most so many articles a second.")
def command(files: tuple[str, ...], from_line: int, rate: float | None) -> None:
    """Publish raw articles to the raw topic; plain or .gz files of JSON lines, `-` for standard input.

    Lines are sent as they are: what is wrong with them the pipeline says, as dead letters. When it cannot go on it says
    which line was the last that the broker has.
    """
    sent = asyncio.run(publish(settings_module.load(), chain.from_iterable(map(lines.read, files)), from_line, rate))
    click.echo(f"{sent} articles published", err=True)


async def publish(settings: Settings, articles: Iterable[bytes], from_line: int = 1, rate: float | None = None) -> int:
    """Send the lines from number `from_line` on; how many the broker has acknowledged.

    Raises Unreachable without a broker, UserError for a missing topic or a line that the broker refuses.
    """
    from aiokafka.errors import KafkaError

    from streams.runtime import kafka, reading

    topic, acknowledged = resolve("raw", settings).name, 0
    async with kafka.consumer(settings) as consumer:
        await reading.places(consumer, [topic])
    with _progress() as progress:
        bar = progress.add_task("articles", total=None)
        async with kafka.producer(settings) as producer:
            size = max(1, round(rate / STEPS_A_SECOND)) if rate else REPORT_EVERY
            for batch in _batches(islice(articles, from_line - 1, None), size):
                try:
                    pending = [await producer.send(topic, line, key=_key(line)) for line in batch]
                    for future in pending:
                        await future
                        acknowledged += 1
                except KafkaError as error:
                    line = from_line + acknowledged
                    raise UserError(f"stopped at line {line}: {error}; go on with --from-line {line}") from None
                progress.update(bar, completed=acknowledged)
                if rate:
                    await asyncio.sleep(len(batch) / rate)
    return acknowledged


def _batches(articles: Iterator[bytes], size: int) -> Iterator[list[bytes]]:
    while batch := list(islice(articles, size)):
        yield batch


def _key(line: bytes) -> bytes | None:
    """Articles of one address or id go to one partition, so that a revision comes after what it revises."""
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    found = (value.get("url") or value.get("id")) if isinstance(value, dict) else None
    return str(found).encode("utf-8", "replace") if found else None


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), disable=not Console(stderr=True).is_terminal)
