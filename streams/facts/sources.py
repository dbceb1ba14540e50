"""The naming phrase of a source: from a token on, the shortest that names who speaks."""

from __future__ import annotations

from streams.facts import lexicon
from streams.facts.clauses import Text
from streams.facts.words import cues

_MOST_WORDS = 8
_DAYS = lexicon.words(
    "اليوم أمس مساء صباح فجر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الماضي ليل مجددا أيضا"
)
_W_WORDS = (
    "وزار",
    "وزير",
    "وكال",
    "وفد",
    "ولي",
    "والد",
    "والي",
    "وسائل",
    "وحد",
    "وثائق",
    "وليد",
    "وائل",
    "ولاي",
    "واشنطن",
    "والا",
)


def phrase(text: Text, first: int) -> tuple[int, int, int] | None:
    """First token, last token and letters to cut at the start of the name that begins at `first`."""
    end = text.sentence(first)[1] if first < len(text.items) else 0
    i = first
    while i < end and (text.word(i) in _DAYS or text.word(i) in (",", "-")):
        i += 1
    start, last = i, i
    while last < end and last - start < _MOST_WORDS and not _ends(text, start, last):
        last += 1
    if last == start:
        return None
    last = _without_days(text, start, last)
    return (start, last, _proclitic(text.word(start))) if last >= start else None


def behind_paper(text: Text, found: tuple[int, int, int]) -> tuple[int, int, int]:
    """`تعداد لفرانس برس`, `الأرقام الصادرة عن حكومة حماس`: who made the paper, where the phrase says so."""
    start, last, _ = found
    for i in range(start, min(last + 3, text.sentence(start)[1])):
        if text.word(i) in lexicon.words(cues.ISSUED):
            issuer = phrase(text, i + 2 if text.word(i + 1) == "عن" else i + 1)
            return issuer or found
    head = text.word(start).removeprefix("ال")
    if not any(form in lexicon.words(cues.PAPERS) for form in lexicon.forms(head)):
        return found
    for i in range(start + 1, last + 1):
        if text.word(i).startswith("ل") and len(text.word(i)) > 3 and text.word(i) not in lexicon.words("لحقوق"):
            return i, last, 2 if text.word(i).startswith("لل") else 1
    if last > start and (head.startswith("قول") or head.startswith("تصريح")):
        return start + 1, last, 0
    return found


def _ends(text: Text, start: int, i: int) -> bool:
    word, item = text.word(i), text.items[i]
    if item.kind != "word":
        return word not in ("-",) or i == start
    if word in ("في", "من") and i == start + 1 and text.word(start) in lexicon.words(cues.BARE_HEADS):
        return False
    if word in lexicon.words(cues.NAME_ENDS) or word in lexicon.words(cues.HEARERS):
        return True
    if i == start:
        return lexicon.says(word) and not word.startswith(("ال", "لل"))
    return _is_clause(word) or _is_conjoined(word)


def _is_clause(word: str) -> bool:
    """Whether what was said begins at the word: `بمقتل`, `استشهاد`, `ارتكاب`."""
    if word.startswith("ال"):
        return False
    bare = word[1:] if word[0] == "ب" and len(word) > 4 else word
    masdar = (word[0] == "ب" and bare.startswith(("ا", "م", "ت", "س")) and len(bare) > 4) and not bare.startswith("ال")
    return lexicon.event(bare) is not None or lexicon.says(word) or masdar


def _is_conjoined(word: str) -> bool:
    return word[0] == "و" and len(word) > 3 and not word.startswith(_W_WORDS)


def _without_days(text: Text, start: int, end: int) -> int:
    last = end - 1
    while last >= start and (text.word(last) in _DAYS or text.items[last].kind != "word"):
        last -= 1
    return last


def _proclitic(word: str) -> int:
    if word.startswith("لل") and len(word) > 4:
        return 2
    return 1 if word.startswith("ل") and len(word) > 4 and not word.startswith(("لجن", "لبن", "لواء", "لندن")) else 0
