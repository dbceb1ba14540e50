"""An article's text as HTML with its actors and numbers marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

_ENTITY_CLASSES = {"credit": "credit"}


def marked(article: dict[str, Any], start: int = 0, end: int | None = None) -> Markup:
    """`text[start:end]` with a `<mark>` around every actor and number in it; where two overlap the earlier wins."""
    text = article["text"]
    end = len(text) if end is None else end
    parts, at = [], start
    for from_, to, kind, hint in _marks(article):
        if from_ < at or to > end:
            continue
        parts += [escape(text[at:from_]), _mark(text[from_:to], kind, hint)]
        at = to
    return Markup("").join([*parts, escape(text[at:end])])


def _mark(text: str, kind: str, hint: str) -> Markup:
    return Markup('<mark class="{}" title="{}">{}</mark>').format(kind, hint, text)


def _marks(article: dict[str, Any]) -> Iterator[tuple[int, int, str, str]]:
    found = [(e["start"], e["end"], _entity_class(e), _entity_hint(e)) for e in article["entities"]]
    found += [(q["start"], q["end"], "number", quantity_hint(q)) for q in article["quantities"]]
    yield from sorted(found, key=lambda mark: (mark[0], -mark[1]))


def _entity_class(entity: dict[str, Any]) -> str:
    return _ENTITY_CLASSES.get(entity["role"] or "", "actor" if entity["actor_id"] else "name")


def _entity_hint(entity: dict[str, Any]) -> str:
    return " · ".join(filter(None, (entity["name_en"], entity["kind"], entity["country"], entity["title"])))


def quantity_hint(quantity: dict[str, Any]) -> str:
    """What a number says, in a line: `more_than 8000 · killed · children · حكومة حماس`."""
    value = str(quantity["value"]) if quantity["max"] is None else f"{quantity['value']}–{quantity['max']}"
    qualifier = "" if quantity["qualifier"] == "exact" else quantity["qualifier"] + " "
    claim = quantity["attribution"] and quantity["attribution"]["surface"]
    return " · ".join(filter(None, (qualifier + value, quantity["kind"], quantity["population"], claim)))
