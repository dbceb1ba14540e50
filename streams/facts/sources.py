"""The naming phrase of a source: from a token on, the shortest that names who speaks."""

from __future__ import annotations

from streams.facts import lexicon
from streams.facts.clauses import Text
from streams.facts.words import cues

_MOST_WORDS = 8
_MARKS = frozenset('"«»“”')
_DAYS = lexicon.words(
    "اليوم أمس مساء صباح فجر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الماضي ليل مجددا أيضا"
)
_PASSED = lexicon.words("الماضي الحالي الجاري المنصرم المقبل")
_LISTED = lexicon.words(
    "إلقاء فتح رفض بدء قصف نقل رفع خفض حظر منع دعم سحب ضرب شن صد طرد نشر عزل فرض ضبط كشف عقد منح تعليق عودة مغادرة "
    "مواصلة مصادرة محاولة مشاركة مساعدة معالجة مقاطعة متابعة إقامة إدانة إقالة إعادة إزالة إضافة إيقاف إيفاد إبرام "
    "إطلاق إرسال إصدار إرجاء إلغاء إغلاق إسقاط إرسال إحباط إنشاء إجراء إنقاذ وصول وقوع دخول وجود خروج حدوث حصول"
)
_LEADS = lexicon.words("كان وكان كانت وكانت قد وقد ما لما")
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


def phrase(text: Text, first: int, *, subject: bool = False) -> tuple[int, int, int] | None:
    """First token, last token and letters to cut at the start of the name that begins at `first`.

    The `subject` of a verb of saying keeps its letters; what a cue governs (`وفقا ل`) loses its preposition.
    """
    end = text.sentence(first)[1] if first < len(text.items) else 0
    i = first
    while i < end and (text.word(i) in _DAYS or text.word(i) in (",", "-")):
        i += 1
    while i < end and text.word(i) in _LEADS:
        i += 1
    quoted = _quoted(text, i, end)
    start, last = quoted or (i, i)
    cut = 0 if subject else _proclitic(text.word(start))
    while not quoted and last < end and last - start < _MOST_WORDS and not _ends(text, start, last):
        if last > start and (inner := _quoted(text, last, end)):
            return start, inner[1], cut
        last += 1
    if last == start or _names_nobody(text.word(start)):
        return None
    last = _without_days(text, start, last)
    return (start, last, cut) if last >= start else None


def _quoted(text: Text, i: int, end: int) -> tuple[int, int] | None:
    """First token of a name in quotation marks that opens at `i`, and the token of the closing mark."""
    if text.word(i) not in _MARKS:
        return None
    last = next((j for j in range(i + 1, min(end, i + _MOST_WORDS)) if text.word(j) in _MARKS), None)
    if last is None or any(text.items[j].kind == "number" for j in range(i + 1, last)):
        return None  # what was said, and no name
    return (i + 1, last)


def _names_nobody(word: str) -> bool:
    """Words that begin no name: particles, prepositions with a pronoun, qualifiers, verbs in the imperfect plural."""
    listed = lexicon.words(cues.NO_SOURCES) | lexicon.words(cues.NOT_UNITS)
    return any(form in listed for form in (word, *lexicon.forms(word)[1:2])) or (
        word[:1] == "ي" and word.endswith(("ون", "ونه", "ونها"))
    )


def behind_paper(text: Text, found: tuple[int, int, int]) -> tuple[int, int, int]:
    """`تعداد لفرانس برس`, `الأرقام الصادرة عن حكومة حماس`: who made the paper, where the phrase says so."""
    start, last, _ = found
    for i in range(start, min(last + 3, text.sentence(start)[1])):
        if text.word(i) in lexicon.words(cues.ISSUED):
            issuer = phrase(text, i + 2 if text.word(i + 1) == "عن" else i + 1)
            return issuer or found
    head = text.word(start).removeprefix("ال")
    if not _is_paper(head):
        return found
    for i in range(start + 1, last + 1):
        if text.word(i).startswith("ل") and len(text.word(i)) > 3 and text.word(i) not in lexicon.words("لحقوق"):
            return i, last, 2 if text.word(i).startswith("لل") else 1
    if last > start and head.startswith(("قول", "تصريح")):
        return start + 1, last, 0
    return found


def _ends(text: Text, start: int, i: int) -> bool:
    word, item = text.word(i), text.items[i]
    if item.kind != "word":
        return (word != "-" and not _opens_name(text, start, i)) or i == start
    if word in ("في", "من") and i == start + 1 and text.word(start) in lexicon.words(cues.BARE_HEADS):
        return False
    if word in lexicon.words(cues.HEARERS) and (i > start or lexicon.says(text.word(start - 1))):
        return not _is_paper(text.word(start))
    if i == start:
        return _begins_no_name(word)
    passed = word == "العام" and text.word(i + 1) in _PASSED
    ends = passed or word in lexicon.words(cues.NAME_ENDS) or word in _DAYS or _is_object(text, start, i)
    return ends or opens_speech(word) or _is_conjoined(word)


def _begins_no_name(word: str) -> bool:
    if _is_paper(word):
        return False
    spoken = lexicon.says(word) or lexicon.event(word) is not None
    return word in lexicon.words(cues.NAME_ENDS) or (spoken and not word.startswith(("ال", "لل")))


def _opens_name(text: Text, start: int, i: int) -> bool:
    """`صحيفة "الخليج"`: the mark after the bare kind of a paper opens its name."""
    return i == start + 1 and text.word(i) in _MARKS and text.word(start).lstrip("ل") in lexicon.words(cues.OUTLETS)


def opens_speech(word: str) -> bool:
    """Whether what was said begins at the word: `بمقتل`, `استشهاد`, `ارتكاب`."""
    if word.startswith("ال"):
        return word == "القبض"
    bare = word[1:] if word[:1] == "ب" and len(word) > 4 else word
    masdar = (word[:1] == "ب" and bare.startswith(("ا", "م", "ت", "س")) and len(bare) > 4) and not bare.startswith("ال")
    return lexicon.event(bare) is not None or lexicon.says(word) or masdar or _is_masdar(bare)


def _is_masdar(word: str) -> bool:
    """Verbal nouns of the forms تفعيل and افتعال, as far as the spelling tells."""
    taf3il = len(word) == 5 and word[0] == "ت" and word[3] == "ي"
    return (
        taf3il
        or (len(word) == 6 and word[0] == "ا" and word[2] in "تن" and word[4] == "ا")
        or word.removeprefix("ب") in _LISTED
    )


def _is_paper(word: str) -> bool:
    return not lexicon.words(cues.PAPERS).isdisjoint(lexicon.forms(word))


def _is_object(text: Text, start: int, i: int) -> bool:
    """An indefinite accusative after a definite name is what was published, not who did."""
    word = text.word(i)
    definite = any(text.word(j).startswith("ال") for j in range(start, i))
    return definite and len(word) > 3 and word.endswith("ا") and not word.endswith(("يا", "كا", "سا", "را"))


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
