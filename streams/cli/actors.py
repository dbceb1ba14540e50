"""`marsad actors`: the lexicon, checked and explained."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from streams.actors import loader


@click.group("actors")
def command() -> None:
    """Check the lexicon of actors, and show how a name is read."""


@command.command("check")
@click.argument("directory", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object with the number of entries a kind.")
def check(directory: tuple[Path, ...], as_json: bool) -> None:
    """Read every lexicon file (or those of DIRECTORY alone); end with file, line and reason at the first fault."""
    lexicon = loader.load(directory or None)
    counts = Counter(entry.kind for entry in lexicon.entries.values())
    counts["countries"], counts["organs"] = len(lexicon.countries), len(lexicon.organs)
    if as_json:
        click.echo(json.dumps(dict(sorted(counts.items()))))
        return
    table = Table("kind", "entries")
    for kind, number in sorted(counts.items()):
        table.add_row(kind, str(number))
    Console().print(table)
