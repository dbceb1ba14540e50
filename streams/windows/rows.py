"""A window's row, read off the union of its panes.

What each number counts: `articles` distinct articles that mention the actor (a revision is the same article); `unique`
those that are not copies; `stories` distinct stories; `sources` distinct outlets; `late` articles that came after the
window was final. `revision` only grows: of two rows with one key the higher is the newer; only its order matters.
"""

from __future__ import annotations

from streams.records import ActorWindow
from streams.windows.panes import Entries, is_unique
from streams.windows.spans import LENGTHS, Window, to_text


def row(
    actor_id: str,
    names: tuple[str | None, str | None],
    window: Window,
    start: int,
    entries: Entries,
    *,
    watermark: int,
    grace: int,
    burst: float | None,
) -> ActorWindow:
    """The row of one actor's window as it stands at that watermark."""
    end = start + LENGTHS[window]
    final = watermark > end + grace
    return ActorWindow(
        actor_id=actor_id,
        name_ar=names[0],
        name_en=names[1],
        window=window,
        start=to_text(start),
        end=to_text(end),
        articles=len(entries),
        unique=sum(map(is_unique, entries.values())),
        stories=len({e.story_id for e in entries.values()}),
        sources=len({e.source for e in entries.values()}),
        as_actor=_with_role(entries, "actor"),
        as_target=_with_role(entries, "target"),
        late=sum(e.arrived > end + grace for e in entries.values()),
        revision=2 * sum(e.seq[1] + 1 for e in entries.values()) + final,
        final=final,
        burst=burst,
    )


def _with_role(entries: Entries, role: str) -> int | None:
    """Articles in which the actor has that role; None where no article says any role."""
    if not any(e.roles for e in entries.values()):
        return None
    return sum(role in e.roles for e in entries.values())
