"""`marsad topics plan|apply|show`: the topics that Marsad needs, held against the broker."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from streams import settings as settings_module
from streams.cli._console import Console
from streams.settings import Settings
from streams.topics import Topic, resolve_all

_STYLES = {"missing": "yellow", "fits": "green", "differs": "red"}


@click.group("topics")
def command() -> None:
    """Show, check and make the topics."""


@command.command("show")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a topic.")
def show(as_json: bool) -> None:
    """List every topic with its purpose, under your settings; asks no broker."""
    topics = resolve_all(settings_module.load()).values()
    if as_json:
        for topic in topics:
            click.echo(json.dumps(_describe(topic)))
        return
    table = Table("topic", "key", "parts", "from", "to", "purpose")
    for topic in topics:
        spec = topic.spec
        table.add_row(
            topic.name,
            spec.key,
            str(topic.partitions),
            ", ".join(spec.producers),
            ", ".join(spec.consumers),
            spec.purpose,
        )
    Console().print(table)


@command.command("plan")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a topic.")
def plan(as_json: bool) -> None:
    """Say what `apply` would make, and what does not fit. Exit code 1 when a topic does not fit."""
    _report(asyncio.run(_run(settings_module.load(), make=False)), as_json)


@command.command("apply")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a topic.")
def apply(as_json: bool) -> None:
    """Make the topics that are missing. Topics that exist are checked and never changed."""
    _report(asyncio.run(_run(settings_module.load(), make=True)), as_json)


async def _run(settings: Settings, *, make: bool) -> list[dict[str, Any]]:
    from streams.runtime import admin, kafka

    async with kafka.admin(settings) as client:
        findings = await admin.plan(client, resolve_all(settings).values())
        made = await admin.apply(client, findings, settings.replication_factor) if make else []
    return [
        {
            **_describe(f.topic),
            "state": "made" if f.topic.name in made else f.state,
            "differences": f.differences,
            "notes": f.notes,
        }
        for f in findings
    ]


def _describe(topic: Topic) -> dict[str, Any]:
    return {
        "topic": topic.name,
        "logical": topic.spec.name,
        "partitions": topic.partitions,
        "config": topic.config,
        "purpose": topic.spec.purpose,
    }


def _report(rows: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        for row in rows:
            click.echo(json.dumps(row))
    else:
        table = Table("topic", "state", "partitions", "remarks")
        for row in rows:
            remarks = "\n".join((*row["differences"], *row["notes"]))
            table.add_row(
                row["topic"],
                Text(row["state"], style=_STYLES.get(row["state"], "green")),
                str(row["partitions"]),
                remarks,
            )
        Console().print(table)
    if any(row["state"] == "differs" for row in rows):
        sys.exit(1)
