"""What stands behind a count: the articles of a window, by the very rules that count them.

One function for `marsad explain`, the API and the page of an actor, so that the three cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from streams.records import Mention
from streams.windows import panes, spans
from streams.windows.panes import Entries
from streams.windows.rows import Numbers, numbers


@dataclass(frozen=True, slots=True)
class Behind:
    """One article behind a count. `unique` says whether it counts as such."""

    article_id: str
    story_id: str
    source: str
    event_time: str
    verdict: str
    unique: bool
    title: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A window, what it counts, and the articles that it counts, in the order they came.

    `late` is the row's alone: no mention tells when its article came.
    """

    actor_id: str
    start: str
    end: str
    numbers: Numbers
    behind: tuple[Behind, ...]

    def as_json(self) -> dict[str, Any]:
        """As plain values, the numbers under the names that a row has them by."""
        return {
            "actor_id": self.actor_id,
            "start": self.start,
            "end": self.end,
            **self.numbers._asdict(),
            "behind": [asdict(article) for article in self.behind],
        }


def explain(mentioned: Iterable[tuple[Mention, str]], actor_id: str, start: int, end: int) -> Explained:
    """Explain the count of an actor from `start` up to `end` (milliseconds), of mentions with their articles' titles.

    The mentions may come in any order and repeatedly; those of other actors and times are passed over.
    """
    entries: Entries = {}
    shown: dict[str, tuple[tuple[int, int], str, str]] = {}
    for mention, title in mentioned:
        if mention.actor_id != actor_id or not start <= spans.to_ms(mention.event_time) < end:
            continue
        panes.merge_into(entries, {mention.article_id: panes.entry_of(mention, 0)})
        newest = mention.seq, mention.event_time, title
        shown[mention.article_id] = max(newest, shown.get(mention.article_id, newest))
    in_order = sorted(entries.items(), key=lambda item: item[1].first)
    return Explained(
        actor_id=actor_id,
        start=spans.to_text(start),
        end=spans.to_text(end),
        numbers=numbers(entries),
        behind=tuple(
            Behind(i, e.story_id, e.source, shown[i][1], e.verdict, panes.is_unique(e), shown[i][2])
            for i, e in in_order
        ),
    )
