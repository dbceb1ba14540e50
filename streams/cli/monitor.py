"""`marsad monitor`: the pages and the API."""

from __future__ import annotations

import sys

import click

from streams import settings as settings_module


@click.command("monitor")
def command() -> None:
    """Serve the pages and the API over the output topics until Ctrl-C."""
    from streams.monitor import app
    from streams.runtime import worker

    settings = settings_module.load()
    worker.set_up_logging(settings)
    click.echo(f"pages at http://{settings.web_host}:{settings.web_port}/", err=True)
    sys.exit(worker.serve(lambda loop: app.build(settings, loop=loop)))
