"""Words that tell who acts and who is acted upon, as `fold` spells them."""


def _words(block: str) -> list[str]:
    return block.split()


_SOUND = _words("""
قال صرح اعلن اكد اضاف ذكر افاد اوضح كشف حذر طالب اتهم هدد شدد اشار عبر اعرب رفض قبل قرر امر طلب نشر كتب بث نقل
وقع فرض شن نفذ قصف استهدف اغتال قتل اعتقل اقتحم هاجم دمر حاصر احتل اطلق فجر اسقط منع سمح واصل بدا كثف وسع صعد
ارتكب شهد استقبل زار التقي بحث ناقش وافق صادق انتقد ادان دان ندد استنكر اعتبر توقع تعهد وعد دعم ساعد ارسل سحب
انسحب تراجع انتخب عين اقال علق الغي وقف اوقف جدد مدد رفع خفض رد تصدي احبط ضبط حكم قضي برا سجن افرج رحل طرد هجر
خلف ترك ابلغ دافع اقترح عرض قدم انشا افتتح اسس اشتري باع استثمر سجل فاز هزم قهر تاهل خسر حقق تبني نفي تلقي القي
ابدي انهي اجري عقد نظم حث ناشد اقر اعترف زعم ادعي وصف راي نجح فشل تسلم سلم حرر استعاد سيطر اخلي فند شارك لعب
غادر وصل تحدث حصل اختار فعل اوصي صنف وجه اثار قاد تقدم تمكن تكبد رحب جمد منح زود مول شجع تمسك تابع تجاوز اقترب
تخطي تغلب تصدر صعق سحق احرز احتفل اشاد اصدر اورد حصد تجاهل خاض شكك لوح توعد اعتذر استخدم استعد استضاف استدعي
تخلي ضرب استولي زاد قام عاد دخل خرج
اظهر حاول انضم انتقل تطرق غرد هبط ساهم اكتشف نال عزز اعتمد اضطر استعرض توصل سارع ركز تساءل انطلق اقام اغلق استفاد وثق
حدد اصر كسر قفز سخر رصد رجح اعاد اتخذ ايد امهل استطاع اجتمع تناول استمع استغل شكر رافق امتنع استعان عارض حرص قاطع صمم
خصص اجبر ابرز اعترض استند اتاح عاين فرق نصح سلط شرع انقذ ارغم حظر رشح دان كلف انتزع ارجع اكتسح
اعد حجز اعدم ضخ خاطب لجا استبعد بني كرر
""")
_IRREGULAR = _words("""
وضعت عملت شكلت فتحت درست ذهبت جمعت قطعت حملت دفعت قدرت اثرت جعلت اخذت شرعت دعا دعت نفت تبنت تصدت القت ابدت انهت اجرت
الغت قضت رات التقت تلقت سعي سعت جري ادعت اخلت اردت اردي
""")
_PAST = (*_SOUND, *(verb + "ت" for verb in _SOUND if not verb.endswith("ي")), *_IRREGULAR)
_STEMS = _words("""
قول صرح علن ؤكد وكد ضيف ذكر فيد وضح كشف حذر طالب تهم هدد شدد شير عبر عرب رفض قبل قرر نشر كتب بث نقل وقع فرض شن
نفذ قصف ستهدف غتال قتل عتقل قتحم هاجم دمر حاصر حتل طلق فجر سقط منع سمح واصل بدا كثف وسع صعد رتكب ستقبل زور لتقي
بحث ناقش وافق صادق نتقد دين ندد عتبر توقع تعهد عد دعم ساعد رسل سحب نسحب تراجع عين قيل علق لغي وقف جدد رفع خفض رد
تصدي حبط قترح عرض قدم نشئ فتتح سجل فوز هزم حقق تبني نفي تلقي لقي بدي نهي جري عقد نظم حث ناشد قر عترف زعم دعي صف
ري نجح فشل سلم ستعيد سيطر فند شارك لعب غادر صل تحدث حصل ختار دعو سعي دافع دفع خشي ريد تجه عيد خطط حاول عتزم ستعد
درس راهن طرح تجاهل مارس عاني واجه ركز مدد قف فعل نصب قطع ستخدم رصد منح طلب تقدم تخطي تكبد ستقيل وجه رحب قود تمكن
تجاوز حسم صدر عتذر توعد امل تحدي صر عمل سحق تراس حتاج فقد غيب درك صعق جمد عزز تخذ تمسك شيد شترط ستولي خوض هدم
ستانف زود ستدعي حضر عود ثير لوح هاجم حتفل ستضيف تصدر ضرب دخل خرج طالب هني مول وسع ؤيد ويد ريح تطلع تراجع رشح
عتقد تولي نافس ستطيع رجح نصح نتقل تناول قيم ضع سلط وصي عارض فرق جعل وفر نشط عطي ضغط رغب دير حظر راقب رافق ضاعف ساهم
ساند خصص تعاون تعامل تطلب طلق كرر صنع ستفيد ستعرض ختبر حدد ترك رصد جبر قاطع قاوم هدف ستكمل نتزع ناور
تابع عكف قوم صوت ستغني ستمر كتسح ودع
""")
_PRESENT = (mark + stem for stem in _STEMS for mark in ("ي", "ت"))

