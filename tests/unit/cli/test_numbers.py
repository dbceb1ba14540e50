"""`marsad numbers` shows what is counted, how exactly and who says so."""

from __future__ import annotations

import json

from click.testing import CliRunner
from rich.cells import cell_len

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


def test_columns_are_aligned_and_thousands_set_apart() -> None:
    lines = CliRunner().invoke(main, ["numbers", f"{TEXT} و1,9 مليون دولار"]).output.splitlines()
    assert len({cell_len(line) for line in lines}) == 1
    assert "1,900,000" in "".join(lines)


def test_a_text_without_numbers_says_so() -> None:
    shown = CliRunner().invoke(main, ["numbers", "قال"])
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert "no numbers" in shown.stderr
    assert CliRunner().invoke(main, ["numbers", "--json", "قال"]).output == ""


def test_input_in_another_encoding_is_told_what_to_do() -> None:
    shown = CliRunner().invoke(main, ["numbers", "-"], input="قال 5".encode("windows-1256"))
    assert shown.exit_code == 2
    assert "not UTF-8 at byte 0" in shown.stderr
    assert "iconv" in shown.stderr
