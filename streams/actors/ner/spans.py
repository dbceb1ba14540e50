"""What a tagger gives: spans of a text, and how tags of words become them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, cast

from streams.actors.ner.labels import spans
from streams.actors.ner.words import Sentence

Label = Literal["PER", "LOC", "ORG", "MISC"]


@dataclass(frozen=True, slots=True)
class Span:
    """A named entity: `text[start:end]` in code points, and how sure the tagger is (0 to 1)."""

    start: int
    end: int
    label: Label
    confidence: float


class Tagger(Protocol):
    """Finds named entities. Safe to call from several threads; reads any text, in time linear in its length."""

    name: str

    def tag(self, text: str) -> list[Span]:
        """Return the entities in order, none overlapping another."""
        ...


def spans_of(sentence: Sentence, tags: Sequence[str], confidences: Sequence[float]) -> list[Span]:
    """Return the spans of a tagged sentence; an entity is as sure as its least sure word."""
    return [
        Span(sentence[a].start, sentence[b - 1].end, cast("Label", label), round(float(min(confidences[a:b])), 3))
        for a, b, label in spans(tags)
    ]
