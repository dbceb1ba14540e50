"""Whose a body is behind whose name the adjective of another country stands: `صحيفة الوطن السعودية`."""

from __future__ import annotations

from functools import cache

from streams.actors import context
from streams.actors.countries import Country
from streams.actors.entries import Entry
from streams.actors.forms import Book, Form, matching_key, organ_entry
from streams.actors.matcher import Hit
from streams.actors.mentions import Body, country_form
from streams.actors.words.bodies import FEMININE_PLURALS
from streams.actors.words.media import TITLED

_ARTICLE = "ال"
_FEMININE = ("ه", "ات")
_FEMININE_END = "ه"
_FEMININE_ADJECTIVE = "يه"
_KINDS = frozenset({"state", "force", "media"})
_NOUN = 12  # letters of a noun for a medium, with what is written onto it


def agrees(head: str, following: Hit, country: Form) -> bool:
    """A definite head takes an adjective with article in the gender of its first or last word, a construct a name.

    `السعودية` is both.
    """
    last = head.rpartition(" ")[2].removeprefix("و")
    return _is_adjective(head, following, country) if last.startswith(_ARTICLE) else country.kind == "name"


def _is_adjective(head: str, following: Hit, country: Form) -> bool:
    genders = {is_feminine(head.partition(" ")[0]), is_feminine(head.rpartition(" ")[2].removeprefix("و"))}
    adjective = any(form.kind == "nisba" and form.entry is country.entry for form in following.forms)
    return adjective and following.key.startswith(_ARTICLE) and following.key.endswith(_FEMININE_ADJECTIVE) in genders


def is_feminine(noun: str) -> bool:
    """By its ending, or as a broken plural, which takes the feminine without one."""
    return noun.endswith(_FEMININE) or noun.removeprefix(_ARTICLE) in FEMININE_PLURALS


def of_another(hit: Hit, following: Hit, text: str, book: Book) -> Entry | Body | None:
    """The body that a name means with the adjective right behind it, where the lexicon's belongs to another country.

    The one whose name both together are, else the organ of that country, else one that the lexicon does not know. None
    where no adjective tells so, or the name says itself whose it is: `الجيش الإسرائيلي الأميركي الصنع`.
    """
    entry = hit.forms[0].entry
    country = country_form(following) if entry.kind in _KINDS else None
    if country is None or _is_its_own(country, hit):
        return None
    head = _whole(hit, entry, text)
    if not head or _says_whose(hit.key, entry, book) or not _is_adjective(head, following, country):
        return None
    if known := _together(hit.key, following.key, entry, book):
        return known
    organ = next((form.organ for form in hit.forms if form.organ), None)
    if organ:
        return organ_entry(organ, book.countries[country.entry.country or ""], book)
    return Body(_name_start(hit), following.end, entry.kind) if _may_be_another(hit.key, head, following) else None


def _is_its_own(country: Form, hit: Hit) -> bool:
    """Whether the adjective tells nothing: of the body's own country, and no other country has one of that name."""
    return {form.entry.country for form in hit.forms if form.kind == hit.forms[0].kind} == {country.entry.country}


def _whole(hit: Hit, entry: Entry, text: str) -> str:
    """The name with the noun of a medium before it; empty where only one state has a body of that name.

    A medium without its noun may be whose somebody is: `مراسلة الجزيرة الفلسطينية`.
    """
    if entry.kind != "media":
        return hit.key if " " in hit.key else ""
    if hit.key.partition(" ")[0] in TITLED:
        return hit.key
    noun = text[max(0, hit.start - _NOUN) : hit.start].rstrip().rpartition(" ")[2]
    return f"{noun} {hit.key}" if context.stands_before(TITLED, text, hit.start) else ""


def _may_be_another(key: str, head: str, following: Hit) -> bool:
    """Whether a name is of common nouns, no `فايننشال تايمز`, and the adjective its own: not `دعم الشرعية اليمنية`."""
    own = is_feminine(head.partition(" ")[0]) == following.key.endswith(_FEMININE_ADJECTIVE)
    return own and key.rpartition(" ")[2].startswith(_ARTICLE)


def _name_start(hit: Hit) -> int:
    """Where the name of a medium begins behind its noun, which is no part of it (gold ACTORS.md)."""
    noun, blank, _ = hit.key.partition(" ")
    return hit.start + len(noun) + 1 if blank and noun in TITLED else hit.start


def _together(key: str, adjective: str, entry: Entry, book: Book) -> Entry | None:
    """The body of that kind whose name are the name, without the noun or with it, and the adjective.

    In the feminine, as papers and channels are, also behind another noun: `تلفزيون النهار الجزائري`.
    """
    noun, _, bare = key.partition(" ")
    feminine = adjective.removesuffix(_FEMININE_END) + _FEMININE_END
    names = (f"{name} {feminine}" for name in ((key, bare) if noun in TITLED else (key,)))
    forms = (form for name in names for form in book.forms.get(name, ()))
    return next((form.entry for form in forms if form.kind == "name" and form.entry.kind == entry.kind), None)


def _says_whose(key: str, entry: Entry, book: Book) -> bool:
    country = book.countries.get(entry.country or "")
    return country is not None and not _own_words(country).isdisjoint(key.split())


@cache
def _own_words(country: Country) -> frozenset[str]:
    """The adjectives and the names of a country."""
    return frozenset(map(matching_key, (*country.nisbas, *country.entry.ar)))
