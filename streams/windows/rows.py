"""A window's row, read off the union of its panes.

What each number counts: `articles` distinct articles that mention the actor (a revision is the same article); `unique`
those that are not copies; `stories` distinct stories; `sources` distinct outlets; `late` articles that came after the
window was final. `revision` only grows: of two rows with one key the higher is the newer; only its order matters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from streams.records import ActorWindow, PaneEntry
from streams.windows.panes import is_unique
from streams.windows.spans import LENGTHS, Window, to_text

MAX_REVISION = (1 << 63) - 1  # more no encoder takes; only positions that no lane reaches add up to it


class Numbers(NamedTuple):
    """What a map of entries counts. `as_actor` and `as_target` are None where no article says any role."""

    articles: int
    unique: int
    stories: int
    sources: int
    as_actor: int | None
    as_target: int | None


def numbers(entries: Mapping[str, PaneEntry]) -> Numbers:
    """Count them in one pass."""
    unique, roles, actor, target = 0, 0, 0, 0
    stories, sources = set(), set()
    for entry in entries.values():
        unique += is_unique(entry)
        stories.add(entry.story_id)
        sources.add(entry.source)
        if entry.roles:
            roles += 1
            actor += "actor" in entry.roles
            target += "target" in entry.roles
    said = (actor, target) if roles else (None, None)
    return Numbers(len(entries), unique, len(stories), len(sources), *said)


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
    final_at = end + grace
    final = watermark > final_at
    late = version = 0
    for entry in entries.values():
        late += entry.arrived > final_at
        version += entry.seq[1] + 1
    return ActorWindow(
        actor_id=actor_id,
        name_ar=names[0],
        name_en=names[1],
        window=window,
        start=to_text(start),
        end=to_text(end),
        **numbers(entries)._asdict(),
        late=late,
        revision=min(2 * version + final, MAX_REVISION),
        final=final,
        burst=burst,
    )
