"""`find(text)`: every mention of an actor, linked to the lexicon where it is known."""

from __future__ import annotations

from collections.abc import Iterable

from streams.actors.forms import Form
from streams.actors.matcher import Match, matches
from streams.actors.unlinked import Tagger, unlinked
from streams.arabic.fold import Folded, fold
from streams.records import Entity

_CREDIT_REACH = 120
_LABELS = {"person": "PER", "country": "LOC"}


def find(text: str, tagger: Tagger | None = None, *, directories: str = "") -> list[Entity]:
    """Every mention of an actor in order, none overlapping; spans are of `text`. Never raises; linear.

    Short forms (`أوستن`, `الحركة`) count only after a full name of the same actor. What only the tagger finds becomes
    an actor that is not linked, so that nobody is invisible.
    """
    folded = fold(text)
    linked = _linked(text, folded, matches(folded, directories))
    tagged = unlinked(text, tagger.tag(text), linked) if tagger else []
    return sorted((*linked, *tagged), key=lambda e: e.start)


def _linked(text: str, folded: Folded, found: Iterable[Match]) -> list[Entity]:
    named: set[str] = set()
    last: dict[str, Match] = {}
    entities = []
    for match in found:
        form = match.form
        if form.kind == "short":
            known = last.get(_surface(folded, match))
            if known is None and form.entry.id not in named:
                continue
            form = Form(known.form.entry, "short") if known else form
        else:
            named.add(form.entry.id)
            for short in form.entry.short:
                last[fold(short).text] = match
        entities.append(_entity(text, folded, match, form))
    return entities


def _surface(folded: Folded, match: Match) -> str:
    return folded.text[match.start : match.end]


def _entity(text: str, folded: Folded, match: Match, form: Form) -> Entity:
    start, end = folded.span(match.start, match.end)
    entry = form.entry
    definite = form.kind == "short" and entry.kind != "person"
    return Entity(
        start=start,
        end=end,
        surface=text[start:end],
        label=_LABELS.get(entry.kind, "ORG") if form.kind != "nisba" else "MISC",  # type: ignore[arg-type]
        actor_id=entry.id,
        kind=entry.kind,
        name_ar=entry.ar[0],
        name_en=entry.en[0],
        aliases_en=entry.en[1:],
        country=entry.country,
        form="definite" if definite else form.kind,
        role="credit" if entry.kind == "media" and _is_credit(text, start, end) else None,
        linked=True,
        method="lexicon",
        confidence=0.9 if form.kind in ("name", "nisba") else 0.75,
    )


def _is_credit(text: str, start: int, end: int) -> bool:
    """An agency that signs: in brackets, or before the dash of a dateline."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    line = text.rfind("\n", 0, start) + 1
    return (
        start - line < _CREDIT_REACH
        and text[end : end + 3].strip()[:1] in ("-", "–", ":")
        and end - line < _CREDIT_REACH
    )
