"""One Aho-Corasick pass over the folded text: every form that stands as a word of its own, longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from streams.actors.forms import Form, forms
from streams.arabic.fold import Folded

# what may stand written onto a name: conjunctions, prepositions, and with them the article's remains
_BEFORE = re.compile(r"(?:^|[^\w])(?:[وف]?[بكلس]?)$")
_LOOK_BACK = 3
_LL = "لل"
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Match:
    """A form found: its span in the folded text."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class _Automaton:
    words: tuple[str, ...]
    found: tuple[Form, ...]
    machine: AhoCorasick


@cache
def _automaton(directories: str) -> _Automaton:
    known = dict(forms(directories))
    for word, form in tuple(known.items()):  # ل before ال is written لل: `للولايات المتحدة`
        if word.startswith(_ARTICLE):
            known.setdefault(_LL + word[2:], form)
    words = tuple(known)
    machine = AhoCorasick(words, implementation=Implementation.ContiguousNFA)
    return _Automaton(words, tuple(known.values()), machine)


def matches(folded: Folded, directories: str = "") -> list[Match]:
    """Forms of the lexicon in the text, none overlapping: of two that overlap the earlier, then the longer."""
    automaton, text = _automaton(directories), folded.text
    found = []
    for word, start, end in automaton.machine.find_matches_as_indexes(text, overlapping=True):
        if end < len(text) and text[end].isalpha():
            continue
        if not _BEFORE.search(text[max(0, start - _LOOK_BACK) : start] if start > _LOOK_BACK else "\n" + text[:start]):
            continue
        cut = 1 if automaton.words[word].startswith(_LL) and automaton.found[word].entry else 0
        found.append(Match(start + cut, end, automaton.found[word]))
    return _longest(found)


def _longest(found: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
