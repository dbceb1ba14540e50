"""Bodies that no mark shows, where one of them acts or is led: `أعلنت حركة البناء الجديد`, `رئيس نقابة الموسيقيين`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from streams.actors.verbs import stem
from streams.actors.words.acting import CONSTRUCTS, EPITHETS, LEADERS, NAMING, NO_EPITHETS, WHAT_FOR
from streams.actors.words.context import DAYS
from streams.actors.words.heads import KINDS, NO_PARTIES
from streams.actors.words.titles import TITLES
from streams.arabic.fold import Folded

# what is written onto the noun, the noun, the words that begin a name, those that may go on, and its purpose
_NAME = re.compile(
    rf"(?<!\w)([وفل]?)({'|'.join(NAMING)}) ((?:(?!ل|ال)\w{{3,}} )?ال\w{{3,}})((?: و?ال\w{{3,}}){{0,3}})"
    r"((?: لل\w{3,})?)(?!\w)"
)
_BEFORE = 20  # letters that hold the word before a noun
_HAMZA = "أ"  # `ألعاب`: no article
_ON = (" عن ", " من اجل ")  # behind a noun of act: more of the name than is read here
_ARTICLE = "ال"
_FEMININE = "ه"
_PLURAL = "ين"
_ADJECTIVE = ("ي", "يه")


def acting(folded: Folded) -> Iterator[tuple[int, int, str]]:
    """Where such a name stands with its noun in the folded text, there and wherever the text repeats it, and its noun.

    A noun for a body and a definite word are more often a description (`شركة الطيران`, `حركة المرور`): words for what
    bodies do begin no name, and of the others only one that acts, is led, or is a company that tells its purpose
    (`شركة النخيل الذهبي للمقاولات`). Linear.
    """
    places = [(match, _end(match)) for match in _NAME.finditer(folded.text) if _may_begin(folded, match)]
    names = {folded.text[match.start(2) : end] for match, end in places if _is_named(match, end)}
    for match, end in places:
        if folded.text[match.start(2) : end] in names:
            yield match.start(2), end, match[2]


def _may_begin(folded: Folded, match: re.Match[str]) -> bool:
    first, _, second = match[3].partition(" ")
    kind = KINDS[match[2]]
    if first in TITLES or first.removeprefix(_ARTICLE) in WHAT_FOR[kind]:
        return False
    if second:
        return _is_construct(first, second, kind)
    return folded.original[folded.span(match.start(3), match.end(3))[0]] != _HAMZA


def _is_construct(first: str, second: str, kind: str) -> bool:
    """`رابطة مزارعي القهوة`, `حركة أنصار السلام`, `شركة صافر النفطية`; a name and the object behind it are none."""
    if second in NO_PARTIES or second in NO_EPITHETS or second in DAYS:
        return False
    if kind == "company":
        return second.endswith(_ADJECTIVE)
    return kind == "ngo" or first in CONSTRUCTS


def _end(match: re.Match[str]) -> int:
    """Where the name ends: definite words that go on, and what it is for."""
    before, end = match[3], match.end(3)
    if match[5] and " و" not in match[4]:
        return match.end()
    for word in match[4].split():
        if not _goes_on(before, word):
            return end
        before, end = word, end + 1 + len(word)
    return match.end()


def _goes_on(before: str, word: str) -> bool:
    """`الدراسات العربية`, `الأدباء والكتاب`, `الاشتراكيين الثوريين`; but not the object behind a subject."""
    if word.startswith("و"):
        return word.removeprefix("وال") not in KINDS
    return word.endswith(_ADJECTIVE) or word in EPITHETS or before[-2:] == word[-2:] == _PLURAL


def _is_named(match: re.Match[str], end: int) -> bool:
    if match.string.startswith(_ON, end):
        return False
    if match[5] and end == match.end() and KINDS[match[2]] == "company":
        return True
    *_, last, onto = ["", *match.string[max(0, match.start() - _BEFORE) : match.start()].split(" ")]
    return not onto and _leads(last.rpartition("\n")[2], match[2])


def _leads(word: str, noun: str) -> bool:
    """Whether the word is a verb that the noun can be the subject of, or says who leads a body or belongs to one."""
    if verb := stem(word):
        return "ت" in (verb[0], verb[-1]) if noun.endswith(_FEMININE) else verb[-1] != "ت"
    return word in LEADERS or word[1:] in LEADERS
