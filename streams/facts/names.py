"""Numbers that are names or parts of names: models, channels, brigades, political camps, references."""

from __future__ import annotations

from functools import cache

from streams.arabic.fold import fold_text
from streams.arabic.numerals import Numeral
from streams.facts import currencies, lexicon
from streams.facts.clauses import Text
from streams.facts.words import cues, things

_REACH = 4
_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')
_LINES = lexicon.words("خط دائرة بخط وخط")
_BEARINGS = lexicon.words("شمالا جنوبا شرقا غربا")
_LINKS = frozenset("-_#/+")
_LONGEST = 10  # digits without separators
_COUNTED = ("ا", "ين")  # endings of counted nouns: the accusative, the sound plural
_VERB = 4  # letters of a plural verb, at least
_QUOTED = 5  # tokens of a quoted name
_PHONE = 7  # digits of a number that is dialled
_LETTERS = 2  # of an airline in the number of a flight
# place names end like duals
_NOT_DUAL = ("ستان", "اللتين", "هاتين", "هاتان", "اللتان", "اثنتين", "اثنتان", "كلتين", "مارتين", "طالبان", "ستين")


def holds(text: Text, numeral: Numeral) -> bool:
    """Whether the number is part of a name, or only says `one of`."""
    if numeral.surface in things.NOT_NUMBERS or _enumerates(text, numeral):
        return True
    first, last = numeral.first, numeral.last
    before = text.word(first - 1)
    if numeral.kind == "fraction":
        return text.word(last + 1).removeprefix("ال") in lexicon.words(things.AFTER_FRACTION)
    if numeral.kind == "ordinal":
        return before in lexicon.words(things.NAMED_BY_ORDINALS)
    if text.items[first].kind == "number":
        return _is_digits_of_name(text, first, last)
    if numeral.value == 1:
        return _says_one_of(text, first, last, numeral.offset)
    return (
        before == "بير"
        or (before.endswith("دور") and numeral.surface.startswith("ال"))
        or (before == "مجموعه" and numeral.surface.startswith("ال"))
        or before in lexicon.words(things.NAMED_BY_NUMBERS)
    )


def _is_digits_of_name(text: Text, first: int, last: int) -> bool:
    """`فرانس 24`, `إف-16`, `iPhone 15`, `أوبك+`, a phone number; never the number of a text."""
    item, before, after = text.items[first], text.word(first - 1), text.word(last + 1)
    if _is_dialled(item.text) or _is_coordinate(text, first, last):
        return True
    if refers(text, first) is not None:
        return False
    if _ends_quoted_name(text, first, last):
        return True
    if any(w[:1].isascii() and w[:1].isalpha() for w in (before, after)):
        return not (currencies.symbol(after) or currencies.symbol(before))
    if first and before in _LINKS and text.items[first - 1].end == item.start and _is_word(text.word(first - 2)):
        return text.items[first - 1].start == text.items[first - 2].end
    return before.removeprefix("ال") in lexicon.words(things.NAMERS) or before in lexicon.words(things.NAMERS)


def _is_dialled(digits: str) -> bool:
    long = len(digits) > _LONGEST or (len(digits) >= _PHONE and digits[0] == "0")
    return long and digits.isdigit()


def _is_coordinate(text: Text, first: int, last: int) -> bool:
    """`خط عرض 36.2`, `36.2 درجة شمالا`."""
    named = text.word(first - 2) in _LINES and text.word(first - 1) in ("عرض", "طول", "العرض", "الطول")
    return named or (text.word(last + 1) == "درجه" and text.word(last + 2) in _BEARINGS)


def _is_word(word: str) -> bool:
    return word.isalpha() and word != "صفر"


def _ends_quoted_name(text: Text, first: int, last: int) -> bool:
    """`“إيفو ماكس 3”`: the last word of a short name in quotation marks."""
    if text.word(last + 1) not in _CLOSING:
        return False
    for i in range(first - 1, max(-1, first - _QUOTED), -1):
        if text.word(i) in _OPENING:
            return i < first - 1
        if (
            text.items[i].kind != "word"
            or text.word(i) in lexicon.words(cues.NOT_UNITS)
            or lexicon.counted(text.word(i))
        ):
            return False
    return False


