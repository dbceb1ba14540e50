"""The gazetteers that ship with the models: our own lists, and places, languages and currencies of CLDR.

The lexicon's names are left out: they gained nothing on the development split, and a model made anew would change with
every entry.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from streams.actors.ner.words import spell, tokenize

_LISTS = Path(__file__).parent / "gazetteers"


def build() -> dict[str, list[str]]:
    """Return class -> phrases as the taggers spell them, sorted."""
    raw: dict[str, set[str]] = {}
    for path in sorted(_LISTS.glob("*.yaml")):
        for name, entries in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            raw.setdefault(name, set()).update(_own(entries))
    for name, phrases in _cldr().items():
        raw.setdefault(name, set()).update(phrases)
    return {name: sorted({_spelled(phrase) for phrase in raw[name]} - {""}) for name in sorted(raw)}


def _own(entries: dict[str, Any]) -> Iterator[str]:
    """Read `words` (a block of single words) and `phrases` (a list)."""
    yield from entries.get("words", "").split()
    yield from entries.get("phrases", ())


def _cldr() -> dict[str, set[str]]:
    locale = Locale.parse("ar")
    countries = {name for code, name in locale.territories.items() if len(code) == 2}
    cities = {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    languages = {name for name in locale.languages.values() if " " not in name}
    return {
        "COUNTRY": countries,
        "PLACE": cities,
        "LANGUAGE": languages,
        "CURRENCY": set(locale.currencies.values()),
        "NISBA": set(_nisbas({*countries, *cities})),
    }


def _nisbas(names: Iterable[str]) -> Iterator[str]:
    """Derive the adjective of a one-word name: عراق → عراقي، عراقية، عراقيون، عراقيين, with and without the article."""
    for name in names:
        stem = name.removeprefix("ال").rstrip("ةاى").removesuffix("ي")
        if " " in name or len(stem) < 3:
            continue
        for ending in ("ي", "ية", "يون", "يين", "يان", "يتان", "يات"):
            yield from (stem + ending, "ال" + stem + ending)


def _spelled(phrase: str) -> str:
    return " ".join(spell(phrase[t.start : t.end]) for t in tokenize(phrase) if t.spelling[0].isalnum())
