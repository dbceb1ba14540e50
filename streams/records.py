"""What travels: one dataclass a record, the same names as the JSON.

`schemas/*.schema.json` are the contract; `tests/contract` holds the two together. Spans are code points of the record's
own `text`, end exclusive. Times are RFC 3339 in UTC, as text, so that a record is equal to itself however often it is
written and read.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import orjson
from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

Json = Any  # what orjson reads: dict, list, str, int, float, bool, None
T = TypeVar("T")

Time: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$"),
    Field(description="RFC 3339, UTC"),
]
Count: TypeAlias = Annotated[int, Field(ge=0, strict=True)]
CodePoint: TypeAlias = Annotated[int, Field(ge=0, strict=True, description="code points of the record's own text")]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
VerdictKind: TypeAlias = Literal["new", "exact", "revision", "copy", "rewrite", "related"]


class RecordError(ValueError):
    """A value that is no record of the wanted kind: where it is wrong, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path or '(record)'}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(slots=True, frozen=True)
class RawPosition:
    """Where the raw message stood. `topic` is the topic's identity (its Kafka id): a topic made anew is another one."""

    topic: str
    partition: int
    offset: int


@dataclass(slots=True, frozen=True)
class Dateline:
    """`بيروت (أ ف ب) - `: what a wire puts before its first sentence."""

    place: str | None = None
    agency: str | None = None
    date: str | None = None


@dataclass(slots=True, frozen=True)
class RawArticle:
    """What a source sends. `source` and `body` are required; what we do not know is kept in `extra`."""

    source: str
    body: str
    url: str | None = None
    id: str | None = None
    title: str | None = None
    published_at: str | None = None
    lang: str | None = None
    author: str | None = None
    section: str | None = None
    extra: dict[str, Json] = field(default_factory=dict)


@dataclass(slots=True, frozen=True, kw_only=True)
class ArticleCore:
    """What an article keeps on its whole way."""

    article_id: str
    text: str
    title_end: CodePoint
    source: str
    url: str | None
    lang: str
    published_at: Time | None
    ingested_at: Time
    event_time: Time
    event_time_origin: Literal["published_at", "ingested_at"]
    dateline: Dateline
    author: str | None
    section: str | None
    extra: dict[str, Json]
    raw: RawPosition


@dataclass(slots=True, frozen=True, kw_only=True)
class Article(ArticleCore):
    """A cleaned article with its sketch (streams.duplicates.sketch, as text), on the lane."""

    sketch: str
    schema: Literal["marsad.article/1"] = "marsad.article/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class Verdict:
    """What an article is beside those before it. `of` is the article it was matched with, `seq` its (lane, offset)."""

    kind: VerdictKind
    of: str | None
    story_id: str
    version: int
    containment: Share
    jaccard: Share
    lead: Share
    seq: tuple[int, int]
    explanation: str | None = None


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
    schema: Literal["marsad.dedupe-state/1"] = "marsad.dedupe-state/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class DeduplicatedArticle(ArticleCore):
    """An article with its verdict."""

    verdict: Verdict
    schema: Literal["marsad.deduplicated/1"] = "marsad.deduplicated/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class Entity:
    """One mention of an actor. `role` is `credit` for the agency or outlet that signs: shown, not counted."""

    start: CodePoint
    end: CodePoint
    surface: str
    label: Literal["PER", "LOC", "ORG", "MISC"] | None = None
    actor_id: str | None = None
    kind: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    aliases_en: tuple[str, ...] = ()
    country: str | None = None
    form: Literal["name", "short", "nisba", "metonym", "definite"] = "name"
    role: Literal["credit", "actor", "target"] | None = None
    title: str | None = None
    linked: bool = False
    method: str = "lexicon"
    confidence: Share = 1.0


@dataclass(slots=True, frozen=True, kw_only=True)
class Attribution:
    """Who states a number: the shortest naming phrase, and the actor it leads to."""

    surface: str
    start: CodePoint
    end: CodePoint
    actor_id: str | None = None
    basis: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Quantity:
    """One number and what the text says of it; values of the fields as in the README's table of quantities."""

    start: CodePoint
    end: CodePoint
    surface: str
    value: int | float | str
    max: int | float | str | None = None
    qualifier: str = "exact"
    kind: str = "count"
    unit: str | None = None
    currency: str | None = None
    population: str | None = None
    part_of: int | None = None
    attribution: Attribution | None = None
    as_of: str | None = None
    place: str | None = None
    negated: bool = False
    confidence: Share = 0.5


