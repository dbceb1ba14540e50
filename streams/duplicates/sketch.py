"""What of an article is kept to know it again: its words as hashes, in order, and a hash of the whole text.

Words are folded (alphabet.py), so spelling, tashkeel and digit forms do not matter. Everything else (shingles, index
keys, lead words) is computed from the word hashes when it is needed. The same text gives the same sketch in every
process, on every platform and Python: no `hash()`, no Unicode database.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from streams.duplicates.alphabet import DROPPED, FOLD, PRESENTATION_FORMS, SEPARATOR

Hashes: TypeAlias = npt.NDArray[np.uint32]
Letters: TypeAlias = npt.NDArray[np.uint16]

MAX_WORDS = 4096  # what comes after is not compared: a sketch is at most 16 KiB whatever the article
MAX_CHARACTERS = 16 * MAX_WORDS
NUMBER = np.uint32(0xFF000000)  # the hash of a word of digits starts with this byte, of another never

NO_HASHES: Hashes = np.empty(0, dtype=np.uint32)

_FORMAT = b"\x01"
_HEADER = len(_FORMAT) + 16
_DIGIT_0, _DIGIT_9 = 0x30, 0x39


def _mixed(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


# odd multipliers, one a position in the word (or in the shingle); a word's 65th letter has that of its first
_MULTIPLIERS = _mixed(np.arange(1, 65, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)) | np.uint64(1)


@dataclass(slots=True, frozen=True, eq=False)
class Sketch:
    """An article's word hashes in order (the first MAX_WORDS) and the 128-bit hash of its text."""

    words: Hashes
    text_hash: bytes

    def to_text(self) -> str:
        """Base64, 5.4 characters a word."""
        return base64.b64encode(_FORMAT + self.text_hash + self.words.astype("<u4").tobytes()).decode("ascii")

    @classmethod
    def from_text(cls, text: str) -> Sketch:
        """The sketch that `to_text` wrote. Raises ValueError if it is none."""
        data = base64.b64decode(text, validate=True)
        if data[:1] != _FORMAT or len(data) < _HEADER or (len(data) - _HEADER) % 4:
            raise ValueError("not a sketch of format 1")
        return cls(np.frombuffer(data, dtype="<u4", offset=_HEADER), data[1:_HEADER])


def sketch(text: str) -> Sketch:
    """The sketch of an article's text (title, newline, body).

    Never raises for any str; a text without words has an empty sketch. Linear in the text up to MAX_CHARACTERS; past
    them only the text hash reads on.
    """
    return Sketch(word_hashes(text), hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest())


def word_hashes(text: str) -> Hashes:
    """A 32-bit hash of each of the first MAX_WORDS words, in order; words of digits are marked by the byte NUMBER."""
    letters = _folded(text[:MAX_CHARACTERS])
    in_word = np.zeros(len(letters) + 2, dtype=bool)
    np.not_equal(letters, SEPARATOR, out=in_word[1:-1])
    edges = (in_word[1:] != in_word[:-1]).nonzero()[0]
    starts, ends = edges[::2][:MAX_WORDS], edges[1::2][:MAX_WORDS]
    if not len(starts):
        return NO_HASHES
    lengths = ends - starts
    letters = letters[in_word[1:-1]][: lengths.sum()]
    firsts = np.cumsum(lengths) - lengths
    places = (np.arange(len(letters), dtype=np.int32) - np.repeat(firsts.astype(np.int32), lengths)) & 63
    sums = np.add.reduceat(letters * _MULTIPLIERS[places], firsts)
    hashes = (_mixed(sums) >> np.uint64(32)).astype(np.uint32)
    return _with_numbers_marked(hashes, letters, firsts)


def _folded(text: str) -> Letters:
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
    if len(units) and units.max() >= PRESENTATION_FORMS:
        units = np.frombuffer(unicodedata.normalize("NFKC", text).encode("utf-16-le", "surrogatepass"), dtype="<u2")
    letters: Letters = FOLD[units]
    kept: Letters = letters[letters != DROPPED]
    return kept


def _with_numbers_marked(hashes: Hashes, letters: Letters, firsts: npt.NDArray[np.intp]) -> Hashes:
    other = (letters < _DIGIT_0) | (letters > _DIGIT_9)
    is_number = ~np.logical_or.reduceat(other, firsts)
    hashes[hashes >= NUMBER] -= np.uint32(0x01000000)
    hashes[is_number] |= NUMBER
    return hashes


def shingles(words: Hashes) -> Hashes:
    """A 32-bit hash of every three words in a row, in order; of a shorter text one shingle, of an empty one none.

    Multiply-add-shift (Dietzfelbinger 1996), so any bits of it may be used to sample.
    """
    if not len(words):
        return words
    wide = words.astype(np.uint64)
    if len(wide) < 3:
        wide = np.append(wide, np.zeros(3 - len(wide), dtype=np.uint64))
    first, second, third = _MULTIPLIERS[:3]
    sums: npt.NDArray[np.uint64] = wide[:-2] * first
    sums += wide[1:-1] * second
    sums += wide[2:] * third
    sums >>= np.uint64(32)
    return sums.astype(np.uint32)


def distinct(hashes: Hashes) -> Hashes:
    """The hashes sorted, each once."""
    hashes = np.sort(hashes)
    keep = np.empty(len(hashes), dtype=bool)
    keep[:1] = True
    np.not_equal(hashes[1:], hashes[:-1], out=keep[1:])
    return hashes[keep]


def to_text(hashes: Hashes) -> str:
    """Hashes as base64, little endian."""
    return base64.b64encode(hashes.astype("<u4").tobytes()).decode("ascii")


def from_text(text: str) -> Hashes:
    """The hashes that `to_text` wrote. Raises ValueError if it is none."""
    return np.frombuffer(base64.b64decode(text, validate=True), dtype="<u4")
