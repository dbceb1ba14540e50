"""`marsad settings`: every knob, its value and where it came from."""

from __future__ import annotations

import json
import os
from typing import Any

import click
from pydantic import SecretStr
from rich.table import Table

from streams import settings as settings_module
from streams.cli._console import Console
from streams.settings import Settings


@click.command("settings")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with every setting.")
@click.option("--markdown", "as_markdown", is_flag=True, help="The defaults, as the README has them.")
def command(as_json: bool, as_markdown: bool) -> None:
    """Show every setting with its value and origin. Secrets are never shown."""
    if as_markdown:
        click.echo(markdown())
        return
    rows = described(settings_module.load())
    if as_json:
        click.echo(json.dumps({row["variable"]: row for row in rows}, default=str))
        return
    table = Table("variable", "value", "origin", "meaning")
    for row in rows:
        style = "" if row["origin"] == "default" else "bold"
        table.add_row(row["variable"], str(row["value"]), row["origin"], row["meaning"], style=style)
    Console().print(table)


def described(settings: Settings) -> list[dict[str, Any]]:
    """Variable, value, origin and meaning of every setting."""
    return [
        {
            "variable": variable(name),
            "value": _shown(getattr(settings, name)),
            "origin": _origin(variable(name)),
            "meaning": field.description,
        }
        for name, field in Settings.model_fields.items()
    ]


def markdown() -> str:
    """The table of the README: every variable with its default and meaning."""
    rows = (
        f"| `{variable(name)}` | {_default(name, field.get_default(call_default_factory=True))} | {field.description} |"
        for name, field in Settings.model_fields.items()
    )
    return "\n".join(("| variable | default | meaning |", "| --- | --- | --- |", *rows))


def _default(name: str, value: Any) -> str:
    if name == "lock_dir":
        return "`marsad-locks` in the temporary folder"
    return "" if value in (None, "", {}) else f"`{value}`"


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"MARSAD_{name.upper()}"


def _shown(value: Any) -> Any:
    return "(set)" if isinstance(value, SecretStr) else value


def _origin(name: str) -> str:
    here = any(key.upper() == name or key.upper().startswith(f"{name}__") for key in os.environ)
    return "environment" if here else "default"
