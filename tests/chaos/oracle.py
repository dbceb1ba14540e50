"""What must have come out, from the raw topic and the lane alone; no product runtime in between.

Conservation by counting. Verdicts by a fresh fold over the lane's order. Counts by plain sets over the articles that
went on. Outputs may stand twice (at-least-once); two different records under one identity are wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from aiokafka import ConsumerRecord

from streams import records
from streams.agents.dedupe import Deduplicator
from streams.agents.enrich import Enricher, mentions
from streams.records import Article, DeduplicatedArticle, Enriched
from streams.runtime.result import Context, Emit
from streams.settings import Settings
from tests.broker import harness

COUNTED = ("articles", "unique", "stories", "sources")
Key = tuple[str, int]


@dataclass(slots=True)
class Judgement:
    """What the oracle found; all zero is right."""

    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        return not (self.lost or self.doubled or self.wrong)


async def judge(s: Settings) -> Judgement:
    """Hold everything in the topics against what the raw input and the lane's order make necessary."""
    found = Judgement()
    topics = {
        name: await harness.read(s, name)
        for name in ("raw", "articles", "verdicts", "deduplicated", "enriched", "dead-letters", "actor-counts")
    }
    articles = _articles(topics["articles"], found)
    dead = Counter(_origin(m) for m in topics["dead-letters"])
    _conservation(topics["raw"], articles, set(dead), found)
    expected = _fold(topics["articles"])
    _compare("verdict", {k: v for k, (v, _) in expected.items()}, _by_position(topics["verdicts"], found), found)
    passed = {k: article for k, (_, article) in expected.items() if article is not None}
    _compare(
        "deduplicated", {k: _plain(a) for k, a in passed.items()}, _by_position(topics["deduplicated"], found), found
    )
    run = Enricher(s).stage
    enriched = {k: _enriched(run(a, Context("", 0, 0, 0))) for k, a in passed.items()}
    _compare("enriched", {k: _plain(e) for k, e in enriched.items()}, _by_position(topics["enriched"], found), found)
    _counts(list(enriched.values()), topics["actor-counts"], found)
    return found


def _position(record: dict[str, Any]) -> Key:
    return f"{record['raw']['topic']}[{record['raw']['partition']}]", record["raw"]["offset"]


def _origin(message: ConsumerRecord) -> Key:
    headers = dict(message.headers)
    place = f"{headers['marsad.topic-id'].decode()}[{headers['marsad.partition'].decode()}]"
    return place, int(headers["marsad.offset"])


def _articles(lane: list[ConsumerRecord], found: Judgement) -> set[Key]:
    return set(_by_position(lane, found))


def _by_position(messages: list[ConsumerRecord], found: Judgement) -> dict[Key, Any]:
    """Records by raw position; equal ones may stand several times, different ones are a second result."""
    kept: dict[Key, Any] = {}
    for message in messages:
        record = orjson.loads(message.value)
        key = _position(record)
        if key in kept and kept[key] != record:
            found.doubled += 1
            found.notes.append(f"two different records of {key} in {message.topic}")
        kept[key] = record
    return kept


def _conservation(raw: list[ConsumerRecord], articles: set[Key], dead: set[Key], found: Judgement) -> None:
    ended = Counter((key[0].rsplit("[", 1)[1][:-1], key[1]) for key in articles | dead)
    for message in raw:
        count = ended[str(message.partition), message.offset]
        found.lost += count == 0
        found.doubled += count > 1
        if count != 1:
            found.notes.append(f"raw {message.partition}@{message.offset} ended {count} times")


def _fold(lane: list[ConsumerRecord]) -> dict[Key, tuple[Any, DeduplicatedArticle | None]]:
    """Verdict and article of every raw position, by folding the lane from its first record to its last."""
    state, expected = Deduplicator(), {}
    for message in sorted(lane, key=lambda m: m.offset):
        article = records.load(Article, orjson.loads(message.value))
        result = state.stage(article, Context("", message.partition, message.offset, message.timestamp))
        outputs = {o.topic: o.value for o in result.outputs}  # type: ignore[union-attr]
        if outputs:
            expected[_position(_plain(article))] = _plain(outputs["verdicts"]), outputs.get("deduplicated")
    return expected


def _plain(record: Any) -> Any:
    return orjson.loads(records.dump(record))


def _enriched(result: Any) -> Enriched:
    assert isinstance(result, Emit)
    value: Enriched = result.outputs[0].value
    return value


def _compare(what: str, want: dict[Key, Any], got: dict[Key, Any], found: Judgement) -> None:
    for key in want.keys() | got.keys():
        if key not in got:
            found.lost += 1
        elif key not in want:
            found.doubled += 1
        elif want[key] != got[key]:
            found.wrong += 1
        else:
            continue
        found.notes.append(
            f"{what} of {key}: {'missing' if key not in got else 'should not be' if key not in want else 'another'}"
        )


def _counts(articles: list[Enriched], rows: list[ConsumerRecord], found: Judgement) -> None:
    """Day windows by plain sets: no panes, no merge."""
    want: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: {"articles": {}, "verdicts": {}})
    for article in sorted(articles, key=lambda a: a.verdict.seq):
        day = datetime.fromisoformat(article.event_time).strftime("%Y-%m-%dT00:00:00Z")
        for mention in mentions(article):
            window = want[f"{mention.actor_id}|1d|{day}"]
            window["articles"][article.article_id] = article
            window["verdicts"].setdefault(article.article_id, article.verdict.kind)
    latest: dict[str, dict[str, Any]] = {}
    for message in rows:
        row = orjson.loads(message.value)
        key = message.key.decode()
        if row["window"] == "1d" and (key not in latest or latest[key]["revision"] <= row["revision"]):
            latest[key] = row
    for key in want.keys() | latest.keys():
        expected = _row(want[key]) if key in want else None
        got = {name: latest[key][name] for name in COUNTED} if key in latest else None
        if expected != got:
            found.wrong += 1
            found.notes.append(f"{key}: {got}, should be {expected}")


def _row(window: dict[str, dict[str, Any]]) -> dict[str, int]:
    articles = window["articles"].values()
    return {
        "articles": len(window["articles"]),
        "unique": sum(kind not in ("copy", "exact") for kind in window["verdicts"].values()),
        "stories": len({a.verdict.story_id for a in articles}),
        "sources": len({a.source for a in articles}),
    }
