"""The panes of one partition in memory, and the windows still open; both found by time, without a walk over all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from streams.records import UNLISTED, PaneEntry
from streams.windows import panes, spans
from streams.windows.panes import Entries
from streams.windows.spans import Window

Names: TypeAlias = tuple[str | None, str | None]
WindowKey: TypeAlias = tuple[str, Window, int]

ACTOR_BYTES, PANE_BYTES, ENTRY_BYTES = 600, 320, 450  # of memory, measured


class PaneStore:
    """Panes by actor and start. Memory grows with actors and articles inside the retention, with nothing else."""

    def __init__(self) -> None:
        self._panes: dict[str, dict[int, Entries]] = {}
        self._actors: defaultdict[int, set[str]] = defaultdict(set)
        self._names: dict[str, Names] = {}
        self._unlisted = 0
        self._pane_count = 0
        self._entry_count = 0

    def merge(self, actor_id: str, names: Names, start: int, entries: Mapping[str, PaneEntry]) -> Entries:
        """Merge entries into a pane; the pane as it is then."""
        kept = self._panes.get(actor_id)
        if kept is None:
            kept = self._panes[actor_id] = {}
            self._unlisted += UNLISTED in actor_id
        pane = kept.get(start)
        if pane is None:
            pane = kept[start] = {}
            self._pane_count += 1
            self._actors[start].add(actor_id)
        before = len(pane)
        panes.merge_into(pane, entries)
        self._entry_count += len(pane) - before
        self._names[actor_id] = names
        return pane

    def has_room(self, actor_id: str, most: int) -> bool:
        """Whether the actor is listed, is here already, or is among the first `most` who are in no list."""
        return UNLISTED not in actor_id or self._unlisted < most or actor_id in self._panes

    @property
    def size(self) -> tuple[dict[str, int], int]:
        """How many of what is kept, and an estimate of the bytes of memory that takes."""
        items = {
            "actors": len(self._panes),
            "unlisted_actors": self._unlisted,
            "panes": self._pane_count,
            "mentions": self._entry_count,
        }
        nbytes = len(self._panes) * ACTOR_BYTES + self._pane_count * PANE_BYTES + self._entry_count * ENTRY_BYTES
        return items, nbytes

    def is_full(self, actor_id: str, start: int, article_id: str, most: int) -> bool:
        """Whether a pane has no room for that article: it has `most` others."""
        pane = self._panes.get(actor_id, {}).get(start, {})
        return len(pane) >= most and article_id not in pane

    def names(self, actor_id: str) -> Names:
        """The actor's names as last said, Arabic and English."""
        return self._names[actor_id]

    def pane(self, actor_id: str, start: int) -> Entries:
        """One pane. Raises KeyError when there is none."""
        return self._panes[actor_id][start]

    def union(self, actor_id: str, start: int, length: int) -> Entries:
        """All panes of an actor from `start` on for `length`, as one map, which may be a pane itself: not to change."""
        kept = self._panes.get(actor_id, {})
        if length == spans.PANE:
            return kept.get(start, {})
        end = start + length
        if length // spans.PANE < len(kept):
            return panes.union(kept[at] for at in range(start, end, spans.PANE) if at in kept)
        return panes.union(pane for at, pane in kept.items() if start <= at < end)

    @property
    def earliest(self) -> int:
        """The start of the earliest pane of any actor: from there on, no pane of one means no article."""
        return min(self._actors, default=0)

    def forget_before(self, horizon: int) -> Iterator[tuple[str, int]]:
        """Drop the panes that start before `horizon`; which those were, in order."""
        for start in sorted(at for at in self._actors if at < horizon):
            for actor_id in sorted(self._actors.pop(start)):
                self._entry_count -= len(self._panes[actor_id].pop(start))
                self._pane_count -= 1
                if not self._panes[actor_id]:
                    del self._panes[actor_id], self._names[actor_id]
                    self._unlisted -= UNLISTED in actor_id
                yield actor_id, start


class OpenWindows:
    """Windows that have rows and are not final yet."""

    def __init__(self) -> None:
        self._open: defaultdict[tuple[Window, int], dict[str, None]] = defaultdict(dict)

    def add(self, key: WindowKey) -> None:
        """Note a window as open."""
        actor_id, window, start = key
        self._open[window, start][actor_id] = None

    def close(self, is_final: Callable[[Window, int], bool]) -> Iterable[WindowKey]:
        """Take out the windows that are final now."""
        closing = sorted(place for place in self._open if is_final(*place))
        return [(actor_id, *place) for place in closing for actor_id in self._open.pop(place)]


def windows_of(actor_id: str, start: int) -> list[WindowKey]:
    """The windows of each length that a pane belongs to."""
    return [(actor_id, window, spans.floor(start, length)) for window, length in spans.LENGTHS.items()]