def _enumerates(text: Text, numeral: Numeral) -> bool:
    """`١- …`: the number of an item in a list."""
    i = numeral.first
    opens = text.sentence(i)[0] == i or text.word(i - 1) == ":"
    return opens and text.word(i + 1) in ("-", ")", "–") and not text.word(i + 2)[:1].isdigit()


def _says_one_of(text: Text, first: int, last: int, offset: int) -> bool:
    """`أحد`, `واحد من أبرز`, `في آن واحد`; `واحد من كل ثلاثة` and `شخص واحد` are numbers."""
    word = text.word(first)[offset:]
    if word.removeprefix("ال") not in ("واحد", "واحده", "واحدا") or word.startswith("ال"):
        return True
    if text.word(last + 1) == "من":
        return text.word(last + 2) != "كل"
    return text.word(first - 1) in lexicon.words(cues.ONE_IDIOMS)


def is_camp(text: Text, first: int, last: int) -> bool:
    """`حركة 14 آذار`: a date that names a camp, not a day."""
    said = f"{text.word(first)} {text.word(last)}"
    named = text.word(first - 1) in lexicon.words(things.NAMED_BY_DATES)
    return last == first + 1 and (said in _camps() or named)


@cache
def _camps() -> frozenset[str]:
    return frozenset(map(fold_text, things.CAMPS))


def refers(text: Text, first: int) -> int | None:
    """The token of the noun whose number this is (`القرار الأممي (2216)`), or None."""
    if (opening := _opening(text, first)) is not None:
        return _listed(text, opening)
    numbered = None
    for i in range(first - 1, max(-1, first - _REACH), -1):
        word = text.word(i)
        if word == "رقم":
            numbered = i
        if word in ("(", "ال", "رقم"):
            continue
        if any(form in lexicon.words(things.REFERENCES) for form in lexicon.forms(word)):
            return i
        if not word.startswith("ال") and len(word) > _LETTERS:
            break
    return numbered


def _opening(text: Text, first: int) -> int | None:
    """The bracket of a list of numbers that the number stands in: `قرارات مجلس الأمن (2216، 2231)`."""
    i = first - 1
    while i > max(-1, first - _LONGEST) and (text.word(i) in (",", "و") or text.items[i].kind == "number"):
        i -= 1
    return i if i >= 0 and text.word(i) == "(" else None


def _listed(text: Text, opening: int) -> int | None:
    """The noun before a bracket of numbers that are those of texts, however it is described between."""
    for i in range(opening - 1, max(text.sentence(opening)[0], opening - _LONGEST) - 1, -1):
        if text.items[i].kind != "word":
            return None
        if any(form in lexicon.words(things.REFERENCES) for form in lexicon.forms(text.word(i))):
            return i
    return None


def ends_phrase(word: str) -> bool:
    """Whether a word after a number cannot be what the number counts."""
    if len(word) > _VERB and word.endswith("وا") and word not in lexicon.nouns():
        return True  # a plural verb: `ستة آلاف اختاروا`
    if not word[:1].isalpha() or word in lexicon.words(cues.NOT_UNITS) or lexicon.says(word):
        return True
    if word not in lexicon.nouns() and word[0] in "فبلك" and lexicon.counted(word) is not None:
        return True  # a preposition before a noun that is known: `لعام`
    if word not in lexicon.nouns() and word[0] == "ب" and len(word) > _LETTERS + 2 and not word.endswith(_COUNTED):
        return True  # `وإصابة 12 بمعارك`
    return lexicon.is_definite(word) or (word[0] in "وفبل" and len(word) > 4 and word[1:3] == "ال")


def counts_after(word: str) -> bool:
    """Whether the word is a noun that the number before it counts, and no adverb or clause."""
    return not ends_phrase(word) and (word in lexicon.nouns() or lexicon.is_nisba_plural(word))


def is_dual(word: str) -> bool:
    """Whether the ending is that of an indefinite dual, not of a name or a pronoun, as far as the spelling tells."""
    named = word in lexicon.words(things.NOT_DUALS) or word.endswith(_NOT_DUAL)
    return not word.startswith("ال") and not named
