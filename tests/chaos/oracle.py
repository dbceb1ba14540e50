"""What must have come out, in plain Python over the raw topic; nothing of the product reads or counts here.

Of the product's work it takes one thing only, the order of the lane. What an article is follows from how it was made
(`stream`): one identity sent again is an exact re-send or a revision, a text that begins as another is its copy.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
from aiokafka import ConsumerRecord

from tests.chaos.judgement import Judgement, Position, by_position, position
from tests.chaos.stream import ACTORS, lineage

COUNTED = ("articles", "unique", "stories", "sources")
LENGTHS = {"5m": 300, "1h": 3600, "1d": 86400}
Identity = tuple[str, str]


@dataclass(slots=True)
class Window:
    """The articles of one actor in one window, and how each began, whether or not that version named the actor."""

    began: dict[Identity, str] = field(default_factory=dict)
    stories: dict[Identity, Identity] = field(default_factory=dict)

    def row(self) -> tuple[int, int, int, int]:
        unique = sum(began != "copy" for began in self.began.values())
        return len(self.began), unique, len(set(self.stories.values())), len({s for s, _ in self.began})


class Desk:
    """Reads the articles in the lane's order and knows what each is and what it adds to which window."""

    def __init__(self) -> None:
        self.texts: dict[Identity, str] = {}
        self.began: dict[Identity, str] = {}
        self.story_of: dict[str, Identity] = {}
        self.verdicts: dict[Position, tuple[str, Identity]] = {}
        self.windows: defaultdict[tuple[str, str, str], Window] = defaultdict(Window)

    def read(self, place: Position, raw: dict[str, Any]) -> None:
        me, text = (raw["source"], raw["id"]), raw["title"] + "\n" + raw["body"]
        start = lineage(raw["body"])
        if me in self.texts:
            kind = "exact" if self.texts[me] == text else "revision"
        else:
            kind = "copy" if start in self.story_of else "new"
        began = self.began.setdefault(me, kind)
        story = self.story_of.setdefault(start, me)
        self.texts[me] = text
        self.verdicts[place] = kind, story
        if kind != "exact":
            self._count(me, raw, began, story)

    def _count(self, me: Identity, raw: dict[str, Any], began: str, story: Identity) -> None:
        second = int(datetime.fromisoformat(raw["published_at"]).timestamp())
        for name, actor in ACTORS.items():
            if name in raw["body"]:
                for length, seconds in LENGTHS.items():
                    start = datetime.fromtimestamp(second - second % seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                    window = self.windows[actor, length, start]
                    window.began[me] = began
                    window.stories[me] = story


def judge(topics: dict[str, list[ConsumerRecord]], found: Judgement) -> None:
    """Conservation, verdicts, what went on, counts."""
    raw = {(m.partition, m.offset): m.value for m in topics["raw"]}
    lane = by_position(topics["articles"], found)
    _conservation(set(raw), set(lane), {_origin(m) for m in topics["dead-letters"]}, found)
    desk = Desk()
    for place in dict.fromkeys(position(orjson.loads(m.value)) for m in topics["articles"]):
        desk.read(place, orjson.loads(raw[place]))
    verdicts = by_position(topics["verdicts"], found)
    _verdicts(desk, verdicts, found)
    passed = {place: True for place, (kind, _) in desk.verdicts.items() if kind != "exact"}
    for topic in ("deduplicated", "enriched"):
        found.compare(topic, passed, dict.fromkeys(by_position(topics[topic], found), True))
    _counts(desk, topics["actor-counts"], found)


def _origin(letter: ConsumerRecord) -> Position:
    headers = dict(letter.headers)
    return int(headers["marsad.partition"]), int(headers["marsad.offset"])


def _conservation(raw: set[Position], lane: set[Position], dead: set[Position], found: Judgement) -> None:
    ended = Counter([*lane, *dead])
    found.compare("raw position", dict.fromkeys(raw, 1), ended)


def _verdicts(desk: Desk, got: dict[Position, Any], found: Judgement) -> None:
    """The kind of every verdict; and that articles share a story id where, and only where, they share a story."""
    want = {place: kind for place, (kind, _) in desk.verdicts.items()}
    found.compare("verdict", want, {place: verdict["kind"] for place, verdict in got.items()})
    ids: defaultdict[Identity, set[str]] = defaultdict(set)
    for place, (_, story) in desk.verdicts.items():
        if place in got:
            ids[story].add(got[place]["story_id"])
    for story, several in ids.items():
        if len(several) > 1:
            found.note("wrong", f"the story of {story} has {len(several)} ids")
    shared = Counter(story_id for several in ids.values() for story_id in several)
    for story_id, count in shared.items():
        if count > 1:
            found.note("wrong", f"story {story_id} is {count} stories")


def _counts(desk: Desk, messages: list[ConsumerRecord], found: Judgement) -> None:
    """Of the rows with one key the one with the highest revision is what readers see; equal revisions, equal counts."""
    latest: dict[tuple[str, str, str], dict[str, Any]] = {}
    actors = set(ACTORS.values())
    for message in messages:
        row = orjson.loads(message.value)
        key = row["actor_id"], row["window"], row["start"]
        known = latest.get(key)
        if row["actor_id"] not in actors:
            continue
        if known and known["revision"] == row["revision"] and _numbers(known) != _numbers(row):
            found.note("doubled", f"two rows of revision {row['revision']} of {key}")
        if not known or known["revision"] <= row["revision"]:
            latest[key] = row
    want = {key: window.row() for key, window in desk.windows.items()}
    found.compare("row", want, {key: _numbers(row) for key, row in latest.items()})


def _numbers(row: dict[str, Any]) -> tuple[int, ...]:
    return tuple(row[name] for name in COUNTED)
