"""What of a mention `count` could not write down again: rejected before it is in a pane.

`enrich` makes no such mention, but others may write to the topic. Once in a pane, one that the broker or the encoder
refuses would end every worker that reads it, at the same offset, for ever.
"""

from __future__ import annotations

from streams.records import Mention, PaneEntry, dump
from streams.runtime.result import Reject
from streams.windows import panes

MAX_ACTOR_ID = 500
MAX_NAME = 500  # of characters; with the id, in the longest escapes, under 10 KB of a pane's record
MAX_SEQ = 1 << 53  # up to there every reader of JSON has the same number

_LARGEST = MAX_SEQ, MAX_SEQ
_NUMBERS = len(dump({"": PaneEntry(_LARGEST, "revision", _LARGEST, "", "", (), MAX_SEQ)})) - len(dump(("", "", "", ())))


def refused(mention: Mention) -> Reject | None:
    """Why the mention cannot be kept, None for one that can be."""
    if len(mention.actor_id) > MAX_ACTOR_ID:
        return Reject("actor-id-too-long", f"actor_id: {len(mention.actor_id)} characters, at most {MAX_ACTOR_ID}")
    for field, name in (("name_ar", mention.name_ar), ("name_en", mention.name_en)):
        if name and len(name) > MAX_NAME:
            return Reject("name-too-long", f"{field}: {len(name)} characters, at most {MAX_NAME}")
    if not 0 <= min(mention.seq) <= max(mention.seq) <= MAX_SEQ:
        return Reject("bad-seq", f"seq: {list(mention.seq)} is not within 0 and {MAX_SEQ}")
    if (size := _size(mention)) > panes.ENTRY_BYTES:
        what = f"article_id, story_id, source and roles make {size} bytes of a pane, at most {panes.ENTRY_BYTES} fit"
        return Reject("mention-too-large", what)
    return None


def _size(mention: Mention) -> int:
    """The most bytes of an entry with these texts: its numbers may become those of any other version."""
    size = _NUMBERS + len(dump((mention.article_id, mention.story_id, mention.source, mention.roles)))
    if size <= panes.ENTRY_BYTES:  # nearly always, and quicker than an entry
        return size
    entry = panes.entry_of(mention, 0)  # which has a shorter name for a long outlet
    return _NUMBERS + len(dump((mention.article_id, entry.story_id, entry.source, entry.roles)))
