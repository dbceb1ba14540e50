"""Bodies that no mark shows, where one of them acts or is led: `أعلنت حركة البناء الجديد`, `رئيس نقابة الموسيقيين`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from streams.actors.words.acting import EPITHETS, LEADERS, NAMING, WHAT_FOR
from streams.actors.words.clause import VERBS
from streams.actors.words.heads import KINDS
from streams.actors.words.titles import TITLES
from streams.arabic.fold import Folded

_NAME = re.compile(
    rf"(?<!\w)([وفل]?)({'|'.join(NAMING)}) (ال\w{{3,}})((?: و?ال\w{{3,}}){{0,3}})((?: لل\w{{3,}})?)(?!\w)"
)
_BEFORE = 20  # letters that hold the word before a noun
_HAMZA = "أ"  # `ألعاب`: no article
_ON = (" عن ", " من اجل ")  # behind a noun of act: more of the name than is read here
_FEMININE = "ه"
_PLURAL = "ين"


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
    word = match[3]
    written = folded.original[folded.span(match.start(3), match.end(3))[0]]
    return written != _HAMZA and word not in TITLES and word[2:] not in WHAT_FOR[KINDS[match[2]]]


def _end(match: re.Match[str]) -> int:
    """Where the name ends: definite words that go on, and what it is for."""
    before, end = match[3], match.end(3)
    for word in match[4].split():
        if not _goes_on(before, word):
            return end
        before, end = word, end + 1 + len(word)
    return match.end()


def _goes_on(before: str, word: str) -> bool:
    """`الدراسات العربية`, `الأدباء والكتاب`, `الاشتراكيين الثوريين`; but not the object behind a subject."""
    return word.startswith("و") or word.endswith(("ي", "يه")) or word in EPITHETS or before[-2:] == word[-2:] == _PLURAL


def _is_named(match: re.Match[str], end: int) -> bool:
    if match.string.startswith(_ON, end):
        return False
    if match[5] and end == match.end() and KINDS[match[2]] == "company":
        return True
    *_, last, onto = ["", *match.string[max(0, match.start() - _BEFORE) : match.start()].split(" ")]
    return not onto and _leads(last.rpartition("\n")[2], match[2])


def _leads(word: str, noun: str) -> bool:
    """Whether the word is a verb that the noun can be the subject of, or says who leads a body or belongs to one."""
    verb = word if word in VERBS else word[1:] if word[:1] in "وفس" else ""
    if verb in VERBS:
        return "ت" in (verb[0], verb[-1]) if noun.endswith(_FEMININE) else verb[-1] != "ت"
    return word in LEADERS or word[1:] in LEADERS
