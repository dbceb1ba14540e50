"""The four stages, by name: what each reads, what it makes of a record, what it may write."""

from __future__ import annotations

from collections.abc import Callable

from streams import records
from streams.runtime.stage import StageSpec, StateSpec
from streams.settings import Settings

SOURCES = {"normalize": "raw", "dedupe": "articles", "enrich": "deduplicated", "count": "mentions"}
NAMES = tuple(SOURCES)


def spec(name: str, settings: Settings) -> StageSpec:
    """The stage of that name under these settings; imports only what that stage needs. Raises KeyError."""
    return _SPECS[name](settings)


def _normalize(settings: Settings) -> StageSpec:
    from streams.agents.normalize import Normalizer

    return StageSpec("normalize", SOURCES["normalize"], None, ("articles",), run=Normalizer(settings).stage)


def _dedupe(settings: Settings) -> StageSpec:
    from streams.agents.dedupe import Deduplicator

    state = StateSpec("dedupe-state", records.DedupeState, Deduplicator, offset_of=lambda line: line.seq[1])
    return StageSpec(
        "dedupe", SOURCES["dedupe"], records.Article, ("verdicts", "deduplicated", "dedupe-state"), state=state
    )


def _enrich(settings: Settings) -> StageSpec:
    from streams.agents.enrich import Enricher

    run = Enricher(settings).stage
    return StageSpec(
        "enrich", SOURCES["enrich"], records.DeduplicatedArticle, ("enriched", "mentions"), run=run, offload=True
    )


def _count(settings: Settings) -> StageSpec:
    from streams.agents.count import Counter

    state = StateSpec("count-state", records.PaneState, lambda: Counter(settings))
    return StageSpec("count", SOURCES["count"], records.Mention, ("actor-counts", "count-state"), state=state)


_SPECS: dict[str, Callable[[Settings], StageSpec]] = {
    "normalize": _normalize,
    "dedupe": _dedupe,
    "enrich": _enrich,
    "count": _count,
}
