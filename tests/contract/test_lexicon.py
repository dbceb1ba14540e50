"""Our own lexicon fits its schema; a user's files are held to it whenever they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from streams.actors import loader
from streams.actors.forms import book, matching_key


def test_own_files_keep_to_what_a_users_are_held_to() -> None:
    assert loader.load((loader.OWN_DIRECTORY,), check_own=True) == loader.load((loader.OWN_DIRECTORY,))


def test_fault_in_a_users_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "- id: group:x\n  kind: party\n  ar: [حزب سلام]\n  en: [Party of Peace]\n- id: 5\n", encoding="utf-8"
    )
    with pytest.raises(loader.LexiconError) as caught:
        loader.load((tmp_path,))
    assert caught.value.line == 5


def test_every_doubt_is_about_a_name_that_its_own_words_do_not_always_speak_against() -> None:
    faults = []
    for entry in loader.load().entries.values():
        against = [matching_key(word) for word in entry.ambiguous.not_near]
        for key in map(matching_key, entry.ambiguous.names):
            named = any(form.entry.id == entry.id for form in book().forms.get(key, ()))
            if not named or any(word in key for word in against):
                faults.append((entry.id, key))
    assert faults == []
