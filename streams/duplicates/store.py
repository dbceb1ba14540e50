"""The live articles: their words and what a verdict needs of them, in flat arrays.

They lie in pages, so that nothing is copied to grow, and what is dropped gives its room back a page at a time. Names
stand in arrays too: the garbage collector walks lists of a million strings at every full collection, but no array.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from streams.duplicates.reading import Reading
from streams.duplicates.sketch import MAX_WORDS, Hashes
from streams.records import VerdictKind

_BLOCK = 16 * MAX_WORDS  # words a block: 256 KiB
PAGE = 1024  # articles
_SHARDS = 256  # of the ids: a dict of a million of them stands still for 50 ms when it grows
_RECENT = 512  # readings kept for the next comparison: a running story is compared again and again
_COLUMNS = np.dtype(
    {
        "names": ["id", "source", "story", "of", "began", "version", "time", "text", "block", "start", "words"],
        "formats": ["O", "O", "O", "O", "O", "<u4", "<i8", "V16", "<u4", "<u4", "<u4"],
    }
)

_Row: TypeAlias = tuple[str, str, str, str | None, VerdictKind, int, int, bytes, int, int, int]
_Page: TypeAlias = npt.NDArray[np.void]


class Held(NamedTuple):
    """An article as the index holds it. `number` grows with every article and is good for this index only.

    `of` is the article whose report it is, None for one that stands for itself; `began` is the verdict on the first
    version of it.
    """

    number: int
    article_id: str
    source: str
    story_id: str
    of: str | None
    version: int
    time_ms: int
    text_hash: bytes
    reading: Reading
    began: VerdictKind = "new"


class Store:
    """Articles in the order they came, numbered without gaps. The oldest can be dropped."""

    def __init__(self) -> None:
        self.first = self.next = 0  # the oldest number, and that of the next article
        self._latest: list[dict[str, int]] = [{} for _ in range(_SHARDS)]
        self._names: dict[str, str] = {}
        self._pages: list[_Page] = []
        self._dropped_pages = 0
        self._blocks: list[Hashes] = []
        self._dropped_blocks = 0
        self._fill = 0
        self._reading = lru_cache(_RECENT)(lambda number: Reading(self.words(number)))

    def __len__(self) -> int:
        return self.next - self.first

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, in bytes; without the ids themselves."""
        return sum(page.nbytes for page in self._pages) + sum(block.nbytes for block in self._blocks)

    def append(self, article: Held) -> int:
        """Put an article behind the others. Returns the number it got."""
        number = self.next
        if not number % PAGE:
            self._pages.append(np.zeros(PAGE, dtype=_COLUMNS))
        _, name, source, story, of, version, time_ms, text, reading, began = article
        story = name if story == name else self._shared(story)
        of = None if of is None else self._shared(of)
        self._pages[-1][number % PAGE] = (
            name, self._shared(source), story, of, began, version, time_ms, text, *self._store(reading.words)
        )  # fmt: skip
        self._numbers_like(name)[name] = number
        self.next += 1
        self._free()
        return number

    def drop_below(self, number: int) -> None:
        """Forget the articles under that number. Their room is given back with the next ones that come."""
        self.first = number
        self._names.clear()
        self._reading.cache_clear()

    def get(self, number: int) -> Held:
        """The article of that number."""
        name, source, story, of, began, version, time_ms, text, *_ = self._row(number)
        return Held(number, name, source, story, of, version, time_ms, text, self._reading(number), began)

    def words(self, number: int) -> Hashes:
        """The words of the article of that number."""
        *_, block, start, count = self._row(number)
        words: Hashes = self._blocks[block - self._dropped_blocks][start : start + count]
        return words

    def latest(self, article_id: str) -> Held | None:
        """The last article of that id."""
        number = self._numbers_like(article_id).get(article_id, -1)
        return None if number < self.first else self.get(number)

    def _row(self, number: int) -> _Row:
        row: _Row = self._pages[number // PAGE - self._dropped_pages][number % PAGE].item()
        return row

    def _numbers_like(self, name: str) -> dict[str, int]:
        """The last numbers of ids, among them that of this one."""
        return self._latest[hash(name) % _SHARDS]

    def _shared(self, name: str) -> str:
        return self._names.setdefault(name, name)

    def _store(self, words: Hashes) -> tuple[int, int, int]:
        if not self._blocks or self._fill + len(words) > _BLOCK:
            self._blocks.append(np.empty(_BLOCK, dtype=np.uint32))
            self._fill = 0
        start = self._fill
        self._fill += len(words)
        self._blocks[-1][start : self._fill] = words
        return self._dropped_blocks + len(self._blocks) - 1, start, len(words)

    def _free(self) -> None:
        """Give back the room of the oldest page, if all of it was dropped: a page an article is fast enough."""
        end = (self._dropped_pages + 1) * PAGE
        if end > self.first:
            return
        for name in self._pages.pop(0)["id"].tolist():
            numbers = self._numbers_like(name)
            if numbers.get(name, end) < end:
                del numbers[name]
        self._dropped_pages += 1
        *_, first_block, _, _ = self._row(end)
        del self._blocks[: first_block - self._dropped_blocks]
        self._dropped_blocks = first_block
