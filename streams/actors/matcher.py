"""One Aho-Corasick pass over the folded text: every form that stands as a word of its own, with its proclitics."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, Implementation

from streams.actors.forms import Book, Form, book
from streams.actors.loader import directories
from streams.actors.words.short import DOCUMENT_WORDS

_ARTICLE = "ال"
_LAM = "ل"
_CONJUNCTIONS = ("", "و", "ف", "ا")
# what may be written onto a name, by whether it begins with the article: `ل` and the article are written `لل`
_ONTO_ARTICLE = frozenset(c + p for c in _CONJUNCTIONS for p in ("", "ب", "ك"))
_ONTO_BARE = frozenset(c + p for c in _CONJUNCTIONS for p in ("", "ب", "ك", "ل"))
_ONTO_LAM = frozenset(c + _LAM for c in _CONJUNCTIONS)
_ONTO_LONG = frozenset({"فل", "فب", "فك"})
_SHORT = 4
_LONGEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found: its span in the text of a `Plain`, its key, and what it may mean, the likelier first."""

    start: int
    end: int
    key: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Matcher:
    """The automaton of a book. `prefixes` says for each pattern what may be written onto it."""

    book: Book
    keys: tuple[str, ...]
    forms: tuple[tuple[Form, ...], ...]
    prefixes: tuple[frozenset[str], ...]
    machine: AhoCorasick

    def hits(self, text: str) -> list[Hit]:
        """All valid hits in the text of a `Plain`, those that overlap too, by place, the longer first."""
        found = []
        for pattern, start, end in self.machine.find_matches_as_indexes(text, overlapping=True):
            if text[start - 1] == " ":
                if "" not in self.prefixes[pattern]:
                    continue
            else:
                blank = text.rfind(" ", max(0, start - _LONGEST_PREFIX - 1), start)
                if blank < 0 or text[blank + 1 : start] not in self.prefixes[pattern]:
                    continue
            found.append(Hit(start, end - 1, self.keys[pattern], self.forms[pattern]))
        return sorted(found, key=lambda hit: (hit.start, -hit.end))


def _onto_bare(key: str) -> frozenset[str]:
    """What may be written onto a name without article: `اليومي` and `الكافي` are words, no `أ` or `أل` and a name."""
    barred = {"ا"} if key.startswith(_LAM) else set()
    if len(key) <= _SHORT:
        barred |= _ONTO_LONG  # `فلايني` is a name of its own, and no `ف`, `ل` and `إيني`
    return _ONTO_BARE - (barred if " " in key or key.isascii() else barred | {_ARTICLE})


def matcher(paths: tuple[Path, ...] | None = None) -> Matcher:
    """The matcher of these lexicon directories (of `directories()`, if none are given), built once."""
    return _matcher(paths or directories())


@cache
def _matcher(paths: tuple[Path, ...]) -> Matcher:
    known = book(paths)
    patterns: list[tuple[str, str, frozenset[str]]] = []
    for key in dict.fromkeys((*known.forms, *DOCUMENT_WORDS, *sorted(known.not_actors))):
        if key in known.articled or (key not in known.forms and key.startswith(_ARTICLE)):
            patterns += [(key, key, _ONTO_ARTICLE), (_LAM + key[2:], key, _ONTO_LAM)]
        else:
            patterns.append((key, key, _onto_bare(key)))
    return Matcher(
        known,
        tuple(key for _, key, _ in patterns),
        tuple(known.forms.get(key, ()) for _, key, _ in patterns),
        tuple(prefixes for _, _, prefixes in patterns),
        AhoCorasick([word + " " for word, _, _ in patterns], implementation=Implementation.ContiguousNFA),
    )
