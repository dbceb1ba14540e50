"""`marsad dedupe FILE…`: raw articles in, verdicts out, without Kafka."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO, TypeVar

import click
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from streams import records
from streams import settings as settings_module
from streams.agents.chain import Rejected, deduplicated, normalized
from streams.cli._console import Console
from streams.cli._rejects import Rejects
from streams.duplicates import verdict
from streams.duplicates.evidence import Evidence, compare
from streams.duplicates.passages import passages
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import word_hashes
from streams.errors import UserError
from streams.records import Article, VerdictRecord
from streams.sources import lines

HOUR_MS = 3_600_000

T = TypeVar("T")


@click.command("dedupe")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "-o", "--output", type=click.File("wb"), default="-", help="Where the verdicts go; standard output unless told."
)
@click.option("--rejects", type=click.File("wb"), help="Where lines that are no articles go, with reasons.")
@click.option("--strict", is_flag=True, help="Exit code 1 when a line is no article.")
@click.option("--explain", nargs=2, metavar="ID_A ID_B", help="Why these two articles are the same, or are not.")
def command(
    files: tuple[str, ...], output: IO[bytes], rejects: IO[bytes] | None, strict: bool, explain: tuple[str, str] | None
) -> None:
    """Say of each article what it is beside those before it; one verdict an article, in input order.

    The time of an article's line is its published_at, so files must be in time order, as a topic is.
    """
    articles = normalized(chain.from_iterable(map(lines.read, files)), settings_module.load())
    if explain:
        _explain(*_pair(articles, explain))
        return
    refused, rewrites = Rejects(rejects, strict=strict), set[str]()
    for item in _progress(deduplicated(articles)):
        if isinstance(item, Rejected):
            refused.add(item)
        else:
            output.write(records.dump(_standing(item[0], rewrites)) + b"\n")
    refused.tell()


def _standing(said: VerdictRecord, rewrites: set[str]) -> VerdictRecord:
    """The verdict that stands on the article of a line, however often its id is sent.

    Readers of the lines keep one verdict an article id. `exact` would make them take a rewrite for a copy of what it
    is a rewrite of, so an article that stands as a rewrite stays one when it is sent again.
    """
    if said.kind == "exact":
        return dataclasses.replace(said, kind="rewrite") if said.article_id in rewrites else said
    if said.kind == "rewrite":
        rewrites.add(said.article_id)
    elif said.kind != "revision":
        rewrites.discard(said.article_id)
    return said


def _pair(items: Iterable[tuple[Article, int] | Rejected], ids: tuple[str, str]) -> list[tuple[Article, int]]:
    """The last article of each id, the older first. Raises UserError when one is not there."""
    found = {item[0].article_id: item for item in items if not isinstance(item, Rejected) and item[0].article_id in ids}
    for article_id in ids:
        if article_id not in found:
            raise UserError(f"no article {article_id} in these files (ids are those that `marsad dedupe` prints)")
    return sorted((found[article_id] for article_id in ids), key=lambda item: item[1])


def _explain(older: tuple[Article, int], newer: tuple[Article, int]) -> None:
    (old, old_ms), (new, new_ms) = older, newer
    evidence = compare(
        Reading(word_hashes(new.text)),
        Reading(word_hashes(old.text)),
        hours=(new_ms - old_ms) / HOUR_MS,
        same_source=new.source == old.source,
    )
    console = Console()
    console.print(Text("\n".join(_reasons(evidence))))
    table = Table(show_lines=True, expand=True)
    for article in (old, new):
        table.add_column(f"{article.article_id} · {article.source}", ratio=1)
    plain = not console.is_terminal
    table.add_row(_marked(old.text, new.text, plain=plain), _marked(new.text, old.text, plain=plain))
    console.print(table)


def _reasons(evidence: Evidence) -> Iterator[str]:
    yield verdict.explain(evidence)
    same, copy = verdict.is_same_report(evidence), verdict.is_copy(evidence)
    yield f"same report: {_answer(same, verdict.likeness(evidence))}"
    yield f"copy: {_answer(copy, verdict.copy_likeness(evidence))}"
    if verdict.is_inside(evidence):
        yield "the whole of one text stands in the other"


def _answer(yes: bool, distance: float) -> str:
    return f"{'yes' if yes else 'no'}, {abs(distance):.2f} {'above' if distance >= 0 else 'below'} the line"


def _marked(text: str, other: str, *, plain: bool) -> Text:
    """The text with its shared passages green, or in brackets where there are no colours."""
    marked = Text()
    for passage in passages(text, other):
        if passage.shared:
            marked.append(f"⟦{passage.text.rstrip()}⟧ " if plain else passage.text, style="green")
        else:
            marked.append(passage.text)
    return marked


def _progress(items: Iterator[T]) -> Iterator[T]:
    console = Console(stderr=True)
    columns = (TextColumn("{task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        yield from bar.track(items, total=None)
