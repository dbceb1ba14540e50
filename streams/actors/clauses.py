"""The clause around a mention: its words on both sides as `fold` spells them, and the mentions before it in it.

Reads at most eighty letters on each side and only what a rule asks for, so the time is linear in the mentions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from streams.actors.verbs import is_verb
from streams.actors.words import clause
from streams.arabic.fold import fold_text
from streams.records import Entity

_BEFORE, _AFTER, _WORDS, _WORDS_AFTER, _REACH = 80, 30, 9, 3, 7
_BREAKS = frozenset((*".!?؟؛،:\n…–—", "--"))
_TOKEN = re.compile(r"[\w\u0640\u064b-\u065f\u0670]+|[.!?؟؛،:\n…–—]|--")  # a vowel mark does not part a word
_TATWEEL = "\u0640"
PRONOUNS = ("ه", "ها", "هم")
_FOR = "باسم"  # whoever speaks for X is not X, and his phrase goes on
_FEMININE = "ة"
_COMMA = "،"
_SHORT = 12  # letters that a preposition and the space before it do not exceed
_EACH, _OF = "كل", "من"


class Clause:
    """What stands around the mention `at` of `text`, where those before it have their roles.

    `raw` are the words before it as they are written, `before` as folded; `clitic` is what is written onto the name;
    `opens` tells whether nothing of the clause is left out.
    """

    def __init__(self, text: str, entities: Sequence[Entity], at: int, lead: int) -> None:
        self.entity = entities[at]
        self.clitic = clitic_of(text, lead, self.entity.start)
        self.opens = lead <= _BEFORE
        self._text, self._entities, self._at, self._lead = text, entities, at, lead
        tokens = _TOKEN.findall(text, max(0, lead - _BEFORE), lead)
        self.raw = self._tail(tokens)
        self.before = [spelled(word) for word in self.raw]

    def _tail(self, tokens: list[str]) -> list[str]:
        """The last words behind the last break; `كل من X` is X, and `الرئيس، X،` has its title before the comma."""
        self._dropped = 2 if tokens[-2:] == [_EACH, _OF] else 0
        if tokens[-1:] == [_COMMA] and self._is_inserted(tokens):
            self._dropped = 1
        del tokens[len(tokens) - self._dropped :]
        for back in range(1, min(len(tokens), _WORDS) + 1):
            if tokens[-back] in _BREAKS:
                self.opens = True
                return tokens[len(tokens) - back + 1 :]
        self.opens = self.opens and len(tokens) <= _WORDS
        return tokens[-_WORDS:]

    def _is_inserted(self, tokens: list[str]) -> bool:
        """Whether the mention names between commas the person whose title stands before."""
        behind = self._text[self.entity.end : self.entity.end + 1]
        return self.entity.kind == "person" and behind == _COMMA and tokens[-2:][0].startswith("ال")

    @cached_property
    def places(self) -> list[int]:
        """Where the words before the mention start."""
        found = [word.start() for word in _TOKEN.finditer(self._text, max(0, self._lead - _BEFORE), self._lead)]
        last = len(found) - self._dropped
        return found[last - len(self.raw) : last]

    @cached_property
    def raw_after(self) -> list[str]:
        """The words behind the mention as they are written, and the break last where one comes."""
        end = self.entity.end
        tokens = _TOKEN.findall(self._text, end, end + _AFTER)[:_WORDS_AFTER] or ["\n"]
        stop = next((at for at, token in enumerate(tokens) if token in _BREAKS), _WORDS_AFTER)
        return tokens[: stop + 1]

    @cached_property
    def after(self) -> list[str]:
        """The words behind the mention."""
        return [spelled(word) for word in self.raw_after if word not in _BREAKS]

    @property
    def mark(self) -> str:
        """The break right behind the mention, empty where a word follows."""
        return self.raw_after[0] if self.raw_after[0] in _BREAKS else ""

    @property
    def followed(self) -> bool:
        """Whether another mention stands right behind."""
        following = self._entities[self._at + 1 : self._at + 2]
        return bool(following) and following[0].start - self.entity.end <= 1

    @cached_property
    def earlier(self) -> list[Entity]:
        """The mentions that begin among the words before, nearest first."""
        first = self.places[0] if self.places else self._lead
        near = self._entities[max(0, self._at - _WORDS) : self._at]
        return [mention for mention in reversed(near) if mention.start >= first]

    @property
    def reach(self) -> int:
        """Where the words begin that no preposition or particle parts from the mention."""
        first = max(0, len(self.before) - _REACH)
        for at in range(len(self.before) - 1, first - 1, -1):
            if self.before[at] in clause.STOPPERS:
                return at + 1
        return first

    @property
    def joins(self) -> bool:
        """Whether the mention before it ends with the last word before, so that a `و` on the name joins the two."""
        return bool(self.places and self.earlier) and self.earlier[0].end > self.places[-1]

    def gap(self, verb: int) -> list[str]:
        """The words between the verb and the mention that belong to its subject or object."""
        return [word for word in self.before[verb + 1 :] if word not in clause.ASIDE]

    def is_verb(self, word: int) -> bool:
        """Whether a word before the mention is a verb: no `قضية`, which is no `قضيه`, and no part of another name."""
        if not is_verb(self.before[word]) or self.raw[word].endswith(_FEMININE):
            return False
        last = self._entities[max(0, self._at - 2) : self._at]
        return not any(" " in name.surface and self.raw[word] in name.surface.split() for name in last)

    def is_whole(self) -> bool:
        """Whether the word before the name is its title or noun, so that the name is more than whose thing it is."""
        if not self.before or self.before[-1] in clause.STOPPERS:
            return False
        last = self.before[-1]
        return self.entity.kind == "person" or last.startswith("ال") or last in clause.BODIES

    def is_closed(self) -> bool:
        """Whether a noun phrase ends before the name: `السلطات X`, `الصحة بغزة X`."""
        last = self.before[-1]
        return last.startswith("ال") or (last.startswith("ب") and last != _FOR and self.before[-2:][0].startswith("ال"))

    def is_titled(self) -> bool:
        """Whether the word before the name can be the title of a person: `الرئيس X`, `زميله X`, `المصري X`."""
        last = self.raw[-1]
        return last.startswith("ال") or last.endswith(PRONOUNS) or self.joins

    def is_agent(self) -> bool:
        """`من قبل X`, `على يد رجل X`, `بأيد X`: the agent of a passive."""
        near = self.before[-3:]
        if clause.HANDS.isdisjoint(near):
            return False
        return " ".join(near[-2:]) in clause.BY or " ".join(near[:-1][-2:]) in clause.BY or near[-1] in clause.BY

    def is_met_by_harm(self, near: int) -> bool:
        """Whether `ضد` stands among the last words before the mention, or `على` behind a noun or verb of harm."""
        before = self.before
        if not clause.AGAINST.isdisjoint(before[-near:]):
            return True
        if "علي" not in before[-3:]:
            return False
        over = len(before) - 1 - before[::-1].index("علي")
        if not clause.STOPPERS.isdisjoint(before[over + 1 :]):
            return False
        return not clause.HARM.isdisjoint(before[max(0, over - 4) : over])


def lead_of(text: str, start: int) -> int:
    """Where the word begins that a name stands in."""
    lead = start
    while lead and text[lead - 1].isalpha() and start - lead < _WORDS:
        lead -= 1
    return lead


def clitic_of(text: str, lead: int, start: int) -> str:
    """What is written onto a name."""
    return text[lead:start].replace(_TATWEEL, "") if lead < start else ""


def word_before(text: str, lead: int) -> str:
    """The word that ends before a name, as `fold` spells it, where it is short."""
    space = text.rfind(" ", max(0, lead - _SHORT), max(0, lead - 1))
    return spelled(text[space + 1 : lead - 1]) if space >= 0 else ""


@lru_cache(maxsize=16384)
def spelled(word: str) -> str:
    """A word as `fold` spells it; most words come again and again."""
    return fold_text(word)
