"""Fixtures for every test."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# how long an example takes is a matter of the machine: timings belong in tests/bench
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data and real news beside the checkout, which a user's clone does not have."""
    if not SHARED.is_dir():
        pytest.skip("reads ../shared (gold data and real news), which this checkout does not have beside it")
    return SHARED


@pytest.fixture(scope="session")
def kafka() -> Iterator[str]:
    """The bootstrap servers of a real Kafka of the test session's own."""
    from streams import embedded

    with embedded.kafka() as bootstrap:
        yield bootstrap


@pytest.fixture
def topic_prefix() -> str:
    """Before the names of one test's topics and groups, so that tests share a broker and nothing else."""
    return f"t{uuid.uuid4().hex[:8]}-"
