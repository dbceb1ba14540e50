"""Bytes to a JSON object, whatever the bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from streams.sources.problems import SourceError

_WIRE_HEADER = 5  # Confluent's: a zero byte and the schema's id in four
_BOM = b"\xef\xbb\xbf"


def decode(raw: bytes) -> dict[str, Any]:
    """The object in `raw`; a Confluent wire header or a byte order mark in front of it is passed over.

    Of a key that stands twice the last counts, as in JavaScript. Raises SourceError for everything that is no JSON
    object.
    """
    data = raw[_WIRE_HEADER:] if raw[:1] == b"\x00" else raw  # no JSON begins with a zero byte
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise SourceError("empty", "the message is empty")
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise _bad(data, error) from None
    if not isinstance(value, dict):
        raise SourceError("no-object", f"a JSON object was expected, this is {_kind(value)}")
    return value


def is_shallow(value: Any, levels: int) -> bool:
    """Whether lists and objects are nested at most so many levels deep. Linear in the value, and not recursive."""
    level = [value]
    for _ in range(levels):
        level = [item for outer in level for item in _items(outer) if isinstance(item, dict | list)]
        if not level:
            return True
    return False


def _items(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value


def _bad(data: bytes, error: orjson.JSONDecodeError) -> SourceError:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        what = f"byte 0x{data[wrong.start]:02x} at {wrong.start} is not UTF-8: sent in another encoding?"
        return SourceError("bad-encoding", what)
    return SourceError("bad-json", f"no valid JSON: {error.msg} (line {error.lineno}, column {error.colno})")


def _kind(value: Any) -> str:
    names = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}
    return names.get(type(value), "null")
