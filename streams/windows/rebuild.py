"""Windows built anew from all mentions at once, and how they differ from rows that were counted live.

What is compared is what the articles alone decide: the counts and which versions of the articles they saw. `final` and
`burst` depend on the moment a row was written, `late` on when its articles came, which no mention tells: not compared,
and `late` is 0 in a row built anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from streams.records import ActorWindow, Mention
from streams.windows import panes, rows, spans
from streams.windows.store import PaneStore, WindowKey, windows_of

COMPARED = rows.Numbers._fields


class Rebuild:
    """Folds mentions, in any order and any of them repeatedly, into the windows that start at `since` or after."""

    def __init__(self, since: int) -> None:
        self._since = since
        self._panes = PaneStore()
        self._windows: dict[WindowKey, None] = {}
        self._watermark = 0

    def add(self, mention: Mention) -> None:
        """Count one mention; one without a readable time, of the last day of all, or before `since` is passed over."""
        try:
            event = spans.to_ms(mention.event_time)
            spans.to_text(spans.floor(event, spans.DAY) + spans.DAY)
        except (ValueError, OverflowError):
            return
        start = spans.floor(event, spans.PANE)
        names = mention.name_ar, mention.name_en
        self._panes.merge(mention.actor_id, names, start, {mention.article_id: panes.entry_of(mention, 0)})
        self._watermark = max(self._watermark, event)
        for key in windows_of(mention.actor_id, start):
            if key[2] >= self._since:
                self._windows[key] = None

    def rows(self, grace: int) -> Iterator[tuple[str, ActorWindow]]:
        """Every window's row with its key, by actor and time."""
        for actor_id, window, start in sorted(self._windows):
            entries = self._panes.union(actor_id, start, spans.LENGTHS[window])
            names = self._panes.names(actor_id)
            row = rows.row(actor_id, names, window, start, entries, watermark=self._watermark, grace=grace, burst=None)
            yield f"{actor_id}|{window}|{row.start}", row


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not what it should be: the field, what was counted live, what was counted anew."""

    key: str
    field: str
    live: object
    anew: object


def differences(live: Mapping[str, ActorWindow], anew: Mapping[str, ActorWindow]) -> list[Difference]:
    """The first difference of every row that has one, by key; a row that one side lacks differs in `articles`."""
    found = []
    for key in sorted(live.keys() | anew.keys()):
        one, other = live.get(key), anew.get(key)
        if one is None or other is None:
            found.append(Difference(key, "articles", one and one.articles, other and other.articles))
            continue
        wrong = next((f for f in COMPARED if getattr(one, f) != getattr(other, f)), None)
        if wrong is not None:
            found.append(Difference(key, wrong, getattr(one, wrong), getattr(other, wrong)))
        elif one.revision // 2 != other.revision // 2:
            found.append(Difference(key, "revision", one.revision // 2, other.revision // 2))
    return found
