"""Why what a tagger or pattern found names nobody: a description, a place, or an everyday word that is a name too."""

from __future__ import annotations

import re
from functools import lru_cache

from streams.actors.forms import Book, matching_key
from streams.actors.heads import is_description, with_noun
from streams.actors.patterns import Found
from streams.actors.tagged import Tagged
from streams.actors.words.games import GAMES
from streams.actors.words.heads import KINDS, NO_BODIES
from streams.arabic.fold import fold_text

_TO_THE, _ARTICLE = "لل", "ال"
_OFTEN = 3  # so many words of a game make a text one on a game
_GAME = re.compile(rf"(?<!\w)(?:[وف]?[بلك]?ال|[وف]?لل|[وف]?[بل]?)(?:{'|'.join(GAMES)})")


def keys_of(text: str, place: tuple[int, int]) -> tuple[str, str]:
    """The name found at a place and the name with the word before it, as the lexicon spells them."""
    return matching_key(text[slice(*place)]), matching_key(with_noun(text, *place))


def names_no_one(name: str, whole: str, known: Book) -> bool:
    """Whether a body or person by these keys is a description, or one of the phrases that name nobody."""
    return is_description(name) or name in NO_BODIES or not known.not_actors.isdisjoint((name, whole))


def is_doubtful(name: str, whole: str, span: Tagged, text: str, known: Book) -> bool:
    """Whether what a tagger found is a place, or an everyday word that is a name too (`النصر`, `الجزيرة`).

    The lexicon wins: what it knows as a capital, and what it knows as a doubtful name alone and did not link, but
    where clubs play or the noun for a body stands before it.
    """
    if isinstance(span, Found):
        return False
    forms = known.forms.get(_ARTICLE + name[2:] if name.startswith(_TO_THE) else name, ())
    if any(form.kind == "metonym" for form in forms[:1]):
        return True
    if " " in name or span.label != "ORG" or not forms or not all(form.ambiguity for form in forms):
        return False
    return whole.partition(" ")[0] not in KINDS and not _is_on_a_game(text)


@lru_cache(maxsize=4)
def _is_on_a_game(text: str) -> bool:
    return len(_GAME.findall(fold_text(text))) >= _OFTEN
