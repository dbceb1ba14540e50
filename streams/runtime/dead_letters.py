"""Dead letters: the original bytes, and in headers why and where from."""

from __future__ import annotations

from importlib.metadata import version

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
