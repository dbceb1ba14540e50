"""`dedupe`: says of each article on the lane what it is beside those before it, and stops exact re-sends.

Deterministic in its state and the lane: no clock but the broker's, no random. The state is a fold of its own lines in
`dedupe-state` (invariant 4): `stage` decides, writes the line and folds it in; `apply` only folds it in.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from streams.duplicates import verdict
from streams.duplicates.index import Found, Index
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Hashes, Sketch, from_text, to_text
from streams.duplicates.store import Held
from streams.duplicates.verdict import Decision
from streams.records import (
    Article,
    DedupeState,
    DeduplicatedArticle,
    RawPosition,
    Verdict,
    VerdictKind,
    VerdictRecord,
    core_of,
)
from streams.runtime.result import Context, Emit, Output, Reject, Result, Stop

SAME_REPORT = frozenset({"copy", "rewrite", "revision"})


class Deduplicator:
    """The stage with the state of one lane. Articles are known for 72 to 96 hours of the lane's time."""

    def __init__(self) -> None:
        self._index = Index()
        self._fences: dict[tuple[str, int], int] = {}
        self._clock_ms = 0
        self._last = -1

    def stage(self, article: Article, context: Context) -> Result:
        """The verdict, to `verdicts`; the article with it, to `deduplicated`, unless it is an exact re-send.

        A raw position that is not above the highest seen of its partition is a replay of `normalize`: it stops
        without a trace.
        """
        if article.raw.offset <= self._fences.get((article.raw.topic, article.raw.partition), -1):
            return Stop("replayed")
        try:
            sketch = Sketch.from_text(article.sketch)
            new = Reading(sketch.words, None if article.keys is None else from_text(article.keys))
        except ValueError as error:
            return Reject("bad-sketch", str(error))
        time_ms = max(self._clock_ms, context.timestamp_ms)
        opened = self._index.advance(time_ms)
        found = self._index.query(article.article_id, article.source, sketch.text_hash, new)
        decision = _decide(article, sketch.text_hash, new, time_ms, found)
        addition = self._index.keys_to_add(found, decision.match)
        line = _line(article, (context.partition, context.offset), time_ms, decision, addition.keys)
        if opened:
            line = dataclasses.replace(line, fences=self._positions())
        self._remember(line)
        if line.kind != "exact":
            self._index.add(_held(line, sketch), addition)
        return _result(article, line, decision)

    def apply(self, line: DedupeState) -> None:
        """Fold one line of the state log into the state. A line that was applied already changes nothing."""
        if line.seq[1] <= self._last:
            return
        self._index.advance(line.time_ms)
        self._remember(line)
        if line.sketch is not None and line.keys is not None:
            self._index.restore(_held(line, Sketch.from_text(line.sketch)), from_text(line.keys))

    def flush(self) -> Iterable[Output]:
        """Nothing: the line of an article is among its outputs."""
        return ()

    def tick(self, now_ms: int) -> None:
        """Nothing: the stage knows no time but the lane's."""

    def size(self) -> tuple[dict[str, int], int]:
        """Live articles, and the bytes of the index that holds them."""
        return {"articles": len(self._index)}, self._index.nbytes

    def _positions(self) -> tuple[RawPosition, ...]:
        return tuple(RawPosition(*place, offset) for place, offset in sorted(self._fences.items()))

    def _remember(self, line: DedupeState) -> None:
        self._last = line.seq[1]
        self._clock_ms = line.time_ms
        for position in (*(line.fences or ()), line.raw):
            place = position.topic, position.partition
            self._fences[place] = max(self._fences.get(place, -1), position.offset)


def _held(line: DedupeState, sketch: Sketch) -> Held:
    return Held(
        number=0,
        article_id=line.article_id,
        source=line.source,
        story_id=line.story_id,
        of=line.of if line.kind in SAME_REPORT else None,
        version=line.version,
        time_ms=line.time_ms,
        text_hash=sketch.text_hash,
        reading=Reading(sketch.words),
        began=line.began or line.kind,
    )


def _decide(article: Article, text_hash: bytes, new: Reading, time_ms: int, found: Found) -> Decision:
    before = found.previous or found.sent_before
    if before is None:
        return verdict.judge(new, article.source, time_ms, found.candidates)
    kind: VerdictKind = "exact" if before.text_hash == text_hash else "revision"
    return Decision(kind, *verdict.beside(new, article.source, time_ms, before))


def _line(article: Article, seq: tuple[int, int], time_ms: int, decision: Decision, keys: Hashes) -> DedupeState:
    kind, match, _ = decision
    kept = kind != "exact"
    return DedupeState(
        seq=seq,
        time_ms=time_ms,
        article_id=article.article_id,
        source=article.source,
        kind=kind,
        of=_of(article.article_id, match),
        story_id=match.story_id if match and kind != "related" else article.article_id,
        version=_version(kind, match),
        sketch=article.sketch if kept else None,
        keys=to_text(keys) if kept else None,
        raw=article.raw,
        began=match.began if match and kind == "revision" else None,
    )


def _of(article_id: str, match: Held | None) -> str | None:
    """The article it was matched with. Sent again under its own id it keeps the match it had."""
    if match is None:
        return None
    if match.article_id == article_id:
        return match.of or article_id
    return match.article_id


def _version(kind: VerdictKind, match: Held | None) -> int:
    if kind == "revision" and match:
        return match.version + 1
    return match.version if kind == "exact" and match else 1


def _result(article: Article, line: DedupeState, decision: Decision) -> Result:
    evidence = decision.evidence
    facts = Verdict(
        kind=line.kind,
        of=line.of,
        story_id=line.story_id,
        version=line.version,
        containment=round(evidence.containment, 4) if evidence else 0.0,
        jaccard=round(evidence.jaccard, 4) if evidence else 0.0,
        lead=round(evidence.lead, 4) if evidence else 0.0,
        seq=line.seq,
        explanation=verdict.explain(evidence) if evidence else None,
        began=line.began,
    )
    said = VerdictRecord(
        **{f.name: getattr(facts, f.name) for f in dataclasses.fields(facts)},
        article_id=article.article_id,
        source=article.source,
        event_time=article.event_time,
        raw=article.raw,
    )
    outputs = (Output("verdicts", article.article_id, said), Output("dedupe-state", article.article_id, line))
    if line.kind == "exact":
        return Stop("exact", outputs)
    passed = DeduplicatedArticle(**core_of(article), verdict=facts)
    return Emit((Output("deduplicated", article.article_id, passed), *outputs))
