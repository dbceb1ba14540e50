"""Dates of Arabic text: five month systems, numeric and spelled dates, weekdays, years, decades, clock times.

A room of `streams.arabic`: imports its tokens, its numerals and `words`, nothing else. `find` is its one face.
"""

from streams.arabic.dates.finder import find
from streams.arabic.dates.found import Calendar, DateFound, Precision

__all__ = ["Calendar", "DateFound", "Precision", "find"]
