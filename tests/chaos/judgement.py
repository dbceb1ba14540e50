"""What an oracle found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiokafka import ConsumerRecord

Position = tuple[int, int]


@dataclass(slots=True)
class Judgement:
    """All zero is right. `lost`: something is missing; `doubled`: there is too much; `wrong`: it is another."""

    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        return not (self.lost or self.doubled or self.wrong)

    def note(self, kind: str, what: str) -> None:
        """Count one fault of that kind and keep what it was."""
        setattr(self, kind, getattr(self, kind) + 1)
        self.notes.append(f"{kind}: {what}")

    def compare(self, what: str, want: Mapping[Any, Any], got: Mapping[Any, Any]) -> None:
        """Hold what is there against what must be there, key by key."""
        for key in want.keys() - got.keys():
            self.note("lost", f"{what} {key}")
        for key in got.keys() - want.keys():
            self.note("doubled", f"{what} {key}, which should not be")
        for key in want.keys() & got.keys():
            if want[key] != got[key]:
                self.note("wrong", f"{what} {key}: {_short(got[key])}, should be {_short(want[key])}")


def position(record: dict[str, Any]) -> Position:
    """Where the raw article stood: partition and offset."""
    return record["raw"]["partition"], record["raw"]["offset"]


def by_position(messages: list[ConsumerRecord], found: Judgement) -> dict[Position, Any]:
    """Records by raw position. Equal ones may stand several times, different ones are a second result."""
    kept: dict[Position, Any] = {}
    for message in messages:
        record = orjson.loads(message.value)
        key = position(record)
        if kept.get(key, record) != record:
            found.note("doubled", f"two different records of {key} in {message.topic}")
        kept[key] = record
    return kept


def _short(value: Any) -> str:
    return str(value)[:200]