_OBJECT_PAST = _words("""
حذر اتهم طالب ادان هدد هاجم قصف كبد منع انتقد هزم اعتقل اغتال استقبل قتل دعم استهدف وصف ضرب حاصر احتل غزا اقتحم دمر
ساعد ناشد حث اقال عين انتخب طرد سجن حاكم عاقب لاحق قاتل حارب تحدي سلح مول شجع انقذ حرر اختطف خطف صفي اصاب ابلغ
استدعي سحق صعق استضاف هنا رحل احتجز اوقف استفز خدع ردع فند كلف
حظر اجبر ارغم اكتسح ودع قاطع رافق نصح ايد شكر قاد ساند غرم كرم
""")
_OBJECT_PRESENT = _words("""
حذر تهم طالب دين هدد هاجم قصف كبد منع نتقد هزم عتقل غتال ستقبل قتل دعم ستهدف صف ضرب حاصر حتل غزو قتحم دمر ساعد ناشد
حث قيل عين نتخب طرد سجن حاكم عاقب لاحق قاتل حارب تحدي سلح مول شجع نقذ حرر ختطف خطف صفي صيب بلغ ستدعي سحق صعق
ستضيف هني رحل حتجز ستفز خدع ردع كلف دعو منح
حظر جبر رغم كتسح ودع قاطع رافق نصح ويد شكر قود ساند غرم كرم حمي ضع
""")
TRANSITIVE = frozenset(
    (
        *_OBJECT_PAST,
        *(verb + "ت" for verb in _OBJECT_PAST if not verb.endswith(("ي", "ا"))),
        *(mark + stem for stem in _OBJECT_PRESENT for mark in ("ي", "ت")),
        *_words("يوقف اعتبر اعتبرت يعتبر تعتبر منحت غزت تحدت صفت استدعت هنات دعا دعت"),
    )
)
"""Verbs that take a person, a body or a state as object."""

ONLY_PASSIVE = frozenset(_words("اغتيل اغتيلت اصيب اصيبت اقيل اقيلت ادين ادينت استدعيت"))
"""Passives that no vowel mark need tell."""
EXPOSED = frozenset(_words("تعرض تعرضت يتعرض تتعرض"))
"""With `ل` behind it, whose subject is acted upon."""
PASSIVE = frozenset(
    _words("""
قتل قتلت اعتقل اعتقلت انتخب انتخبت عين عينت سجن سجنت طرد طردت اختطف اختطفت خطف خطفت حبس عزل احتجز احتجزت
يقتل يعتقل يسجن يطرد يعين ينتخب
""")
)
"""Verbs that are written alike as passives: with one noun phrase that names a person, the person is acted upon."""
ACCUSED = frozenset(_words("اتهم اتهمت يتهم تتهم"))
"""As `PASSIVE`, for whomever, where what follows is the charge: `اتهم X ب`."""
AFTER_PASSIVE = frozenset(
    _words("""
في من علي خلال بعد اثر عقب جراء قبل داخل قرب مع لدي عام امس اليوم يوم عندما اثناء رميا رييسا وسط علي ضمن مطلع
""")
)
"""Words that begin no second noun phrase behind a verb."""

