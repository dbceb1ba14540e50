"""Records from and to JSON values and bytes."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

import orjson
from pydantic import ConfigDict, TypeAdapter, ValidationError

from streams.records.articles import ArticleCore
from streams.records.fields import Json

T = TypeVar("T")


class RecordError(ValueError):
    """A value that is no record of the wanted kind: where it is wrong, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path or '(record)'}: {reason}")
        self.path = path
        self.reason = reason


_adapters: dict[type, TypeAdapter[Any]] = {}


def adapter(record: type) -> TypeAdapter[Any]:
    """What reads and describes records of that type: unknown fields are refused. Made once a type."""
    if record not in _adapters:
        record.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
        _adapters[record] = TypeAdapter(record)
    return _adapters[record]


def load(record: type[T], value: Json) -> T:
    """The record that `value` is.

    Raises RecordError with the path and the reason of the first thing that is wrong.
    """
    try:
        loaded: T = adapter(record).validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise RecordError(".".join(map(str, first["loc"])), first["msg"]) from None
    return loaded


def decode(record: type[T], value: bytes | None) -> T:
    """The record that a message's value is. Raises RecordError as `load` does, and for what is no JSON or empty."""
    if value is None:
        raise RecordError("", "an empty message (a tombstone) is no record")
    try:
        return load(record, orjson.loads(value))
    except orjson.JSONDecodeError as error:
        raise RecordError("", f"no JSON: {error}") from None


def ours(record: type[T], value: bytes | None) -> T | None:
    """The same, or None for what is of another version or not ours: in topics that others may write to."""
    try:
        return decode(record, value)
    except RecordError:
        return None


def dump(record: Any) -> bytes:
    """The record as JSON; equal records give equal bytes."""
    return orjson.dumps(record)


def core_of(record: ArticleCore) -> dict[str, Any]:
    """The fields of ArticleCore of any record that has them, to build the next one from."""
    return {f.name: getattr(record, f.name) for f in dataclasses.fields(ArticleCore)}
