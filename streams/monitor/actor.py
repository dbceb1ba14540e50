"""One actor: the rows that the board has, and the articles behind a count, read from the topic when asked for."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from streams.errors import UserError
from streams.monitor import explain
from streams.monitor.board import Board
from streams.settings import Settings
from streams.windows import spans

ROWS_A_LENGTH = 12
READING_SECONDS = 20.0
PATIENCE_SECONDS = 45.0


class UnknownActor(UserError):
    """No count and no article of that actor."""


class Actors:
    """Answers about actors. The topic is read for one question at a time, so many readers do not multiply its cost."""

    def __init__(self, board: Board, settings: Settings) -> None:
        self._board = board
        self._settings = settings
        self._one = asyncio.Lock()

    async def show(self, actor_id: str, window: str | None) -> dict[str, Any]:
        """The actor's latest windows and, where one is chosen, what is behind it, as `marsad explain` says it.

        What READING_SECONDS do not suffice for is left out, and `unread` says how much. Raises UnknownActor, UserError
        for what is no window or when no answer comes, Unreachable without a broker.
        """
        rows = self._board.of_actor(actor_id)
        chosen = await self._explained(actor_id, window) if window else None
        if not rows and not (chosen and (chosen["articles"] or chosen["not_counted"])):
            raise UnknownActor(
                f"no count of {actor_id!r} is known here: take an id from the front page or from /api/actors; "
                "for an older time name it, as ?window=1d:2023-12-28T00:00:00Z"
            )
        return {
            "actor_id": actor_id,
            "name_ar": rows[0]["name_ar"] if rows else None,
            "name_en": rows[0]["name_en"] if rows else None,
            "windows": [r for length in spans.LENGTHS for r in _latest(rows, length)],
            "sliding": list(spans.SLIDING),
            "window": window,
            "row": _row(rows, window),
            "explained": chosen,
        }

    async def _explained(self, actor_id: str, window: str) -> dict[str, Any]:
        start, end = explain.parse_window(window, time.time_ns() // 1_000_000)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._one:
                found = await explain.read(self._settings, actor_id, start, end, READING_SECONDS)
                return found.as_json()
        except TimeoutError:
            raise UserError(
                f"no answer within {PATIENCE_SECONDS:.0f} s: others ask too, or the broker is slow; ask again, "
                f"or run `marsad explain {actor_id} {window}`"
            ) from None


def _latest(rows: list[dict[str, Any]], length: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["window"] == length][:ROWS_A_LENGTH]


def _row(rows: list[dict[str, Any]], window: str | None) -> dict[str, Any] | None:
    """The counted row of the chosen window, which alone knows `late`, `revision`, `final` and `burst`."""
    return next((row for row in rows if f"{row['window']}:{row['start']}" == window), None)
