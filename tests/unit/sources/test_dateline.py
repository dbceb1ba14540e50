"""Datelines of wires."""

from __future__ import annotations

import pytest

from streams.records import Dateline
from streams.sources import dateline


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("بيروت (أ ف ب) - قال", Dateline("بيروت", "أ ف ب")),
        ("عمان (أ.ف.ب) قال", Dateline("عمان", "أ ف ب")),
        ("القاهرة - رويترز: قال", Dateline("القاهرة", "رويترز")),
        ("دمشق 12 مارس (سانا) - أعلن", Dateline("دمشق", "سانا", "12 مارس")),
        ("غزة/ الأناضول - قال", Dateline("غزة", "الأناضول")),
        ("(رويترز) - أعلن", Dateline(None, "رويترز")),
        ("قال الوزير - أمس - إن", Dateline()),
        ("", Dateline()),
    ],
)
def test_dateline_is_place_and_agency(body: str, found: Dateline) -> None:
    assert dateline.read(body) == found
