"""Every form under which the lexicon's actors stand in a text, folded, with what each form means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

import yaml
from babel import Locale

from streams.actors.entries import FOLDER, Entry, load
from streams.arabic.fold import fold_text

FormKind: TypeAlias = Literal["name", "short", "nisba", "metonym"]
_ARTICLE = "ال"
_NISBA_ENDINGS = ("ي", "ية", "يا", "يون", "يين", "يات", "يان", "يتين", "يتان")


@dataclass(frozen=True, slots=True)
class Form:
    """A surface form of an actor. `definite`: it may stand with or without the article."""

    entry: Entry
    kind: FormKind


@dataclass(frozen=True, slots=True)
class _Country:
    code: str
    entry: Entry
    nisba: tuple[str, ...]
    metonyms: tuple[str, ...]
    plural: tuple[str, ...]


@cache
def forms(directories: str = "") -> dict[str, Form]:
    """Folded form to actor. Where two actors share a form the more specific kind of form wins: names first."""
    found: dict[str, Form] = {}
    for rank in ("name", "metonym", "nisba", "short"):
        for text, form in _all(directories):
            if form.kind == rank:
                found.setdefault(fold_text(text), form)
    return {text: form for text, form in found.items() if len(text) > 1}


def _all(directories: str) -> Iterator[tuple[str, Form]]:
    countries = _countries()
    for entry in (*load(directories), *_organs(countries)):
        yield from ((name, Form(entry, "name")) for name in entry.ar)
        yield from ((name, Form(entry, "short")) for name in entry.short)
    for country in countries:
        yield from ((name, Form(country.entry, "name")) for name in country.entry.ar)
        yield from ((name, Form(country.entry, "metonym")) for name in country.metonyms)
        for stem in country.nisba:
            yield from ((word, Form(country.entry, "nisba")) for word in _inflected(stem))
        for word in country.plural:
            yield from ((form, Form(country.entry, "nisba")) for form in (word, _ARTICLE + word))


def _inflected(nisba: str) -> Iterator[str]:
    """An adjective of one or two words in gender, number and case, with and without the article."""
    first, *rest = nisba.split()
    for ending in _NISBA_ENDINGS:
        word = first.removesuffix("ي") + ending
        feminine = ending in ("ية", "يات", "يتين", "يتان")
        others = [part.removesuffix("ي") + ("ية" if feminine else "ي") for part in rest]
        yield " ".join([word, *others])
        yield " ".join([_ARTICLE + word, *(_ARTICLE + part for part in others)])


@cache
def _countries() -> tuple[_Country, ...]:
    arabic, english = Locale("ar").territories, Locale("en").territories
    own = yaml.load((FOLDER / "countries.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    codes = sorted(str(code) for code in english if re.fullmatch("[A-Z]{2}", str(code)))
    states = (code for code in codes if code in arabic and code not in _NO_STATES)
    return tuple(_country(code, arabic[code], english[code], own.get(code, {})) for code in states)


# codes of CLDR that are no ISO 3166 countries
_NO_STATES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


def _country(code: str, name_ar: str, name_en: str, own: dict[str, list[str]]) -> _Country:
    plain = name_ar.removeprefix("جمهورية ") if name_ar.startswith("جمهورية ") else name_ar
    names = dict.fromkeys(n for n in (plain, name_ar, *own.get("names", ())) if n not in own.get("drop", ()))
    names_en = dict.fromkeys((name_en.replace("&", "and"), name_en))
    entry = Entry(f"country:{code}", tuple(names), tuple(names_en), "country", code)
    nisba = own["nisba"] if "nisba" in own else list(_nisba(plain))
    return _Country(code, entry, tuple(nisba), tuple(own.get("metonyms", ())), tuple(own.get("plural", ())))


def _nisba(name: str) -> Iterator[str]:
    """The regular adjective of a one-word name: article and final vowel or ta marbuta off, `ي` on."""
    if " " in name or "-" in name:
        return
    stem = name.removeprefix(_ARTICLE)
    for ending in ("يا", "ية", "ا", "ة", "و"):
        if stem.endswith(ending) and len(stem) > len(ending) + 2:
            stem = stem.removesuffix(ending)
            break
    yield stem.removesuffix("ي") + "ي"


def _organs(countries: tuple[_Country, ...]) -> Iterator[Entry]:
    """Bodies of states: `وزارة الدفاع الأميركية`, `الجيش الإسرائيلي`, `البنك المركزي المصري`."""
    organs = yaml.load((FOLDER / "organs.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for country in countries:
        for organ in organs:
            heads = [f"{head} {adjective}" for head in organ["ar"] for adjective in _agreeing(head, country.nisba)]
            if heads:
                names = tuple(name.format(country=country.entry.en[0]) for name in organ["en"])
                yield Entry(
                    f"{organ['kind']}:{country.code}:{organ['id']}", tuple(heads), names, organ["kind"], country.code
                )


def _agreeing(head: str, nisba: tuple[str, ...]) -> Iterator[str]:
    feminine = head.split(maxsplit=1)[0].endswith(("ة", "ات"))
    for stem in nisba:
        words = (part.removesuffix("ي") + ("ية" if feminine else "ي") for part in stem.split())
        yield " ".join(_ARTICLE + word for word in words)
