"""The linker: hits of the lexicon to mentions, each led to its actor."""

from __future__ import annotations

from dataclasses import dataclass

from streams.actors import context
from streams.actors.choice import chosen, countries_of, homes_of
from streams.actors.document import Document
from streams.actors.entries import Entry, Organ
from streams.actors.forms import Form, matching_key, organ_entry
from streams.actors.matcher import Hit, Matcher, matcher
from streams.actors.plain import plain
from streams.actors.words.short import ABROAD, COUNTRY_NOUNS, EPITHETS, HOLDERS, SHORT_HEADS
from streams.arabic.fold import Folded

_ARTICLE = "ال"
_CLEAR = {"name", "nisba"}
_PLACE = frozenset((" في ", " ب"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A linked mention: its span in the folded text, its actor, and the form of gold ACTORS.md."""

    start: int
    end: int
    entry: Entry
    form: str


def link(folded: Folded, using: Matcher | None = None) -> list[Mention]:
    """Every mention of an actor that the lexicon knows, in order, none overlapping. Linear; never raises."""
    known = using or matcher()
    read = plain(folded)
    text = read.text
    hits = chosen(known, text)
    document = Document(known.book, _named(hits), countries_of(hits), homes_of(hits))
    found: list[Mention] = []
    position = 0
    while position < len(hits):
        mention, used = _mention(hits, position, text, document)
        if mention:
            document.add(mention.entry, hits[position].key)
            found.append(Mention(*read.span(mention.start, mention.end), mention.entry, mention.form))
        position += used
    return found


def _named(hits: list[Hit]) -> set[str]:
    return {hit.forms[0].entry.id for hit in hits if hit.forms and hit.forms[0].kind == "name"}


def _mention(hits: list[Hit], position: int, text: str, document: Document) -> tuple[Mention | None, int]:
    """The mention that begins with this hit, if it is one, and how many hits it takes."""
    hit = hits[position]
    form = hit.forms[0] if hit.forms else None
    if form is None or form.kind in ("definite", "organ"):
        following = hits[position + 1] if position + 1 < len(hits) else None
        return _definite_or_organ(hit, following, text, document)
    entry: Entry | None = form.entry
    if form.kind == "metonym" and not context.is_state(hit.key, text, hit.start, hit.end):
        return None, 1
    person = _short_person(hit, document)
    if form.kind == "short" or (form.kind == "nisba" and person):
        entry = document.short(hit.forms)
        return (Mention(hit.start, hit.end, entry, "short"), 1) if entry else (None, 1)
    assert entry is not None
    end, used = _with_own_nisba(hits, position, entry)
    return Mention(hit.start, end, entry, form.kind), used


def _short_person(hit: Hit, document: Document) -> bool:
    return any(form.kind == "short" and form.entry.id in document.named for form in hit.forms)


def _with_own_nisba(hits: list[Hit], position: int, entry: Entry) -> tuple[int, int]:
    """`الكنيست الإسرائيلي`: the adjective of an actor's own state belongs to its name."""
    hit = hits[position]
    if position + 1 < len(hits) and entry.kind in ("state", "force", "armed_group", "party"):
        following = hits[position + 1]
        if following.start == hit.end + 1 and _country(following, entry.country) and following.key.startswith(_ARTICLE):
            return following.end, 2
    return hit.end, 1


def _country(hit: Hit, code: str | None = None) -> Form | None:
    for form in hit.forms[:1]:
        if form.entry.kind == "country" and form.kind in _CLEAR and (code is None or form.entry.country == code):
            return form
    return None


def _definite_or_organ(hit: Hit, following: Hit | None, text: str, document: Document) -> tuple[Mention | None, int]:
    organ = next((form.organ for form in hit.forms if form.organ), None)
    adjacent = following is not None and following.start == hit.end + 1
    if organ and _is_office(hit, text):
        return None, 1
    if organ and adjacent and following:
        country = _country(following)
        if country and _agrees(hit, following, country):
            organ, end = _parted(hit, following, organ, text, document)
            entry = organ_entry(organ, document.book.countries[country.entry.country or ""], document.book)
            return Mention(hit.start, end, entry, "name"), 2
    if adjacent and following and _country(following):
        return None, 1
    if organ and following and (placed := _placed(hit, following, organ, text, document)):
        return Mention(hit.start, hit.end, placed, "definite"), 1
    if _goes_on(text, hit.end):
        return None, 1
    entry_found = _resolved(hit, document)
    return (Mention(hit.start, hit.end, entry_found, "definite"), 1) if entry_found else (None, 1)


def _placed(head: Hit, following: Hit, organ: Organ, text: str, document: Document) -> Entry | None:
    """The organ of the state that it is said to be in: `هيئة الطيران المدني في قطر`; forces and embassies go abroad."""
    if organ.kind == "force" or organ.organ in ABROAD or text[head.end : following.start] not in _PLACE:
        return None
    country = _country(following)
    if country is None or country.kind != "name" or not (" " in head.key or head.key.startswith(_ARTICLE)):
        return None
    return organ_entry(organ, document.book.countries[country.entry.country or ""], document.book)


def _agrees(head: Hit, following: Hit, country: Form) -> bool:
    """A definite head takes an adjective with article in the gender of its first or last word, a construct a name."""
    last = head.key.rpartition(" ")[2].removeprefix("و")
    if not last.startswith(_ARTICLE):
        return country.kind == "name"
    genders = {_is_feminine(head.key.partition(" ")[0]), _is_feminine(last)}
    return country.kind == "nisba" and following.key.startswith(_ARTICLE) and following.key.endswith("يه") in genders


def _parted(head: Hit, following: Hit, organ: Organ, text: str, document: Document) -> tuple[Organ, int]:
    """The organ whose name the adjective parts, and where it ends: `المحكمة الإسرائيلية العليا`."""
    end = text.find(" ", following.end + 1)
    if end > 0 and head.key.startswith(_ARTICLE):
        forms = document.book.forms.get(f"{head.key} {text[following.end + 1 : end]}", ())
        for form in forms:
            if form.organ:
                return form.organ, end
    return organ, following.end


def _is_feminine(noun: str) -> bool:
    return noun.endswith(("ه", "ات"))


def _is_office(hit: Hit, text: str) -> bool:
    """`وزير الخارجية`: the holder of an office, and no mention of the ministry."""
    if " " in hit.key or not hit.key.endswith("يه"):
        return False
    return context.stands_before(HOLDERS, text, hit.start)


def _goes_on(text: str, end: int) -> bool:
    """Whether an adjective follows: the noun phrase is another one then."""
    word = text[end + 1 : end + 20].split(" ", 1)[0]
    adjective = word.startswith(_ARTICLE) and word.endswith(("ي", "يه", "ين", "ون"))
    return adjective and word not in _NO_ADJECTIVES and word not in EPITHETS


_NO_ADJECTIVES = frozenset(("التي", "اللذين", "الاثنين", "الحالي", "الحاليه", "الماضي", "الي", "الذي", "الذين"))


def _resolved(hit: Hit, document: Document) -> Entry | None:
    short = tuple(form for form in hit.forms if form.kind in ("definite", "short"))
    if short and (entry := document.short(short)) and entry.id in document.seen:
        return entry
    if hit.key in COUNTRY_NOUNS:
        code = document.main_country(COUNTRY_NOUNS[hit.key])
        return document.book.countries[code].entry if code else None
    if hit.key in SHORT_HEADS and (entry := document.definite(hit.key)):
        return entry
    organ = next((form.organ for form in hit.forms if form.organ), None)
    return document.organ(organ) if organ and hit.key in set(map(matching_key, organ.definite)) else None
