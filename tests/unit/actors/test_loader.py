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


def test_broken_lexicon_stops_the_stage_before_its_first_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.yaml").write_text("- {id: nothing}\n", encoding="utf-8")
    monkeypatch.setenv(DIRECTORIES_VARIABLE, str(tmp_path))
    with pytest.raises(LexiconError, match=r"mine\.yaml:1: "):
        Enricher(Settings())


def test_users_entries_are_added_and_replace_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = GOOD + '- {id: "igo:un", ar: [الأمم المتحدة], en: [Our United Nations], kind: igo}\n'
    (tmp_path / "mine.yaml").write_text(own, encoding="utf-8")
    monkeypatch.setenv(DIRECTORIES_VARIABLE, str(tmp_path))
    read = {e.actor_id: e.name_en for e in find("اتهمت الأمم المتحدة حركة صقور الوادي", "none")}
    assert read == {"igo:un": "Our United Nations", "group:falcons": "Valley Falcons"}


def test_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such directory"):
        load((tmp_path / "nowhere",))


def test_own_lexicon_holds_what_a_desk_needs() -> None:
    counts = Counter(entry.kind for entry in load().entries.values())
    assert counts["armed_group"] + counts["party"] >= 250
    assert counts["igo"] + counts["ngo"] >= 200
    assert counts["media"] >= 250
    assert counts["company"] >= 300
    assert counts["person"] >= 600
