"""What travels: one dataclass a record, the same names as the JSON.

`schemas/*.schema.json` are the contract; `tests/contract` holds the two together. Spans are code points of the record's
own `text`, end exclusive. Times are RFC 3339 in UTC, as text, so that a record is equal to itself however often it is
written and read. Imports no other room.
"""

from streams.records.articles import Article, ArticleCore, Dateline, RawArticle, RawPosition
from streams.records.codec import RecordError, core_of, decode, dump, load, ours
from streams.records.counts import UNLISTED, ActorWindow, Mention, PaneEntry, PaneState
from streams.records.enriched import (
    Attribution,
    Change,
    DateMention,
    Enriched,
    Entity,
    Figure,
    Quantity,
    Quote,
    Reference,
)
from streams.records.fields import CodePoint, Count, Json, Share, Time, VerdictKind
from streams.records.verdicts import DedupeState, DeduplicatedArticle, Verdict, VerdictRecord

__all__ = [
    "UNLISTED",
    "ActorWindow",
    "Article",
    "ArticleCore",
    "Attribution",
    "Change",
    "CodePoint",
    "Count",
    "DateMention",
    "Dateline",
    "DedupeState",
    "DeduplicatedArticle",
    "Enriched",
    "Entity",
    "Figure",
    "Json",
    "Mention",
    "PaneEntry",
    "PaneState",
    "Quantity",
    "Quote",
    "RawArticle",
    "RawPosition",
    "RecordError",
    "Reference",
    "Share",
    "Time",
    "Verdict",
    "VerdictKind",
    "VerdictRecord",
    "core_of",
    "decode",
    "dump",
    "load",
    "ours",
]
