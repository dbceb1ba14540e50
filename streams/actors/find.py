"""`find(text)`: every mention of an actor, linked to the lexicon where it is known, by a tagger where it is not."""

from __future__ import annotations

from datetime import date
from functools import cache

from streams.actors import linker, ner, offices, patterns, roles, titles
from streams.actors.credits import credited
from streams.actors.forms import book
from streams.actors.mentions import Body, Mention
from streams.actors.tagged import TaggerLike, merged, tagged
from streams.actors.unlinked import labelled
from streams.actors.words.heads import KINDS
from streams.arabic.fold import Folded, fold
from streams.records import Entity

_NO_TAGGER = "none"


def find(text: str, tagger: TaggerLike | str | None = None, at: date | None = None) -> list[Entity]:
    """Every mention of an actor in order, and what the tagger labels beside; spans are of `text`.

    `tagger` is a tagger, the name of one, `none`, or None for the best that is installed; `at`, the day of the text,
    tells namesakes apart by who was in office. What the lexicon does not know becomes an actor that is not linked, so
    that nobody is invisible. Never raises for any text; linear.
    """
    folded = fold(text)
    found = linker.read(folded)
    linked = credited(text, [_entity(text, folded, mention) for mention in found if isinstance(mention, Mention)])
    bodies = [_body(folded, body) for body in found if isinstance(body, Body)]
    using = _tagger(tagger) if tagger is None or isinstance(tagger, str) else tagger
    known = book()
    spans = merged(tagged(text, using) if using else (), (*patterns.find(folded, known.skeletons), *bodies))
    named = titles.titled(text, labelled(text, folded, spans, linked, known, at=at))
    every = (*named, *offices.definite(text, folded, named, known.offices))
    return roles.read(text, sorted(every, key=lambda e: (e.start, e.end)))


@cache
def _tagger(name: str | None) -> TaggerLike | None:
    """The tagger of that name, or the best there is; none where no model is installed."""
    if name == _NO_TAGGER:
        return None
    if name is not None:
        return ner.load(name)
    try:
        return ner.default()
    except FileNotFoundError:
        return None


def _body(folded: Folded, body: Body) -> patterns.Found:
    start, end = folded.span(body.start, body.end)
    noun = folded.text[body.start : body.end].split()[0]
    return patterns.Found(start, end, "ORG", body.kind or KINDS.get(noun.removeprefix("ال"), "other"))


def _entity(text: str, folded: Folded, mention: Mention) -> Entity:
    start, end = folded.span(mention.start, mention.end)
    entry = mention.entry
    return Entity(
        start=start,
        end=end,
        surface=text[start:end],
        actor_id=entry.id,
        kind=entry.kind,
        name_ar=entry.ar[0],
        name_en=entry.en[0],
        aliases_en=entry.en[1:],
        country=entry.country,
        form=mention.form,  # type: ignore[arg-type]
        linked=True,
        method="lexicon",
        confidence=0.9 if mention.form in ("name", "nisba") else 0.75,
    )
