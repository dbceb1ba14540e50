"""Who a label is: an actor of the lexicon, one that no list has, or nobody."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Literal

from streams.actors.entries import Entry
from streams.actors.romanise import romanise
from streams.actors.tagged import BLANKS
from streams.arabic.fold import fold_text
from streams.records import UNLISTED, Entity

_ID_BYTES = 6


def linked(bare: Entity, entry: Entry, form: Literal["name", "short"]) -> Entity:
    """The actor of the lexicon that this is."""
    return replace(
        bare,
        actor_id=entry.id,
        kind=entry.kind,
        name_ar=entry.ar[0],
        name_en=entry.en[0],
        aliases_en=entry.en[1:],
        country=entry.country,
        form=form,
        linked=True,
        method="spelling" if form == "name" else "family",
    )


def unknown(bare: Entity, kind: str) -> Entity:
    """An actor that no list has, by its folded name."""
    name = fold_text(bare.surface.translate(BLANKS))
    digest = hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
    return replace(bare, actor_id=f"{kind}{UNLISTED}{digest}", kind=kind, name_ar=bare.surface, name_en=romanise(name))


def nameless(entity: Entity) -> Entity:
    """The label alone: many are called by one first name, and no count of it says anything."""
    return replace(entity, actor_id=None, kind=None, name_ar=None, name_en=None)
