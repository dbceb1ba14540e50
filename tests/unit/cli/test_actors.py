"""`marsad actors`: check and show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from streams.actors import loader
from streams.cli import main


def test_check_counts_entries_a_kind() -> None:
    result = CliRunner().invoke(main, ["actors", "check", "--json"])
    assert result.exit_code == 0
    assert json.loads(result.output)["armed_group"] > 100


def test_check_ends_with_file_line_and_reason(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("- {id: x}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["actors", "check", str(tmp_path)])
    assert result.exit_code == 2
    assert "mine.yaml:1:" in str(result.exception or result.output) + result.output


def test_check_holds_our_own_files_to_their_schema_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = '- {id: "party:x", kind: party, ar: [حزب سلام, حزب سلام], en: [Party of Peace]}\n'
    (tmp_path / "groups.yaml").write_text(twice, encoding="utf-8")
    (tmp_path / "lexicon.schema.json").write_bytes((loader.OWN_DIRECTORY / "lexicon.schema.json").read_bytes())
    monkeypatch.setattr(loader, "OWN_DIRECTORY", tmp_path)
    result = CliRunner().invoke(main, ["actors", "check"])
    assert result.exit_code == 2
    assert "groups.yaml:1:" in str(result.exception or result.output) + result.output


def test_show_explains_a_name_and_reads_a_text() -> None:
    name = CliRunner().invoke(main, ["actors", "show", "--json", "حماس"]).output.splitlines()
    assert json.loads(name[0])["actor_id"] == "group:hamas"
    text = CliRunner().invoke(main, ["actors", "show", "--json", "قال لويد أوستن"]).output.splitlines()
    assert json.loads(text[0])["actor_id"] == "person:lloyd-austin"


def test_show_says_when_nobody_is_known() -> None:
    result = CliRunner().invoke(main, ["actors", "show", "زنبق"])
    assert result.exit_code == 1
    assert "no actor" in result.output
