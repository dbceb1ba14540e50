"""What happened to those who are counted: nouns of events and verbs, by kind; `streams.facts.inflection` inflects.

A verb stands as `perfect/imperfect stem`, without prefixes; an event noun in its bare form.
"""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "killed": (
        "قضى قضوا قتله قتلها قتلهم مقتل قتل استشهاد مصرع مصارع وفاة اغتيال إعدام تصفية موت هلاك غرق ارتقاء "
        "ضحيته ضحيتها سقوط حتف حتفه حتفهم حتفها حتفهما بحياة أرواح"
    ),
    "wounded": "إصابة جرح جروح بجروح",
    "missing": "فقدان اختفاء",
    "detained": "اعتقال توقيف احتجاز سجن حبس القبض أسر",
    "hostage": "خطف اختطاف",
    "displaced": "نزوح تهجير تشريد فرار هروب",
    "released": "إفراج سراح سراحه سراحهم تحرير",
}
VERBS: dict[str, str] = {
    "killed": (
        "قتل/قتل استشهد/ستشهد توفي/توفى أودى اغتال/غتال أعدم غرق/غرق ارتقى/رتقي ذبح/ذبح صرع/صرع سقط/سقط نعى/نعي"
    ),
    "wounded": "أصيب/صاب أصاب/صيب جرح/جرح",
    "missing": "فقد/فقد اختفى/ختفي",
    "detained": "اعتقل/عتقل أوقف/وقف احتجز/حتجز سجن/سجن حبس/حبس أسر/أسر قبض/قبض",
    "hostage": "خطف/خطف اختطف/ختطف",
    "displaced": "نزح/نزح هجر/هجر شرد/شرد تشرد/تشرد فر/فر هرب/هرب",
    "released": "أفرج/فرج حرر/حرر",
}
# handing over is a release where those handed over were held, or are dead
# spelled like a verb of the list with a conjunction or prefix before it
NOT_VERBS = "فقد وفرت وفر وفروا وفرتا توفر يوفر وأسرة"
# `لقي أربعة عمال مصرعهم`: stands behind those who died
FATES = "مصرعه مصرعها مصرعهم مصرعهن مصرعهما حتفه حتفها حتفهم حتفهن حتفهما"
HANDED_NOUNS = "تسليم تسلم إطلاق تبادل"
HANDED_VERBS = "سلم/سلم تسلم/تسلم أطلق/طلق"
# who or what did it, or how: what stands behind is not counted among the dead
AGENTS = "برصاص بنيران بأيدي بيد يد أيدي بسلاح بقذائف بصواريخ"
SENTENCES = "حكم أحكام حكما أحكاما بأحكام حكمت عقوبة بعقوبة الحكم"
MOVEMENTS = "هيئة جبهة حركة منظمة جيش"
# where a count has come to
REACHING = (
    "بلغ/بلغ وصل/صل ارتفع/رتفع تجاوز/تجاوز ناهز/ناهز قارب/قارب زاد/زيد فاق/فوق تخطى/تخطي انخفض/نخفض تراجع/تراجع "
    "صعد/صعد هبط/هبط سجل/سجل قدر/قدر"
)
# what stands beside the counted to say that they are not found
MISSING_PHRASES = ("تحت الأنقاض", "تحت الركام", "في عداد المفقودين")
