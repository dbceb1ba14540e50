"""What a lexicon says, once read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Office:
    """An office a person held: title in Arabic, ISO 3166-1 code, first and last month (`2021-01`)."""

    title: str
    country: str | None = None
    start: str | None = None
    end: str | None = None

    def held(self, month: str) -> bool:
        """Whether somebody held it in this month (`2021-01`)."""
        return (self.start or "") <= month and (self.end is None or month <= self.end)


@dataclass(slots=True, frozen=True)
class Ambiguity:
    """Names that are also other words: they count beside one of `near` or where the text names one of `countries`.

    Beside one of `not_near` they never count.
    """

    names: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


NO_DOUBT = Ambiguity()


@dataclass(slots=True, frozen=True)
class Entry:
    """An actor of the lexicon. `ar[0]` and `en[0]` are the usual names; `short` ones need a full name in the text.

    `nisba`: adjectives that mean the actor (`أممي`), masculine singular without article.
    """

    id: str
    kind: str
    ar: tuple[str, ...]
    en: tuple[str, ...]
    country: str | None = None
    short: tuple[str, ...] = ()
    ambiguous: Ambiguity = NO_DOUBT
    article: bool = False
    offices: tuple[Office, ...] = ()
    family: str | None = None
    nisba: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class CountryWords:
    """What papers write for a country beyond CLDR: `ar` and `en` go before the names CLDR has."""

    code: str
    ar: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    demonym: tuple[str, ...] = ()
    nisba: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    ambiguous: Ambiguity = NO_DOUBT


@dataclass(slots=True, frozen=True)
class Organ:
    """An organ that every state has: Arabic heads, English templates with `{adj}` and `{country}`.

    `states`: the only ones whose it can be where the text does not say whose it is, empty for all; `not_states`: those
    that have none.
    """

    organ: str
    kind: str
    ar: tuple[str, ...]
    en: tuple[str, ...]
    definite: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    not_states: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class Lexicon:
    """Everything the YAML directories say; of entries with the same id the last one read counts.

    `not_actors`: phrases that hold the name of an actor and name none (`أميركا اللاتينية`).
    """

    entries: dict[str, Entry]
    countries: dict[str, CountryWords]
    organs: dict[str, Organ]
    not_actors: dict[str, None]
