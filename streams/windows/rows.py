"""A window's row, read off the union of its panes.

What each number counts: `articles` distinct articles that mention the actor (a revision is the same article); `unique`
those that are not copies; `stories` distinct stories; `sources` distinct outlets; `late` articles that came after the
window was final. `revision` only grows: of two rows with one key the higher is the newer; only its order matters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from streams.records import ActorWindow, PaneEntry
from streams.windows.panes import is_unique
from streams.windows.spans import LENGTHS, Window, to_text


@dataclass(slots=True)
class Numbers:
    """What a map of entries counts. `as_actor` and `as_target` are None where no article says any role."""

    articles: int = 0
    unique: int = 0
    late: int = 0
    version: int = 0
    stories: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    as_actor: int | None = None
    as_target: int | None = None


def numbers(entries: Mapping[str, PaneEntry], final_at: int) -> Numbers:
    """Count them in one pass; `final_at` is the watermark from which on an article is late."""
    found = Numbers(len(entries))
    for entry in entries.values():
        found.unique += is_unique(entry)
        found.late += entry.arrived > final_at
        found.version += entry.seq[1] + 1
        found.stories.add(entry.story_id)
        found.sources.add(entry.source)
        if entry.roles:
            found.as_actor = (found.as_actor or 0) + ("actor" in entry.roles)
            found.as_target = (found.as_target or 0) + ("target" in entry.roles)
    return found


def row(
    actor_id: str,
    names: tuple[str | None, str | None],
    window: Window,
    start: int,
    entries: Mapping[str, PaneEntry],
    *,
    watermark: int,
    grace: int,
    burst: float | None,
) -> ActorWindow:
    """The row of one actor's window as it stands at that watermark."""
    end = start + LENGTHS[window]
    found, final = numbers(entries, end + grace), watermark > end + grace
    return ActorWindow(
        actor_id=actor_id,
        name_ar=names[0],
        name_en=names[1],
        window=window,
        start=to_text(start),
        end=to_text(end),
        articles=found.articles,
        unique=found.unique,
        stories=len(found.stories),
        sources=len(found.sources),
        as_actor=found.as_actor,
        as_target=found.as_target,
        late=found.late,
        revision=2 * found.version + final,
        final=final,
        burst=burst,
    )
