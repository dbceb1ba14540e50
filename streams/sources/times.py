"""Times in every form that sources write them, as RFC 3339 in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_MILLISECONDS = 100_000_000_000  # as seconds this would be the year 5138
_DIGITS = re.compile(r"-?\d{1,16}(\.\d+)?", re.ASCII)


def parse(value: Any) -> datetime | None:
    """The time that `value` says, in UTC; None where it says none.

    Epoch seconds or milliseconds (number or text), RFC 3339 and ISO 8601, RFC 2822. A time without a zone is UTC.
    """
    if isinstance(value, bool) or value is None:
        return None
    try:
        if isinstance(value, (int, float)) or _DIGITS.fullmatch(str(value).strip()):
            return _epoch(float(value))
        return _text(str(value).strip())
    except (ValueError, OverflowError, OSError):
        return None


def plausible(published: datetime | None, arrived: datetime, tolerance: timedelta) -> bool:
    """Whether a publication time can be believed: not before 1990, not later than arrival and a tolerance."""
    return published is not None and EARLIEST <= published <= arrived + tolerance


def rfc3339(time: datetime) -> str:
    """As records have it: UTC, with milliseconds only where there are some."""
    text = time.astimezone(UTC).isoformat(timespec="milliseconds" if time.microsecond else "seconds")
    return text.replace("+00:00", "Z")


def from_ms(milliseconds: int) -> datetime:
    """The time of a broker's timestamp."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


def _epoch(number: float) -> datetime:
    return datetime.fromtimestamp(number / 1000 if abs(number) >= _MILLISECONDS else number, UTC)


def _text(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = parsedate_to_datetime(text)
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
