"""`marsad extract FILE…`: raw articles in, enriched records out, without Kafka."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from itertools import chain, islice
from typing import IO, TypeAlias

import click
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from streams import records
from streams import settings as settings_module
from streams.agents.chain import Rejected, deduplicated, normalized
from streams.agents.chain import enriched as enrich_one
from streams.agents.enrich import Enricher
from streams.cli._console import Console
from streams.cli._rejects import Rejects
from streams.records import DeduplicatedArticle
from streams.sources import lines

CHUNK = 16
CHUNKS_AHEAD = 4

Item: TypeAlias = DeduplicatedArticle | Rejected


@click.command("extract")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "-o", "--output", type=click.File("wb"), default="-", help="Where the records go; standard output unless told."
)
@click.option("--rejects", type=click.File("wb"), help="Where lines that are no articles go, with reasons.")
@click.option("--strict", is_flag=True, help="Exit code 1 when a line is no article.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read at once.")
def command(files: tuple[str, ...], output: IO[bytes], rejects: IO[bytes] | None, strict: bool, jobs: int) -> None:
    """Read actors, numbers, dates and quotes in files of raw articles; one record an article, in input order.

    Exact re-sends stop at de-duplication as they do on Kafka, so they have no record.
    """
    raw = chain.from_iterable(map(lines.read, files))
    refused = Rejects(rejects, strict=strict)
    with ExitStack() as stack:
        for item in _progress(stack, _enriched(stack, raw, jobs)):
            if isinstance(item, Rejected):
                refused.add(item)
            else:
                output.write(item + b"\n")
    refused.tell()


def _enriched(stack: ExitStack, raw: Iterable[bytes], jobs: int) -> Iterator[bytes | Rejected]:
    passed = (i if isinstance(i, Rejected) else i[1] for i in deduplicated(normalized(raw, settings_module.load())))
    going_on = (item for item in passed if item is not None)
    if jobs == 1:
        return map(_one, going_on)
    return _in_order(stack.enter_context(ProcessPoolExecutor(jobs)), going_on, jobs * CHUNKS_AHEAD)


def _in_order(pool: Executor, items: Iterator[Item], ahead: int) -> Iterator[bytes | Rejected]:
    """Each item's result, in order, with at most `ahead` chunks in hand: a file may be longer than the memory."""
    running: deque[Future[list[bytes | Rejected]]] = deque()
    while chunk := list(islice(items, CHUNK)):
        running.append(pool.submit(_many, chunk))
        if len(running) > ahead:
            yield from running.popleft().result()
    for future in running:
        yield from future.result()


def _many(items: list[Item]) -> list[bytes | Rejected]:
    return [_one(item) for item in items]


def _one(item: Item) -> bytes | Rejected:
    return item if isinstance(item, Rejected) else records.dump(enrich_one(_enricher().stage, item))


@cache
def _enricher() -> Enricher:
    return Enricher(settings_module.load())


def _progress(stack: ExitStack, items: Iterator[bytes | Rejected]) -> Iterator[bytes | Rejected]:
    console = Console(stderr=True)
    columns = (TextColumn("{task.completed} articles"), TimeElapsedColumn())
    bar = stack.enter_context(Progress(*columns, console=console, disable=not console.is_terminal))
    return iter(bar.track(items, total=None))
