"""The articles of one generation: their words and what a verdict needs of them, in flat arrays."""

from __future__ import annotations

import zlib
from typing import NamedTuple

import numpy as np

from streams.duplicates.sketch import MAX_WORDS, Hashes
from streams.duplicates.table import KeyTable

_BLOCK = 16 * MAX_WORDS  # words a block: 256 KiB
_COLUMNS = np.dtype(
    {
        "names": ["block", "start", "words", "version", "outlet", "time", "text"],
        "formats": ["<u4", "<u4", "<u4", "<u4", "<u4", "<i8", "V16"],
    }
)


class Held(NamedTuple):
    """An article as the index holds it. `number` grows with every article and is good for this index only.

    `of` is the article whose report it is, None for one that stands for itself.
    """

    number: int
    article_id: str
    source: str
    story_id: str
    of: str | None
    version: int
    time_ms: int
    text_hash: bytes
    words: Hashes


def outlet_code(source: str) -> int:
    """An outlet's name as a number; two outlets with one code only share a discount for boilerplate."""
    return zlib.crc32(source.encode("utf-8", "surrogatepass"))


class Shelf:
    """Articles in the order they came, with the table of their keys."""

    def __init__(self, first: int, expected: int = 0) -> None:
        self.first = first
        self.table = KeyTable(expected)
        self._ids: list[str] = []
        self._sources: list[str] = []
        self._stories: list[str] = []
        self._ofs: list[str | None] = []
        self._latest: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._columns = np.zeros(64, dtype=_COLUMNS)
        self._blocks: list[Hashes] = []
        self._fill = _BLOCK

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def nbytes(self) -> int:
        """Memory of the arrays and of the lists' slots, in bytes; without the ids themselves."""
        lists = 4 * 8 * len(self)
        return self.table.nbytes + self._columns.nbytes + lists + sum(block.nbytes for block in self._blocks)

    def append(self, article: Held) -> None:
        """Put an article behind the others; its number must be the next."""
        row = len(self)
        if row == len(self._columns):
            self._columns = np.resize(self._columns, row + row // 2)
        block, start = self._store(article.words)
        self._columns[row] = (
            block,
            start,
            len(article.words),
            article.version,
            outlet_code(article.source),
            article.time_ms,
            article.text_hash,
        )
        self._ids.append(article.article_id)
        self._latest[article.article_id] = article.number
        self._sources.append(self._names.setdefault(article.source, article.source))
        self._ofs.append(article.of and self._names.setdefault(article.of, article.of))
        own = article.story_id == article.article_id
        self._stories.append(article.article_id if own else self._names.setdefault(article.story_id, article.story_id))

    def get(self, number: int) -> Held:
        """The article of that number."""
        row = number - self.first
        block, start, words, version, _, time, text = self._columns[row].item()
        return Held(
            number=number,
            article_id=self._ids[row],
            source=self._sources[row],
            story_id=self._stories[row],
            of=self._ofs[row],
            version=version,
            time_ms=time,
            text_hash=text,
            words=self._blocks[block][start : start + words],
        )

    def latest(self, article_id: str) -> Held | None:
        """The last article of that id."""
        number = self._latest.get(article_id)
        return None if number is None else self.get(number)

    def outlets(self, numbers: Hashes) -> Hashes:
        """The outlets of many articles, as codes."""
        codes: Hashes = self._columns["outlet"].take(numbers - np.uint32(self.first))
        return codes

    def _store(self, words: Hashes) -> tuple[int, int]:
        if self._fill + len(words) > _BLOCK:
            self._blocks.append(np.empty(_BLOCK, dtype=np.uint32))
            self._fill = 0
        start = self._fill
        self._fill += len(words)
        self._blocks[-1][start : self._fill] = words
        return len(self._blocks) - 1, start
