"""Currencies: ISO 4217 codes of what a text calls its money. Names with a country come from CLDR, through babel."""

from __future__ import annotations

from functools import cache

from babel import Locale

from streams.arabic.fold import fold_text
from streams.facts import lexicon
from streams.facts.clauses import Text
from streams.facts.words import money


def symbol(word: str) -> str | None:
    """The code of a currency sign, code or Arabic abbreviation (`ج.م`)."""
    return money.SYMBOLS.get(word) or (word if word in _codes() else _abbreviations().get(word.rstrip(".")))


def code(text: Text, first: int, last: int) -> str | None:
    """The ISO 4217 code of the money named by tokens `first` to `last`, or the noun and the adjective after it."""
    if found := symbol(text.word(first)):
        return found
    noun = text.word(last).removeprefix("ال")
    adjective = text.word(last + 1).removeprefix("ال")
    for bare in lexicon.forms(noun):
        for form in (bare, bare.removesuffix("ا"), *_singulars(bare)):
            for quality in (adjective, adjective.removesuffix("ا"), adjective.removesuffix("ه"), adjective + "ه"):
                if named := _names().get(f"{form} {quality}"):
                    return named
    known = lexicon.counted(text.word(last))
    return known.currency if known else None


def _singulars(form: str) -> tuple[str, ...]:
    return _plurals().get(form, ())


@cache
def _codes() -> frozenset[str]:
    """The codes of ISO 4217, as CLDR has them."""
    return frozenset(Locale("ar").currencies)


@cache
def _abbreviations() -> dict[str, str]:
    """Folded abbreviations of CLDR; of two that fold alike (`د.إ`, `د.أ`) the first stands."""
    found: dict[str, str] = {}
    for currency, symbol_of in sorted(Locale("ar").currency_symbols.items()):
        written = fold_text(symbol_of).rstrip(".")
        if "." in written and written[0] not in ".ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            found.setdefault(written, currency)
    return found


@cache
def _plurals() -> dict[str, tuple[str, ...]]:
    pairs = (entry.partition("/") for entry in money.NOUNS)
    return {fold_text(plural): (fold_text(singular),) for singular, _, plural in pairs if plural}


@cache
def _names() -> dict[str, str]:
    """Folded names of two words and their codes; of an old and a new currency of one name the living one stands."""
    found: dict[str, str] = {}
    for currency, name in sorted(Locale("ar").currencies.items()):
        words = fold_text(name).split()
        if len(words) == 2 and "-" not in name:
            found.setdefault(" ".join(words), currency)
    found.update((fold_text(name), currency) for name, currency in money.QUALIFIED.items())
    return found
