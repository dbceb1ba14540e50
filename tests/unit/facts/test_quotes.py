"""Who said the words in quotation marks: an actor before them, in their line, near, and known."""

from __future__ import annotations

import pytest

from streams.facts import quotes
from streams.records import Entity

WORDS = "«لن نتراجع أبدا»"


def named(text: str, name: str, actor_id: str | None = "person:x") -> Entity:
    start = text.index(name)
    return Entity(start=start, end=start + len(name), surface=name, actor_id=actor_id)


@pytest.mark.parametrize(
    ("text", "actor_id", "speaker"),
    [
        (f"قال سمير {WORDS}", "person:x", "سمير"),
        (f"قال سمير {WORDS}", None, None),
        (f"{WORDS} قال سمير", "person:x", None),
        (f"جاء سمير\n{WORDS}", "person:x", None),
        (f"جاء سمير {'ثم ذهب ' * 30}{WORDS}", "person:x", None),
    ],
)
def test_speaker_is_the_known_actor_near_before_in_the_line(
    text: str, actor_id: str | None, speaker: str | None
) -> None:
    (found,) = quotes.find(text, [named(text, "سمير", actor_id)])
    assert (found.surface, found.speaker) == ("لن نتراجع أبدا", speaker)
