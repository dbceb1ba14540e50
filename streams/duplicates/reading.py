"""One article's words, and what the index and the comparisons need of them, each computed once."""

from __future__ import annotations

from functools import cached_property

from streams.duplicates import lead
from streams.duplicates.keys import index_keys
from streams.duplicates.sketch import Hashes, distinct, shingles


class Reading:
    """The words of an article (as `sketch` gives them) made ready to be compared with several others."""

    def __init__(self, words: Hashes, keys: Hashes | None = None) -> None:
        """`keys` are its `index_keys` where they are known already."""
        self.words = words
        if keys is not None:
            self.keys = keys

    @cached_property
    def keys(self) -> Hashes:
        """The keys by which it is found."""
        return index_keys(self.in_order, self.telling)

    @cached_property
    def in_order(self) -> Hashes:
        """Its shingles as they stand in the text."""
        return shingles(self.words)

    @cached_property
    def shingles(self) -> Hashes:
        """Its shingles, sorted, each once."""
        return distinct(self.in_order)

    @cached_property
    def telling(self) -> Hashes:
        """The words of its beginning that are no function words, in order."""
        return lead.telling_words(self.words)

    @cached_property
    def lead(self) -> frozenset[int]:
        """Its lead words."""
        return lead.first_distinct(self.telling)

    @cached_property
    def listed(self) -> list[int]:
        """Its words as plain numbers."""
        words: list[int] = self.words.tolist()
        return words
