"""Bytes to a JSON object, whatever the bytes."""

from __future__ import annotations

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
    data = raw
    if data[:1] == b"\x00" and data[_WIRE_HEADER : _WIRE_HEADER + 1] == b"{":
        data = data[_WIRE_HEADER:]
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise SourceError("empty", "the message is empty")
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise SourceError("bad-json", _where(error)) from None
    if not isinstance(value, dict):
        raise SourceError("no-object", f"a JSON object was expected, this is {_kind(value)}")
    return value


def _where(error: orjson.JSONDecodeError) -> str:
    return f"no valid JSON: {error.msg} (line {error.lineno}, column {error.colno})"


def _kind(value: Any) -> str:
    names = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}
    return names.get(type(value), "null")
