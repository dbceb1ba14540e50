"""What of a tagger's span is the name."""

from __future__ import annotations

import pytest

from streams.actors.trim import name_span
from streams.arabic.fold import fold_text


@pytest.mark.parametrize(
    ("span", "name"),
    [
        ("وسمير حداد", "سمير حداد"),
        ("وليد حداد", "وليد حداد"),
        ("الدكتور سمير حداد", "سمير حداد"),
        ("وزيرا", ""),
        ("رئيسا", ""),
        ("محاميا سمير حداد", "سمير حداد"),
    ],
)
def test_titles_and_conjunctions_are_no_part_of_a_name(span: str, name: str) -> None:
    found = name_span(span, 0, len(span), "PER", frozenset(fold_text(span).split()))
    assert (span[slice(*found)] if found else "") == name
