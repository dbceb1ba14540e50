"""Nouns (folded) that begin the name of an institution, and words that end what may belong to one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# before what they are about, and then the adjective of a country: `معهد البترول الأميركي`, `مجلس الأعمال السعودي`
INSTITUTIONS = _words("""
    معهد مركز مجلس هييه جمعيه موسسه اتحاد رابطه نقابه لجنه غرفه صندوق وكاله اكاديميه مصلحه منظمه مفوضيه بنك
    مصرف ايتلاف مرصد ديوان جهاز سلطه دايره مديريه
""")
# definite, before the adjective of a country and what they are for: `الاتحاد الروسي للكيرلنغ`
_DEFINITE_ONLY = _words("شركه حزب حركه تجمع مبادره مكتب")
DEFINITE_INSTITUTIONS = frozenset("ال" + word for word in INSTITUTIONS | _DEFINITE_ONLY)
# definite, and with the adjective of a country alone the name of a federation
FEDERATION = "الاتحاد"
# behind an institution: no name, but what every company has
NO_NAMES = _words("الاداره الشركه المدينه البلاد الدوله")
# begin with `ل` and say nothing of what an institution is for
NO_PURPOSES = _words("لم لن لا لكن لان لانه لانها لدي لديه لديها له لها لهم لو ليس ليست لذلك لذا لما لقد لعل للمره")
# plurals that take the feminine, though nothing in them says so: `قوى الأمن الداخلي السورية`
FEMININE_PLURALS = _words("قوي")
# what a ministry is of, before the noun that tells: `وزارة الاتصالات وتكنولوجيا المعلومات`
PORTFOLIO_NOUNS = _words("شوون تكنولوجيا تقنيه حقوق حمايه اداره تنميه اعداد")
# what its last word is like, besides adjectives of that ending: `وزارة الأشغال العامة`
PORTFOLIO_ADJECTIVES = _words("العامه المستدامه العامله")
# behind a ministry: another body, or people it deals with: `وزارة الدفاع والأجهزة الأمنية السورية`
NO_PORTFOLIOS = frozenset(
    "وال" + word
    for word in INSTITUTIONS
    | _words("""
    فصايل قوات قوه قوي سلطات اجهزه موسسات هييات شركات شركه سفارات سفاره منظمات جامعات طواقم فرق احزاب حركات حركه
    جماعات جماعه شعب دوله رياسه محكمه قياده معارضه مقاومه نقابات لجان جهات حكومه وزاره وزارات شخصيات مستشفيات
    """)
)


def is_generic(name: str) -> bool:
    """Whether many states may have a body of this folded name: all its words are definite, the first an institution."""
    first, *rest = name.split()
    return first in DEFINITE_INSTITUTIONS and bool(rest) and all(w.startswith(("ال", "لل", "وال")) for w in rest)
