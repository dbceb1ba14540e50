"""Fixtures for every test."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data and real news beside the checkout, which a user's clone does not have."""
    if not SHARED.is_dir():
        pytest.skip("reads ../shared (gold data and real news), which this checkout does not have beside it")
    return SHARED
