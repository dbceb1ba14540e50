"""What decodes as a mention and could stop `count` for good becomes a dead letter; what is kept has its stated size."""

from __future__ import annotations

from typing import Any

import pytest

from streams import records
from streams.agents.count import ROOM_BYTES, Counter
from streams.records import Mention
from streams.runtime.result import Context, Emit, Reject
from streams.settings import Settings
from streams.windows import panes, spans
from tests.unit.agents.test_count import NOON, mention, rows, state

ESCAPED = "\x01"  # six bytes as JSON
MOST = 1 << 53


def sent(counter: Counter, m: Mention) -> str | None:
    """The reason it is rejected for, None when it is counted."""
    result = counter.stage(m, Context("t", 0, 1, NOON + spans.HOUR))
    assert result == Emit() or isinstance(result, Reject)
    return result.reason if isinstance(result, Reject) else None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"seq": (0, 2**63 - 1)}, "bad-seq"),
        ({"seq": (0, MOST + 1)}, "bad-seq"),
        ({"seq": (MOST + 1, 0)}, "bad-seq"),
        ({"seq": (-1, 5)}, "bad-seq"),
        ({"story_id": "s" * 5_000_000}, "mention-too-large"),
        ({"article_id": "r" * 5_000_000}, "mention-too-large"),
        ({"roles": ("actor",) * 100}, "mention-too-large"),
        ({"source": ESCAPED * 80}, "mention-too-large"),
        ({"name_ar": "ا" * 5_000_000}, "name-too-long"),
        ({"name_en": "A" * 501}, "name-too-long"),
    ],
)
def test_mention_that_would_stop_the_worker_is_rejected_and_the_others_are_counted(
    wrong: dict[str, Any], reason: str
) -> None:
    counter = Counter(Settings())
    assert sent(counter, mention("r1", 0, 1)) is None
    assert sent(counter, Mention(**{**fields("bad"), **wrong})) == reason
    written = list(counter.flush())
    assert all(records.dump(o.value) for o in written)
    assert rows(written)["a|1d|2023-12-28T00:00:00Z"].articles == 1


def fields(article: str) -> dict[str, Any]:
    made = mention(article, 1, 2)
    return {name: getattr(made, name) for name in Mention.__dataclass_fields__}


@pytest.mark.parametrize(
    "odd",
    [
        {"article_id": "f" * 64, "story_id": "f" * 64},
        {"article_id": "f" * 36, "story_id": "f" * 36, "source": "م" * 1000, "roles": ("actor", "target")},
        {"article_id": "f" * 24, "story_id": "f" * 24, "source": "م" * 40, "roles": ("actor", "target")},
    ],
)
def test_long_ids_of_others_are_counted(odd: dict[str, Any]) -> None:
    assert sent(Counter(Settings()), Mention(**{**fields("x"), **odd})) is None


def test_what_is_kept_has_its_stated_bytes_also_when_merged_and_its_rows_can_be_written() -> None:
    counter = Counter(Settings())
    longest = {"actor_id": ESCAPED * 500, "name_ar": ESCAPED * 500, "name_en": "م" * 500, "source": "م" * 40}
    articles = [f"{n:070x}" for n in range(600)]
    kept = [m for a in articles for n in (0, MOST) if sent(counter, m := mention(a, 0, n, **longest)) is None]
    kept += [m for a in articles if sent(counter, m := mention(a, 1, 5, **longest, verdict="revision")) is None]
    assert len(kept) == 3 * len(articles)
    written = list(counter.flush())
    (pane,) = state(written)
    sizes = [len(records.dump({article: entry})) for article, entry in pane.entries.items()]
    assert max(sizes) <= panes.ENTRY_BYTES
    assert len(records.dump(pane)) - sum(sizes) <= ROOM_BYTES
    for row in rows(written).values():
        assert records.decode(records.ActorWindow, records.dump(row)).revision < 2**63
