"""Words (folded) that only a text on a game has, where an everyday word may be the name of a club."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# beginnings of words, behind what is written onto them
GAMES = _words("""
    مبارا مباري دوري كاس لاعب مدرب اهداف مرمي مرماه شوط نقاط ملعب جماهير بطوله نادي مهاجم مدافع هداف ديربي كلاسيكو
    تعادل ذهاب اياب تشكيله
""")
