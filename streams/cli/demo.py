"""`marsad demo`: the whole way on an embedded Kafka with the seed feed."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import orjson
from rich.console import Group
from rich.live import Live
from rich.table import Table

from streams import resources
from streams import settings as settings_module
from streams.cli import feed, up
from streams.cli._console import Console
from streams.errors import UserError
from streams.settings import Settings
from streams.sources import lines

if TYPE_CHECKING:
    from streams.monitor.ledger import Ledger

SHOWN_ACTORS = 12
POLL_SECONDS = 0.7
PATIENCE_SECONDS = 120.0
TOO_MANY_WORDS = 180_000  # 3 MB


@click.command("demo")
@click.option(
    "--exit", "leave", is_flag=True, help="End when everything is through; otherwise the pages stay until Ctrl-C."
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
def command(leave: bool, as_json: bool) -> None:
    """Start a Kafka and every stage, feed the seed articles, show what comes out, serve the pages.

    Needs nothing but this installation. Where the output is no terminal it ends by itself, as with --exit.
    """
    from streams import embedded

    stay = not leave and sys.stdout.isatty()
    started = time.monotonic()
    console = Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="marsad-demo-") as folder, embedded.kafka() as bootstrap:
        console.print(f"Kafka runs at {bootstrap} ({time.monotonic() - started:.1f} s)")
        settings = settings_module.load().model_copy(
            update={
                "bootstrap_servers": bootstrap,
                "lock_dir": Path(folder),
                "web_port": _free_ports(),
                "log_level": "WARNING",
                "partitions": {"raw": 1},  # one order of articles, so that every run gives the same verdicts
            }
        )
        ledger = asyncio.run(_run(settings, console, stay=stay, report=lambda found: _report(found, started, as_json)))
    if ledger.ended != ledger.raw or ledger.twice:
        raise UserError(f"{ledger.raw} raw records, {ledger.ended} ended, {ledger.twice} twice: please report this")


async def _run(settings: Settings, console: Console, *, stay: bool, report: Callable[[Ledger], None]) -> Ledger:
    from streams.runtime import supervisor

    await up.prepare(settings)
    keeper = supervisor.Supervisor(up.children(settings, monitor=True, workers=1))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, keeper.stop)
    running = asyncio.create_task(keeper.run())
    try:
        await feed.publish(settings, seed_articles())
        ledger = await _until_through(settings, console, running)
        report(ledger)
        if stay:
            console.print(f"\npages at http://{settings.web_host}:{settings.web_port}/   Ctrl-C ends it")
            await running
    finally:
        keeper.stop()
        await running
    return ledger


def seed_articles() -> Iterator[bytes]:
    """The seed feed, and an article far too long to lie in a file."""
    yield from lines.read(str(resources.folder("seeds") / "feed.jsonl"))
    yield orjson.dumps({"source": "long.example", "id": "too-long", "body": "خبر طويل " * TOO_MANY_WORDS})


async def _until_through(settings: Settings, console: Console, running: asyncio.Task[int]) -> Ledger:
    """Show what is there until every raw record has its end and every stage has committed."""
    from streams.monitor import ledger as ledgers

    deadline = time.monotonic() + PATIENCE_SECONDS
    with Live(console=console, auto_refresh=False, transient=True) as live:
        while not running.done() and time.monotonic() < deadline:
            behind = await ledgers.behind(settings)
            ledger = await ledgers.read(settings)
            live.update(_table(ledger), refresh=True)
            if not behind and ledger.ended >= ledger.raw > 0:
                return ledger
            await asyncio.sleep(POLL_SECONDS)
    raise UserError("the demo did not get through: a stage failed, see its lines above")


def _table(ledger: Ledger) -> Group:
    flow = Table("raw", "enriched", "stopped", "dead letters", "verdicts")
    kinds = ", ".join(f"{kind} {count}" for kind, count in ledger.verdict_counts().items())
    flow.add_row(*map(str, (ledger.raw, len(ledger.enriched), len(ledger.stopped), len(ledger.dead), kinds)))
    actors = Table("actor", "", "unique", "articles", title="who the news is about (days)")
    for row in ledger.actors(SHOWN_ACTORS):
        actors.add_row(
            row["name_ar"] or "", row["name_en"] or row["actor_id"], str(row["unique"]), str(row["articles"])
        )
    return Group(flow, actors)


def _report(ledger: Ledger, started: float, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({**summary(ledger), "seconds": round(time.monotonic() - started, 1)}, ensure_ascii=False))
        return
    console = Console()
    console.print(_table(ledger))
    console.print(f"{ledger.raw} raw articles, every one accounted for, in {time.monotonic() - started:.0f} s")


def summary(ledger: Ledger) -> dict[str, Any]:
    """What came out, without times: equal for equal input."""
    return {
        "raw": ledger.raw,
        "enriched": len(ledger.enriched),
        "stopped": len(ledger.stopped),
        "dead_letters": len(ledger.dead),
        "verdicts": ledger.verdict_counts(),
        "actors": ledger.actors(10**9),
    }


def _free_ports() -> int:
    """The first of eight free ports in a row: the monitor's, then the workers'."""
    for first in range(6066, 7066, 8):
        sockets = [socket.socket() for _ in range(8)]
        try:
            for number, s in enumerate(sockets):
                s.bind(("127.0.0.1", first + number))
        except OSError:
            continue
        else:
            return first
        finally:
            for s in sockets:
                s.close()
    raise UserError("no eight free ports in a row between 6066 and 7066: set MARSAD_WEB_PORT")
