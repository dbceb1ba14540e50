"""`marsad recount --from TIME`: windows built anew from the enriched topic, compared with those counted live."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import click

from streams import settings as settings_module
from streams.agents.enrich import mentions
from streams.errors import UserError
from streams.records import ActorWindow, Enriched, Mention, RecordError, decode, dump
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from streams.windows.rebuild import Difference, Rebuild, differences

if TYPE_CHECKING:
    from aiokafka import ConsumerRecord

SHOWN = 20
PROGRESS_EVERY = 10_000
T = TypeVar("T")
Place: TypeAlias = tuple[str, str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Report:
    """How many rows are alike, which are not, and where the new ones are."""

    topic: str
    articles: int
    equal: int
    different: list[Difference]


@click.command("recount")
@click.option(
    "--from", "since", required=True, help="Rebuild windows that start then or later, as 2023-12-28T00:00:00Z."
)
@click.option("--to", help="Topic to write the new rows to; must not exist. Default: the live one's name and -recount.")
def command(since: str, to: str | None) -> None:
    """Build the windows anew from the retained enriched articles, beside the live ones, and compare.

    The live topic is only read. Choose a time from which on the enriched topic still holds every article. Exit code 1
    where rows differ; while articles come, those on their way do.
    """
    try:
        start = spans.to_ms(since)
    except ValueError:
        raise UserError(f"{since!r} is no time: write it with its zone, as 2023-12-28T00:00:00Z") from None
    report = asyncio.run(recount(settings_module.load(), start, to))
    for difference in report.different[:SHOWN]:
        click.echo(f"{difference.key}: {difference.field} is {difference.live} live, {difference.anew} counted anew")
    if len(report.different) > SHOWN:
        click.echo(f"... and {len(report.different) - SHOWN} more")
    click.echo(
        f"{report.articles} articles read: {report.equal} rows equal, {len(report.different)} differ; "
        f"the new rows are in {report.topic}"
    )
    sys.exit(1 if report.different else 0)


async def recount(settings: Settings, since: int, to: str | None = None) -> Report:
    """Rebuild, write, compare. Raises UserError where the target exists or a topic is missing, Unreachable."""
    topic = await _new_topic(settings, to)
    left_out = await _dead(settings)
    rebuild, articles = Rebuild(since), 0
    async for article in _articles(settings):
        articles += 1
        for mention in mentions(article):
            if _place(mention) not in left_out:
                rebuild.add(mention)
        if articles % PROGRESS_EVERY == 0:
            click.echo(f"{articles} articles read", err=True)
    anew = dict(rebuild.rows(settings.window_grace_minutes * spans.MINUTE))
    await _write(settings, topic, anew)
    different = differences(await _live(settings, since), anew)
    return Report(topic, articles, len(anew.keys()) - len([d for d in different if d.anew is not None]), different)


def _place(mention: Mention) -> Place:
    return mention.actor_id, mention.article_id, mention.seq


async def _new_topic(settings: Settings, to: str | None) -> str:
    from streams.runtime import admin, kafka

    counts = resolve("actor-counts", settings)
    topic = replace(counts, name=to or f"{counts.name}-recount")
    async with kafka.admin(settings) as client:
        if topic.name in await client.list_topics():
            raise UserError(f"topic {topic.name} exists: delete it, or name another with --to")
        await admin.apply(client, await admin.plan(client, [topic]), settings.replication_factor)
    return topic.name


async def _dead(settings: Settings) -> set[Place]:
    """Mentions that `count` could not count and dead-lettered: they are in no window.

    One that was put back and then counted is. Of that only the mentions topic tells, so a replay older than what it
    retains is taken for dead, and its rows are named as different.
    """
    from streams.runtime import dead_letters

    dead: dict[Place, set[tuple[str, str]]] = defaultdict(set)
    async for message in _messages(settings, "dead-letters"):
        why = dead_letters.described(message.headers)
        if why["stage"] == "count" and (mention := _of_ours(Mention, message)):
            dead[_place(mention)].add((why["partition"], why["offset"]))
    if dead:
        async for message in _messages(settings, "mentions"):
            place = (mention := _of_ours(Mention, message)) and _place(mention)
            if place in dead and (str(message.partition), str(message.offset)) not in dead[place]:
                del dead[place]
    return set(dead)


def _of_ours(record: type[T], message: ConsumerRecord) -> T | None:
    """The record, or None for what is of another version or not ours: no count saw it either."""
    try:
        return decode(record, message.value)
    except RecordError:
        return None


async def _articles(settings: Settings) -> AsyncIterator[Enriched]:
    async for message in _messages(settings, "enriched"):
        if (article := _of_ours(Enriched, message)) is not None:
            yield article


async def _live(settings: Settings, since: int) -> dict[str, ActorWindow]:
    """The highest revision of every live row from `since` on."""
    found: dict[str, ActorWindow] = {}
    async for message in _messages(settings, "actor-counts"):
        row, key = decode(ActorWindow, message.value), message.key.decode()
        if spans.to_ms(row.start) >= since and (key not in found or found[key].revision <= row.revision):
            found[key] = row
    return found


async def _messages(settings: Settings, topic: str) -> AsyncIterator[ConsumerRecord]:
    """Everything that the topic holds now."""
    from streams.runtime import kafka, reading

    async with kafka.consumer(settings, max_partition_fetch_bytes=settings.max_message_bytes) as consumer:
        ends = await reading.tail(consumer, [resolve(topic, settings).name])
        async for message in reading.until(consumer, ends):
            yield message


async def _write(settings: Settings, topic: str, rows: dict[str, ActorWindow]) -> None:
    from streams.runtime import kafka

    async with kafka.producer(settings) as producer:
        for key, row in rows.items():
            await producer.send(topic, dump(row), key=key.encode())
        await producer.flush()
