"""Ministries by their whole name: `وزارة الزراعة والثروة الحيوانية السودانية`, `وزارة المجاهدين الجزائرية`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from streams.actors.bodies import words_before
from streams.actors.forms import Book, organ_entry
from streams.actors.matcher import Hit
from streams.actors.mentions import Body, Mention, country_form
from streams.actors.words.bodies import NO_PORTFOLIOS, PORTFOLIO_ADJECTIVES, PORTFOLIO_NOUNS

_MINISTRY = "وزاره"
_HEAD = f"{_MINISTRY} "
_ARTICLE = "ال"
_AND = "و"
_KIND = "state"
_FEMININE = "يه"
_ADJECTIVES = ("ي", _FEMININE)
_MOST = 6  # words of its portfolios
_REACH = 90  # letters in which a ministry stands before the adjective
_WORD = 30  # letters of a word, with what is written onto it


def listed(hits: list[Hit], position: int, text: str, book: Book) -> tuple[Mention, int] | None:
    """The listed ministry of a country whose adjective stands behind further portfolios, and the hits it takes."""
    hit = hits[position]
    if not hit.key.startswith(_HEAD):
        return None
    organ = next((form.organ for form in hit.forms if form.organ), None)
    if organ is None:
        return None
    following, before = position + 1, hit.key
    for start, word in _behind(text, hit.end):
        if following < len(hits) and hits[following].start <= start + len(_AND):
            if not (country := _adjective(hits[following])) or hits[following].start != start:
                return None  # another body: `وزارة الدفاع والخارجية الأميركية`
            entry = organ_entry(organ, book.countries[country], book)
            return Mention(hit.start, hits[following].end, entry, "name"), following + 1 - position
        if not _goes_on(word, before):
            return None
        before = word
    return None


def unlisted(hit: Hit, text: str) -> Body | None:
    """The ministry, of a portfolio that no list has, that the adjective of a country ends."""
    if _HEAD not in text[max(0, hit.start - _REACH) : hit.start] or not _adjective(hit):
        return None
    words: list[str] = []
    for begin, word in words_before(text, hit.start, _MOST + 1):
        if bare := next((word[cut:] for cut in range(3) if word[cut:] == _MINISTRY), ""):
            return Body(begin + len(word) - len(bare), hit.end, _KIND) if _are_portfolios(words[::-1]) else None
        words.append(word)
    return None


def _adjective(hit: Hit) -> str | None:
    """The country of which a hit is the adjective, in the gender of a ministry."""
    country = country_form(hit)
    definite = hit.key.startswith(_ARTICLE) and hit.key.endswith(_FEMININE)
    return country.entry.country if country and definite else None


def _are_portfolios(words: list[str]) -> bool:
    """Whether these words say what a ministry is of: `الموارد البشرية والتنمية الاجتماعية`, `شؤون الأسرى`."""
    first = bool(words) and (words[0].startswith(_ARTICLE) or words[0] in PORTFOLIO_NOUNS)
    return first and all(_goes_on(word, before) for before, word in pairwise(words))


def _goes_on(word: str, before: str) -> bool:
    """Whether a word goes on with what a ministry is of: joined, what the word before it is like, or is of."""
    if word in NO_PORTFOLIOS:
        return False
    if word.startswith(_AND):
        return word.startswith(_ARTICLE, 1) or word[1:] in PORTFOLIO_NOUNS
    like = word in PORTFOLIO_ADJECTIVES or word.endswith(_ADJECTIVES)
    return word.startswith(_ARTICLE) and (like or before.removeprefix(_AND) in PORTFOLIO_NOUNS)


def _behind(text: str, end: int) -> Iterator[tuple[int, str]]:
    """The words behind a place, and where each begins; no mark stands between them."""
    for _ in range(_MOST):
        start = end + 1
        word, blank, _ = text[start : start + _WORD].partition(" ")
        if not word or not blank:
            return
        yield start, word
        end = start + len(word)
