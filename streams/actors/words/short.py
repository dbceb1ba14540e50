"""Short and definite words (folded) that stand for an actor named elsewhere in the text."""

from __future__ import annotations

# kinds of actor that a definite noun may stand for, the likelier first
SHORT_HEADS: dict[str, tuple[str, ...]] = {
    "الحركه": ("armed_group", "party"),
    "الجماعه": ("armed_group", "party"),
    "التنظيم": ("armed_group", "party"),
    "الحزب": ("party", "armed_group"),
    "الجبهه": ("armed_group", "party"),
    "الميليشيا": ("armed_group",),
    "الكتائب": ("armed_group",),
    "التحالف": ("force", "igo"),
    "الحلف": ("igo",),
    "المنظمه": ("igo", "ngo", "party"),
    "المجلس": ("state", "igo"),
    "الهيئه": ("state", "igo", "ngo"),
    "اللجنه": ("state", "igo", "ngo"),
    "الوكاله": ("media", "igo", "state"),
    "الصحيفه": ("media",),
    "الجريده": ("media",),
    "المجله": ("media",),
    "القناه": ("media",),
    "الشبكه": ("media",),
    "الشركه": ("company",),
    "البنك": ("company", "igo"),
    "المصرف": ("company",),
    "النادي": ("company",),
    "الجامعه": ("other", "igo"),
    "المؤسسه": ("ngo", "company"),
    "الموسسه": ("ngo", "company"),
    "الجمعيه": ("ngo",),
    "المرصد": ("ngo",),
    "الصندوق": ("igo", "state"),
    "المحكمه": ("igo", "state"),
    "الوزاره": ("state",),
    "السفاره": ("state",),
    "الاداره": ("state",),
    "السلطه": ("state",),
}
# adjectives and nouns that name no one when they stand alone
NO_FAMILY = frozenset("الله الثاني الاول الثالث احمد محمد علي حسن سلمان زايد خالد الدين".split())  # noqa: SIM905
# definite nouns for a named person, with the word of the title that must have stood before the name
PERSON_NOUNS: dict[str, str] = {
    "الرييس": "رييس",
    "الوزير": "وزير",
    "البابا": "بابا",
    "الملك": "ملك",
    "الامير": "امير",
    "المتحدث": "متحدث",
    "السفير": "سفير",
}
# before `الخارجية`, `الداخلية`: who holds the office, not the ministry
HOLDERS = frozenset("وزير وزيره وزيرا وزيري وزيرتا وزيرتي وزراء".split())  # noqa: SIM905
COUNTRY_NOUNS = frozenset({"البلاد"})
DOCUMENT_WORDS = (*SHORT_HEADS, *PERSON_NOUNS, *COUNTRY_NOUNS)
