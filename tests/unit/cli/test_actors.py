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


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("mine.yaml", b"- {id: x}\n", "mine.yaml:1: "),
        ("mine.yaml", "# words\n- حماس\n".encode("cp1256"), "mine.yaml:2: is not UTF-8"),
        ("mine.yaml", "- حماس\n".encode("utf-16"), "mine.yaml:1: is not UTF-8"),
        ("mine.yaml", b"#\n#\0\n", "mine.yaml:2: holds the control character U+0000"),
        ("mine.yaml", b"[" * 50_000, "mine.yaml:1: nested"),
        ("mine.yml", b"", "mine.yml: would be passed over"),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_check_ends_with_file_line_and_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, says: str, *, named: bool
) -> None:
    (tmp_path / name).write_bytes(content)
    monkeypatch.setenv(loader.DIRECTORIES_VARIABLE, str(tmp_path))
    monkeypatch.setattr(loader, "OWN_DIRECTORY", tmp_path)
    result = CliRunner().invoke(main, ["actors", "check", *([str(tmp_path)] if named else [])])
    assert result.exit_code == 2
    assert result.output.startswith(f"marsad: {tmp_path}/{says}")
    assert len(result.output.splitlines()) == 1


def test_check_names_a_directory_by_a_files_name(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").mkdir()
    result = CliRunner().invoke(main, ["actors", "check", str(tmp_path)])
    assert (result.exit_code, result.output) == (2, f"marsad: {tmp_path}/mine.yaml: cannot be read: Is a directory\n")


def test_check_holds_our_own_files_to_their_schema_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = '- {id: "party:x", kind: party, ar: [حزب سلام, حزب سلام], en: [Party of Peace]}\n'
    (tmp_path / "groups.yaml").write_text(twice, encoding="utf-8")
    monkeypatch.setattr(loader, "OWN_DIRECTORY", tmp_path)
    result = CliRunner().invoke(main, ["actors", "check"])
    assert result.exit_code == 2
    assert result.output.startswith(f"marsad: {tmp_path}/groups.yaml:1: ")


def test_show_explains_a_name_and_reads_a_text() -> None:
    name = CliRunner().invoke(main, ["actors", "show", "--json", "حماس"]).output.splitlines()
    assert json.loads(name[0])["actor_id"] == "group:hamas"
    text = CliRunner().invoke(main, ["actors", "show", "--json", "قال لويد أوستن"]).output.splitlines()
    assert json.loads(text[0])["actor_id"] == "person:lloyd-austin"


def test_show_says_when_nobody_is_known() -> None:
    result = CliRunner().invoke(main, ["actors", "show", "زنبق"])
    assert result.exit_code == 1
    assert "no actor" in result.output
