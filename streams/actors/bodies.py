"""Names of institutions that no list has, and that a country's adjective or name is part of."""

from __future__ import annotations

from collections.abc import Iterator

from streams.actors.words.bodies import (
    DEFINITE_INSTITUTIONS,
    FEDERATION,
    INSTITUTIONS,
    NO_NAMES,
    NO_PURPOSES,
)

_ARTICLE = "ال"
_MOST = 4  # words between the noun and the adjective
_WORD = 30  # letters of a word, with what is written onto it
_FEMININE = ("ه", "ات")


def institution(text: str, start: int, end: int, *, adjective: bool) -> tuple[int, int] | None:
    """The span of the institution whose name holds the country at `start`, in the text of a `Plain`; else None.

    `معهد البترول الأميركي`, `الاتحاد الروسي للكيرلنغ`, `هيئة الإمارات للمواصفات` are bodies of their own, and the
    country in their name no mention (gold ACTORS.md).
    """
    if not adjective:
        return _of_country(text, start, end)
    feminine = text[start:end].endswith(_FEMININE)
    behind = _purpose(text, end)
    for words, (begin, word) in enumerate(words_before(text, start)):
        if bare := _bare(word, DEFINITE_INSTITUTIONS):
            if bare.endswith(_FEMININE) == feminine and (behind or (bare == FEDERATION and not words)):
                return begin + len(word) - len(bare), behind or end
            return None
        if not word.startswith((_ARTICLE, "و" + _ARTICLE)) or word in NO_NAMES:
            bare = _bare(word, INSTITUTIONS)
            if bare and words and (feminine or not bare.endswith(_FEMININE)):
                return begin + len(word) - len(bare), behind or end
            return None
    return None


def _of_country(text: str, start: int, end: int) -> tuple[int, int] | None:
    """`هيئة الإمارات للمواصفات`: noun, country and purpose."""
    behind = _purpose(text, end)
    begin, word = next(words_before(text, start), (start, ""))
    bare = _bare(word, INSTITUTIONS)
    return (begin + len(word) - len(bare), behind) if bare and behind else None


def words_before(text: str, start: int, most: int = _MOST + 1) -> Iterator[tuple[int, str]]:
    """So many words before a place, the nearest first, with where each begins; no mark stands between them."""
    end = start - 1
    for _ in range(most):
        begin = text.rfind(" ", max(0, end - _WORD), end) + 1
        if text[end : end + 1] != " " or begin <= 0 or begin >= end:
            return
        yield begin, text[begin:end]
        end = begin - 1


def _bare(word: str, nouns: frozenset[str]) -> str:
    """The noun without what is written onto it; empty where it is none of these."""
    if word in nouns:
        return word
    if word.startswith("لل") and _ARTICLE + word[2:] in nouns:
        return word[1:]
    return next((word[cut:] for cut in (1, 2) if word[cut:] in nouns and not word[:cut].strip("وفبكل")), "")


def _purpose(text: str, end: int) -> int | None:
    """Where the phrase with `ل` ends that stands behind a place: `للكيرلنغ`, `لكرة القدم`."""
    word, _, rest = text[end + 1 : end + 2 * _WORD].partition(" ")
    if not word.startswith("ل") or len(word) < 4 or word in NO_PURPOSES:
        return None
    if word.startswith("لل"):
        return end + 1 + len(word)
    following = rest.partition(" ")[0]
    return end + 2 + len(word) + len(following) if following.startswith(_ARTICLE) else None
