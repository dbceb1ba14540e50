"""Every form under which the lexicon's actors stand in a text, folded, with what each form means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from streams.actors.countries import Country, countries, inflected
from streams.actors.entries import Ambiguity, Entry, Lexicon, Organ
from streams.actors.loader import directories, load
from streams.actors.organs import names_of
from streams.actors.spelling import Skeletons, by_skeleton, hard_letters
from streams.actors.variants import variants
from streams.actors.words.bodies import is_generic
from streams.actors.words.names import COMMON, PARTICLES
from streams.actors.words.short import NO_FAMILY, SHORT_HEADS
from streams.arabic.fold import fold_text

_RANKS = ("name", "metonym", "organ", "nisba", "definite", "short")
_OF_STATES = frozenset({"state", "company"})
_ARTICLE = "ال"
_ALIKE = 0.6  # of the letters of a family name in two spellings
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Form:
    """What a folded string stands for. `kind` is a form of gold ACTORS.md, or `organ`: a head that needs its state."""

    kind: str
    entry: Entry
    ambiguity: Ambiguity | None = None
    organ: Organ | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """All forms, those of one string by rank (names first), and what organs and countries need to be put together."""

    forms: dict[str, tuple[Form, ...]]
    articled: frozenset[str]
    countries: dict[str, Country]
    organs: dict[tuple[str, str], Entry]  # entries of their own for the organ of a state
    organ_of: dict[str, str]
    not_actors: frozenset[str]
    skeletons: Skeletons
    entries: dict[str, Entry]
    letters: dict[str, frozenset[str]]  # the `hard_letters` of a key as the lexicon writes it
    generic: frozenset[str]  # names of a body of one state that others may have by that name too
    made: dict[tuple[str, str], Entry] = field(default_factory=dict)  # organs put together so far

    def offices(self, actor: str) -> tuple[str, ...]:
        """The titles of the offices that an actor of the lexicon holds or held."""
        entry = self.entries.get(actor)
        return tuple(office.title for office in entry.offices) if entry else ()


def book(paths: tuple[Path, ...] | None = None) -> Book:
    """The forms of these directories; of MARSAD_LEXICON_DIRS where none are given. Read once."""
    return _book(paths or directories())


@cache
def _book(paths: tuple[Path, ...]) -> Book:
    lexicon = load(paths)
    known = countries(lexicon)
    names = (*_country_forms(known.values()), *_organ_forms(lexicon), *_entry_forms(lexicon))
    found, articled, letters = _found(names)
    for phrase in lexicon.not_actors:
        letters[matching_key(phrase)] |= hard_letters(phrase)
    ranked = {key: tuple(sorted(forms, key=lambda f: _RANKS.index(f.kind))) for key, forms in found.items() if forms}
    own = _own_organs(lexicon, known)
    return Book(
        forms=ranked,
        articled=articled,
        countries=known,
        organs=own,
        organ_of={entry.id: organ for (organ, _), entry in own.items()},
        not_actors=frozenset(map(matching_key, lexicon.not_actors)),
        skeletons=by_skeleton(lexicon.entries.values()),
        entries=lexicon.entries,
        letters={key: frozenset(hard) for key, hard in letters.items() if hard},
        generic=_generic(ranked, known),
    )


def _found(
    written: Iterable[tuple[str, Form]],
) -> tuple[dict[str, list[Form]], frozenset[str], defaultdict[str, set[str]]]:
    """The forms of every key, the keys that begin with the article (`أل` of `ألمانيا` is none), and hard letters.

    A spelling by rule never takes what is written for another actor: `كينيا` is no `غينيا`.
    """
    names = tuple(written)
    own = {matching_key(name) for name, _ in names}
    found: dict[str, list[Form]] = defaultdict(list)
    letters: defaultdict[str, set[str]] = defaultdict(set)
    articled = set()
    for name, form in names:
        for spelling in (name,) if form.organ else variants(name, form.entry):
            key = matching_key(spelling)
            letters[key] |= hard_letters(spelling)
            if len(key) > 1 and form not in found[key] and (spelling == name or key not in own):
                found[key].append(form)
                if spelling.startswith(_ARTICLE):
                    articled.add(key)
    return found, frozenset(articled), letters


def matching_key(text: str) -> str:
    """The text folded, in lower case, with blanks for everything that is no letter or digit."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold_text(text).lower()).split())


def _country_forms(known: Iterable[Country]) -> Iterator[tuple[str, Form]]:
    for country in known:
        entry = country.entry
        for kind, names in (("name", entry.ar), ("metonym", country.capitals), ("nisba", country.nisbas)):
            for name in names:
                yield name, Form(kind, entry, entry.ambiguous if name in entry.ambiguous.names else None)


def _organ_forms(lexicon: Lexicon) -> Iterator[tuple[str, Form]]:
    for organ in lexicon.organs.values():
        entry = Entry(f"{organ.kind}:{organ.organ}", organ.kind, organ.ar, organ.en)
        for head in dict.fromkeys((*organ.ar, *organ.definite)):
            yield head, Form("organ", entry, organ=organ)


