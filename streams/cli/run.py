"""`marsad run STAGE`: one stage in this process."""

from __future__ import annotations

import asyncio
import sys

import click

from streams import settings as settings_module
from streams.agents import stages


@click.command("run")
@click.argument("stage", type=click.Choice(stages.NAMES))
def command(stage: str) -> None:
    """Run one stage until a signal or a fault: what each deployment in production does.

    Ends with 0 after a signal, with 1 after a fault (its offset unmoved: start it again), with 3 when Kafka cannot be
    reached.
    """
    from streams.runtime import admin, kafka, worker
    from streams.topics import resolve

    settings = settings_module.load()
    spec = stages.spec(stage, settings)
    names = {spec.source, *spec.outputs, "dead-letters"}

    async def verify() -> None:
        async with kafka.admin(settings) as client:
            await admin.verify(client, [resolve(name, settings) for name in sorted(names)])

    asyncio.run(verify())
    sys.exit(worker.run(spec, settings))
