"""Short and definite words (folded) that stand for an actor named elsewhere in the text."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    "الوكاله": ("media", "igo", "state", "force"),
    "الجهاز": ("force", "state"),
    "النظام": ("state",),
    "الاتحاد": (),  # a club too: only for what has it as a short name
    "المفوضيه": ("igo", "state"),
    "الرابطه": ("ngo", "igo"),
    "النقابه": ("ngo",),
    "المعهد": ("ngo",),
    "المركز": ("ngo",),
    "الاكاديميه": ("ngo",),
    "البعثه": ("igo",),
    "الايتلاف": ("party",),
    "التيار": ("party",),
    "الصحيفه": ("media",),
    "الجريده": ("media",),
    "المجله": ("media",),
    "القناه": ("media",),
    "الشبكه": ("media",),
    "الشركه": ("company",),
    "البنك": ("company", "igo", "state"),
    "المصرف": ("company", "state"),
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
NO_FAMILY = _words("الله الثاني الاول الثالث احمد محمد علي حسن سلمان زايد خالد الدين")
# before `الخارجية`, `الداخلية`: who holds the office, or what it is about, not the ministry
HOLDERS = _words("وزير وزيره وزيرا وزيري وزيرتا وزيرتي وزراء شوون الشوون لشوون")
CHIEFS_OF = {"الاركان": _words("رييس رييسه رييسا قايد نايب رييسي")}
# before an organ that names no state: what it is about
COMMITTEES = _words("لجنه لجان مجلس هييه نقابه كليه معهد سياسه قانون علم علوم")
# definite nouns for a country, with the countries that one may mean (none: any)
COUNTRY_NOUNS: dict[str, frozenset[str]] = {
    "البلاد": frozenset(),
    "هذا البلد": frozenset(),
    "المملكه": frozenset({"SA", "JO", "MA", "BH"}),
    "السلطنه": frozenset({"OM"}),
}
# first names that are everyday words too: before a family name they need not be one
EVERYDAY_NAMES = _words("""
    باسم ورد السيد ولد ابن ام عمر المصري فضل رفعت عادل نجم خليفه سلامه خير صالح احلام سحر الاسد امل سلام صباح نور
    جمال كمال سعيد رضا وفاء جهاد نصر فرح شعبان رمضان خميس ربيع كريم مبارك مختار امين شريف طاهر صادق مراد غالب رايد
    سلطان امير ملك حكيم راشد هادي سامي نادر فريد وحيد بدر عزيز حبيب لي اضاف تامر مني حاتم الله الدين
""")
NEAR_COUNTRY = "هذا البلد"  # the one named last
# organs that are verbal nouns too, with the preposition that tells
DEEDS = {"القضاء": "علي", "الادعاء": "بان"}
# definite nouns that are participles too: `الجريمة المنظمة`
PARTICIPLES = _words("المنظمه الموسسه المؤسسه")
# before an organ of force: its sports club
CLUBS = _words("نادي فريق ناديي فريقي لاعب لاعبي")
# what stands before a definite noun that means a thing there: to move, powers
THINGS = {
    "الحركه": (
        "حريه",
        "العجز عن",
        "عاجز عن",
        "عاجزا عن",
        "القدره علي",
        "قدره علي",
        "قادر علي",
        "قادرا علي",
        "الشلل عن",
    ),
    "السلطات": ("مزيدا من", "المزيد من", "مزيد من", "الفصل بين", "فصل", "توازن", "كثيرا من", "الكثير من", "بعض"),
}
# before the presidency, with what stands between: the office that somebody seeks or holds, and no body
OFFICE = {
    "": _words("""
        انتخابات سباق منصب كرسي سده فتره مقعد ولايه عهد مرشح مرشحا مرشحي ترشيح تولي توليه توليها تولت يتولي تسلم تسلمه
        اعتلي بلوغ خوض
    """),
    "ل": _words("""
        ترشح الترشح ترشحه ترشحا ترشحها يترشح مرشح مرشحا مرشحه مرشحته المرشح المرشحه المرشحين مرشحين المرشحون مرشحون
        ترشيح ترشيحه ترشيحها رشح انتخابه انتخب السباق سباق الوصول وصوله وصول
    """),
    "ب": _words("فاز فازت يفوز تفوز الفوز لفوز فوز فوزه فوزها احتفظ الاحتفاظ"),
    "الي": _words("وصل يصل تصل الوصول وصول وصوله وصولها صعود صعوده الصعود عوده عودته العوده طريقه طريقها"),
    "علي": _words("التنافس تنافس المنافسه يتنافس السباق الصراع صراع"),
    "في": _words("البقاء بقاء بقايه استمراره"),
}
# behind a definite noun: it is described and names nobody, `باتت الحزب الأول`; those in `ي` are adjectives by their end
RANKS = _words("الاول الثالث الثالثه الرابع الرابعه الخامس الخامسه الاكبر الابرز الاهم الوحيد الوحيده الاوسع")
# behind a definite noun: the same actor, as the writer sees it
EPITHETS = _words("""
    الارهابي الارهابيه المتطرف المتطرفه المتشدد المتشدده المسلح المسلحه المحظور المحظوره الحاكم
""")
DOCUMENT_WORDS = (*SHORT_HEADS, *COUNTRY_NOUNS)
# organs of a state that stand in another one
ABROAD = _words("""
    embassy consulate team airlines army forces air-force navy ground-forces special-forces intelligence general-staff
    military-intelligence military-police revolutionary-guard republican-guard air-defence
""")
