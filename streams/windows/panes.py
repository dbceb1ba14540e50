"""A pane: one actor, five minutes, a map from article to its entry. Panes merge (a state-based CRDT).

Merging takes, of each article, the first thing known and the last thing known, by `seq`, the article's place on the
lane. It is commutative, associative and idempotent (Shapiro et al., Conflict-free Replicated Data Types, 2011), so a
replayed mention, a re-ordered one and a stale writer's pane all fold to the same map.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from streams.records import Mention, PaneEntry

Entries = dict[str, PaneEntry]

ENTRY_BYTES = 400  # of one entry as JSON, at most, with the ids that `dedupe` gives
MAX_OUTLET_BYTES = 80

_NOT_UNIQUE = frozenset({"copy", "exact"})


def entry_of(mention: Mention, watermark_ms: int) -> PaneEntry:
    """What one mention says of its article; `watermark_ms` is how far event time was when it arrived.

    As JSON it has at most ENTRY_BYTES: an outlet with a longer name is kept by its hash, as distinct as before.
    """
    return PaneEntry(
        first=mention.seq,
        verdict=mention.began or mention.verdict,
        seq=mention.seq,
        story_id=mention.story_id,
        source=_outlet(mention.source),
        roles=mention.roles,
        arrived=watermark_ms,
    )


def _outlet(source: str) -> str:
    encoded = source.encode()
    return source if len(encoded) <= MAX_OUTLET_BYTES else hashlib.blake2b(encoded, digest_size=16).hexdigest()


def merged(one: PaneEntry, other: PaneEntry) -> PaneEntry:
    """Both entries of one article as one: the verdict of the first, all else of the last, the earlier arrival.

    Where two entries of one seq differ, which only a broken writer can make, the greater by value is taken: still
    the same for every order.
    """
    first = min(one, other, key=lambda e: (e.first, e.verdict))
    last = max(one, other, key=lambda e: (e.seq, e.story_id, e.source, e.roles))
    return PaneEntry(
        first=first.first,
        verdict=first.verdict,
        seq=last.seq,
        story_id=last.story_id,
        source=last.source,
        roles=last.roles,
        arrived=min(one.arrived, other.arrived),
    )


def merge_into(entries: Entries, more: Mapping[str, PaneEntry]) -> bool:
    """Merge `more` into `entries`; whether that changed anything."""
    changed = False
    for article_id, entry in more.items():
        known = entries.get(article_id)
        result = entry if known is None else merged(known, entry)
        if result != known:
            entries[article_id] = result
            changed = True
    return changed


def union(panes: Iterable[Mapping[str, PaneEntry]]) -> Entries:
    """All panes as one map: an article in several (a revision with a later time) is one article."""
    entries: Entries = {}
    for pane in panes:
        if entries.keys().isdisjoint(pane):
            entries.update(pane)
        else:
            merge_into(entries, pane)
    return entries


def is_unique(entry: PaneEntry) -> bool:
    """Whether the article counts as unique: it did not begin as a copy.

    That every mention tells, so a revision that newly names an actor is judged as any other version of its article.
    """
    return entry.verdict not in _NOT_UNIQUE
