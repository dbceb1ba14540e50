"""The value of a number in digits, by the conventions of Arabic, French and English papers.

`21,110` and `21.110` are thousands, `1,9` and `8.5` decimals: three digits behind the only separator make a group,
unless the separator is the Arabic decimal one (`٣٫٥٠٠`) or a scale follows (`1.234 مليون`). Of two kinds of separators
the last is the decimal one. Blanks group.
"""

from __future__ import annotations

import re
from decimal import Decimal

from streams.arabic.numerals.model import Value
from streams.arabic.tokens import Tokens

_SEPARATORS = re.compile("[.,]")
_GROUP = 3
_LEAD = re.compile(r"[1-9]\d{0,2}")
_DECIMAL_SEPARATOR = "٫"
_MOST_DIGITS = 40  # longer runs are no numbers that anybody reads


def value(text: Tokens, i: int) -> Value | None:
    """The value of a number token; None for dates, times, addresses and numbers longer than anybody reads."""
    written = text.items[i].text
    if len(written) > _MOST_DIGITS:
        return None
    written = written.replace(" ", "")
    if written.isdigit():
        return int(written)
    parts = _SEPARATORS.split(written)
    if not all(part.isdigit() for part in parts[1:]) or not (parts[0].isdigit() or written[0] == "."):
        return None
    if len(parts) == 2:
        return _separated_once(text, i, parts)
    separators = _SEPARATORS.findall(written)
    return _separated_often(parts, separators)


def before_scale(text: Tokens, i: int, read: Value) -> Value:
    """The value in front of a scale: `1.234 مليون` is a decimal, since nobody writes a thousand millions so."""
    parts = _SEPARATORS.split(text.items[i].text)
    return Decimal(".".join(parts)) if len(parts) == 2 and len(parts[1]) == _GROUP else read


def _separated_once(text: Tokens, i: int, parts: list[str]) -> Value:
    grouped = len(parts[1]) == _GROUP and _LEAD.fullmatch(parts[0])
    if grouped and not _has_decimal_separator(text, i):
        return int("".join(parts))
    return Decimal(f"{parts[0] or 0}.{parts[1]}")


def _has_decimal_separator(text: Tokens, i: int) -> bool:
    start, end = text.folded.span(text.items[i].start, text.items[i].end)
    return _DECIMAL_SEPARATOR in text.folded.original[start:end]


def _separated_often(parts: list[str], separators: list[str]) -> Value | None:
    """Groups of three, then perhaps a decimal part: behind another separator, or of another length."""
    *groups, last = parts
    if not _LEAD.fullmatch(groups[0]) or any(len(group) != _GROUP for group in groups[1:]):
        return None
    if len(set(separators[:-1])) > 1:
        return None
    if separators[-1] == separators[0] and len(last) == _GROUP:
        return int("".join(parts))
    if separators[-1] == separators[0] and len(last) > _GROUP:
        return None
    return Decimal(f"{''.join(groups)}.{last}")
