"""Which hits of the lexicon count in a text: the longest of those that overlap, the ambiguous by what is around."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from streams.actors import context, media
from streams.actors.forms import Form
from streams.actors.matcher import Hit, Matcher
from streams.actors.unfolded import Unfolded
from streams.actors.words.context import CITY, CITY_STATES
from streams.actors.words.short import DOCUMENT_WORDS

_INITIALS = 2  # letters that are a word more often than a medium
_CLEAR = frozenset({"name", "nisba"})
_AT_HOME = frozenset({"person", "state", "force", "party", "armed_group"})


def chosen(known: Matcher, text: str, written: Unfolded) -> list[Hit]:
    """The hits that count in the text of a `Plain`, in order; of two that overlap the earlier, then the longer."""
    hits = [hit for hit in known.hits(text) if not written.tells_apart(hit, known.book)]
    named = countries_of(hits)
    full = {form.entry.id for hit in hits for form in hit.forms[:1] if form.kind == "name"}
    kept: list[Hit] = []
    free = 0
    for hit in hits:
        if hit.start < free:
            continue
        if hit.key in known.book.not_actors:
            free = hit.end
            continue
        if _is_office(hit, text) or _is_language(hit, text):
            continue
        forms = tuple(form for form in hit.forms if _counts(form, hit, text, written, named))
        if forms or hit.key in DOCUMENT_WORDS:
            kept.append(Hit(hit.start, hit.end, hit.key, _by_country(_by_full_name(forms, full), named)))
            free = hit.end
    return kept


def _counts(form: Form, hit: Hit, text: str, written: Unfolded, named: Container[str]) -> bool:
    """Whether a form of a hit is meant, by its vowel signs or what stands around."""
    if (country := written.vowelled(hit)) is not None:
        return form.entry.country == country
    if context.counts(form.ambiguity, text, hit.start, hit.end, named):
        return not _is_city(form, hit, text)
    if form.entry.kind != "media" or len(hit.key) <= _INITIALS:
        return False
    return media.is_medium(text, hit.start, hit.end, written.behind(hit))


def _is_city(form: Form, hit: Hit, text: str) -> bool:
    """Clubs and countries have names of cities: `مدينة برايتون`, `مدينة كولومبيا`."""
    if form.entry.kind == "company":
        return context.is_city(text, hit.start)
    named = form.entry.kind == "country" and hit.forms[0].kind == "name" and form.entry.country not in CITY_STATES
    return named and text[hit.start - 1] == " " and context.stands_before(CITY, text, hit.start)


def _is_office(hit: Hit, text: str) -> bool:
    """Whether what looks like the body of a state is an adjective, or belongs to the title of its head."""
    if not any(form.organ or form.entry.kind in ("state", "force") for form in hit.forms[:1]):
        return False
    return context.is_held(hit.key, text, hit.start) or context.is_adjective(hit.key, text, hit.start)


def _is_language(hit: Hit, text: str) -> bool:
    """Whether the adjective of a country (no name of one: `السعودية`) names a language."""
    form = hit.forms[0] if hit.forms else None
    if form is None or form.kind != "nisba":
        return False
    return context.is_language(hit.key, form.entry.country, text, hit.start)


def countries_of(hits: list[Hit]) -> Counter[str]:
    """How often each country is named, by name or adjective, where no doubt is."""
    first = (hit.forms[0] for hit in hits if hit.forms)
    return Counter(
        form.entry.country
        for form in first
        if form.entry.kind == "country" and form.kind in _CLEAR and form.entry.country and not form.ambiguity
    )


def homes_of(hits: list[Hit]) -> Counter[str]:
    """How often people and bodies of each country are named."""
    first = (hit.forms[0] for hit in hits if hit.forms)
    homes = (form.entry.country for form in first if form.entry.kind in _AT_HOME and form.kind == "name")
    return Counter(filter(None, homes))


def _by_full_name(forms: tuple[Form, ...], full: Container[str]) -> tuple[Form, ...]:
    """The organisation that the text names in full, where its short name is the name of another one.

    `الاتحاد الأوروبي` is the UEFA where the text speaks of it.
    """
    if len(forms) < 2 or forms[0].kind != "name" or forms[0].entry.kind != "igo":
        return forms
    short = tuple(f for f in forms if f.kind == "short" and f.entry.kind == "igo" and f.entry.id in full)
    return short or forms


def _by_country(forms: tuple[Form, ...], named: Counter[str]) -> tuple[Form, ...]:
    """Of several actors of one name the one first whose country the text names most."""
    if len(forms) < 2 or forms[0].kind != "name" or forms[1].kind != "name":
        return forms
    return tuple(sorted(forms, key=lambda form: (form.kind != "name", -named[form.entry.country or ""])))
