"""What is denied or only supposed is kept and marked."""

from __future__ import annotations

import pytest

from streams.facts import quantities


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("لم يقتل 12 شخصا", "negated"),
        ("نفى الجيش مقتل 12 شخصا", "negated"),
        ("إذا وصل 12 شخصا", "hypothetical"),
        ("قد يصل 12 شخصا", "hypothetical"),
        ("وقد وصل 12 شخصا", "asserted"),
        ("لا يقل عن 12 شخصا", "asserted"),
        ("لم يتجاوز 12 شخصا", "asserted"),
        ("لم يقتل أحد وأصيب 12 شخصا", "asserted"),
        ("لم يحضر أحد، قتل 12 شخصا", "asserted"),
        ("لم يحضر أحد من سكان القرى المجاورة ومن زوارها 12 شخصا", "asserted"),
        ("وصل 12 شخصا", "asserted"),
    ],
)
def test_a_number_is_asserted_denied_or_supposed(text: str, modality: str) -> None:
    assert quantities.find(text)[-1].modality == modality
