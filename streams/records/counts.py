"""Mentions of actors, the panes they are kept in, the windows they are counted in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from streams.records.fields import Count, Time, VerdictKind

UNLISTED = ":~"  # in the id of an actor whom no list has, between its kind and the hash of its name


@dataclass(slots=True, frozen=True, kw_only=True)
class Mention:
    """One actor in one article, keyed by actor. `began` is the verdict on the first version, for a revision only."""

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
    began: VerdictKind | None = None
    schema: Literal["marsad.mention/1"] = "marsad.mention/1"


@dataclass(slots=True, frozen=True)
class PaneEntry:
    """What a pane knows of one article: its first `seq`, how the article began, and what its last version says.

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
    """One actor's five minutes: a map from article id to entry; a line of the state log of `count`.

    `watermark`, `quiet` and `log_time` are the partition's when it was written, see `streams.windows.watermark`.
    """

    actor_id: str
    name_ar: str | None
    name_en: str | None
    start: Time
    entries: dict[str, PaneEntry]
    watermark: int
    log_time: int
    quiet: int = 0
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
