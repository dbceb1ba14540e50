"""Names that patterns show: persons behind a title, bodies behind their noun in marks, Latin letters or as they act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from streams.actors.acting import acting
from streams.actors.spelling import Skeletons, known_names
from streams.actors.words.acting import NAMING
from streams.actors.words.heads import IDEOLOGIES, IN_THE_NAME, KINDS, NO_PARTIES, SPLITTERS
from streams.actors.words.names import COMMON, PARTICLES, SECOND_HALVES
from streams.actors.words.titles import TITLES
from streams.arabic.fold import Folded

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'(?<!\w)(?:[وفبلك]|لل|ال){0,2}(\w{3,8}) ?["“”«„(‹]([^"“”«»„‟()‹›\n]{2,40})["“”»‟)›]')
_WITHIN = re.compile(rf'["“«„‹](({"|".join(NAMING)}) (?:\w{{3,}} )?ال\w{{3,}}(?: و?ال\w{{3,}}){{0,3}})["”»‟›]')
_BRACKETS = frozenset("(‹")
_LATIN = re.compile(r"(?<!\w)[وفبلك]?(\w{3,6}) ([A-Za-z][A-Za-z0-9&+'.-]+(?: [A-Z][A-Za-z0-9&+'.-]+){0,3})(?!\w)")
_PARTY = re.compile(r"(?<!\w)[وفبلك]?(حزب ال\w{3,}(?: وال\w{3,})?)((?: ال\w{4,}){0,2})(?!\w)")
_ARTICLE = "ال"
_IN_THE_NAME_OF = "باسم"  # also a name: المتحدث باسم الوزارة
_LONGEST = 5
_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A name found by pattern: a span of the text, its label, and the kind of a body."""

    start: int
    end: int
    label: Literal["PER", "ORG"]
    kind: str
    confidence: float = _CONFIDENCE


def find(folded: Folded, people: Skeletons) -> list[Found]:
    """Every name that a pattern shows, or that is one of `people` (by skeleton) in another spelling. Linear."""
    spelled = (Found(*folded.span(*span), "PER", "person") for span in known_names(folded.text, people))
    found = [
        *_persons(folded),
        *_bodies(folded),
        *_within(folded),
        *_latin(folded),
        *_parties(folded),
        *_acting(folded),
        *spelled,
    ]
    return sorted(found, key=lambda name: (name.start, -name.end))


def _persons(folded: Folded) -> Iterator[Found]:
    """`الصحفية شذى الصباغ`: title, first name, and what may follow one."""
    words = list(_WORD.finditer(folded.text))
    position = 0
    while position < len(words) - 1:
        if not _is_title(words[position].group()):
            position += 1
            continue
        first = position + 1
        last = _last_of_name(folded.text, words, first)
        if last > first:
            yield Found(*folded.span(words[first].start(), words[last].end()), "PER", "person")
        position = max(last, first)


def _is_title(word: str) -> bool:
    return word in TITLES or word[1:] in TITLES


def _last_of_name(text: str, words: list[re.Match[str]], first: int) -> int:
    """The last word of the name that begins at `first`, one before it if there is none."""
    if words[first].group() not in COMMON or words[first].group() == _IN_THE_NAME_OF:
        return first - 1
    last = first
    while last + 1 < len(words) and last - first < _LONGEST - 1:
        if text[words[last].end() : words[last + 1].start()] not in (" ", "_"):
            break
        word = words[last + 1].group()
        if words[last].group() in PARTICLES or any(word in known for known in (COMMON, PARTICLES, SECOND_HALVES)):
            last += 1
        elif word.startswith(_ARTICLE) and len(word) > 4:
            return last + 1
        else:
            break
    return last


def _bodies(folded: Folded) -> Iterator[Found]:
    """`مجموعة "تقرير المصير"`: what stands in marks behind the noun for a body."""
    for match in _QUOTED.finditer(folded.text):
        kind = KINDS.get(match.group(1))
        inside = match.group(2).strip()
        if _explains(match.string, match.start(1), match.start(2)) or not _WORD.search(inside):
            continue
        if kind and len(inside.split()) <= _LONGEST and not SPLITTERS.intersection(inside.split()):
            start = match.start(2) + len(match.group(2)) - len(match.group(2).lstrip())
            yield Found(*folded.span(start, start + len(inside)), "ORG", kind)


def _within(folded: Folded) -> Iterator[Found]:
    """`"لواء الفجر الأحمر"`: noun and name in marks."""
    for match in _WITHIN.finditer(folded.text):
        kind = KINDS[match.group(2)]
        start = match.start(1) if kind in IN_THE_NAME else match.end(2) + 1
        yield Found(*folded.span(start, match.end(1)), "ORG", kind)


def _explains(text: str, noun: int, inside: int) -> bool:
    """Brackets behind a definite noun: `النادي (وإدارته)`."""
    return text[inside - 1] in _BRACKETS and text.startswith(_ARTICLE, noun - len(_ARTICLE))


def _latin(folded: Folded) -> Iterator[Found]:
    """`شركة Avast`: Latin letters behind the noun for a body."""
    for match in _LATIN.finditer(folded.text):
        if kind := KINDS.get(match.group(1)):
            yield Found(*folded.span(match.start(2), match.end(2)), "ORG", kind)


def _parties(folded: Folded) -> Iterator[Found]:
    """`حزب التجمع`, `حزب الشعب الديمقراطي`: the noun, a definite one, and adjectives of what parties stand for."""
    for match in _PARTY.finditer(folded.text):
        name, behind = match.groups()
        if NO_PARTIES.isdisjoint(name.split()):
            end = match.end(1)
            for word in behind.split():
                if word not in IDEOLOGIES:
                    break
                end += 1 + len(word)
            yield Found(*folded.span(match.start(1), end), "ORG", KINDS["حزب"])


def _acting(folded: Folded) -> Iterator[Found]:
    """`أعلنت حركة البناء الجديد`; the noun belongs to the name or not by its kind."""
    for start, end, noun in acting(folded):
        kind = KINDS[noun]
        begin = start if kind in IN_THE_NAME else start + len(noun) + 1
        yield Found(*folded.span(begin, end), "ORG", kind)
