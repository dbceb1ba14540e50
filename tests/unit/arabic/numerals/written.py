"""Numbers written out in Arabic, in the case endings, genders and spellings that papers use (Wright, §§ 318-327)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st

MASCULINE = ("", "واحد", "اثن", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
FEMININE = ("", "واحدة", "اثنت", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
STEMS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
SCALES = (
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


@dataclass(frozen=True)
class Spelling:
    """One way to write numbers."""

    case: Literal["nominative", "genitive"] = "nominative"
    feminine: bool = False
    hundred: str = "مئة"
    joined: bool = True  # ثلاثمئة, not ثلاث مئة
    blank: bool = False  # `و` as a word of its own
    tanwin: bool = False
    old_first: bool = False  # أحد وعشرون, not واحد وعشرون

    @property
    def dual(self) -> str:
        return "ان" if self.case == "nominative" else "ين"

    @property
    def tens(self) -> str:
        return "ون" if self.case == "nominative" else "ين"


spellings = st.builds(
    Spelling,
    case=st.sampled_from(("nominative", "genitive")),
    feminine=st.booleans(),
    hundred=st.sampled_from(("مئة", "مائة", "مية", "مئه")),
    joined=st.booleans(),
    blank=st.booleans(),
    tanwin=st.booleans(),
    old_first=st.booleans(),
)
numbers = st.one_of(
    st.integers(0, 120),
    st.integers(0, 10**4),
    st.integers(0, 10**12),
    st.lists(st.sampled_from("00001259"), min_size=1, max_size=12).map(lambda found: int("".join(found))),
)


def written(number: int, spelling: Spelling) -> str:
    """The number in words."""
    if number == 0:
        return "صفر"
    parts, rest = [], number
    for scale, singular, plural in SCALES:
        count, rest = divmod(rest, scale)
        if count:
            parts.append(_scaled(count, singular, plural, spelling))
    if rest:
        parts += _group(rest, spelling, spelling.feminine)
    return (" و " if spelling.blank else " و").join(parts)


def _scaled(count: int, singular: str, plural: str, spelling: Spelling) -> str:
    if count == 1:
        return singular
    if count == 2:
        return singular + spelling.dual
    words = (" و " if spelling.blank else " و").join(_group(count, spelling, feminine=False))
    last = count % 100
    if 3 <= last <= 10:
        return f"{words} {plural}"
    if last > 10:
        return f"{words} {singular}{'ًا' if spelling.tanwin else 'ا'}"
    return f"{words} {singular}"


def _group(number: int, spelling: Spelling, feminine: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    parts = [_hundred(hundreds, spelling)] if hundreds else []
    units = FEMININE if feminine else MASCULINE
    if 0 < rest <= 10:
        parts.append(units[rest] + (spelling.dual if rest == 2 else ""))
    elif 10 < rest < 20:
        parts.append(_teen(rest - 10, spelling, feminine))
    elif rest:
        tens, unit = divmod(rest, 10)
        first = ("إحدى" if feminine else "أحد") if unit == 1 and spelling.old_first else units[unit]
        parts += [first + (spelling.dual if unit == 2 else "")] if unit else []
        parts.append(STEMS[tens] + spelling.tens)
    return parts


def _hundred(hundreds: int, spelling: Spelling) -> str:
    if hundreds == 1:
        return spelling.hundred
    if hundreds == 2:
        return spelling.hundred[:-1] + "ت" + spelling.dual
    return HUNDREDS[hundreds] + ("" if spelling.joined else " ") + spelling.hundred


def _teen(unit: int, spelling: Spelling, feminine: bool) -> str:
    ten = "عشرة" if feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if unit == 2:
        ending = "ا" if spelling.case == "nominative" else "ي"
        return f"{'اثنت' if feminine else 'اثن'}{ending} {ten}"
    return f"{(FEMININE if feminine else MASCULINE)[unit]} {ten}"