def _entry_forms(lexicon: Lexicon) -> Iterator[tuple[str, Form]]:
    for entry in lexicon.entries.values():
        names = dict.fromkeys(entry.ar)
        if entry.kind in {"media", "company", "igo", "ngo"}:
            names |= dict.fromkeys(entry.en)
        elif entry.kind != "person":
            names |= dict.fromkeys(filter(_is_acronym, entry.en))
        for name in names:
            yield name, Form("name", entry, entry.ambiguous if name in entry.ambiguous.names else None)
        for name in dict.fromkeys((*entry.short, *_family(entry))):
            doubt = entry.ambiguous if name in entry.ambiguous.names else None
            yield name, Form("definite" if matching_key(name) in SHORT_HEADS else "short", entry, doubt)
        for stem in entry.nisba:
            for adjective in inflected(stem):
                yield adjective, Form("nisba", entry)
        yield from _organ_names(entry)


def _is_acronym(name: str) -> bool:
    """`PKK`, `FBI`: papers write them as they are."""
    return len(name) >= _SHORTEST and name.isascii() and name.isalpha() and name.isupper()


def _organ_names(entry: Entry) -> Iterator[tuple[str, Form]]:
    if entry.article:
        for name in entry.ar:
            yield name.removeprefix(_ARTICLE) if name.startswith(_ARTICLE) else _ARTICLE + name, Form("name", entry)


def _family(entry: Entry) -> Iterator[str]:
    if entry.kind != "person":
        return
    words = entry.ar[0].split()
    cut = -2 if len(words) > 2 and fold_text(words[-2]) in PARTICLES else -1
    name = entry.family or (" ".join(words[cut:]) if len(words) > 1 else "")
    if len(name) > 2 and matching_key(name) not in NO_FAMILY:
        yield name
    if name == words[-1]:
        yield from _respelled(name, entry.ar[1:])


def _respelled(family: str, others: Iterable[str]) -> Iterator[str]:
    """The family name as the other spellings of the whole name have it: `بولر`, `بوهلر`; no other word.

    Without its article it may be an everyday word: `الحصرية`, `حصرية`.
    """
    for last in (other.split()[-1] for other in others if " " in other):
        if family.startswith(_ARTICLE) and not last.startswith(_ARTICLE):
            continue
        key = matching_key(last)
        alike = SequenceMatcher(None, matching_key(family), key).ratio() >= _ALIKE
        if alike and len(key) > _SHORTEST and key not in COMMON and key not in NO_FAMILY:
            yield last


def _generic(forms: dict[str, tuple[Form, ...]], known: dict[str, Country]) -> frozenset[str]:
    """Keys of bodies by common nouns alone, no adjective of their state among them."""
    adjectives = {code: {matching_key(word) for word in country.nisbas} for code, country in known.items()}
    return frozenset(
        key
        for key, (form, *_) in forms.items()
        if form.kind == "name"
        and form.entry.kind in _OF_STATES
        and is_generic(key)
        and adjectives.get(form.entry.country or "", {""}).isdisjoint(key.split())
        and form.entry.country
    )


def _own_organs(lexicon: Lexicon, known: dict[str, Country]) -> dict[tuple[str, str], Entry]:
    """Entries that are the organ of a state by one of their names: `وزارة الدفاع الأميركية` is a name of one.

    Who does its work in place of the state is too (`الدفاع المدني السوري`), a club that bears its name is not.
    """
    heads = {
        (kind, matching_key(head)): organ.organ
        for organ in lexicon.organs.values()
        for head in organ.ar
        for kind in (organ.kind, "ngo")
    }
    adjectives = {code: {matching_key(word) for word in country.nisbas} for code, country in known.items()}
    found: dict[tuple[str, str], Entry] = {}
    for entry in lexicon.entries.values():
        if entry.country not in known:
            continue
        for name in entry.ar:
            head, _, last = matching_key(name).rpartition(" ")
            if (entry.kind, head) in heads and last in adjectives[entry.country]:
                found.setdefault((heads[entry.kind, head], entry.country), entry)
    return found


def organ_entry(organ: Organ, country: Country, known: Book) -> Entry:
    """The organ of one state, with the names of its own entry before those of the pattern."""
    key = organ.organ, country.entry.country or ""
    if key not in known.made:
        known.made[key] = _organ_entry(organ, country, known.organs.get(key))
    return known.made[key]


def _organ_entry(organ: Organ, country: Country, own: Entry | None) -> Entry:
    code = country.entry.country or ""
    names = names_of(organ, country)
    if own:
        return replace(own, en=tuple(dict.fromkeys((*own.en, *names))))
    arabic = f"{organ.ar[0]} {country.adjective(organ.ar[0])}"
    return Entry(f"{organ.kind}:{code.lower()}-{organ.organ}", organ.kind, (arabic,), names, code)
