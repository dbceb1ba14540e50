"""The tokens of a text as the readers of dates see them: by index, never out of range."""

from __future__ import annotations

from datetime import date

from streams.arabic.dates import lexicon
from streams.arabic.tokens import Token, Tokens

_DAYS_OF_MONTH = 31
_CLAUSE_ENDS = frozenset(".,;:!؟?)")
_LONGEST_DATE = 12  # tokens that a written date can be cut into


class Line:
    """A text's tokens, the day they are read from (None: unknown), where the last date ended, the year told last."""

    __slots__ = ("anchor", "floor", "items", "tokens", "told")

    def __init__(self, tokens: Tokens, anchor: date | None) -> None:
        self.tokens = tokens
        self.items: tuple[Token, ...] = tokens.items
        self.anchor = anchor
        self.floor = 0
        self.told: int | None = None

    def word(self, i: int) -> str:
        """The folded token, empty outside the text."""
        return self.items[i].text if 0 <= i < len(self.items) else ""

    def before(self, i: int) -> str:
        """The token before, without a conjunction written onto it."""
        word = self.word(i - 1)
        return word[1:] if word[:1] in lexicon.CONJUNCTIONS and len(word) > 2 else word

    def behind(self, i: int, words: frozenset[str]) -> bool:
        """Whether one of the words stands before a token, alone or with one proclitic: `في`, `وفي`, `بنهاية`."""
        word = self.word(i - 1)
        return word in words or (word[:1] in lexicon.PROCLITICS and len(word) > 2 and word[1:] in words)

    def phrase(self, i: int, length: int, offset: int = 0) -> tuple[str, ...]:
        """The words of so many tokens, the first less `offset` letters."""
        return tuple(self.word(at)[offset if at == i else 0 :] for at in range(i, i + length))

    def small(self, i: int) -> int | None:
        """The number of one or two digits at a token: a day, an hour."""
        word = self.word(i)
        return int(word) if len(word) < 3 and word.isascii() and word.isdigit() else None

    def day(self, i: int) -> int | None:
        """The day of a month in digits at a token."""
        value = self.small(i)
        return value if value is not None and 1 <= value <= _DAYS_OF_MONTH else None

    def touches(self, i: int) -> bool:
        """Whether the token follows the one before it without a blank."""
        return 0 < i < len(self.items) and self.items[i - 1].end == self.items[i].start

    def ending_at(self, i: int, end: int) -> int | None:
        """The token from `i` on that ends at a position of the folded text."""
        for at in range(i, min(len(self.items), i + _LONGEST_DATE)):
            if self.items[at].end >= end:
                return at if self.items[at].end == end else None
        return None

    def counts(self, i: int) -> bool:
        """Whether the token looks like a noun that a number before it counts: no mark, particle or definite word."""
        word = self.word(i)
        if not word[:1].isalpha() or len(word) == 1 or word in lexicon.PARTICLES:
            return False
        return not word.startswith(lexicon.DEFINITE)

    def ends(self, i: int) -> bool:
        """Whether the sentence or clause ends before a token."""
        return i >= len(self.items) or self.word(i) in _CLAUSE_ENDS
