"""Arabic names in Latin letters: consonants by table, the vowels that the script leaves out by pattern and list."""

from __future__ import annotations

from streams.arabic.fold import fold_text

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_COMMON = {
    "محمد": "Mohammed", "احمد": "Ahmed", "محمود": "Mahmoud", "علي": "Ali", "حسن": "Hassan", "حسين": "Hussein",
    "عبد": "Abd", "الله": "Allah", "ابو": "Abu", "بن": "bin", "ابن": "Ibn", "يوسف": "Yusuf", "ابراهيم": "Ibrahim",
    "خالد": "Khaled", "عمر": "Omar", "عثمان": "Othman", "سعيد": "Said", "مصطفي": "Mustafa", "كريم": "Karim",
    "صالح": "Saleh", "ناصر": "Nasser", "جمال": "Jamal", "فاطمه": "Fatima", "مريم": "Maryam", "زينب": "Zainab",
}  # fmt: skip
_CONSONANTS = frozenset("bcdfghjklmnpqrstvz")


def romanise(name: str) -> str:
    """A readable Latin form of an Arabic name: `يوسف القرضاوي` is `Yusuf al-Qardawi`."""
    return " ".join(filter(None, map(_word, fold_text(name).split())))


def _word(word: str) -> str:
    if word in _COMMON:
        return _COMMON[word]
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _plain(word[2:])
    return _plain(word)


def _plain(word: str) -> str:
    if word in _COMMON:
        return _COMMON[word]
    parts: list[str] = []
    for position, letter in enumerate(word):
        parts.append(_sound(word, position, letter))
    return _vowelled("".join(parts)).capitalize()


def _sound(word: str, position: int, letter: str) -> str:
    inside = position > 0
    if letter == "و" and inside:
        return "u" if position + 1 < len(word) and word[position + 1] not in "اي" else "w"
    if letter == "ي" and inside:
        return "y" if position + 1 < len(word) and word[position + 1] in "او" else "i"
    if letter == "ه" and position == len(word) - 1 and inside:
        return "a"
    return _LETTERS.get(letter, letter if letter.isascii() else "")


def _vowelled(latin: str) -> str:
    """Break runs of three consonants: they hide a short vowel, most often `a`."""
    out: list[str] = []
    for letter in latin:
        if len(out) >= 2 and letter in _CONSONANTS and out[-1] in _CONSONANTS and out[-2] in _CONSONANTS:
            out.insert(-1, "a")
        out.append(letter)
    return "".join(out)
