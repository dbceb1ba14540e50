"""`marsad up`: all stages and the monitor on this machine."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from streams import settings as settings_module
from streams.agents import stages
from streams.settings import Settings

if TYPE_CHECKING:
    from streams.runtime.supervisor import Child


@click.command("up")
@click.option("--embedded", "use_embedded", is_flag=True, help="Start a Kafka of its own beside it, for a try.")
@click.option("--no-monitor", is_flag=True, help="Leave out the pages.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Workers of each stage that scales."
)
def command(use_embedded: bool, no_monitor: bool, workers: int) -> None:
    """Run every stage as a process of its own, restarted when it fails, until Ctrl-C. Makes missing topics first."""
    with _kafka(use_embedded) as bootstrap:
        settings = settings_module.load()
        if bootstrap:
            settings = settings.model_copy(update={"bootstrap_servers": bootstrap})
        sys.exit(asyncio.run(run(settings, monitor=not no_monitor, workers=workers)))


@contextlib.contextmanager
def _kafka(wanted: bool) -> Iterator[str | None]:
    if not wanted:
        yield None
        return
    from streams import embedded

    with embedded.kafka() as bootstrap:
        click.echo(f"embedded Kafka at {bootstrap}", err=True)
        yield bootstrap


async def run(settings: Settings, *, monitor: bool, workers: int) -> int:
    """Make the topics, run the stages until SIGINT or SIGTERM; the exit code."""
    from streams.runtime import supervisor, worker

    worker.set_up_logging(settings)
    await prepare(settings)
    keeper = supervisor.Supervisor(children(settings, monitor=monitor, workers=workers))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, keeper.stop)
    return await keeper.run()


async def prepare(settings: Settings) -> None:
    """Make the missing topics. Raises TopicMismatch where one that exists does not fit."""
    from streams.runtime import admin, kafka
    from streams.topics import resolve_all

    topics = list(resolve_all(settings).values())
    async with kafka.admin(settings) as client:
        await admin.apply(client, await admin.plan(client, topics), settings.replication_factor)
        await admin.verify(client, topics)


def children(settings: Settings, *, monitor: bool, workers: int) -> list[Child]:
    """Every process to run. The monitor has `web_port`, the workers the ports after it."""
    from streams.runtime.supervisor import Child

    runs: list[tuple[str, tuple[str, ...]]] = [("monitor", ("monitor",))] if monitor else []
    for stage in stages.NAMES:
        count = 1 if stage == "dedupe" else workers  # one lane, one worker
        runs += [(f"{stage}-{number}", ("run", stage)) for number in range(count)]
    first = settings.web_port if monitor else settings.web_port + 1
    fixed = (
        ("MARSAD_BOOTSTRAP_SERVERS", settings.bootstrap_servers),
        ("MARSAD_LOCK_DIR", str(settings.lock_dir)),
        ("MARSAD_LOG_LEVEL", settings.log_level),
        *_partitions(settings),
    )
    return [
        Child(name, arguments, (*fixed, ("MARSAD_WEB_PORT", str(first + number))))
        for number, (name, arguments) in enumerate(runs)
    ]


def _partitions(settings: Settings) -> list[tuple[str, str]]:
    return [(f"MARSAD_PARTITIONS__{name.upper().replace('-', '_')}", str(n)) for name, n in settings.partitions.items()]
