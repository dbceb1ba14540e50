"""What of a tagger's span is the name: proclitics, titles and words that name no one cut off."""

from __future__ import annotations

import re
from collections.abc import Container

from streams.actors.words.names import COMMON, WITH_WAW
from streams.actors.words.titles import FUNCTION, HEADS, HONOURS, NAMED_AFTER, OFFICE_NOUNS, TITLES
from streams.arabic.fold import fold_text

_WORD = re.compile(r"\S+")
_ARTICLE = "ال"
_ADJECTIVE = re.compile(r"(?:ال)?\w+(?:ي|يه|يون|يين|يات)")
_BEFORE = 30
_VERBS_TOO = frozenset({"سجن"})  # `سجن الشيخ فلان`


def name_span(text: str, start: int, end: int, label: str, words: Container[str]) -> tuple[int, int] | None:
    """The span of the name inside `text[start:end]`, or None where there is none.

    `words`: the folded words of the text as they stand, to tell a proclitic from a first letter.
    """
    start += proclitic(text[start:end], words)
    if label == "PER":
        start = _without_titles(text, start, end)
        if start >= end or not _may_be_person(text, start, end):
            return None
    elif fold_text(text[start:end]) in HEADS:
        return None
    return start, end


def proclitic(surface: str, words: Container[str]) -> int:
    """How many letters (0 or 1) are written onto the first word: `وسمير`, `لإبراهيم`."""
    first = fold_text(surface.partition(" ")[0])
    rest = first[1:]
    if len(rest) < 3 or first in COMMON or first in HEADS or _is_of_two(first):
        return 0
    if first[0] == "و":
        named = rest in COMMON or rest in words or rest.startswith(_ARTICLE)
        return int(named or (first not in WITH_WAW and rest[0] not in "ايو"))
    if first[0] in "لب":
        return int(rest in COMMON or rest in words or rest in HEADS)
    return 0


def _without_titles(text: str, start: int, end: int) -> int:
    for word in _WORD.finditer(text, start, end):
        folded = fold_text(word.group())
        if folded not in TITLES and not _is_of_two(folded):
            return word.start()
    return end


def _is_of_two(word: str) -> bool:
    """Whether the word is an office noun of two holders before what they hold: `وزيرا دفاع`."""
    return word.endswith("ا") and word[:-1] in OFFICE_NOUNS


def _may_be_person(text: str, start: int, end: int) -> bool:
    words = fold_text(text[start:end]).split()
    if not words or any(word in FUNCTION for word in words) or words[0] in HEADS:
        return False
    *_, earlier, last = ["", "", *fold_text(text[max(0, start - _BEFORE) : start]).split()]
    if last in HONOURS and _is_named_after(earlier) and earlier not in _VERBS_TOO:
        return False
    if _is_named_after(last):
        return False
    # `العسكري والإستراتيجي`: one adjective more
    if words[0] == "باسم" and len(words) > 1 and words[1].startswith(_ARTICLE) and last in TITLES:
        return False
    return not (len(words) == 1 and last == "و" and words[0].startswith(_ARTICLE) and _ADJECTIVE.fullmatch(words[0]))


def _is_named_after(word: str) -> bool:
    return word in NAMED_AFTER or word[1:] in NAMED_AFTER or word.removeprefix(_ARTICLE) in NAMED_AFTER
