"""An article on its way: raw, cleaned, on the lane."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from streams.records.fields import CodePoint, Json, Time


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
    """A cleaned article with its sketch (streams.duplicates.sketch, as text), on the lane.

    `keys` are those by which it is found (streams.duplicates.keys); where they are missing they are made on the lane.
    """

    sketch: str
    keys: str | None = None
    schema: Literal["marsad.article/1"] = "marsad.article/1"
