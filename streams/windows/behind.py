"""What stands behind a count: the articles of a window, by the very rules that count them.

One function for `marsad explain`, the API and the page of an actor, so that the three cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple, TypeAlias

from streams.records import Mention, PaneEntry
from streams.windows import panes, spans
from streams.windows.panes import Entries
from streams.windows.rows import Numbers, numbers

Place: TypeAlias = tuple[str, str, tuple[int, int]]
NOWHERE = -1, -1


@dataclass(frozen=True, slots=True)
class Behind:
    """One article behind a count. `unique` says whether it counts as such, `record` where its last version stands.

    That is a partition of the enriched topic and an offset in it, as `3-1024`; empty where it is not there (any more).
    Of one that is not counted, `not_counted` says why, as its dead letter does.
    """

    article_id: str
    story_id: str
    source: str
    event_time: str
    verdict: str
    unique: bool
    title: str
    record: str
    not_counted: str | None = None


class Said(NamedTuple):
    """A mention, the title of its article, and the partition and offset of the enriched record that says so."""

    mention: Mention
    title: str
    place: tuple[int, int]


class Refused(NamedTuple):
    """A mention that `count` could not count and dead-lettered, and the reason."""

    mention: Mention
    reason: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A window, what it counts, the articles that it counts, in the order they came, and those it had to leave out.

    `late` is the row's alone: no mention tells when its article came. Where `unread` records were left out for want of
    time, the numbers are lower bounds.
    """

    actor_id: str
    start: str
    end: str
    numbers: Numbers
    behind: tuple[Behind, ...]
    unread: int = 0
    not_counted: tuple[Behind, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As plain values, the numbers under the names that a row has them by."""
        return {
            "actor_id": self.actor_id,
            "start": self.start,
            "end": self.end,
            **self.numbers._asdict(),
            "unread": self.unread,
            "behind": [asdict(article) for article in self.behind],
            "not_counted": [asdict(article) for article in self.not_counted],
        }


def place_of(mention: Mention) -> Place:
    """What tells one mention from all others, however often it is sent."""
    return mention.actor_id, mention.article_id, mention.seq


def is_within(time: str, start: int, end: int) -> bool:
    """Whether a record's time lies from `start` up to `end`; one that names no day (`2023-02-31`) lies nowhere."""
    try:
        return start <= spans.to_ms(time) < end
    except ValueError:
        return False


def explain(said: Iterable[Said], actor_id: str, start: int, end: int, refused: Iterable[Refused] = ()) -> Explained:
    """Explain the count of an actor from `start` up to `end` (milliseconds).

    Both may come in any order and repeatedly; what is of other actors and times is passed over.
    """
    dead = {place_of(r.mention): r for r in refused if _concerns(r.mention, actor_id, start, end)}
    entries: Entries = {}
    newest: dict[str | Place, Said] = {}
    for one in said:
        mention, place = one.mention, place_of(one.mention)
        if not _concerns(mention, actor_id, start, end):
            continue
        if place not in dead:
            panes.merge_into(entries, {mention.article_id: panes.entry_of(mention, 0)})
        key = place if place in dead else mention.article_id
        newest[key] = max(one, newest.get(key, one), key=_age)
    in_order = sorted(entries.items(), key=lambda item: item[1].first)
    return Explained(
        actor_id=actor_id,
        start=spans.to_text(start),
        end=spans.to_text(end),
        numbers=numbers(entries),
        behind=tuple(_behind(newest[article_id], entry) for article_id, entry in in_order),
        not_counted=tuple(_left_out(dead, newest)),
    )


def _concerns(mention: Mention, actor_id: str, start: int, end: int) -> bool:
    return mention.actor_id == actor_id and is_within(mention.event_time, start, end)


def _age(said: Said) -> tuple[tuple[int, int], tuple[int, int]]:
    return said.mention.seq, said.place


def _left_out(dead: Mapping[Place, Refused], newest: Mapping[str | Place, Said]) -> Iterator[Behind]:
    """One line an article: its last version that was refused. What of it was counted stands with the others."""
    last = {r.mention.article_id: r for r in sorted(dead.values(), key=lambda r: r.mention.seq)}
    for mention, reason in sorted(last.values(), key=lambda r: r.mention.seq):
        said = newest.get(place_of(mention), Said(mention, "", NOWHERE))
        yield replace(_behind(said, panes.entry_of(mention, 0)), unique=False, not_counted=reason)


def _behind(said: Said, entry: PaneEntry) -> Behind:
    return Behind(
        article_id=said.mention.article_id,
        story_id=entry.story_id,
        source=entry.source,
        event_time=said.mention.event_time,
        verdict=entry.verdict,
        unique=panes.is_unique(entry),
        title=said.title,
        record="" if said.place == NOWHERE else f"{said.place[0]}-{said.place[1]}",
    )
