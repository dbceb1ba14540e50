"""What a date is: as callers see it, and as the readers hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["day", "week", "month", "year", "decade", "time"]
Calendar: TypeAlias = Literal["gregorian", "hijri"]
Role: TypeAlias = Literal["date", "weekday", "relative"]


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date: its span and text in the original, value, precision, first and last token, and calendar."""

    start: int
    end: int
    surface: str
    value: str
    precision: Precision
    first: int
    last: int
    calendar: Calendar = "gregorian"


@dataclass(frozen=True, slots=True)
class Hit:
    """A date at tokens `first` to `last`, less `offset` letters at its start; `role` says what may still join it."""

    first: int
    offset: int
    last: int
    value: str
    precision: Precision
    calendar: Calendar = "gregorian"
    role: Role = "date"
