"""The people of one text: full names, and the shorter names that lead back to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from streams.actors.words.names import COMMON
from streams.actors.words.titles import SPEECH
from streams.arabic.fold import Folded, fold_text
from streams.records import Entity

_WORD = re.compile(r"\w+")
_ARTICLE = "ال"
_CLITICS = frozenset("وفلبك")
_DISTINCT = 5  # letters of a family name that is hardly another word


@dataclass(slots=True)
class Cast:
    """Who a text names in full. A shorter name that fits two people leads to none."""

    full: dict[str, Entity] = field(default_factory=dict)
    shorter: dict[str, dict[str, Entity]] = field(default_factory=lambda: defaultdict(dict))
    families: dict[str, Entity] = field(default_factory=dict)

    def add(self, entity: Entity, *, sweep: bool) -> None:
        """Remember a full name of at least two words; `sweep`: its family name is to be sought all over the text."""
        name = fold_text(entity.surface)
        words = name.split()
        if len(words) < 2 or not entity.actor_id:
            return
        self.full.setdefault(name, entity)
        shorter = [" ".join(words[cut:]) for cut in range(1, len(words))]
        if words[0] not in COMMON:
            shorter.append(words[0])
        for part in shorter:
            self.shorter[part].setdefault(entity.actor_id, entity)
        if sweep:
            self.families.setdefault(words[-1], entity)

    def find(self, name: str) -> Entity | None:
        """The person of a folded name, by the full one or by a shorter one that fits one person only."""
        if name in self.full:
            return self.full[name]
        fitting = self.shorter.get(name) or self.shorter.get(_ARTICLE + name) or {}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def later(self, folded: Folded) -> Iterator[tuple[int, int, Entity]]:
        """Where a family name stands alone in the text: spans of the original, and whose it is."""
        if not self.families:
            return
        before = ""
        for match in _WORD.finditer(folded.text):
            word, start = match.group(), match.start()
            for cut, rest in _readings(word):
                entity = self.families.get(rest)
                if entity and len(self.shorter[rest]) == 1 and (_is_distinct(rest) or before in SPEECH):
                    yield *folded.span(start + cut, match.end()), entity
                    break
            before = word.removeprefix("و")


def _readings(word: str) -> Iterator[tuple[int, str]]:
    yield 0, word
    if word[0] in _CLITICS:
        yield 1, word[1:]
    if word.startswith("لل"):
        yield 1, _ARTICLE + word[2:]


def _is_distinct(name: str) -> bool:
    return len(name) >= _DISTINCT and name not in COMMON
