"""What a written word says of a number beside it: counted noun, event, verb of saying.

Forms are looked up without their proclitics and article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from streams.arabic.caching import WORDS
from streams.arabic.fold import fold_text
from streams.facts.inflection import Number, noun, verb
from streams.facts.words import cues, events, money, people, things

Category: TypeAlias = Literal["person", "duration", "measure", "times", "vehicles_weapons", "money", "thing"]
_ARTICLE = "ال"
_HAMZA = frozenset(("الاف", "الوف"))  # number words whose first letters only look like the article


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun. `state` is the kind that the noun itself says (`قتيل`), `population` who they are."""

    category: Category
    number: Number
    state: str | None = None
    population: str | None = None
    currency: str | None = None


def _nouns() -> Iterator[tuple[str, Noun]]:
    """Every form with its noun; of two nouns that are spelled alike the first stands."""
    for state, entries in people.STATES.items():
        for entry in entries.split():
            yield from ((form, Noun("person", number, state=state)) for form, number in noun(entry))
    for entry in things.VEHICLES_WEAPONS.split():  # `مقاتلة` is an aircraft before it is a woman who fights
        yield from ((form, Noun("vehicles_weapons", number)) for form, number in noun(entry))
    for population, entries in people.POPULATIONS.items():
        for entry in entries.split():
            yield from ((form, Noun("person", number, population=population)) for form, number in noun(entry))
    lists: tuple[tuple[Category, str], ...] = (
        ("person", people.OTHERS),
        ("duration", things.DURATION),
        ("times", things.TIMES),
        ("measure", things.MEASURE),
        ("thing", things.THINGS),
    )
    for category, words in lists:
        for entry in words.split():
            yield from ((form, Noun(category, number)) for form, number in noun(entry))
    for entry, currency in money.NOUNS.items():
        yield from ((form, Noun("money", number, currency=currency)) for form, number in noun(entry))


@cache
def nouns() -> Mapping[str, Noun]:
    """Counted nouns by folded form; a form that is a dual and a sound plural is read as the plural."""
    found: dict[str, Noun] = {}
    for form, meaning in _nouns():
        known = found.setdefault(form, meaning)
        if known.number == "two" and meaning.number == "many" and known.category == meaning.category:
            found[form] = meaning
    return found


@cache
def _events() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind, words in events.VERBS.items():
        for entry in words.split():
            for form in verb(entry):
                found.setdefault(form, kind)
    for kind, words in events.NOUNS.items():
        found.update((fold_text(word), kind) for word in words.split())
    return found


@cache
def _event_verbs() -> frozenset[str]:
    """Forms that are verbs and no event noun."""
    found = {form for words in events.VERBS.values() for entry in words.split() for form in verb(entry)}
    return frozenset(found - {fold_text(word) for words in events.NOUNS.values() for word in words.split()})


@cache
def _handed() -> frozenset[str]:
    forms = (form for entry in events.HANDED_VERBS.split() for form in verb(entry))
    return frozenset((*forms, *map(fold_text, events.HANDED_NOUNS.split())))


@cache
def _saying() -> frozenset[str]:
    return frozenset(form for entry in cues.SAYING.split() for form in verb(entry))


@cache
def _reaching() -> frozenset[str]:
    return frozenset(form for entry in events.REACHING.split() for form in verb(entry))


@cache
def acts() -> frozenset[str]:
    """Forms of verbs that persons do or undergo, and that hurt nobody: they govern the number behind them."""
    return frozenset(form for entry in events.ACTS.split() for form in verb(entry))


@cache
def acting() -> frozenset[str]:
    """The verbal nouns of such verbs."""
    return words(events.ACTING)


@cache
def words(listed: str) -> frozenset[str]:
    """The folded words of a list."""
    return frozenset(map(fold_text, listed.split()))


@lru_cache(maxsize=WORDS)
def forms(word: str) -> tuple[str, ...]:
    """The word as it stands, then without proclitics, without the article, without both."""
    found = [word]
    bare = word
    for letters in ("وف", "بلك"):
        if len(bare) > 3 and bare[:1] in letters:
            bare = bare[1:]
            found.append(bare)
            if bare[:1] == "ل" and len(bare) > 4 and found[-1] != word:
                found.append(bare[1:])
    found += [form[2:] for form in tuple(found) if form.startswith(_ARTICLE) and len(form) > 4]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=WORDS)
def counted(word: str) -> Noun | None:
    """The counted noun that the word is, if a list has it."""
    return next((found for form in forms(word) if (found := nouns().get(form))), None)


@lru_cache(maxsize=WORDS)
def event(word: str) -> str | None:
    """The kind of what happened, if the word says so; `handed` for handing over."""
    if word in words(events.NOT_VERBS):
        return None
    nouns_only = _has_article(word)
    for form in _verbal(word):
        if (kind := _events().get(form)) and not (nouns_only and form in _event_verbs()):
            return kind
        if form in _handed():
            return "handed"
    return None


def _has_article(word: str) -> bool:
    """A verb never has it: `فترة التوقف` arrests nobody."""
    return next((form for form in forms(word) if form.startswith(_ARTICLE)), "") != "" and word not in _events()


@lru_cache(maxsize=WORDS)
def says(word: str) -> bool:
    """Whether the word is a verb of saying."""
    bare = word[1:] if word[:1] in ("و", "ف") and len(word) > 3 else word
    future = bare[1:] if bare[:1] == "س" else bare
    return not _saying().isdisjoint((word, bare, future))


def reaches(word: str) -> bool:
    """Whether the word is a verb that says where a count has come to (`بلغ`, `ليصل`)."""
    return not _reaching().isdisjoint(_verbal(word))


@lru_cache(maxsize=WORDS)
def is_definite(word: str) -> bool:
    """Whether the word has the article: it begins so, and is no listed noun as it stands (`ألقاب`)."""
    return word.startswith(_ARTICLE) and len(word) > 3 and word not in nouns() and word not in _HAMZA


@lru_cache(maxsize=WORDS)
def is_nisba_plural(word: str) -> bool:
    """Whether the word is built as a sound masculine plural, which only persons have."""
    bare = word.removeprefix(_ARTICLE)
    return len(bare) > 4 and bare.endswith(("ين", "ون")) and nouns().get(bare) is None


def _verbal(word: str) -> tuple[str, ...]:
    found = forms(word)
    return (*found, *(form[1:] for form in found if form[:1] == "س" and len(form) > 4))
