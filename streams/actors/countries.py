"""Countries: names from CLDR, what papers write beside them from countries.yaml, adjectives by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from streams.actors.entries import CountryWords, Entry, Lexicon

_ARTICLE = "ال"
# masculine, feminine, accusative, sound plurals, duals
_MASCULINE = ("ي", "يا", "يون", "يين", "يان")
_FEMININE = ("ية", "يات", "يتين", "يتان")
_NO_STATES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
_FEMININE_HEADS = ("ة", "ات", "ه")


@dataclass(frozen=True, slots=True)
class Country:
    """A country, the adjectives it has in Arabic (every inflection) and English, and what stands for its state."""

    entry: Entry
    stems: tuple[str, ...]
    nisbas: tuple[str, ...]
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]

    def adjective(self, head: str) -> str:
        """The definite adjective that agrees with the first word of `head`; the name where there is none."""
        if not self.stems:
            return self.entry.ar[0]
        feminine = head.split(maxsplit=1)[0].endswith(_FEMININE_HEADS)
        words = (part.removesuffix("ي") + ("ية" if feminine else "ي") for part in self.stems[0].split())
        return " ".join(_ARTICLE + word for word in words)


@cache
def codes() -> tuple[str, ...]:
    """The codes of every ISO 3166 country (and Kosovo) that CLDR names in both languages, in order."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    named = (code for code in map(str, english) if re.fullmatch("[A-Z]{2}", code))
    return tuple(sorted(code for code in named if code in arabic and code not in _NO_STATES))


def countries(lexicon: Lexicon) -> dict[str, Country]:
    """Every country by code."""
    return {code: described(code, lexicon.countries.get(code, CountryWords(code))) for code in codes()}


def described(code: str, own: CountryWords) -> Country:
    """One country, by its names in CLDR and these words."""
    return _country(code, Locale("ar").territories[code], Locale("en").territories[code], own)


def _country(code: str, name_ar: str, name_en: str, own: CountryWords) -> Country:
    latin = name_en.replace(" & ", " and ")
    plain = re.sub(r" \(.*\)", "", name_ar)
    names = tuple(dict.fromkeys((*own.ar, *(() if own.ar and code == "OM" else (plain, name_ar)))))
    names_en = tuple(dict.fromkeys((*own.en, latin, re.sub(r" \(.*\)| SAR China", "", latin))))
    stems = own.nisba or tuple(_nisba(names[0]))
    adjectives = (form for stem in stems for form in inflected(stem))
    broken = (form for word in own.plurals for form in (word, _ARTICLE + word))
    entry = Entry(f"country:{code}", "country", names, names_en, code, ambiguous=own.ambiguous)
    return Country(
        entry, stems, tuple(dict.fromkeys((*adjectives, *broken))), own.capital, own.demonym or (names_en[0],)
    )


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


def inflected(stem: str) -> Iterator[str]:
    """An adjective in gender, number and case, with and without the article; of two words both, or the second alone."""
    first, *rest = stem.split()
    if rest and not first.endswith("ي"):  # جنوب أفريقي: only the second word is inflected
        for second in inflected(" ".join(rest)):
            yield f"{first} {second}"
            if second.startswith(_ARTICLE):
                yield f"{_ARTICLE}{first} {second}"
        return
    for ending in (*_MASCULINE, *_FEMININE):
        words = [first.removesuffix("ي") + ending, *(part.removesuffix("ي") + ending for part in rest)]
        yield " ".join(words)
        yield " ".join(_ARTICLE + word for word in words)
