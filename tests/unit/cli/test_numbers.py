"""`marsad numbers` shows what is counted, how exactly and who says so."""

from __future__ import annotations

import json

from click.testing import CliRunner

from streams.cli import main

TEXT = "قُتل 12 شخصا بينهم أكثر من ثلاثة أطفال، وفق وزارة الصحة"


def test_numbers_are_linked_to_what_they_are_part_of() -> None:
    lines = CliRunner().invoke(main, ["numbers", "--json", TEXT]).output.splitlines()
    whole, part = map(json.loads, lines)
    assert (whole["value"], whole["kind"]) == (12, "killed")
    assert (part["value"], part["qualifier"], part["population"], part["part_of"]) == (3, "more_than", "children", 0)


def test_table_is_for_people_and_reads_standard_input() -> None:
    shown = CliRunner().invoke(main, ["numbers", "-"], input=TEXT).output
    assert "killed" in shown
    assert "more_than 3" in shown
