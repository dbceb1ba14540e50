"""The board as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from streams.monitor.board import Board

WINDOWS = ("5m", "1h", "1d")


def summary(board: Board) -> dict[str, Any]:
    """What flows, how fast, what became of it."""
    return {
        "connected": board.connected,
        "stages": {name: asdict(flow) for name, flow in board.flow.items()},
        "latency_ms": board.latency(),
        "verdicts": dict(sorted(board.verdicts.items())),
        "dead_letters": board.dead_letters,
        "letters": list(board.letters)[-20:][::-1],
    }


def actors(board: Board, window: str, limit: int) -> dict[str, Any]:
    """The actors with most unique articles in the latest window of that length. Raises KeyError for another length."""
    if window not in WINDOWS:
        raise KeyError(window)
    start, rows = board.top(window, limit)
    return {"window": window, "start": start, "actors": rows}


def articles(board: Board, limit: int) -> list[dict[str, Any]]:
    """The latest articles, newest first, without their texts."""
    latest = list(board.articles.values())[-limit:][::-1]
    return [{"title": article["text"][: article["title_end"]], **_brief(article)} for article in latest]


def _brief(article: dict[str, Any]) -> dict[str, Any]:
    return {
        "article_id": article["article_id"],
        "source": article["source"],
        "event_time": article["event_time"],
        "lang": article["lang"],
        "verdict": article["verdict"]["kind"],
        "story_id": article["verdict"]["story_id"],
        "actors": sorted({e["name_en"] or e["surface"] for e in article["entities"] if e["actor_id"]}),
        "numbers": len(article["quantities"]),
    }
