"""The linker: hits of the lexicon to mentions, each led to its actor."""

from __future__ import annotations

from collections import Counter

from streams.actors import context, ministries, whose
from streams.actors.bodies import institution
from streams.actors.choice import chosen, countries_of, homes_of
from streams.actors.definites import definite_or_organ
from streams.actors.document import Document
from streams.actors.entries import Entry
from streams.actors.forms import Form, matching_key, organ_entry
from streams.actors.matcher import Hit, Matcher, matcher
from streams.actors.mentions import CLEAR, Body, Mention, country_form
from streams.actors.plain import plain
from streams.actors.unfolded import Unfolded
from streams.actors.words.bodies import FEDERATION
from streams.actors.words.names import COMMON
from streams.actors.words.short import EVERYDAY_NAMES
from streams.actors.words.titles import FUNCTION, MONUMENTS, SCHOOLS, STADIUMS, TITLES
from streams.arabic.fold import Folded

_ARTICLE = "ال"
_ADJECTIVE = "يه"  # `السعودية` is a name and an adjective
_AND = " و"
_SON = "بن"
_SON_OF = f"{_SON} "
_OF_FATHER = f" {_SON_OF}"
_SERVANT = "عبد"
_MONUMENTS = {"person": MONUMENTS, "country": STADIUMS}
_NAME = 20  # letters of a word of a name, with what is written onto it


def link(folded: Folded, using: Matcher | None = None) -> list[Mention]:
    """Every mention of an actor that the lexicon knows, in order, none overlapping. Linear; never raises."""
    return [found for found in read(folded, using) if isinstance(found, Mention)]


def read(folded: Folded, using: Matcher | None = None) -> list[Mention | Body]:
    """What `link` finds, and the institutions beside that hold the name of a country."""
    known = using or matcher()
    readable = plain(folded)
    text = readable.text
    hits = chosen(known, text, Unfolded(folded, readable))
    document = Document(known.book, readable, _named(hits), countries_of(hits), homes_of(hits), _headline(hits, text))
    found: list[Mention | Body] = []
    position = free = 0
    while position < len(hits):
        mention, used = _mention(hits, position, text, document)
        if mention and mention.start >= free:
            span = readable.span(mention.start, mention.end)
            if isinstance(mention, Mention):
                key = hits[position].key if mention.start == hits[position].start else text[mention.start : mention.end]
                document.add(mention.entry, key, mention.start)
                found.append(Mention(*span, mention.entry, mention.form))
                free = mention.end
            else:
                found.append(Body(*span, mention.kind))
        position += used
    return found


def _named(hits: list[Hit]) -> Counter[str]:
    return Counter(hit.forms[0].entry.id for hit in hits if hit.forms and hit.forms[0].kind == "name")


def _headline(hits: list[Hit], text: str) -> str | None:
    """The country that a title begins with, a mark behind it: `اليمن.. قتلى`, `فرنسا: إضراب`."""
    first = hits[0] if hits else None
    if first is None or first.start != 1 or text[first.end : first.end + 2] != "  ":
        return None
    country = country_form(first)
    return country.entry.country if country and country.kind == "name" else None


def _mention(hits: list[Hit], position: int, text: str, document: Document) -> tuple[Mention | Body | None, int]:
    """The mention that begins with this hit, if it is one, and how many hits it takes."""
    hit = hits[position]
    form = hit.forms[0] if hit.forms else None
    following = hits[position + 1] if position + 1 < len(hits) else None
    if form is None or form.kind in ("definite", "organ"):
        ministry = ministries.listed(hits, position, text, document.book)
        return ministry or definite_or_organ(hit, following, text, document)
    adjacent = following if following and following.start == hit.end + 1 else None
    if adjacent and form.kind in ("name", "short") and (other := _of_another(hit, adjacent, document)):
        return other, 2
    if form.kind == "short" or (form.kind == "nisba" and _short_person(hit, document)):
        return _short(hits, position, document), 1
    if form.entry.kind == "country" and form.kind in CLEAR and (body := _body(hits, position, form, document)):
        return body, 1
    if _is_place(hits, position, form, text) or _is_another_person(hits, position, form.entry, document):
        return None, 1
    end, used = _with_own_nisba(hits, position, form.entry)
    clear = used > 1 or hit.key not in document.book.generic or document.is_at_home(form.entry, hit.start)
    return (Mention(hit.start, end, form.entry, form.kind) if clear else None), used


def _of_another(hit: Hit, following: Hit, document: Document) -> Mention | Body | None:
    """The body of another country that the adjective behind a name makes it."""
    other = whose.of_another(hit, following, document.text, document.book)
    if isinstance(other, Entry):
        return Mention(hit.start, following.end, other, "name")
    return other


def _body(hits: list[Hit], position: int, form: Form, document: Document) -> Mention | Body | None:
    """The ministry or institution whose name holds this country."""
    hit, text = hits[position], document.text
    if ministry := ministries.unlisted(hit, text):
        return ministry
    span = institution(text, hit.start, hit.end, adjective=form.kind == "nisba" or hit.key.endswith(_ADJECTIVE))
    return _in_institution(hit, span, form.entry, document) if span and not _follows_name(hits, position) else None


