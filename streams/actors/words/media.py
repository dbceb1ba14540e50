"""Words (folded) beside the name of a medium."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# begin the name of one that several countries may have: `صحيفة الوطن`
TITLED = _words("صحيفه جريده مجله قناه فضاييه اذاعه موقع وكاله شبكه تلفزيون")
# right before it
NOUNS = TITLED | _words("""
    محطه صحيفتي قناتي وكالتي منصه شاشه مراسل مراسله مراسلو مراسلي موفد موفده مكتب كاميرا طاقم بحسب حسب وفق استديو
    استديوهات
""")
# right before it, what it did; of the feminine, as its name is
REPORTED = _words("""
    وثقت رصدت نقلت التقطت بثت عرضت نشرت كشفت علمت ذكرت افادت اوردت حاورت التقت حصلت قالت اضافت اكدت اوضحت واكبت كتبت
""")
# right behind it, what it does
REPORTS = _words("ترصد توثق تكشف تنشر تبث تعرض تحاور تلتقي ترافق تحصل تتجول")
# before `لـ` and its name, beside what all speech is
TOLD = _words(
    "افاد افادت وافاد وافادت تحدث تحدثت وتحدث تصريح تصريحات حديث مقابله حوار مصادر مصدر مصادرنا خاص خاصه روي روت"
)
# beside the names of those who sign: `المصدر: الجزيرة + وكالات`
SOURCES = _words("المصدر المصادر مصدر وكالات الوكالات وكاله وكالتا عن خاص تصوير صوره صور و بتصرف مواقع نت اعداد ترجمه")
