"""How far event time has come in one partition.

The watermark is the highest event time seen, never past the broker's stamp on the record that brought it, so one
article dated into the future closes nothing early. A quiet partition does not hold it: while nothing comes it moves on
at the pace of time from the last record, and what came after that is late. It never moves back.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Watermark:
    """Milliseconds: the highest event time, the quiet time that the watermark is ahead of it, the last log time."""

    event_ms: int = 0
    quiet_ms: int = 0
    log_ms: int = 0

    def see(self, event_ms: int, log_ms: int) -> int:
        """A record came; the watermark before it."""
        before = self.at(log_ms)
        self.event_ms = max(self.event_ms, min(event_ms, log_ms))
        self.quiet_ms = max(0, before - self.event_ms)
        self.log_ms = max(self.log_ms, log_ms)
        return before

    def is_near(self, event_ms: int, log_ms: int, reach_ms: int) -> bool:
        """Whether a time lies within reach of the watermark, or there is none yet."""
        return self.event_ms == 0 or event_ms - self.at(log_ms) <= reach_ms

    def restore(self, event_ms: int, quiet_ms: int, log_ms: int) -> None:
        """Take up what a state record says; never moves back."""
        last = max(self.log_ms, log_ms)
        ahead = max(self.at(last), event_ms + quiet_ms + last - log_ms)
        self.event_ms = max(self.event_ms, event_ms)
        self.quiet_ms = max(0, ahead - self.event_ms)
        self.log_ms = last

    def at(self, now_ms: int) -> int:
        """The watermark when nothing came since the last record. A clock that jumps back moves nothing back."""
        return self.event_ms + self.quiet_ms + max(0, now_ms - self.log_ms) if self.log_ms else 0
