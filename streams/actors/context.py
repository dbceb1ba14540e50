"""What the words around a hit say of it: whether an ambiguous name counts, and whether a capital acts as its state."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from streams.actors.entries import Ambiguity
from streams.actors.forms import matching_key
from streams.actors.words.context import (
    BESIDE,
    CITY_ACTS,
    CITY_NOUNS,
    DAYS,
    NEAR,
    NOT_HER_ACTING,
    NOT_HER_ACTS,
    PALACES,
    PLACE_BEFORE,
    STATE_AFTER,
    STATE_BEFORE,
    WITH_LANGUAGE,
)
from streams.actors.words.short import CHIEFS_OF, HOLDERS, PARTICIPLES

_REACH = 200  # characters either side that may hold a context word
_ONTO = frozenset("وفبل")  # what is written onto the word after it
_ARTICLE = "ال"
_FEMININE = ("ه", "ات")
_LANGUAGE = re.compile(
    r" (?:[وف]?[بك]?ال|[وف]?لل)لغ(?:ه|تين|تان)(?: و?ال\w+يه)* و?$"  # `باللغتين العربية و`
    r"| (?:[وف]?[بك]?ال|[وف]?لل)لغات(?: و?ال\w+يه)+ و?$"  # not `اللغات الأفغانية`, which are several
)
_SPOKEN = re.compile(r" [وف]?(?:ب|(?:يتحدث|يتحدثون|يتكلم|يتكلمون|يجيد|يجيدون|يتقن|يتقنون) )$")
_PROCLITICS = "(?:[وف]?[بك]?ال|[وف]?لل|و?[بل]?)"  # no bare `ف`, `ك`: `فكرة` is an idea and no ball
_WORD = 30  # letters of a noun before a name, with what is written onto it
_NOT_REACH = 40  # nearer, for words that speak against a name


def counts(doubt: Ambiguity | None, text: str, start: int, end: int, named: Container[str] = ()) -> bool:
    """Whether an ambiguous name counts here: by a word around it, or by a country that the text names."""
    if doubt is None:
        return True
    near, not_near = _patterns(doubt)
    if not_near and not_near.search(text[max(0, start - _NOT_REACH) : end + _NOT_REACH]):
        return False
    if any(code in named for code in doubt.countries):
        return True
    return not (near or doubt.countries) or bool(near and _stands_beside(near, text, start, end))


def _stands_beside(near: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a phrase stands around a name, also one that holds it: `جمهورية مالي`; the name alone says nothing."""
    places = near.finditer(text, max(0, start - _REACH), end + _REACH)
    return any(place.end() > end or " " in text[place.start() : start] for place in places)


def is_held(key: str, text: str, start: int) -> bool:
    """`وزيرة الخارجية الأميركية`, `رئيس الأركان`: the holder of an office, and no mention of the ministry."""
    first = key.partition(" ")[0]
    if first in CHIEFS_OF:
        return stands_before(CHIEFS_OF[first], text, start)
    return first.startswith(_ARTICLE) and first.endswith("يه") and stands_before(HOLDERS, text, start)


def is_adjective(key: str, text: str, start: int) -> bool:
    """`السياسة الخارجية`, `المجلس المركزي`: an adjective of the noun before it, and no body."""
    first = key.partition(" ")[0]
    if not (first.startswith(_ARTICLE) and first.endswith(("ي", "يه"))) or text[start - 1] != " ":
        return False
    before = text[max(0, start - _WORD) : start - 1].rpartition(" ")[2]
    noun = before[1:] if before[:1] in "وفبك" else before
    agrees = first.endswith("يه") or not noun.endswith(("ه", "ات"))
    return noun.startswith(_ARTICLE) and agrees and noun not in DAYS


def is_participle(key: str, text: str, start: int) -> bool:
    """`الجريمة المنظمة`, `اللجنة المنظمة`: what a definite noun of its gender is like, and no body."""
    if key not in PARTICIPLES or text[start - 1] != " ":
        return False
    noun = text[max(0, start - _WORD) : start - 1].rpartition(" ")[2]
    bare = _ARTICLE + noun[2:] if noun.startswith("لل") else noun[1:] if noun[:1] in "وفبك" else noun
    return bare.startswith(_ARTICLE) and bare.endswith(_FEMININE) and bare not in DAYS


def is_language(key: str, code: str | None, text: str, start: int) -> bool:
    """`اللغة اليونانية`, `بالفرنسية`, `يتحدث الروسية`: the adjective of this country names a language."""
    if not (key.startswith(_ARTICLE) and key.endswith("يه")):
        return False
    before = text[max(0, start - _NOT_REACH) : start]
    return bool(_LANGUAGE.search(before)) or (code in WITH_LANGUAGE and bool(_SPOKEN.search(before)))


def stands_before(nouns: Container[str], text: str, start: int) -> bool:
    """Whether one of the nouns is the word before a place, also behind a proclitic."""
    word = text[max(0, start - _WORD) : start].rstrip().rpartition(" ")[2]
    return word in nouns or word[1:] in nouns


def is_city(text: str, start: int) -> bool:
    """Whether the noun for a city stands right before a name that clubs have too: `محكمة مدينة برايتون`."""
    return text[start - 1 : start] == " " and stands_before(CITY_NOUNS, text, start)


@lru_cache(maxsize=4096)
def _patterns(doubt: Ambiguity) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    return _beginning(doubt.near), _beginning(doubt.not_near)


def _beginning(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds where one of the phrases begins, also behind what is written onto it, whatever ending follows.

    `مدرب` stands in `والمدربين`, and `كرة` not in `فكرة`.
    """
    keys = "|".join(re.escape(matching_key(phrase)) for phrase in phrases)
    return re.compile(rf"(?<!\w){_PROCLITICS}(?:{keys})") if keys else None


def is_state(key: str, text: str, start: int, end: int) -> bool:
    """Whether a capital or palace stands for its state: a city by the words beside it, a palace always.

    But for `سياج البيت الأبيض`, `بالقرب من الكرملين`, which are buildings.
    """
    head = text.rfind(" ", 0, start) + 1
    before = text[max(0, head - 60) : head].split()
    last = before[-1] if before else ""
    if key in PALACES:
        return last not in BESIDE and before[-2:] != NEAR
    onto = text[head:start]
    if onto.endswith("ب") or last in PLACE_BEFORE or (last[:1] in _ONTO and last[1:] in PLACE_BEFORE):
        return False
    following = text[end : end + 30].split()
    if following and following[0] in CITY_ACTS:
        return False
    if last in STATE_BEFORE or (len(last) > 3 and last[0] in "وفل" and last[1:] in STATE_BEFORE):
        return True
    return _is_her_act(last) or (bool(following) and (following[0] in STATE_AFTER or _is_her_acting(following[0])))


def _is_her_act(word: str) -> bool:
    """A verb of the past, third person feminine, as before its subject: `استدعت موسكو`."""
    bare = word[1:] if word[:1] in "وف" and len(word) > 4 else word
    return len(bare) > 3 and bare.endswith("ت") and not bare.endswith("ات") and bare not in NOT_HER_ACTS


def _is_her_acting(word: str) -> bool:
    """A verb of the present, third person feminine, as after its subject: `موسكو تنفي`; no noun of that shape."""
    if not (word.startswith("ت") and 4 <= len(word) <= 7) or word in NOT_HER_ACTING:
        return False
    return not word.endswith(("ه", "ات", "ا")) and word[-2] != "ي"
