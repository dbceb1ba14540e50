"""A conjunction between two names: where it ends the first, and where the letter is the name's own."""

from __future__ import annotations

import pytest

from streams.actors.ner.conjoined import separated
from streams.actors.ner.features import Features
from streams.actors.ner.gazetteer import Gazetteer

FEATURES = Features(
    [{"سمير": 1, "وهبي": 2}],
    Gazetteer({"FIRST": ["وليد", "سمير"], "FAMILY": [], "ORG_HEAD": ["جامعه"], "ORG": [], "COUNTRY": ["لبنان"]}),
)


@pytest.mark.parametrize(
    ("words", "label", "tags"),
    [
        ("كمال وسمير", "PER", "B B"),
        ("كمال وامرسون", "PER", "B B"),
        ("كمال وليد", "PER", "B I"),
        ("كمال وهبي", "PER", "B I"),
        ("كمال وزكريت", "PER", "B I"),
        ("النور وجامعه الشرق", "ORG", "B B I"),
        ("وزاره الزراعه والري", "ORG", "B I I"),
        ("قطر ولبنان", "LOC", "B B"),
        ("البوسنه والهرسك", "LOC", "B I"),
    ],
)
def test_conjunction_between_names_begins_another(words: str, label: str, tags: str) -> None:
    spelled = words.split()
    joined = [f"{'I' if i else 'B'}-{label}" for i in range(len(spelled))]
    assert separated(spelled, joined, FEATURES) == [f"{mark}-{label}" for mark in tags.split()]


def test_what_is_no_name_stays_outside() -> None:
    assert separated(["قال", "وسمير"], ["O", "O"], FEATURES) == ["O", "O"]
