"""Window lengths and boundaries, in milliseconds UTC: tumbling, aligned to 1970."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

Window: TypeAlias = Literal["5m", "1h", "1d"]

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
PANE = 5 * MINUTE
LENGTHS: dict[Window, int] = {"5m": PANE, "1h": HOUR, "1d": DAY}

SLIDING = {"15m": 15 * MINUTE, "24h": DAY, "7d": 7 * DAY}  # computed when read

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def floor(time_ms: int, length: int) -> int:
    """The start of the window of that length that holds the time."""
    return time_ms - time_ms % length


def to_ms(rfc3339: str) -> int:
    """Milliseconds since 1970. Raises ValueError for what is no time with a zone."""
    time = datetime.fromisoformat(rfc3339)
    if time.tzinfo is None:
        raise ValueError(f"{rfc3339} has no time zone")
    return (time - _EPOCH) // timedelta(milliseconds=1)


@lru_cache(maxsize=1 << 14)
def to_text(time_ms: int) -> str:
    """RFC 3339 in UTC, to the second. Raises OverflowError for a time beyond the year 9999."""
    return (_EPOCH + timedelta(milliseconds=time_ms)).strftime("%Y-%m-%dT%H:%M:%SZ")
