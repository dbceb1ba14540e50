"""Lexicon directories: a fault ends with file, line and reason; the user's entries go over ours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from streams.actors import find
from streams.actors.loader import DIRECTORIES_VARIABLE, LexiconError, load
from streams.agents.enrich import Enricher
from streams.settings import Settings

GOOD = '- {id: "group:falcons", ar: [حركة صقور الوادي, صقور الوادي], en: [Valley Falcons], kind: armed_group}\n'


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        (GOOD + "- {id: broken, ar: [اسم", 3, "expected"),
        (GOOD + '- {id: "group:x", ar: [اسم], kind: party}\n', 2, "'en' is a required property"),
        (GOOD + '\n- {id: "group:x", ar: [اسم], en: [Xy], kind: planet}\n', 3, "planet"),
        (GOOD + '- {id: "no id", ar: [اسم], en: [Xy], kind: party}\n', 2, "no id"),
        (GOOD + '- {id: "group:x", ar: [اسم], en: [Xy], kind: party, colour: red}\n', 2, "colour"),
        (GOOD + GOOD, 2, "stands in"),
    ],
)
def test_fault_is_named_by_file_line_and_reason(tmp_path: Path, source: str, line: int, reason: str) -> None:
    path = tmp_path / "groups.yaml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load((tmp_path,))
    assert (caught.value.path, caught.value.line) == (path, line)
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mine.yaml", b"- {id: nothing}\n"),
        ("mine.yaml", GOOD.encode("cp1256")),
        ("organs.yaml", b'- {organ: x, kind: state, ar: [xx], en: ["{foo}"]}\n'),
    ],
)
def test_broken_lexicon_stops_the_stage_before_its_first_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    monkeypatch.setenv(DIRECTORIES_VARIABLE, str(tmp_path))
    with pytest.raises(LexiconError, match=rf"{name}(:\d)?: "):
        Enricher(Settings())


@pytest.mark.parametrize(
    ("one", "other", "row", "key"),
    [
        ("a.yaml", "b.yaml", GOOD, "group:falcons"),
        ("countries.yaml", None, "- {code: FR}\n", "FR"),
        ("organs.yaml", None, '- {organ: x, kind: state, ar: [مجلس], en: ["{adj} X"]}\n', "x"),
    ],
)
def test_what_stands_twice_in_one_directory_would_be_lost(
    tmp_path: Path, one: str, other: str | None, row: str, key: str
) -> None:
    (tmp_path / one).write_text(row if other else row + row, encoding="utf-8")
    (tmp_path / (other or one)).write_text(row if other else row + row, encoding="utf-8")
    with pytest.raises(LexiconError, match=f"{key} stands in {one} already"):
        load((tmp_path,))


def test_what_stands_in_two_directories_is_the_later_ones(tmp_path: Path) -> None:
    paths = (tmp_path / "one", tmp_path / "two")
    for path in paths:
        path.mkdir()
        (path / "mine.yaml").write_text(GOOD.replace("Valley", path.name), encoding="utf-8")
    assert load(paths).entries["group:falcons"].en == ("two Falcons",)


@pytest.mark.parametrize("name", ["mine.yml", "mine.YAML", "mine.Yml"])
def test_file_by_another_ending_is_named_not_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{name}: would be passed over: call it mine\.yaml"):
        load((tmp_path,))


def test_hidden_files_and_those_of_another_kind_are_passed_over(tmp_path: Path) -> None:
    for name in (".mine.yaml", "._mine.yml", "mine.yaml~", "README.md"):
        (tmp_path / name).write_bytes(b"\0")
    assert not load((tmp_path,)).entries


def test_users_entries_are_added_and_replace_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = GOOD + '- {id: "igo:un", ar: [الأمم المتحدة], en: [Our United Nations], kind: igo}\n'
    (tmp_path / "mine.yaml").write_text(own, encoding="utf-8")
    monkeypatch.setenv(DIRECTORIES_VARIABLE, str(tmp_path))
    read = {e.actor_id: e.name_en for e in find("اتهمت الأمم المتحدة حركة صقور الوادي", "none")}
    assert read == {"igo:un": "Our United Nations", "group:falcons": "Valley Falcons"}


def test_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="nowhere: no such directory"):
        load((tmp_path / "nowhere",))
    (tmp_path / "file").touch()
    with pytest.raises(LexiconError, match="file: cannot be read: Not a directory"):
        load((tmp_path / "file",))


def test_own_lexicon_holds_what_a_desk_needs() -> None:
    counts = Counter(entry.kind for entry in load().entries.values())
    assert counts["armed_group"] + counts["party"] >= 250
    assert counts["igo"] + counts["ngo"] >= 200
    assert counts["media"] >= 250
    assert counts["company"] >= 300
    assert counts["person"] >= 600
