"""`marsad actors`: the lexicon, checked and explained."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click
from rich.table import Table

from streams import actors
from streams.actors import loader
from streams.actors.forms import Form, book, matching_key
from streams.cli._console import Console


@click.group("actors")
def command() -> None:
    """Check the lexicon of actors, and show how a name is read."""


@command.command("check")
@click.argument("directory", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object with the number of entries a kind.")
def check(directory: tuple[Path, ...], as_json: bool) -> None:
    """Read every lexicon file (or those of DIRECTORY alone); end with file, line and reason at the first fault."""
    lexicon = loader.load(directory or None, check_own=True)
    counts = Counter(entry.kind for entry in lexicon.entries.values())
    counts["countries"], counts["organs"] = len(lexicon.countries), len(lexicon.organs)
    if as_json:
        click.echo(json.dumps(dict(sorted(counts.items()))))
        return
    table = Table("kind", "entries")
    for kind, number in sorted(counts.items()):
        table.add_row(kind, str(number))
    Console().print(table)


@command.command("show")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a reading.")
def show(text: str, as_json: bool) -> None:
    """Explain how TEXT is read: a name by all it may mean and when, anything longer by its mentions."""
    rows = _meanings(text) or _mentions(text)
    if not rows:
        click.echo(f"no actor is known by {text!r}: add it in a directory that MARSAD_LEXICON_DIRS names")
        raise SystemExit(1)
    if as_json:
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(*rows[0])
    for row in rows:
        table.add_row(*(str(value or "") for value in row.values()))
    Console().print(table)


def _meanings(name: str) -> list[dict[str, str | None]]:
    """Every form that a name is in the lexicon, with what it needs around it."""
    return [
        {
            "actor_id": form.entry.id,
            "name": form.entry.en[0],
            "form": form.kind,
            "country": form.entry.country,
            "counts": _condition(form),
        }
        for form in book().forms.get(matching_key(name), ())
    ]


def _condition(form: Form) -> str:
    if form.kind in ("short", "definite"):
        return "where the text names the actor in full"
    if form.kind == "organ":
        return "with the adjective or name of a state"
    if form.kind == "metonym":
        return "where it acts as a state"
    doubt = form.ambiguity
    if doubt is None:
        return "always"
    parts = (("beside", doubt.near), ("where named", doubt.countries), ("not beside", doubt.not_near))
    return "; ".join(f"{word} {', '.join(words)}" for word, words in parts if words)


def _mentions(text: str) -> list[dict[str, str | None]]:
    return [
        {"actor_id": e.actor_id, "name": e.name_en, "form": e.form, "surface": e.surface, "found by": e.method}
        for e in actors.find(text)
        if e.actor_id
    ]
