"""`marsad doctor`: broker, topics, versions, settings, lag; says what to do."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass

import click
from rich.text import Text

from streams import settings as settings_module
from streams.agents import stages
from streams.cli._console import Console
from streams.errors import UserError
from streams.settings import Settings
from streams.topics import resolve, resolve_all

_MARKS = {True: Text("ok  ", style="green"), False: Text("no  ", style="red")}
LAG_WORTH_A_WORD = 10_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it is well, what was seen, what to do where it is not."""

    name: str
    ok: bool
    seen: str
    advice: str = ""


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a check.")
def command(as_json: bool) -> None:
    """Look at everything that can be wrong, and say what to do. Exit code 1 when something is, 3 without a broker."""
    console = Console()
    checks = asyncio.run(_run(settings_module.load()))
    for check in checks:
        if as_json:
            click.echo(json.dumps(asdict(check)))
        else:
            console.print(Text.assemble(_MARKS[check.ok], f"{check.name}: {check.seen}"))
            if check.advice:
                console.print(f"      {check.advice}", style="yellow")
    if not all(check.ok for check in checks):
        sys.exit(1)


async def _run(settings: Settings) -> list[Check]:
    return [check async for check in _checks(settings)]


async def _checks(settings: Settings) -> AsyncIterator[Check]:
    from streams.runtime import admin, kafka

    yield _versions(settings)
    yield _mapping(settings)
    async with kafka.admin(settings) as client:
        cluster = await client.describe_cluster()
        brokers = len(cluster["brokers"])
        yield Check("broker", True, f"{brokers} answer at {settings.bootstrap_servers} ({settings.security_protocol})")
        for finding in await admin.plan(client, resolve_all(settings).values()):
            advice = "; ".join(finding.differences) or (
                "run `marsad topics apply`" if finding.state == "missing" else ""
            )
            seen = finding.state + (f" ({'; '.join(finding.notes)})" if finding.notes else "")
            yield Check(f"topic {finding.topic.name}", finding.state == "fits", seen, advice)
    async for check in _lags(settings):
        yield check


def _versions(settings: Settings) -> Check:
    from streams.runtime import versions

    try:
        versions.check(settings)
    except UserError as error:
        return Check("versions", False, str(error))
    return Check("versions", True, ", ".join(f"{name} {number}" for name, number in versions.TESTED.items()))


def _mapping(settings: Settings) -> Check:
    if settings.mapping_file is None:
        return Check("mapping", True, "none: raw articles have Marsad's own field names")
    from streams.sources import mapping

    try:
        mapping.load(settings.mapping_file)
    except UserError as error:
        return Check("mapping", False, str(error))
    return Check("mapping", True, str(settings.mapping_file))


async def _lags(settings: Settings) -> AsyncIterator[Check]:
    from streams.runtime import kafka, reading

    async with kafka.admin(settings) as client, kafka.consumer(settings) as consumer:
        for name in stages.NAMES:
            source = resolve(stages.SOURCES[name], settings).name
            try:
                ends = await consumer.end_offsets(await reading.places(consumer, [source]))
            except UserError:
                continue  # said above
            committed = await reading.committed(client, settings.group(name))
            lag = sum(end - committed.get(place, 0) for place, end in ends.items())
            advice = "more workers of this stage, or is it stopped?" if lag > LAG_WORTH_A_WORD else ""
            yield Check(f"stage {name}", True, f"{lag} records to read in {source}", advice)
