"""People of the lexicon by the bones of their names: foreign names whose vowels papers write in many ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from streams.actors.entries import Entry
from streams.actors.variants import ARAB
from streams.actors.words.names import COMMON
from streams.actors.words.titles import FUNCTION
from streams.arabic.caching import WORDS
from streams.arabic.fold import fold_text

DOTLESS, SEAT, HAMZA, BELOW = "ى", "ئ", "أ", "إ"
_SEATED = re.compile("[ئؤ]")
_INNER = re.compile(r"(?<![^\W_])(?:ال|لل|ل)?+[^\W_]+[أإآ]")
_SOUNDS = str.maketrans("غجقطصضظذث", "كككتسدززت")
_VARYING = re.compile("[اويهء]")
_DOUBLED = re.compile(r"(.)\1+")
_FEWEST = 5  # letters of a whole skeleton that tell one person from another
_FEWEST_RARE = 3  # of those in its words that are no common names
_NEAR = 0.85
_WORD = re.compile(r"\w+")
_CLITICS = frozenset("وفبل")


def skeleton(name: str) -> str:
    """A name without what spelling varies: long vowels, doubled letters, the letter for g; common names stay whole."""
    return " ".join(map(_bones, fold_text(name).split()))


@lru_cache(maxsize=WORDS)
def _bones(word: str) -> str:
    if word in COMMON:
        return word
    plain = word.translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", plain[:1] + _VARYING.sub("", plain[1:]))


@lru_cache(maxsize=WORDS)
def hard_letters(spelling: str) -> frozenset[str]:
    """What folding would hide of a name and a text may mind.

    A seat of hamza, a hamza inside a word or below its first letter, a final `ى`.
    """
    found = {DOTLESS} if spelling.endswith(DOTLESS) else set()
    if _SEATED.search(spelling):
        found.add(SEAT)
    if _INNER.search(spelling):
        found.add(HAMZA)
    if spelling.startswith(BELOW):
        found.add(BELOW)
    return frozenset(found)


class Skeletons(dict[str, Entry]):
    """People by the skeleton of their name."""

    @cached_property
    def first_words(self) -> frozenset[str]:
        """What a skeleton may begin with: most words of a text do not."""
        return frozenset(key.partition(" ")[0] for key in self)


def by_skeleton(entries: Iterable[Entry]) -> Skeletons:
    """The people whose skeleton no other has; Arabs apart, whose names differ by their vowels."""
    found: dict[str, Entry | None] = {}
    for entry in entries:
        if entry.kind != "person" or entry.country in ARAB:
            continue
        for key in {skeleton(name) for name in entry.ar if " " in name}:
            found[key] = entry if found.get(key, entry) is entry else None
    return Skeletons({key: entry for key, entry in found.items() if entry and _tells(key)})


def _tells(key: str) -> bool:
    rare = "".join(word for word in key.split() if word not in COMMON)
    return len(key.replace(" ", "")) >= _FEWEST and len(rare) >= _FEWEST_RARE


def person_of(name: str, people: Mapping[str, Entry]) -> Entry | None:
    """The one of `people` whose name this is in another spelling, if the two are near enough."""
    entry = people.get(skeleton(name))
    return entry if entry and _near(fold_text(name), entry) else None


def _near(name: str, entry: Entry) -> bool:
    """Whether few letters differ: `نادي باريس` has the bones of a name too."""
    return any(SequenceMatcher(None, name, fold_text(known)).ratio() >= _NEAR for known in entry.ar)


def known_names(text: str, people: Skeletons) -> Iterator[tuple[int, int]]:
    """Where two or three words of a folded text are the name of one of `people`, in whatever spelling. Linear."""
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]
    for position in range(len(words) - 1):
        start, last, first = words[position]
        if first in FUNCTION:
            continue
        for cut in (0, 1) if first[0] in _CLITICS and len(first) > 3 else (0,):
            name, end = _bones(first[cut:]), last
            if name not in people.first_words:
                continue
            for begin, stop, word in words[position + 1 : position + 3]:
                if text[end:begin] not in (" ", "_"):
                    break
                end = stop
                name = f"{name} {_bones(word)}"
                if name in people and _near(text[start + cut : end].replace("_", " "), people[name]):
                    yield start + cut, end
