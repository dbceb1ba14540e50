"""`marsad numbers TEXT`: the numbers of a text, what they count, how exactly, of whom, and who says so."""

from __future__ import annotations

import sys

import click
from rich.console import Console
from rich.table import Table

from streams.facts import quantities
from streams.records import Quantity, dump


@click.command("numbers")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a number.")
def command(text: str, as_json: bool) -> None:
    """Read the numbers, dates and references of TEXT, `-` for standard input."""
    found = quantities.find(sys.stdin.read() if text == "-" else text)
    if as_json:
        for quantity in found:
            click.echo(dump(quantity))
        return
    table = Table("number", "value", "kind", "of", "who says so")
    for quantity in found:
        table.add_row(*_row(quantity, found))
    Console().print(table)


def _row(quantity: Quantity, found: list[Quantity]) -> tuple[str, str, str, str, str]:
    value = str(quantity.value) if quantity.max is None else f"{quantity.value}–{quantity.max}"
    qualifier = "" if quantity.qualifier == "exact" else f"{quantity.qualifier} "
    part = f" (of {found[quantity.part_of].surface})" if quantity.part_of is not None else ""
    counted = " · ".join(filter(None, (quantity.unit, quantity.currency, quantity.population))) + part
    claim = quantity.attribution.surface if quantity.attribution else ""
    return quantity.surface, qualifier + value, quantity.kind, counted, claim
