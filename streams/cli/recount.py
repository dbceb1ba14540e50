"""`marsad recount --from TIME`: windows built anew from the enriched topic, compared with those counted live."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from streams import settings as settings_module
from streams.agents.enrich import mentions
from streams.errors import UserError
from streams.records import ActorWindow, Enriched, dump, ours
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from streams.windows.behind import is_within, place_of
from streams.windows.rebuild import Difference, Rebuild, differences

if TYPE_CHECKING:
    from aiokafka import ConsumerRecord

SHOWN = 20
PROGRESS_EVERY = 10_000
LAST = spans.to_ms("9999-12-31T23:59:59Z")


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
    from streams.monitor import uncounted

    topic = await _new_topic(settings, to)
    left_out = {place_of(refused.mention) for refused in await uncounted.read(settings, lambda _: True)}
    rebuild, articles = Rebuild(since), 0
    async for article in _articles(settings):
        articles += 1
        for mention in mentions(article):
            if place_of(mention) not in left_out:
                rebuild.add(mention)
        if articles % PROGRESS_EVERY == 0:
            click.echo(f"{articles} articles read", err=True)
    anew = dict(rebuild.rows(settings.window_grace_minutes * spans.MINUTE))
    await _write(settings, topic, anew)
    different = differences(await _live(settings, since), anew)
    return Report(topic, articles, len(anew.keys()) - len([d for d in different if d.anew is not None]), different)


async def _new_topic(settings: Settings, to: str | None) -> str:
    from streams.runtime import admin, kafka

    counts = resolve("actor-counts", settings)
    topic = replace(counts, name=to or f"{counts.name}-recount")
    async with kafka.admin(settings) as client:
        if topic.name in await client.list_topics():
            raise UserError(f"topic {topic.name} exists: delete it, or name another with --to")
        await admin.apply(client, await admin.plan(client, [topic]), settings.replication_factor)
    return topic.name


async def _live(settings: Settings, since: int) -> dict[str, ActorWindow]:
    """The highest revision of every live row from `since` on. What is of another version or not ours is passed over."""
    found: dict[str, ActorWindow] = {}
    async for message in _messages(settings, "actor-counts"):
        row, key = ours(ActorWindow, message.value), (message.key or b"").decode("utf-8", "replace")
        if row is None or not is_within(row.start, since, LAST):
            continue
        if key not in found or found[key].revision <= row.revision:
            found[key] = row
    return found


async def _articles(settings: Settings) -> AsyncIterator[Enriched]:
    async for message in _messages(settings, "enriched"):
        if (article := ours(Enriched, message.value)) is not None:
            yield article


def _messages(settings: Settings, topic: str) -> AsyncIterator[ConsumerRecord]:
    from streams.runtime import reading

    return reading.stored(settings, topic)


async def _write(settings: Settings, topic: str, rows: dict[str, ActorWindow]) -> None:
    from streams.runtime import kafka

    async with kafka.producer(settings) as producer:
        for key, row in rows.items():
            await producer.send(topic, dump(row), key=key.encode())
        await producer.flush()
