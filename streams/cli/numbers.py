"""`marsad numbers TEXT`: the numbers of a text, what they count, how exactly, of whom, and who says so."""

from __future__ import annotations

import sys

import click
from rich.table import Table

from streams.cli._console import Console
from streams.errors import UserError
from streams.facts import quantities
from streams.records import Quantity, dump

_NAMES = ("reference", "year")  # their numbers name, they do not count
# behind Arabic, so that a terminal that writes from right to left keeps the columns in their order
_LEFT_TO_RIGHT = "\u200e"


@click.command("numbers")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a number.")
def command(text: str, as_json: bool) -> None:
    """Read the numbers, dates and references of TEXT, `-` for standard input."""
    found = quantities.find(_standard_input() if text == "-" else text)
    if as_json:
        for quantity in found:
            click.echo(dump(quantity))
        return
    if not found:
        click.echo("no numbers found", err=True)
        return
    table = Table("number", "value", "kind", "of", "who says so")
    for quantity in found:
        table.add_row(*(f"{cell}{_LEFT_TO_RIGHT}" if cell else "" for cell in _row(quantity, found)))
    Console().print(table)


def _standard_input() -> str:
    read = sys.stdin.buffer.read()
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            f"standard input is not UTF-8 at byte {error.start}: convert it first (iconv -f windows-1256 -t utf-8)"
        ) from error


def _row(quantity: Quantity, found: list[Quantity]) -> tuple[str, str, str, str, str]:
    ends = (quantity.value,) if quantity.max is None else (quantity.value, quantity.max)
    value = "–".join(str(end) if quantity.kind in _NAMES else _apart(end) for end in ends)
    qualifier = "" if quantity.qualifier == "exact" else f"{quantity.qualifier} "
    part = f" (of {found[quantity.part_of].surface})" if quantity.part_of is not None else ""
    counted = " · ".join(filter(None, (quantity.unit, quantity.currency, quantity.population))) + part
    claim = quantity.attribution.surface if quantity.attribution else ""
    return quantity.surface, qualifier + value, quantity.kind, counted, claim


def _apart(value: float | str) -> str:
    """Thousands set apart; dates are strings."""
    return value if isinstance(value, str) else f"{value:,}"
