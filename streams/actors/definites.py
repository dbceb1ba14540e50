"""Definite nouns and organs of states: `الحركة`, `الحكومة`, `وزارة الدفاع الروسية` to whom they mean."""

from __future__ import annotations

from functools import cache

from streams.actors.document import Document
from streams.actors.entries import Entry, Organ
from streams.actors.everyday import is_everyday, is_of_committee
from streams.actors.forms import Form, matching_key, organ_entry
from streams.actors.matcher import Hit
from streams.actors.mentions import Mention, country_form
from streams.actors.verbs import stem
from streams.actors.whose import agrees, is_feminine
from streams.actors.words.context import PALACES
from streams.actors.words.short import (
    ABROAD,
    COUNTRY_NOUNS,
    EPITHETS,
    NEAR_COUNTRY,
    RANKS,
    SHORT_HEADS,
)

_ARTICLE = "ال"
_THAT = " التي "
_CAPITAL = "العاصمه"
_IN = " في "
_PARTS = (_CAPITAL, "مدينه", "ريف", "ضواحي", "محافظه")
_PLACE = frozenset((_IN, " ب", *(f"{into}{part} " for into in (_IN, " ب") for part in _PARTS)))
_PLACE_WORDS = 3
_ACTING = frozenset({"state", "force"})
_PLURAL = "ات"  # `القوات` are whose the text says
_HERS = "ت"  # begins or ends the verb of a feminine subject
_VERB = 25  # letters that hold the word before


def definite_or_organ(hit: Hit, following: Hit | None, text: str, document: Document) -> tuple[Mention | None, int]:
    """The mention that a definite noun or an organ begins, if it is one, and how many hits it takes."""
    organ = next((form.organ for form in hit.forms if form.organ), None)
    if is_everyday(hit, organ, text):
        return None, 1
    adjacent = following is not None and following.start == hit.end + 1
    if organ and adjacent and following:
        country = country_form(following)
        if country and agrees(hit.key, following, country):
            organ, end = _parted(hit, following, organ, text, document)
            entry = organ_entry(organ, document.book.countries[country.entry.country or ""], document.book)
            return Mention(hit.start, end, entry, "name"), 2
    if adjacent and following and country_form(following):
        return None, 1
    if organ and following and (placed := _placed(hit, following, organ, text, document)):
        known = document.definite(hit.key, hit.start) if hit.key in SHORT_HEADS else None  # the court in The Hague
        return Mention(hit.start, hit.end, known if known and known.kind == "igo" else placed, "definite"), 1
    if _goes_on(text, hit.end) or is_of_committee(hit, organ, text):
        return None, 1
    entry_found = _resolved(hit, organ, document)
    return (Mention(hit.start, hit.end, entry_found, "definite"), 1) if entry_found else (None, 1)


def _placed(head: Hit, following: Hit, organ: Organ, text: str, document: Document) -> Entry | None:
    """The organ of the state that it is said to be in: `الحكومة في أنقرة`; armies and embassies go abroad."""
    country = following.forms[0] if following.forms else None
    if country is None or country.entry.kind != "country" or following.key in PALACES:
        return None
    if organ.organ in ABROAD or not _stands_alone(head, organ):
        return None
    if not _is_there(text[head.end : following.start], following, country):
        return None
    return organ_entry(organ, document.book.countries[country.entry.country or ""], document.book)


def _is_there(between: str, following: Hit, country: Form) -> bool:
    """Whether the words between say `in`: `في لندن`, `في العاصمة الفرنسية`, `في مدينة نيس الفرنسية`."""
    if country.kind != "nisba":
        return between in _PLACE
    place = between.split()[1:] if between.startswith(_IN) else []
    within = 1 <= len(place) <= _PLACE_WORDS and following.key.startswith(_ARTICLE)
    return within and all(word == _CAPITAL or not word.startswith(_ARTICLE) for word in place)


def _parted(head: Hit, following: Hit, organ: Organ, text: str, document: Document) -> tuple[Organ, int]:
    """The organ whose name the adjective parts, and where it ends: `المحكمة الإسرائيلية العليا`."""
    end = text.find(" ", following.end + 1)
    if end > 0 and head.key.startswith(_ARTICLE):
        forms = document.book.forms.get(f"{head.key} {text[following.end + 1 : end]}", ())
        for form in forms:
            if form.organ:
                return form.organ, end
    return organ, following.end


def _goes_on(text: str, end: int) -> bool:
    """Whether an adjective follows: the noun phrase is another one then."""
    word = text[end + 1 : end + 20].split(" ", 1)[0]
    adjective = word in RANKS or (word.startswith(_ARTICLE) and word.endswith(("ي", "يه", "ين", "ون")))
    return adjective and word not in _NO_ADJECTIVES and word not in EPITHETS


_NO_ADJECTIVES = frozenset(("التي", "اللذين", "الاثنين", "الحالي", "الحاليه", "الماضي", "الي", "الذي", "الذين"))


def _country_of_noun(hit: Hit, document: Document) -> str | None:
    """`هذا البلد` is the country named last, `المملكة` the kingdom named most, `البلاد` the country that is clear."""
    if hit.key == NEAR_COUNTRY:
        return document.near_country(hit.start)
    if document.text.startswith(_THAT, hit.end):
        return None  # `البلاد التي`: any country of that kind
    among = COUNTRY_NOUNS[hit.key]
    return document.main_country(among) if among else document.clear_country(hit.start)


def _resolved(hit: Hit, organ: Organ | None, document: Document) -> Entry | None:
    short = tuple(form for form in hit.forms if form.kind in ("definite", "short"))
    if short and (entry := document.short(short)) and entry.id in document.seen:
        return entry if hit.key not in SHORT_HEADS or document.is_clear(entry, hit.key, hit.start) else None
    if hit.key in COUNTRY_NOUNS:
        code = _country_of_noun(hit, document)
        return document.book.countries[code].entry if code in document.book.countries else None
    if hit.key in SHORT_HEADS and (entry := document.definite(hit.key, hit.start)):
        return entry
    if organ is None or not (_stands_alone(hit, organ) or _acts(hit, organ, document)):
        return None
    found = document.organ(organ, hit.start)
    return found if found and (not organ.states or found.country in organ.states) else None


def _acts(hit: Hit, organ: Organ, document: Document) -> bool:
    """`وقالت الداخلية`: one word that is an adjective elsewhere, behind its verb, for the organ named before."""
    start, text = hit.start, document.text
    if organ.organ not in document.organs or organ.kind not in _ACTING or " " in hit.key or text[start - 1] != " ":
        return False
    if hit.key in SHORT_HEADS or not hit.key.startswith(_ARTICLE) or hit.key.endswith(_PLURAL):
        return False
    verb = stem(text[max(0, start - _VERB) : start - 1].rpartition(" ")[2])
    return bool(verb) and is_feminine(hit.key) == (verb.startswith(_HERS) or verb.endswith(_HERS))


def _stands_alone(hit: Hit, organ: Organ) -> bool:
    return hit.key in _keys(organ.definite)


@cache
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(matching_key, names))
