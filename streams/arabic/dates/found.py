"""What a date is: as callers see it, and as the readers hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["day", "week", "month", "year", "decade", "time"]
Calendar: TypeAlias = Literal["gregorian", "hijri"]
Cue: TypeAlias = Literal["past", "future", "current", "planned"]
Role: TypeAlias = Literal["date", "weekday", "relative"]


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date: its span and text in the original, value, precision, first and last token, calendar, letters cut off."""

    start: int
    end: int
    surface: str
    value: str
    precision: Precision
    first: int
    last: int
    calendar: Calendar = "gregorian"
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as far as the text states it; `whole`: the text holds nothing else."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    weekday: int | None = None
    cue: Cue | None = None
    whole: bool = False

    @property
    def precision(self) -> Precision:
        """The smallest part that is stated."""
        return "day" if self.day else "month" if self.month else "year"


@dataclass(frozen=True, slots=True)
class Hit:
    """A date at tokens `first` to `last`, less `offset` letters at its start.

    `role` says what may still join it; `stated` what the text states of a day or month.
    """

    first: int
    offset: int
    last: int
    value: str
    precision: Precision
    calendar: Calendar = "gregorian"
    role: Role = "date"
    stated: Stated | None = None
