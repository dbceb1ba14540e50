"""Inflection by rule: the written forms of a noun or verb from what a word list holds, folded.

Endings of case, number and gender as in Wright, A Grammar of the Arabic Language, vol. I,
§§ 90-109 (verbs) and 294-317 (nouns).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from streams.arabic.fold import fold_text

_SHORTEST = 3  # abbreviations (`كم`) have no dual

Number: TypeAlias = Literal["one", "two", "many"]


def noun(entry: str) -> Iterator[tuple[str, Number]]:
    """Forms of `singular`, `singular/plural` or `singular/+`, each with its number.

    The dual in `-ين` is left out where it is spelled as the sound plural is: the reader of the news takes the plural.
    """
    singular, _, plural = entry.partition("/")
    feminine = singular.endswith("ة")
    stem = singular[:-1] + "ت" if feminine else singular[:-1] + "ي" if singular.endswith("ى") else singular
    yield fold_text(singular), "one"
    if not feminine:
        yield fold_text(singular + "ا"), "one"
    if len(singular) >= _SHORTEST:
        duals = [
            stem + "ان",
            *((stem + "ا", stem + "ي") if feminine else ()),
            *((stem + "ين",) if plural != "+" else ()),
        ]
        yield from ((fold_text(form), "two") for form in duals if form != plural)
    for form in _sound(stem, feminine) if plural == "+" else filter(None, (plural,)):
        yield fold_text(form), "many"
    if plural == "+" and not feminine:
        yield fold_text(singular + "ة"), "one"
        yield fold_text(singular + "تان"), "two"
        yield fold_text(singular + "تين"), "two"
    elif plural and not plural.endswith(("ة", "ات", "ى", "اء")):
        yield fold_text(plural + "ا"), "many"


def _sound(stem: str, feminine: bool) -> tuple[str, ...]:
    return (stem[:-1] + "ات",) if feminine else (stem + "ون", stem + "ين", stem + "ي", stem + "و")


def verb(entry: str) -> Iterator[str]:
    """Third-person forms, active and passive (written alike), of `perfect/imperfect stem`, or `perfect` alone."""
    perfect, _, imperfect = entry.partition("/")
    stem = perfect[:-1] if perfect.endswith(("ى", "ي")) else perfect
    linked = perfect if perfect.endswith("ي") else stem
    for form in (perfect, linked + "ت", linked + "تا", stem + "وا", linked + "ا"):
        yield fold_text(form)
    if not imperfect:
        return
    short = imperfect[:-1] if imperfect.endswith(("ي", "ى")) else imperfect
    for prefix in "يت":
        for form in (imperfect, short + "ون", short + "وا", imperfect + "ان", imperfect + "ا"):
            yield fold_text(prefix + form)
