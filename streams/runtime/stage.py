"""What the runtime must know of a stage to run it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from streams.runtime.result import Context, Output, Result


class State(Protocol):
    """The state of one partition: a fold of its state topic, flushed before every commit (invariant 4)."""

    def stage(self, record: Any, context: Context) -> Result:
        """Process one record."""

    def apply(self, record: Any) -> None:
        """Fold in one record of the state topic. Must be idempotent."""

    def flush(self) -> Iterable[Output]:
        """What must be written before the offset may move. Called before each commit."""

    def tick(self, now_ms: int) -> None:
        """Time passes on a quiet partition."""

    def size(self) -> tuple[Mapping[str, int], int]:
        """For the metrics: how many of what it holds, and the bytes of memory that takes, if only estimated."""


@dataclass(frozen=True, slots=True)
class StateSpec:
    """How a stage keeps state. `below_commit`: only records of offsets below the committed one are folded back."""

    topic: str
    record: type
    make: Callable[[], State]
    offset_of: Callable[[Any], int] | None = None


@dataclass(frozen=True, slots=True)
class StageSpec:
    """A stage: where it reads, what it makes of a message, where it may write.

    `record` is the class of its input, None for raw bytes. `run` is the pure stage function; a stage with state has
    `state` instead. `offload` runs it in a thread, for work that would hold up the event loop.
    """

    name: str
    source: str
    record: type | None
    outputs: tuple[str, ...]
    run: Callable[[Any, Context], Result] | None = None
    state: StateSpec | None = None
    offload: bool = False
