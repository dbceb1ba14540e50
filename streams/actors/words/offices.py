"""Definite nouns (folded) that stand for a person named before, and the titles that make a person bear them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# noun -> words one of which must stand right before the person's name, with what may follow it
NOUNS: dict[str, frozenset[str]] = {
    "الرييس": frozenset({"الرييس"}),
    "الوزير": frozenset({"وزير", "الوزير"}),
    "الوزيره": frozenset({"وزيره", "الوزيره"}),
    "البابا": frozenset({"البابا", "بابا"}),
    "الملك": frozenset({"الملك", "ملك", "العاهل"}),
    "العاهل": frozenset({"الملك", "العاهل"}),
    "الامير": frozenset({"الامير", "امير"}),
    "السلطان": frozenset({"السلطان"}),
    "المرشد": frozenset({"المرشد", "مرشد"}),
    "المتحدث": frozenset({"المتحدث", "متحدث", "الناطق"}),
    "المتحدثه": frozenset({"المتحدثه", "متحدثه"}),
    "الناطق": frozenset({"الناطق", "ناطق", "المتحدث"}),
    "السفير": frozenset({"السفير", "سفير"}),
    "السفيره": frozenset({"السفيره", "سفيره"}),
    "المبعوث": frozenset({"المبعوث", "مبعوث"}),
    "السيناتور": frozenset({"السيناتور"}),
    "النايب": frozenset({"النايب", "النايبه"}),
    "القيادي": frozenset({"القيادي", "قيادي"}),
    "الزعيم": frozenset({"الزعيم", "زعيم"}),
    "المدرب": frozenset({"المدرب", "مدرب"}),
}
# a head of state, though the title does not say so: `رئيس` before one of these
OF_STATE = frozenset({"الجمهوريه", "الدوله", "السلطه", "البلاد"})
# behind the noun: another person is meant, or named
OTHERS = _words("""
    السابق السابقه الاسبق الراحل الراحله المنتخب المنتخبه الجديد الجديده المخلوع المعزول الحالي الاول الموقت المكلف
    المقبل القادم الذي التي العام
""")
# before the noun: an office, and nobody in it; or what is named after one
OFFICES = _words("نايب ناييب نايبه منصب لقب وظيفه نواب ابنه ابن زوجه ايها يا كاس بطوله جايزه سباق مطار مستشفي جامعه")
