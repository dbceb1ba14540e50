"""The live articles: their words and what a verdict needs of them, in flat arrays."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from streams.duplicates.reading import Reading
from streams.duplicates.sketch import MAX_WORDS, Hashes
from streams.records import VerdictKind

_BLOCK = 16 * MAX_WORDS  # words a block: 256 KiB
_ROWS = 4096  # articles a block of columns: no array is ever copied to grow
_RECENT = 512  # readings kept for the next comparison: a running story is compared again and again
_COLUMNS = np.dtype(
    {
        "names": ["block", "start", "words", "version", "time", "text"],
        "formats": ["<u4", "<u4", "<u4", "<u4", "<i8", "V16"],
    }
)


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
        self.first = 0
        self._ids: list[str] = []
        self._sources: list[str] = []
        self._stories: list[str] = []
        self._ofs: list[str | None] = []
        self._began: list[VerdictKind] = []
        self._latest: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._columns: list[npt.NDArray[np.void]] = []
        self._dropped_columns = 0
        self._blocks: list[Hashes] = []
        self._dropped_blocks = 0
        self._fill = 0
        self._reading = lru_cache(_RECENT)(lambda number: Reading(self.words(number)))

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def next(self) -> int:
        """The number that the next article gets."""
        return self.first + len(self._ids)

    @property
    def nbytes(self) -> int:
        """Memory of the arrays and of the lists' slots, in bytes; without the ids themselves."""
        return (
            sum(block.nbytes for block in self._columns)
            + 5 * 8 * len(self)
            + sum(block.nbytes for block in self._blocks)
        )

    def append(self, article: Held) -> int:
        """Put an article behind the others. Returns the number it got."""
        number = self.next
        if number // _ROWS - self._dropped_columns == len(self._columns):
            self._columns.append(np.zeros(_ROWS, dtype=_COLUMNS))
        words = article.reading.words
        place = *self._store(words), len(words)
        self._columns[-1][number % _ROWS] = (*place, article.version, article.time_ms, article.text_hash)
        self._ids.append(article.article_id)
        self._latest[article.article_id] = number
        self._sources.append(self._shared(article.source))
        self._ofs.append(None if article.of is None else self._shared(article.of))
        self._began.append(article.began)
        own = article.story_id == article.article_id
        self._stories.append(article.article_id if own else self._shared(article.story_id))
        return number

    def drop_below(self, number: int) -> None:
        """Forget the articles under that number."""
        rows = number - self.first
        for article_id in self._ids[:rows]:
            if self._latest.get(article_id, number) < number:
                del self._latest[article_id]
        for column in (self._ids, self._sources, self._stories, self._ofs, self._began):
            del column[:rows]
        del self._columns[: number // _ROWS - self._dropped_columns]
        self._dropped_columns = number // _ROWS
        self.first = number
        self._names.clear()
        self._reading.cache_clear()
        first_block = self._row(number)[0] if len(self) else self._dropped_blocks + len(self._blocks)
        del self._blocks[: first_block - self._dropped_blocks]
        self._dropped_blocks = first_block

    def get(self, number: int) -> Held:
        """The article of that number."""
        row = number - self.first
        *_, version, time, text = self._row(number)
        return Held(
            number=number,
            article_id=self._ids[row],
            source=self._sources[row],
            story_id=self._stories[row],
            of=self._ofs[row],
            version=version,
            time_ms=time,
            text_hash=text,
            reading=self._reading(number),
            began=self._began[row],
        )

    def words(self, number: int) -> Hashes:
        """The words of the article of that number."""
        block, start, count, *_ = self._row(number)
        words: Hashes = self._blocks[block - self._dropped_blocks][start : start + count]
        return words

    def latest(self, article_id: str) -> Held | None:
        """The last article of that id."""
        number = self._latest.get(article_id)
        return None if number is None else self.get(number)

    def _row(self, number: int) -> tuple[int, int, int, int, int, bytes]:
        row: tuple[int, int, int, int, int, bytes] = self._columns[number // _ROWS - self._dropped_columns][
            number % _ROWS
        ].item()
        return row

    def _shared(self, name: str) -> str:
        return self._names.setdefault(name, name)

    def _store(self, words: Hashes) -> tuple[int, int]:
        if not self._blocks or self._fill + len(words) > _BLOCK:
            self._blocks.append(np.empty(_BLOCK, dtype=np.uint32))
            self._fill = 0
        start = self._fill
        self._fill += len(words)
        self._blocks[-1][start : self._fill] = words
        return self._dropped_blocks + len(self._blocks) - 1, start
