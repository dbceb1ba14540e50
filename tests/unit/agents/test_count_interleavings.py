"""Invariant 3 for `count`: whatever crashes, replays and stale writers do between, readers see the same counts.

A schedule by hypothesis runs the stage against a log, as the runtime does: what is flushed stands in the log before
the offset moves; a crash forgets the rest; who comes next folds the log and reads again from the committed offset.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from streams.agents.count import Counter
from streams.records import ActorWindow, Mention, PaneState, VerdictKind
from streams.runtime.result import Context, Output
from streams.settings import Settings
from streams.windows import spans

NOON = spans.to_ms("2024-03-01T12:00:00Z")
OPTIONS = Settings()
Row = tuple[int, int, int, int]

articles = st.integers(0, 5)
reads = st.tuples(st.just("read"), st.integers(1, 8))
ends = st.one_of(
    st.tuples(st.sampled_from(["commit", "flush", "crash"]), st.just(0)),
    st.tuples(st.sampled_from(["torn", "rewind", "stale"]), st.integers(0, 12)),
)
schedules = st.lists(st.tuples(reads, ends), max_size=12).map(lambda pairs: [step for pair in pairs for step in pair])


@st.composite
def topics(draw: st.DrawFn) -> list[Mention]:
    """Mentions of one partition in order: articles are seen first as new or copy, then as revisions.

    A revision may name an actor that no version before it named.
    """
    made: list[Mention] = []
    began: dict[int, VerdictKind] = {}
    for seq, article in enumerate(draw(st.lists(articles, min_size=1, max_size=30))):
        revised = article in began
        began.setdefault(article, draw(st.sampled_from(["new", "copy", "rewrite", "related"])))
        made.append(
            Mention(
                actor_id=draw(st.sampled_from("ab")),
                name_ar=None,
                name_en=None,
                article_id=f"r{article}",
                story_id=f"s{article % 3}",
                source=f"x{article % 4}",
                event_time=spans.to_text(NOON + article * 3 * spans.MINUTE),
                dated=True,
                verdict="revision" if revised else began[article],
                of=None,
                seq=(0, seq),
                roles=(),
                began=began[article] if revised else None,
            )
        )
    return made


class Desk:
    """The runtime in small: a worker, its input, its state log, its committed offset, and what readers see."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions, self.log, self.committed = mentions, list[PaneState](), 0
        self.rows: dict[str, ActorWindow] = {}
        self.crash()

    def play(self, schedule: list[tuple[str, int]]) -> None:
        for step, number in schedule:
            getattr(self, step)(*((number,) if step in ("read", "torn", "rewind", "stale") else ()))

    def crash(self) -> None:
        self.worker, self.at = Counter(OPTIONS), self.committed
        for pane in self.log:
            self.worker.apply(pane)

    def read(self, count: int) -> None:
        for offset in range(self.at, min(self.at + count, len(self.mentions))):
            self.worker.stage(self.mentions[offset], Context("t", 0, offset, NOON + spans.DAY))
            self.at = offset + 1

    def flush(self) -> None:
        self._write(self.worker.flush())

    def torn(self, count: int) -> None:
        """Killed in the middle of a flush."""
        self._write(islice(self.worker.flush(), count))
        self.crash()

    def commit(self) -> None:
        self.flush()
        self.committed = self.at

    def rewind(self, offset: int) -> None:
        self.committed = min(self.committed, offset)
        self.crash()

    def stale(self, number: int) -> None:
        """A writer that was replaced long ago writes its old pane last, and the worker after it takes over."""
        if self.log:
            self.log.append(self.log[number % len(self.log)])
        self.crash()

    def _write(self, outputs: Iterable[Output]) -> None:
        for output in outputs:
            if isinstance(output.value, PaneState):
                self.log.append(output.value)
            elif isinstance(output.value, ActorWindow):
                known = self.rows.get(output.key)
                if known is None or known.revision <= output.value.revision:
                    self.rows[output.key] = output.value

    def seen(self) -> dict[str, Row]:
        return {key: (r.articles, r.unique, r.stories, r.sources) for key, r in self.rows.items()}


def truth(mentions: list[Mention]) -> dict[str, Row]:
    """The counts by plain sets over everything that was mentioned."""
    found: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        for window, length in spans.LENGTHS.items():
            start = spans.to_text(spans.floor(spans.to_ms(m.event_time), length))
            found.setdefault(f"{m.actor_id}|{window}|{start}", {}).setdefault(m.article_id, m)
    return {key: _row(list(firsts.values())) for key, firsts in found.items()}


def _row(firsts: list[Mention]) -> Row:
    unique = sum((m.began or m.verdict) != "copy" for m in firsts)
    return len(firsts), unique, len({m.story_id for m in firsts}), len({m.source for m in firsts})


@settings(max_examples=200, deadline=None)
@given(topics(), schedules)
def test_every_schedule_of_crashes_replays_and_stale_writers_ends_in_the_same_counts(
    mentions: list[Mention], schedule: list[tuple[str, int]]
) -> None:
    desk = Desk(mentions)
    desk.play(schedule)
    desk.read(len(mentions))
    desk.commit()
    assert desk.seen() == truth(mentions)


@settings(max_examples=200, deadline=None)
@given(topics(), schedules)
def test_state_folded_from_the_log_is_the_state_of_a_worker_that_never_failed(
    mentions: list[Mention], schedule: list[tuple[str, int]]
) -> None:
    """Invariant 4: every pane has an equal record last but for its watermark, so compaction may take the others."""
    desk = Desk(mentions)
    desk.play(schedule)
    desk.crash()
    desk.read(len(mentions))
    desk.commit()
    straight = Desk(mentions)
    straight.read(len(mentions))
    straight.commit()
    assert _last(desk.log) == _last(straight.log)


def _last(log: list[PaneState]) -> dict[tuple[str, str], object]:
    return {
        (p.actor_id, p.start): {a: (e.first, e.verdict, e.seq, e.story_id) for a, e in p.entries.items()} for p in log
    }
