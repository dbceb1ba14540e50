"""What stands behind a count: the articles of a window, by the very rules that count them.

One function for `marsad explain`, the API and the page of an actor, so that the three cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from streams.records import Mention, PaneEntry
from streams.windows import panes, spans
from streams.windows.panes import Entries
from streams.windows.rows import Numbers, numbers


@dataclass(frozen=True, slots=True)
class Behind:
    """One article behind a count. `unique` says whether it counts as such, `record` where its last version stands.

    That is a partition of the enriched topic and an offset in it, as `3-1024`.
    """

    article_id: str
    story_id: str
    source: str
    event_time: str
    verdict: str
    unique: bool
    title: str
    record: str


class Said(NamedTuple):
    """A mention, the title of its article, and the partition and offset of the enriched record that says so."""

    mention: Mention
    title: str
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Explained:
    """A window, what it counts, and the articles that it counts, in the order they came.

    `late` is the row's alone: no mention tells when its article came. Where `unread` records were left out for want of
    time, the numbers are lower bounds.
    """

    actor_id: str
    start: str
    end: str
    numbers: Numbers
    behind: tuple[Behind, ...]
    unread: int = 0

    def as_json(self) -> dict[str, Any]:
        """As plain values, the numbers under the names that a row has them by."""
        return {
            "actor_id": self.actor_id,
            "start": self.start,
            "end": self.end,
            **self.numbers._asdict(),
            "unread": self.unread,
            "behind": [asdict(article) for article in self.behind],
        }


def explain(said: Iterable[Said], actor_id: str, start: int, end: int) -> Explained:
    """Explain the count of an actor from `start` up to `end` (milliseconds).

    The mentions may come in any order and repeatedly; those of other actors and times are passed over.
    """
    entries: Entries = {}
    shown: dict[str, tuple[tuple[int, int], tuple[int, int], str, str]] = {}
    for mention, title, place in said:
        if mention.actor_id != actor_id or not start <= spans.to_ms(mention.event_time) < end:
            continue
        panes.merge_into(entries, {mention.article_id: panes.entry_of(mention, 0)})
        newest = mention.seq, place, mention.event_time, title
        shown[mention.article_id] = max(newest, shown.get(mention.article_id, newest))
    in_order = sorted(entries.items(), key=lambda item: item[1].first)
    return Explained(
        actor_id=actor_id,
        start=spans.to_text(start),
        end=spans.to_text(end),
        numbers=numbers(entries),
        behind=tuple(_behind(article_id, entry, *shown[article_id][1:]) for article_id, entry in in_order),
    )


def _behind(article_id: str, entry: PaneEntry, place: tuple[int, int], event_time: str, title: str) -> Behind:
    return Behind(
        article_id=article_id,
        story_id=entry.story_id,
        source=entry.source,
        event_time=event_time,
        verdict=entry.verdict,
        unique=panes.is_unique(entry),
        title=title,
        record=f"{place[0]}-{place[1]}",
    )
