"""English names of the organs of states, by pattern."""

from __future__ import annotations

from streams.actors.countries import Country
from streams.actors.entries import Organ

_WITH_ARTICLE = frozenset({"US", "GB", "AE", "NL", "PH", "CD", "CF", "CZ", "GM", "MV", "BS", "DO", "KM"})


def names_of(organ: Organ, country: Country) -> tuple[str, ...]:
    """`Syrian government`, `Government of Syria` …: every template with every adjective and name of the country."""
    entry = country.entry
    article = "the " if entry.country in _WITH_ARTICLE else ""
    found: dict[str, None] = {}
    for template in organ.en:
        for adjective in country.demonyms if "{adj}" in template else ("",):
            names = entry.en if "{country}" in template else ("",)
            for name in names:
                of = article + name if "of {country}" in template else name
                found[template.format(adj=adjective, country=of)] = None
    return tuple(found)