@dataclass(slots=True, frozen=True, kw_only=True)
class DateMention:
    """A date, time or year in the text, resolved against the article's time where that is possible."""

    start: CodePoint
    end: CodePoint
    surface: str
    value: str
    precision: str
    calendar: str = "gregorian"
    anchor: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Reference:
    """A numbered text: resolution 1701 of 2006, article 51."""

    start: CodePoint
    end: CodePoint
    surface: str
    body: str | None = None
    number: str | None = None
    year: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Quote:
    """Words in quotation marks, and who said them where the sentence tells."""

    start: CodePoint
    end: CodePoint
    surface: str
    speaker: str | None = None
    actor_id: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Figure:
    """A number of people and what happened to them: what is kept of an article to tell later what changed."""

    kind: str
    unit: str | None
    population: str | None
    value: int | float | str


@dataclass(slots=True, frozen=True, kw_only=True)
class Change:
    """What a revision or rewrite says otherwise than its parent: the same thing counted, another number."""

    kind: str
    unit: str | None
    population: str | None
    old: int | float | str
    new: int | float | str
    of: str


@dataclass(slots=True, frozen=True, kw_only=True)
class Enriched(ArticleCore):
    """The article with its verdict and everything that was read in it."""

    verdict: Verdict
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    changes: tuple[Change, ...] = ()
    schema: Literal["marsad.enriched/1"] = "marsad.enriched/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class Mention:
    """One actor in one article, keyed by actor."""

    actor_id: str
    name_ar: str | None
    name_en: str | None
    article_id: str
    story_id: str
    source: str
    event_time: Time
    dated: bool
    verdict: VerdictKind
    of: str | None
    seq: tuple[int, int]
    roles: tuple[str, ...] = ()
    schema: Literal["marsad.mention/1"] = "marsad.mention/1"


@dataclass(slots=True, frozen=True)
class PaneEntry:
    """What a pane knows of one article: its first `seq` and verdict, and what its last version says.

    `arrived` is the watermark, in milliseconds, when the article was first seen: what makes it late for a window.
    """

    first: tuple[int, int]
    verdict: VerdictKind
    seq: tuple[int, int]
    story_id: str
    source: str
    roles: tuple[str, ...]
    arrived: int


@dataclass(slots=True, frozen=True, kw_only=True)
class PaneState:
    """One actor's five minutes: a map from article id to entry; a line of the state log of `count`."""

    actor_id: str
    name_ar: str | None
    name_en: str | None
    start: Time
    entries: dict[str, PaneEntry]
    watermark: int
    log_time: int
    schema: Literal["marsad.pane/1"] = "marsad.pane/1"


@dataclass(slots=True, frozen=True, kw_only=True)
class ActorWindow:
    """Counts of one actor in one window; the meaning of each stands in streams.windows."""

    actor_id: str
    name_ar: str | None
    name_en: str | None
    window: Literal["5m", "1h", "1d"]
    start: Time
    end: Time
    articles: Count
    unique: Count
    stories: Count
    sources: Count
    as_actor: int | None
    as_target: int | None
    late: Count
    revision: Count
    final: bool
    burst: float | None
    schema: Literal["marsad.actor-window/1"] = "marsad.actor-window/1"


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(record: type) -> TypeAdapter[Any]:
    if record not in _adapters:
        record.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
        _adapters[record] = TypeAdapter(record)
    return _adapters[record]


def load(record: type[T], value: Json) -> T:
    """The record that `value` is.

    Raises RecordError with the path and the reason of the first thing that is wrong.
    """
    try:
        loaded: T = _adapter(record).validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise RecordError(".".join(map(str, first["loc"])), first["msg"]) from None
    return loaded


def dump(record: Any) -> bytes:
    """The record as JSON; equal records give equal bytes."""
    return orjson.dumps(record)


def core_of(record: ArticleCore) -> dict[str, Any]:
    """The fields of ArticleCore of any record that has them, to build the next one from."""
    return {f.name: getattr(record, f.name) for f in dataclasses.fields(ArticleCore)}
