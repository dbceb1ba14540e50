"""What the monitor knows: the latest of every output topic, bounded, in memory only."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

Row = dict[str, Any]

MAX_ARTICLES = 500
MAX_ROWS = 50_000  # some 1.3 KB each; the rows still being written to stay, the oldest go
MAX_LETTERS = 100
MAX_LATENCIES = 2_000
WORTH_A_LIST = 10


@dataclass(slots=True)
class StageFlow:
    """How one stage is doing: records a second, records still to be read."""

    per_second: float = 0.0
    lag: int = 0
    done: int = 0


@dataclass(slots=True)
class Board:
    """The latest articles, the highest revision of every count row, dead letters, latencies and flow."""

    articles: OrderedDict[str, Row] = field(default_factory=OrderedDict)
    rows: OrderedDict[tuple[str, str, str], Row] = field(default_factory=OrderedDict)
    letters: deque[Row] = field(default_factory=lambda: deque(maxlen=MAX_LETTERS))
    latencies_ms: deque[int] = field(default_factory=lambda: deque(maxlen=MAX_LATENCIES))
    verdicts: Counter[str] = field(default_factory=Counter)
    flow: dict[str, StageFlow] = field(default_factory=dict)
    dead_letters: int = 0
    connected: bool = False

    def put_article(self, article: Row, latency_ms: int) -> None:
        """Show an enriched article; one that comes again takes its own place."""
        self.articles[article["article_id"]] = article
        self.articles.move_to_end(article["article_id"])
        self.latencies_ms.append(max(0, latency_ms))
        if len(self.articles) > MAX_ARTICLES:
            self.articles.popitem(last=False)

    def put_row(self, row: Row) -> None:
        """Keep a count row unless a higher revision of it is known."""
        key = (row["actor_id"], row["window"], row["start"])
        known = self.rows.get(key)
        if known is None or known["revision"] <= row["revision"]:
            self.rows[key] = row
            self.rows.move_to_end(key)
        if len(self.rows) > MAX_ROWS:
            self.rows.popitem(last=False)

    def top(self, window: str, limit: int) -> tuple[str | None, list[Row]]:
        """The latest window of that length that is worth a list, and its rows with most unique articles first.

        A window with a handful of mentions, such as an article without a date among an archive makes, is passed over
        while there is a fuller one.
        """
        mentions: Counter[str] = Counter()
        for (_, length, start), row in self.rows.items():
            mentions[start] += row["articles"] if length == window else 0
        full = [start for start, count in mentions.items() if count >= WORTH_A_LIST]
        latest = max(full or (start for start, count in mentions.items() if count), default=None)
        rows = [row for (_, length, start), row in self.rows.items() if length == window and start == latest]
        return latest, sorted(rows, key=lambda r: (-r["unique"], -r["articles"], r["actor_id"]))[:limit]

    def of_actor(self, actor_id: str) -> list[Row]:
        """The rows of one actor that the board has, latest first."""
        rows = [row for (actor, _, _), row in self.rows.items() if actor == actor_id]
        return sorted(rows, key=lambda row: row["start"], reverse=True)

    def latency(self) -> dict[str, int]:
        """Median and 99th percentile of the milliseconds from the raw topic to the enriched record."""
        if len(self.latencies_ms) < 2:
            return {"p50": 0, "p99": 0}
        cuts = quantiles(self.latencies_ms, n=100)
        return {"p50": round(cuts[49]), "p99": round(cuts[98])}