VERBS = frozenset((*_PAST, *_PRESENT, *TRANSITIVE, *PASSIVE, *ONLY_PASSIVE, *EXPOSED))
"""Verbs of action and speech; their subject stands behind them or before."""
NO_VERBS = ("يو", "يا", "يه", "يمن", "يمين", "يسار", "يناير", "يحيي")
"""How words begin that are no present, though they have its letter: يونيو، يهود."""


ACTS = frozenset(
    _words("""
قصف القصف غاره غارات الغارات هجوم هجمات الهجوم الهجمات عمليه عمليات العمليه العمليات حرب الحرب عدوان العدوان
توغل التوغل اقتحام اقتحامات الاقتحام اجتياح غزو ضربه ضربات الضربه الضربات احتلال حصار الحصار دعم الدعم تهديد
تهديدات تدخل التدخل رفض الرفض قرار قرارات موافقه اعلان تصريحات تحذير تحذيرات زياره زيارات عقوبات العقوبات
استهداف الاستهداف توسع التوسع تحقيق انسحاب الانسحاب مبادره مقترح المقترح وساطه الوساطه اتهامات ادانه توزيع رصاص
الرصاص جرايم انتهاكات مجزره مجازر نيران دخول وصول مغادره عوده خروج انضمام
استقاله اعتراف تعهد التزام محاوله محاولات اقتراح سيطره استخدام تحرك تحركات مساعي اجراءات اعتداء اعتداءات
""")
)
"""Nouns of an act: with a nisba (قصف إسرائيلي) or a name behind them (هجوم إسرائيل) they say who acts."""
HARM = frozenset(
    _words("""
هجوم هجمات الهجوم الهجمات هجومها هجماتها هجومه حرب الحرب حربها عدوان العدوان عدوانها قصف القصف قصفها غاره غارات
الغارات غاراتها عقوبات العقوبات حظر الحظر حصار الحصار ضغوط الضغوط ضغط يفرضها تفرضها يفرض تفرض فرض فرضت اعتداء
الاعتداء اعتداءات الاعتداءات ضربه ضربات الضربات رسوم الرسوم عمليه النار انقلاب هجم هاجم شن شنت تمرد
""")
)
"""Before `على` these say that what follows is acted upon."""
VICTIMS = frozenset(
    _words("""
استشهد استشهدت استشهاد مقتل قتل اصيب اصابه جرح جرحت اعتقل اعتقلت اعتقال اعتقالات اوقع اوقعنا اوقعت يعتقل تعتقل
اسر اسرت اختطف اختطاف تهجير قتلت يقتل تقتل لقي
""")
)
"""Verbs and nouns whose people, told by nisba, are acted upon: اعتقال عشرة فلسطينيين."""
UNDERGONE = frozenset(
    _words("""
اغتيال اعتقال استهداف مقتل اطاحه الاطاحه اقاله عزل محاكمه ادانه محاصره تدمير احتلال غزو اجتياح مهاجمه هزيمه اختطاف
خطف انتخاب تعيين طرد حبس توقيف احتجاز محاربه معاقبه ردع تصفيه تسميم اصابه ترحيل اتهام ملاحقه اعدام
""")
)
"""Nouns of an act that name who undergoes it; who does it only where `ل` tells the other: اغتيال إسرائيل لهنية."""
TOPPLED = frozenset(_words("اطاحه الاطاحه اطاح اطاحت يطيح تطيح لاطاحه للاطاحه"))
"""Words of overthrow: whom it befalls stands behind `ب`, and who does it before."""
EITHER = frozenset(_words("قصف دعم تهديد حصار ضرب"))
"""Nouns of an act before a state that does it or undergoes it, which only what follows can tell."""
TO_PLACES = frozenset(_words("حرب الحرب زياره زيارات دخول وصول مغادره"))
"""Nouns of an act before a state that is mostly their place: the war of Yemen, a visit to Turkey."""
TOWARDS = frozenset(("علي", "الي", "ضد", "في"))
"""Words behind the doer of an act that lead to whom it meets."""
DEMANDING = frozenset(
    _words("""
داعيا داعيه متهما متهمه محذرا محذره مطالبا مطالبه منتقدا منتقده مهددا مهدده مستهدفا مستهدفه واصفا واصفه مناشدا مناشده
حاثا محملا محمله
""")
)
"""Participles that have their subject with them, so that a name behind them is their object."""
ORGANS = frozenset(
    _words("""
محكمه حكومه قوات جيش شرطه سلطات وزاره برلمان طيران طايرات اليات مقاتلات مدفعيه بحريه مخابرات مقاتلو مقاتلي مسلحو
مسلحي جنود عناصر ميليشيات ميليشيا صواريخ مسيرات دفاعات فصايل
""")
)
"""Organs that act for the actor behind them: طيران الاحتلال، محكمة يونانية."""
BODIES = ORGANS | frozenset(
    _words("""
صحيفه شركه نادي فريق منتخب منظمه حركه وكاله قناه شبكه موقع جماعه حزب تنظيم مجله هييه موسسه جامعه بنك جمعيه دوله
جمهوريه منصه تطبيق مجموعه عشرات ميات الاف
""")
)
"""Nouns before the name of a body or a people that is itself meant: أعلنت شركة X، مقتل عشرات الحوثيين."""
STOPPERS = frozenset(
    _words("""
في من الي علي عن مع بين ضد حول منذ خلال بعد قبل عند لدي حتي نحو بسبب تجاه ان انه انها الذي التي الذين ما لم لن
لا هو هي حيث كما بينما اثر عقب وفق حسب بحسب وفي ومن وعلي والي داخل خارج شمال جنوب شرق غرب شمالي جنوبي شرقي غربي
وسط قرب فوق تحت ل ب ك لل وان وانها وانه
""")
)
"""Words past which the subject of a verb does not reach."""
PARTING = frozenset(_words("في الي عن مع بين منذ خلال عند لدي حتي نحو حول داخل خارج شمال جنوب شرق غرب"))
"""Those of them behind which a name has no role, whatever stands before."""
OPENERS = frozenset(
    _words("""
ان لكن بان وان فان كان كانت لان بينما حيث فيما لماذا فيه حين وكان وكانت ولكن هل
بعدما عندما حينما لما اذا لو اذ ثم كلما مثلما فكان لطالما ولطالما طالما فقد اذا حيثما ريثما
""")
)
"""Words before a subject whose verb follows."""
AGAINST = frozenset(("ضد", "بحق", "وضد"))
BY = frozenset(("بيد", "بايدي", "بايد", "من قبل", "علي يد", "علي ايدي", "علي ايادي"))
"""Before the agent of a passive."""
HANDS = frozenset(words.split()[-1] for words in BY)
"""The words that end them."""
RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "ما"))
"""Subjects of the verb behind them where it has no pronoun: `التي استهدفت X`."""
PARTICLES = frozenset(_words("قد سوف لم لن لا كان كانت بات باتت ظل ظلت لقد وقد"))
"""Words between a subject and its verb."""
TIMES = frozenset(
    _words("""
امس اليوم السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه مساء صباح فجر يوم الليله ايضا رسميا مجددا شاهد عاجل
مباشر ذلك
""")
)
"""Words of time and manner, which are no subject."""
BACK = frozenset(_words("به بها له لها عليه عليها عنه عنها فيه فيها منه منها اليه اليها معه معها"))
"""Pronouns of a relative clause that lead back: `التي تستهدف فيها X` has its subject behind them."""
ASIDE = TIMES | BACK | frozenset(_words("ليل مرارا علنا صراحه"))
"""Words between a verb and its subject that part them in nothing."""
ADVERBIAL = frozenset(_words("في من علي عن مع بعد قبل خلال منذ عند وفق حسب بحسب عقب اثر بسبب وفي"))
"""Prepositions that a clause begins with before its verb: `في بيان هددت X`."""
COPULAS = frozenset(_words("يكون تكون يعد تعد"))
"""Verbs that say what somebody is."""
BEFORE_VERBS = frozenset(_words("لن لم سوف قد كي لكي لماذا"))
"""Words behind which only a verb stands."""
ASKING = frozenset(("كم", "ماذا", "متي", "اين", "كيف", "لماذا", "هل"))
"""Words that ask; their verb comes before its subject."""
MASCULINE = frozenset(_words("LB IQ JO MA YE SD SS NP TD GA SN"))
"""States of masculine gender; the others are feminine."""
