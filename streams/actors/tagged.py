"""What a tagger is, and its spans beside those of patterns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

BLANKS = str.maketrans("_#", "  ")


class Tagged(Protocol):
    """A span of the text with a label."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """One past the last code point."""
        ...

    @property
    def label(self) -> Literal["PER", "LOC", "ORG", "MISC"]:
        """What it is."""
        ...

    @property
    def confidence(self) -> float:
        """How sure, 0 to 1."""
        ...


class TaggerLike(Protocol):
    """A named-entity tagger."""

    def tag(self, text: str) -> Sequence[Tagged]:
        """Named entities of the text, in order."""
        ...


def tagged(text: str, tagger: TaggerLike) -> Sequence[Tagged]:
    """What the tagger finds, hashtags read as words: `#نورا_حسين`."""
    return tagger.tag(text.translate(BLANKS))


def merged(first: Sequence[Tagged], second: Sequence[Tagged]) -> list[Tagged]:
    """Both in order; of two that overlap the longer, of equals the one of `first`."""
    kept: list[Tagged] = []
    for span in sorted((*first, *second), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept
