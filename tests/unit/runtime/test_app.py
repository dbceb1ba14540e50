"""A worker reads its source without a hole (invariant 1)."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from faust.types import TP

from streams.runtime import crash
from streams.runtime.app import StageApp


class Ended(Exception):
    """The worker ended itself."""


@pytest.fixture(autouse=True)
def _die(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(reason: str, error: BaseException | None = None) -> None:
        raise Ended(reason)

    monkeypatch.setattr(crash, "die", end)


async def follow(offset: int, *, expected: int = 5, kept_from: int = 0, whole: bool = True) -> dict[int, int]:
    """Where a worker that expects one offset stands after it was given another."""

    async def start_of(place: TP) -> int:
        return kept_from

    app: Any = SimpleNamespace(
        source=SimpleNamespace(name="articles"),
        hardened=SimpleNamespace(start_of=start_of),
        _next_offset={0: expected},
        _is_whole=whole,
    )
    message: Any = SimpleNamespace(offset=offset, partition=0, tp=TP("articles", 0))
    app._jump = partial(StageApp._jump, app)
    await StageApp._follow(app, message)
    return app._next_offset  # type: ignore[no-any-return]


async def test_next_record_moves_on() -> None:
    assert await follow(5) == {0: 6}


@pytest.mark.parametrize("offset", [6, 9])
async def test_worker_ends_when_it_was_led_past_a_record(offset: int) -> None:
    with pytest.raises(Ended, match="past 5"):
        await follow(offset)


async def test_worker_ends_when_it_is_led_back() -> None:
    with pytest.raises(Ended, match="back to 4"):
        await follow(4)


async def test_what_retention_removed_is_passed_and_said(caplog: pytest.LogCaptureFixture) -> None:
    assert await follow(9, kept_from=9) == {0: 10}
    assert "removed 4 records" in caplog.text


async def test_topic_that_others_write_may_have_holes() -> None:
    """A transaction's marker takes an offset."""
    assert await follow(9, whole=False) == {0: 10}
