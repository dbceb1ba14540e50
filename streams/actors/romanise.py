"""Arabic names in Latin letters: consonants by table, the vowels that the script leaves out by list and pattern."""

from __future__ import annotations

from streams.actors.words.heads import LATIN
from streams.actors.words.names import COMMON
from streams.arabic.fold import fold_text

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_VOWELS = frozenset("aiu")
_SERVANT = "عبد"
_FOR_THE, _AND_THE = "لل", "وال"


def romanise(name: str) -> str:
    """A readable Latin form of an Arabic name: `يوسف القرضاوي` is `Yusuf al-Qaradawi`. Any text; linear."""
    words = fold_text(name).replace("عبد الله", "عبدالله").split()
    of_body = bool(words) and words[0] in LATIN
    out: list[str] = []
    for position, word in enumerate(words):
        if out and words[position - 1] == _SERVANT and word.startswith("ال"):  # عبد العزيز: one name of two words
            out[-1] = "Abdul " + _bare(word[2:])
        else:
            out.append(_of_body(word) if of_body else _word(word))
    return " ".join(filter(None, out))


def _of_body(word: str) -> str:
    """A word of a name that begins with its noun: `حركة البناء والعمل` is `Harakat al-Bana wa al-Amal`."""
    if word.startswith(_AND_THE) and len(word) > 5:
        return "wa al-" + _bare(word[3:])
    return LATIN.get(word) or _word(word)


def _word(word: str) -> str:
    if word in COMMON:
        return COMMON[word]
    if word.startswith(_FOR_THE) and len(word) > 4:
        return "lil-" + _bare(word[2:])
    if word.startswith("ال") and len(word) > 3:
        return "al-" + _bare(word[2:])
    return _bare(word)


def _bare(word: str) -> str:
    if word in COMMON:
        return COMMON[word]
    if word.isascii() or any(letter.isdigit() for letter in word):
        return word
    sounds = [_sound(word, position) for position in range(len(word))]
    return _vowelled([sound for sound in sounds if sound]).capitalize()


def _sound(word: str, position: int) -> str:
    letter, first, last = word[position], position == 0, position == len(word) - 1
    vowel_follows = not last and word[position + 1] in "اويع"
    if letter == "و" and not first:
        return "w" if vowel_follows else "u"
    if letter == "ي" and not first:
        return "y" if vowel_follows and word[position + 1] != "ي" else "i"
    if letter == "ه" and last and not first:
        return "a"
    if letter == "ع" and not first and word[position - 1] in "اوي":
        return ""
    return _LETTERS.get(letter, letter if letter.isascii() else "")


def _vowelled(sounds: list[str]) -> str:
    """A short `a` where consonants would stand together: behind the first of a word, and in a run of three."""
    out: list[str] = []
    for sound in sounds:
        clash = out and not _is_vowel(sound) and not _is_vowel(out[-1])
        if clash and (len(out) == 1 or not _is_vowel(out[-2])):
            out.append("a")
        if not (out and out[-1] == "a" == sound):
            out.append(sound)
    return "".join(out)


def _is_vowel(sound: str) -> bool:
    return sound[0] in _VOWELS