def _short(hits: list[Hit], position: int, document: Document) -> Mention | None:
    """The mention by a short name, if the text names one who has it."""
    hit = hits[position]
    entry = document.short(hit.forms)
    if entry is None or _is_another_person(hits, position, entry, document):
        return None
    return Mention(hit.start, hit.end, entry, "short")


def _follows_name(hits: list[Hit], position: int) -> bool:
    """`وكالة الأناضول التركية`: the adjective stands behind a name, and is no part of it."""
    before = hits[position - 1] if position else None
    if before is None or before.end + 1 != hits[position].start:
        return False
    return any(form.kind == "name" and form.entry.kind != "country" for form in before.forms[:1])


def _in_institution(hit: Hit, span: tuple[int, int], country: Entry, document: Document) -> Mention | Body:
    """The organ of a state whose name its adjective parts (`الاتحاد المصري لكرة القدم`), or a body of its own."""
    start, end = span
    around = document.text[start : hit.start] + document.text[hit.end + 1 : end]
    for form in document.book.forms.get(around.strip(), ()):
        if form.organ:
            entry = organ_entry(form.organ, document.book.countries[country.country or ""], document.book)
            return Mention(start, end, entry, "name")
    known = document.federations.get(country.country or "")
    if known and around.strip() == FEDERATION:
        return Mention(start, end, known, "short")
    return Body(start, end)


def _is_another_person(hits: list[Hit], position: int, entry: Entry, document: Document) -> bool:
    """Behind `بن` the father of another one, and a family name behind a first name that is not the known person's."""
    hit, text = hits[position], document.text
    if entry.kind != "person" or text[hit.start - 1] != " ":
        return False
    if text.endswith(_OF_FATHER, 0, hit.start):
        return True
    if " " in hit.key.removeprefix(_SON_OF):
        return False
    if position and hits[position - 1].end + 1 == hit.start and _short_person(hits[position - 1], document):
        return False  # `قمة كيم-مون`: two people
    if hit.key.startswith(_ARTICLE) and context.stands_before(SCHOOLS, text, hit.start):
        return True  # `التيار الشيرازي`: an adjective
    return _has_another_first_name(entry, text[max(0, hit.start - 2 * _NAME) : hit.start - 1].split(" "))


def _has_another_first_name(entry: Entry, words: list[str]) -> bool:
    """Whether these words before a family name end with a first name, and not this person's: `وسام`, `عبد المنعم`."""
    *_, earlier, before, word = ["", "", "", *words]
    if before.endswith(_SERVANT) and word.startswith(_ARTICLE) and earlier != _SON:
        return not any(_SERVANT + word in matching_key(name).replace(" ", "") for name in entry.ar)
    first = word if word in COMMON else word.removeprefix("و")
    if first not in COMMON or first in FUNCTION or first in EVERYDAY_NAMES or before == _SON:
        return False
    return not any(first in matching_key(name).split() for name in entry.ar)


def _is_place(hits: list[Hit], position: int, form: Form, text: str) -> bool:
    """Whether a capital is no state here, or a name that of a place or a prize: `مستشفى السلطان قابوس`."""
    hit = hits[position]
    if form.kind == "metonym":
        first = _first_of_capitals(hits, position, text)
        if not context.is_state(first.key, text, first.start, first.end):
            return True
    nouns = _MONUMENTS.get(form.entry.kind)
    if nouns is None or text[hit.start - 1] != " " or form.kind == "nisba":
        return False
    words = text[max(0, hit.start - 2 * _NAME) : hit.start - 1].split(" ")
    noun = words[-2] if len(words) > 1 and words[-1] in TITLES else words[-1]
    return noun in nouns or noun[1:] in nouns


def _first_of_capitals(hits: list[Hit], position: int, text: str) -> Hit:
    """The first of capitals joined by `و`, all of them states or places: `بين موسكو وكييف`, `زار القاهرة وعمان`."""
    while position:
        hit, before = hits[position], hits[position - 1]
        joined = text[before.end : hit.start] == _AND and any(form.kind == "metonym" for form in before.forms[:1])
        if not joined:
            break
        position -= 1
    return hits[position]


def _short_person(hit: Hit, document: Document) -> bool:
    return any(form.kind == "short" and form.entry.id in document.named for form in hit.forms)


def _with_own_nisba(hits: list[Hit], position: int, entry: Entry) -> tuple[int, int]:
    """`الكنيست الإسرائيلي`: the adjective of an actor's own state belongs to its name."""
    hit = hits[position]
    if position + 1 < len(hits) and entry.kind in ("state", "force", "armed_group", "party"):
        following = hits[position + 1]
        if (
            following.start == hit.end + 1
            and country_form(following, entry.country)
            and following.key.startswith(_ARTICLE)
        ):
            return following.end, 2
    return hit.end, 1
