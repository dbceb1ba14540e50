"""What a stage answers: `Emit`, `Stop` or `Reject`. The guard does the rest.

A stage is a pure function of a record, its context and (dedupe, count) a state that is itself a fold of a log. It reads
no clock, no random source and no network, so the same input gives the same output on every replay (invariant 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Headers: TypeAlias = tuple[tuple[str, bytes], ...]


@dataclass(slots=True, frozen=True)
class Output:
    """One message to send: the topic's logical name (`streams.topics`), a key, a record (or None, a tombstone)."""

    topic: str
    key: str
    value: Any


@dataclass(slots=True, frozen=True)
class Emit:
    """The record goes on, as these outputs."""

    outputs: tuple[Output, ...] = ()


@dataclass(slots=True, frozen=True)
class Stop:
    """The record ends here, rightly: a replay, an exact re-send. Outputs say so where others must know."""

    reason: str
    outputs: tuple[Output, ...] = ()


@dataclass(slots=True, frozen=True)
class Reject:
    """The record cannot be processed; it becomes a dead letter with its original bytes. `detail` is for a person."""

    reason: str
    detail: str


Result: TypeAlias = Emit | Stop | Reject


@dataclass(slots=True, frozen=True)
class Context:
    """Where a message stood and when the broker got it: all that a stage may know of Kafka.

    `topic` is the topic's identity (its Kafka id, else its name), so that a topic deleted and made anew, whose offsets
    start at 0 again, is another topic. `timestamp_ms` is the broker's, never this machine's clock.
    """

    topic: str
    partition: int
    offset: int
    timestamp_ms: int
    key: bytes | None = None
    headers: Headers = ()
