"""`count`: mentions to panes, panes to window rows. State merges, so replays and stale writers change nothing.

A mention marks its pane dirty, also one that changes nothing: a row lost in a crash is published again. Dirty panes and
their rows are written by `flush`, which the runtime calls before each commit and about once a second.
"""

from __future__ import annotations

from collections.abc import Iterator

from streams.agents import bounds
from streams.records import Mention, PaneState
from streams.runtime.result import Context, Emit, Output, Reject, Result
from streams.settings import Settings
from streams.windows import burst, panes, rows, spans
from streams.windows.panes import Entries
from streams.windows.store import OpenWindows, PaneStore, WindowKey, windows_of
from streams.windows.watermark import Watermark

MAX_AHEAD = spans.DAY
BASELINE_DAYS = 7
ROOM_BYTES = 16 << 10  # of a pane's record, for all but its entries


class Counter:
    """The state of one partition of mentions."""

    def __init__(self, settings: Settings) -> None:
        self._grace = settings.window_grace_minutes * spans.MINUTE
        self._retention = settings.window_retention_hours * spans.HOUR
        self._max_unlisted = settings.max_unlisted_actors
        self._most = (settings.max_message_bytes - ROOM_BYTES) // panes.ENTRY_BYTES
        self._watermark = Watermark()
        self._now = 0
        self._panes = PaneStore()
        self._open = OpenWindows()
        self._dirty: dict[tuple[str, int], None] = {}

    def stage(self, mention: Mention, context: Context) -> Result:
        """Put the mention into its pane.

        Rejected: what could not be written again (`bounds`), a time that no window is kept for, the article too many
        of a pane, whose record would be larger than the broker takes (20,900 an actor and five minutes by default), an
        actor whom no list has beyond as many as are kept. Such an actor has no row at all, so no row that is published
        is short of it; those already here and those of the lexicon are counted on.
        """
        if (unfit := bounds.refused(mention)) is not None:
            return unfit
        try:
            event = spans.to_ms(mention.event_time)
        except ValueError as error:
            return Reject("bad-time", f"event_time: {error}")
        if event > context.timestamp_ms + MAX_AHEAD:
            return Reject("in-the-future", f"event_time: {mention.event_time} is more than a day after its arrival")
        if event < self._horizon():
            kept = f"older than the {self._retention // spans.HOUR} hours that are kept (MARSAD_WINDOW_RETENTION_HOURS)"
            return Reject("too-old", f"event_time: {mention.event_time} is {kept}")
        start = spans.floor(event, spans.PANE)
        if (full := self._full(mention, start)) is not None:
            return full
        entry = panes.entry_of(mention, self._arrival(mention, event, context))
        names = mention.name_ar, mention.name_en
        self._panes.merge(mention.actor_id, names, start, {mention.article_id: entry})
        self._dirty[mention.actor_id, start] = None
        return Emit()

    def _full(self, mention: Mention, start: int) -> Reject | None:
        if not self._panes.has_room(mention.actor_id, self._max_unlisted):
            most = f"{self._max_unlisted} actors outside the lexicon are kept (MARSAD_MAX_UNLISTED_ACTORS)"
            return Reject("too-many-actors", f"{mention.actor_id} is new, and {most}")
        if self._panes.is_full(mention.actor_id, start, mention.article_id, self._most):
            most = f"{self._most} articles in five minutes are kept (MARSAD_MAX_MESSAGE_BYTES)"
            return Reject("pane-full", f"{mention.actor_id} at {mention.event_time}: {most}")
        return None

    def _arrival(self, mention: Mention, event: int, context: Context) -> int:
        """Move the watermark on; where it was before.

        An article without a date has the time of its arrival. While an archive is read that is years ahead of all
        others, and must not make them too old.
        """
        if mention.dated or self._watermark.is_near(event, context.timestamp_ms, self._retention):
            return self._watermark.see(event, context.timestamp_ms)
        return self._watermark.at(context.timestamp_ms)

    def apply(self, state: PaneState) -> None:
        """Merge one record of the state topic. A pane whose last record is not the merged one is written again."""
        start = spans.to_ms(state.start)
        self._watermark.restore(state.watermark, state.quiet, state.log_time)
        pane = self._panes.merge(state.actor_id, (state.name_ar, state.name_en), start, state.entries)
        if pane == state.entries:
            self._dirty.pop((state.actor_id, start), None)
        else:
            self._dirty[state.actor_id, start] = None
        for key in windows_of(state.actor_id, start):
            self._open.add(key)

    def tick(self, now_ms: int) -> None:
        """Time passes: the windows of a quiet partition become final too."""
        self._now = max(self._now, now_ms)

    def size(self) -> tuple[dict[str, int], int]:
        """Actors, panes and mentions kept, and an estimate of the bytes of memory they take."""
        return self._panes.size

    def flush(self) -> Iterator[Output]:
        """Dirty panes, the rows they touch, rows that have become final, tombstones of panes past retention.

        Mentions may come while what this yields is being sent: it goes by the time at which it began.
        """
        now, horizon = self._watermark.at(self._now), self._horizon()
        dirty, self._dirty = list(self._dirty), {}
        touched: dict[WindowKey, None] = {}
        for actor_id, start in dirty:
            yield self._pane_output(actor_id, start)
            touched.update(dict.fromkeys(windows_of(actor_id, start)))
        touched.update(dict.fromkeys(self._open.close(lambda window, start: now > self._closes(window, start))))
        for key in touched:
            if now <= self._closes(*key[1:]):
                self._open.add(key)
            yield self._row_output(*key, now)
        for actor_id, start in self._panes.forget_before(horizon):
            yield Output("count-state", f"{actor_id}|{spans.to_text(start)}", None)

    def _horizon(self) -> int:
        """Panes from here on are kept, and with them every window that has one."""
        return spans.floor(self._watermark.event_ms - self._retention, spans.DAY)

    def _closes(self, window: spans.Window, start: int) -> int:
        return start + spans.LENGTHS[window] + self._grace

    def _pane_output(self, actor_id: str, start: int) -> Output:
        name_ar, name_en = self._panes.names(actor_id)
        state = PaneState(
            actor_id=actor_id,
            name_ar=name_ar,
            name_en=name_en,
            start=spans.to_text(start),
            entries=dict(sorted(self._panes.pane(actor_id, start).items())),
            watermark=self._watermark.event_ms,
            log_time=self._watermark.log_ms,
            quiet=self._watermark.quiet_ms,
        )
        return Output("count-state", f"{actor_id}|{state.start}", state)

    def _row_output(self, actor_id: str, window: spans.Window, start: int, now: int) -> Output:
        entries = self._panes.union(actor_id, start, spans.LENGTHS[window])
        found = rows.row(
            actor_id,
            self._panes.names(actor_id),
            window,
            start,
            entries,
            watermark=now,
            grace=self._grace,
            burst=self._burst(actor_id, start, entries) if window == "1h" else None,
        )
        return Output("actor-counts", f"{actor_id}|{window}|{found.start}", found)

    def _burst(self, actor_id: str, start: int, entries: Entries) -> float | None:
        count = sum(map(panes.is_unique, entries.values()))
        if count < burst.MIN_COUNT:
            return None
        known_from = spans.floor(self._panes.earliest, spans.HOUR)
        days = (start - day * spans.DAY for day in range(1, BASELINE_DAYS + 1))
        past = [self._panes.union(actor_id, hour, spans.HOUR) for hour in days if hour >= known_from]
        return burst.score(count, [sum(map(panes.is_unique, hour.values())) for hour in past])
