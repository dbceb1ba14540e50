"""The stages one after another without Kafka: the very same functions, for files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from streams.agents.dedupe import Deduplicator
from streams.agents.normalize import Normalizer
from streams.records import Article, DeduplicatedArticle, Enriched, VerdictRecord
from streams.runtime.result import Context, Emit, Output, Reject, Result, Stop
from streams.settings import Settings
from streams.sources import SourceError, decode, times

FILE = "file"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that is no article, and why."""

    line: int
    reason: str
    detail: str
    raw: bytes


def normalized(raw: Iterable[bytes], settings: Settings) -> Iterator[tuple[Article, int] | Rejected]:
    """Each line's article with its log time, or why it is none.

    A file has no broker's clock: an article's own time stands for it, so that windows of hours mean hours; it never
    runs backwards.
    """
    stage, clock = Normalizer(settings).stage, 0
    for number, line in enumerate(raw):
        clock = max(clock, _own_time_ms(line))
        result = stage(line, Context(FILE, 0, number, clock))
        if isinstance(result, Reject):
            yield Rejected(number + 1, result.reason, result.detail, line)
        else:
            yield _value(result, "articles"), clock


def deduplicated(
    articles: Iterable[tuple[Article, int] | Rejected],
) -> Iterator[tuple[VerdictRecord, DeduplicatedArticle | None] | Rejected]:
    """Each article's verdict, and the article with it where it goes on."""
    state = Deduplicator()
    for number, item in enumerate(articles):
        if isinstance(item, Rejected):
            yield item
            continue
        article, clock = item
        result = state.stage(article, Context(FILE, 0, number, clock))
        yield _value(result, "verdicts"), _value(result, "deduplicated") if isinstance(result, Emit) else None


def enriched(run: Callable[[Any, Context], Result], article: DeduplicatedArticle) -> Enriched:
    """The article as `enrich` makes it."""
    record: Enriched = _value(run(article, Context(FILE, 0, 0, 0)), "enriched")
    return record


def _value(result: Result, topic: str) -> Any:
    outputs: tuple[Output, ...] = result.outputs if isinstance(result, Emit | Stop) else ()
    return next(output.value for output in outputs if output.topic == topic)


def _own_time_ms(line: bytes) -> int:
    try:
        published = times.parse(decode.decode(line).get("published_at"))
    except SourceError:
        return 0
    return max(0, round(published.timestamp() * 1000)) if published else 0
