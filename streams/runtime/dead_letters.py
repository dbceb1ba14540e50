"""Dead letters: the original bytes, and in headers why and where from."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version

import orjson
from aiokafka import ConsumerRecord

from streams.runtime.result import Context, Reject

PREFIX = "marsad."
ATTEMPTS = "marsad.attempts"
MAX_DETAIL = 2000


def headers(stage: str, topic: str, context: Context, reject: Reject) -> list[tuple[str, bytes]]:
    """The headers of a dead letter: those the message came with, then ours. `attempts` counts replays."""
    kept = [(k, v) for k, v in context.headers if not k.startswith(PREFIX)]
    ours = {
        "reason": reject.reason,
        "error": reject.detail[:MAX_DETAIL],
        "stage": stage,
        "topic": topic,
        "topic-id": context.topic,
        "partition": str(context.partition),
        "offset": str(context.offset),
        "attempts": str(attempts(context.headers) + 1),
        "version": version("marsad"),
    }
    return kept + [(PREFIX + name, value.encode("utf-8", "replace")) for name, value in ours.items()]


def attempts(message_headers: tuple[tuple[str, bytes], ...]) -> int:
    """How often a message with these headers became a dead letter before."""
    found = dict(message_headers).get(ATTEMPTS, b"0")
    return int(found) if found.isdigit() else 0


def described(message_headers: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Why and where from, by the names of our headers."""
    names = ("stage", "reason", "error", "topic", "partition", "offset", "attempts", "version")
    found = {k: v.decode("utf-8", "replace") for k, v in message_headers if k.startswith(PREFIX)}
    return {name: found.get(PREFIX + name, "") for name in names}


def original(letter: ConsumerRecord) -> tuple[str, bytes | None, list[tuple[str, bytes]]]:
    """Topic, value and headers to put the message back with.

    On the lane an article is fenced by its raw position, and positions behind the fence are dropped as replays. One
    that comes back from a dead letter takes the letter's position instead: new, and growing like any other.
    """
    why = described(letter.headers)
    kept = [(k, v) for k, v in letter.headers if not k.startswith(PREFIX) or k == ATTEMPTS]
    value = _renewed(letter) if why["stage"] == "dedupe" else letter.value
    return why["topic"], value, kept


def _renewed(letter: ConsumerRecord) -> bytes | None:
    try:
        article = orjson.loads(letter.value or b"")
        article["raw"] = {"topic": letter.topic, "partition": letter.partition, "offset": letter.offset}
    except (orjson.JSONDecodeError, TypeError):
        return bytes(letter.value)
    return orjson.dumps(article)
