"""Numbers longer than arithmetic is exact for are read without a fault."""

from __future__ import annotations

import pytest

from streams.arabic import numerals


@pytest.mark.parametrize("digits", ["2032930402898395014502144421,8", "9" * 40, "9" * 39 + ",5"])
@pytest.mark.parametrize("scale", ["ألف", "مليون", "ترليون"])
def test_long_number_behind_a_scale_is_no_fault(scale: str, digits: str) -> None:
    assert numerals.find(f"{scale} و{digits}")
