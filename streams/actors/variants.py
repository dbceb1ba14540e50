"""Spellings of one name by rule: what Arabic papers vary when they write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from streams.actors.entries import Entry

ARAB = frozenset("DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE".split())  # noqa: SIM905
_PAIRS = (
    ("أميركا", "أمريكا"),
    ("أميركي", "أمريكي"),
    ("إنكلترا", "إنجلترا"),
    ("عبد ال", "عبدال"),
    ("أبو ", "أبي "),
    ("أبو ", "أبو"),
    ("ديمقراط", "ديموقراط"),
    ("أوروب", "أورب"),
    ("فيدرال", "فدرال"),
    ("إنترنت", "انترنيت"),
)
_NATIVE = frozenset({"country", "person", "armed_group", "party", "state", "force"})
_MAX = 12
_SHORT = 5  # letters of a name that another letter makes an everyday word: `إيغاد`, `إيجاد`


def variants(name: str, entry: Entry) -> tuple[str, ...]:
    """The name and its other spellings, the name first; at most a dozen. Hamza and ta marbuta are folded."""
    found = dict.fromkeys((name,))
    for one, other in _PAIRS:
        for spelling in tuple(found):
            if one in spelling:
                found[spelling.replace(one, other)] = None
            elif other in spelling:
                found[spelling.replace(other, one)] = None
    for spelling in tuple(found):
        found[_oblique(spelling)] = None
    if entry.country not in ARAB or entry.kind not in _NATIVE:
        for spelling in tuple(found):
            found.update(dict.fromkeys(_foreign(spelling, " ".join(entry.en).lower())))
    return tuple(found)[:_MAX]


def _oblique(name: str) -> str:
    """Sound plurals in the other case: الإخوان المسلمون, المسلمين."""
    return re.sub(r"\b(ال\w{3,})ون\b", r"\1ين", name)


def _is_long(name: str) -> bool:
    return " " in name or len(name.removeprefix("ال")) > _SHORT


def _foreign(name: str, english: str) -> Iterator[str]:
    """Letters of foreign names that papers write differently: g, final a, the vowel before a final n."""
    if "g" in english and "غ" in name and _is_long(name):
        yield name.replace("غ", "ج")
        yield name.replace("غ", "ك")
    elif "g" in english and "ج" in name and "j" not in english and _is_long(name):
        yield name.replace("ج", "غ")
    if " " in name or len(name) > _SHORT:
        if english.split()[-1:] and re.search(r"[bcdfgkmnprstvz][ie]n\b", english):
            yield re.sub(r"(?<=[^\W اويأ])ن$", "ين", name)
            yield re.sub(r"ين$", "ن", name)
        if re.search(r"\w{3}ا$", name):
            yield name[:-1] + "ه"
    if " " in name:
        yield re.sub(r"تس\b", "تز", name)
        yield re.sub(r"(?<=\w{2})ا(?=\w{2})", "", name, count=1)
