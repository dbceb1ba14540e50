"""What an article is beside those before it, and what de-duplication remembers of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from streams.records.articles import ArticleCore, RawPosition
from streams.records.fields import Share, Time, VerdictKind


@dataclass(slots=True, frozen=True, kw_only=True)
class Verdict:
    """What an article is beside those before it. `of` is the article it was matched with, `seq` its (lane, offset).

    `began` says of a revision what the first version of its article was; it is null for everything else.
    """

    kind: VerdictKind
    of: str | None
    story_id: str
    version: int
    containment: Share
    jaccard: Share
    lead: Share
    seq: tuple[int, int]
    explanation: str | None = None
    began: VerdictKind | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class VerdictRecord(Verdict):
    """A verdict as `news-verdicts` has it: also those that stop an article."""

    article_id: str
    source: str
    event_time: Time
    raw: RawPosition
    schema: Literal["marsad.verdict/1"] = "marsad.verdict/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class DedupeState:
    """One line of de-duplication's state log: all that the stage remembers of an article. `time_ms` is the log's time.

    `sketch` and `keys` (streams.duplicates, as text) are null for an exact re-send, of which nothing is kept but its
    place. The first line of a generation carries in `fences` the raw positions seen by then, so that lines older than
    four generations are never needed.
    """

    seq: tuple[int, int]
    time_ms: int
    article_id: str
    source: str
    kind: VerdictKind
    of: str | None
    story_id: str
    version: int
    sketch: str | None
    keys: str | None
    raw: RawPosition
    fences: tuple[RawPosition, ...] | None = None
    began: VerdictKind | None = None
    schema: Literal["marsad.dedupe-state/1"] = "marsad.dedupe-state/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class DeduplicatedArticle(ArticleCore):
    """An article with its verdict."""

    verdict: Verdict
    schema: Literal["marsad.deduplicated/1"] = "marsad.deduplicated/1"
