"""An article with everything that was read in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from streams.records.articles import ArticleCore
from streams.records.fields import CodePoint, Share
from streams.records.verdicts import Verdict


@dataclass(slots=True, frozen=True, kw_only=True)
class Entity:
    """One mention of an actor. `role` is `credit` for the agency or outlet that signs: shown, not counted."""

    start: CodePoint
    end: CodePoint
    surface: str
    label: Literal["PER", "LOC", "ORG", "MISC"] | None = None
    actor_id: str | None = None
    kind: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    aliases_en: tuple[str, ...] = ()
    country: str | None = None
    form: Literal["name", "short", "nisba", "metonym", "definite"] = "name"
    role: Literal["credit", "actor", "target"] | None = None
    title: str | None = None
    linked: bool = False
    method: str = "lexicon"
    confidence: Share = 1.0


@dataclass(slots=True, frozen=True, kw_only=True)
class Attribution:
    """Who states a number: the shortest naming phrase, and the actor it leads to."""

    surface: str
    start: CodePoint
    end: CodePoint
    actor_id: str | None = None
    basis: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Quantity:
    """One number and what the text says of it; values of the fields as in the README's table of quantities."""

    start: CodePoint
    end: CodePoint
    surface: str
    value: int | float | str
    max: int | float | str | None = None
    qualifier: str = "exact"
    kind: str = "count"
    unit: str | None = None
    currency: str | None = None
    population: str | None = None
    part_of: int | None = None
    attribution: Attribution | None = None
    as_of: str | None = None
    place: str | None = None
    modality: Literal["asserted", "negated", "hypothetical"] = "asserted"
    confidence: Share = 0.5


@dataclass(slots=True, frozen=True, kw_only=True)
class DateMention:
    """A date, time or year in the text, resolved against the article's time where that is possible.

    `value` is a day: the first one of the week, month, year or decade where `precision` is one of these. A clock time
    is `HH:MM`, with `Z` where the text says Greenwich; `hijri:YYYY-MM-DD` is a day outside the tables of its calendar.
    """

    start: CodePoint
    end: CodePoint
    surface: str
    value: str
    precision: str
    calendar: str = "gregorian"
    anchor: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Reference:
    """A numbered text: resolution 1701 of 2006, article 51."""

    start: CodePoint
    end: CodePoint
    surface: str
    body: str | None = None
    number: str | None = None
    year: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Quote:
    """Words in quotation marks, and who said them where the sentence tells."""

    start: CodePoint
    end: CodePoint
    surface: str
    speaker: str | None = None
    actor_id: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Figure:
    """A number of people and what happened to them: what is kept of an article to tell later what changed."""

    kind: str
    unit: str | None
    population: str | None
    value: int | float | str


@dataclass(slots=True, frozen=True, kw_only=True)
class Change:
    """What a revision or rewrite says otherwise than its parent: the same thing counted, another number."""

    kind: str
    unit: str | None
    population: str | None
    old: int | float | str
    new: int | float | str
    of: str


@dataclass(slots=True, frozen=True, kw_only=True)
class Enriched(ArticleCore):
    """The article with its verdict and everything that was read in it."""

    verdict: Verdict
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    changes: tuple[Change, ...] = ()
    schema: Literal["marsad.enriched/1"] = "marsad.enriched/1"
