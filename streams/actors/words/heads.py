"""Nouns (folded) for kinds of bodies, before the name of one, and words behind them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KINDS = {
    "armed_group": "كتيبه كتايب لواء الويه سرايا ميليشيا ميليشيات مليشيا مليشيات فصيل جماعه تنظيم حركه",
    "party": "حزب تيار ايتلاف تحالف لايحه قايمه كتله جبهه",
    "company": "شركه شركات بنك مصرف مجموعه نادي فريق متاجر مصنع",
    "media": "صحيفه جريده مجله قناه فضاييه اذاعه موقع وكاله تلفزيون منصه",
    "ngo": "منظمه جمعيه موسسه مبادره رابطه هييه لجنه نقابه اتحاد",
}
KINDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# inside quotation marks: a sentence, and no name
SPLITTERS = _words("ان انه انها لا لم لن ما قد التي الذي هذا هذه هو هي كان كانت ليس علي في الي")
# kinds whose noun belongs to the name (gold ACTORS.md): حركة حماس, but not شركة أرامكو
IN_THE_NAME = frozenset({"armed_group", "party", "ngo"})
# nouns of more than one sense: only marks or Latin letters make a name of what follows
DOUBTFUL = _words("قايمه لايحه كتله")
# ... and before a definite noun, a place: `موقع الهجوم`
PLACES = _words("موقع منصه")
# behind `حزب`: no name
NO_PARTIES = _words("""
    الرييس المعارضه المعارض الحاكم المستشار المستشاره الدوله الوزير الزعيم الاغلبيه السلطه الحكومه الاكثريه السيد السيده
    الملياردير الملك الامير القايد الشيخ المذكور الثاني الاول الثالث الواحد الجديد الكبير الفايز المنافس
""")
# behind `جبهة`: a front of a war
SIDES = _words("الساحل الشمال الجنوب الشرق الغرب الحدود القتال الحرب الوسط الجبل")
# what parties are called behind their noun, and stand for
IDEOLOGIES = _words("""
    الديمقراطي الديمقراطيه الديموقراطي الديموقراطيه الاشتراكي الاشتراكيه الوطني الوطنيه القومي القوميه الاسلامي
    الاسلاميه الشعبي الشعبيه التقدمي التقدميه الليبرالي الليبراليه الشيوعي الشيوعيه الجمهوري الجمهوريه المسيحي
    المسيحيه الثوري الثوريه الحر الحره المتحد المتحده الموحد الموحده الاجتماعي الاجتماعيه الدستوري العربي العربيه
    العمالي اليساري الديمقراطيين الديمقراطيون المسيحيين المسيحيون الاحرار الاجتماعيين
""")
# taken for bodies by taggers: money, months
NO_BODIES = _words("ريال ريالا ريالات دولار دينار درهم جنيه ليره يورو نيسان حزيران تموز ايار شباط اذار")
_LATIN = """
    حركه Harakat جماعه Jamaat تنظيم Tanzim كتيبه Katibat كتايب Kataib لواء Liwa سرايا Saraya فصيل Fasil
    ميليشيا Milishya مليشيا Milishya جبهه Jabhat تيار Tayyar ايتلاف Itilaf تحالف Tahaluf حزب Hizb كتله Kutlat
    منظمه Munazzamat جمعيه Jamiyat موسسه Muassasat رابطه Rabitat نقابه Niqabat اتحاد Ittihad هييه Haiat لجنه Lajnat
    مبادره Mubadarat
"""
# in Latin letters, before what they name
LATIN = dict(zip(_LATIN.split()[::2], _LATIN.split()[1::2], strict=True))
