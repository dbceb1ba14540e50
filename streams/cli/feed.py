"""`marsad feed FILE…`: publishes raw articles, one JSON line each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click
import orjson
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from streams import settings as settings_module
from streams.cli._console import Console
from streams.errors import UserError
from streams.settings import Settings
from streams.sources import lines
from streams.topics import resolve

if TYPE_CHECKING:
    from aiokafka import AIOKafkaProducer
    from aiokafka.errors import KafkaError

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


class FeedStopped(UserError):
    """The feed ended before its files did: at which line, why, and how to go on."""

    exit_code = 1


async def publish(settings: Settings, articles: Iterable[bytes], from_line: int = 1, rate: float | None = None) -> int:
    """Send the lines from number `from_line` on; how many the broker has acknowledged.

    Raises Unreachable without a broker, UserError for a missing topic, FeedStopped when it is interrupted or the broker
    refuses a line.
    """
    from aiokafka.errors import KafkaError

    from streams.runtime import kafka, reading

    topic, acknowledged = resolve("raw", settings).name, 0
    async with kafka.consumer(settings) as consumer:
        await reading.places(consumer, [topic])
    with _progress() as progress:
        bar = progress.add_task("articles", total=None)
        async with kafka.producer(settings) as producer:
            try:
                async for acknowledged in _acknowledged(producer, topic, islice(articles, from_line - 1, None), rate):
                    progress.update(bar, completed=acknowledged)
            except (KafkaError, asyncio.CancelledError) as error:
                raise _stopped(from_line + acknowledged, error) from None
    return acknowledged


async def _acknowledged(
    producer: AIOKafkaProducer, topic: str, articles: Iterator[bytes], rate: float | None
) -> AsyncIterator[int]:
    """Count the lines that the broker has, in order. Raises KafkaError at the first that it refuses."""
    count, size = 0, max(1, round(rate / STEPS_A_SECOND)) if rate else REPORT_EVERY
    for batch in _batches(articles, size):
        pending, refused = await _hand_over(producer, topic, batch)
        for future in pending:
            await future
            count += 1
            yield count
        if refused:
            raise refused
        if rate:
            await asyncio.sleep(len(batch) / rate)


async def _hand_over(
    producer: AIOKafkaProducer, topic: str, batch: list[bytes]
) -> tuple[list[asyncio.Future[Any]], KafkaError | None]:
    from aiokafka.errors import KafkaError

    pending: list[asyncio.Future[Any]] = []
    for line in batch:
        try:
            pending.append(await producer.send(topic, line, key=_key(line)))
        except KafkaError as error:  # those before it are on their way and count
            return pending, error
    return pending, None


def _stopped(line: int, error: BaseException) -> FeedStopped:
    from aiokafka.errors import MessageSizeTooLargeError

    if isinstance(error, asyncio.CancelledError):
        return FeedStopped(f"interrupted at line {line}; go on with --from-line {line}")
    if isinstance(error, MessageSizeTooLargeError):
        advice = f"raise MARSAD_MAX_MESSAGE_BYTES, or leave it out with --from-line {line + 1}"
        return FeedStopped(f"line {line} is larger than the raw topic takes: {advice}")
    return FeedStopped(f"stopped at line {line}: {error}; go on with --from-line {line}")


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
