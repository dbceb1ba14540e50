"""The rules of quantities, each stated by sentences of our own."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Entity, Quantity


def read(text: str) -> list[Quantity]:
    return quantities.find(text)


def one(text: str) -> Quantity:
    (found,) = read(text)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("مقتل 12 شخصا في انفجار", "killed", "شخصا"),
        ("استشهد خمسة فلسطينيين", "killed", "فلسطينيين"),
        ("سقوط 9 جرحى في القصف", "wounded", "جرحى"),
        ("وأصيب 30 متظاهرا", "wounded", "متظاهرا"),
        ("فقدان 14 بحارا", "missing", "بحارا"),
        ("العثور على 3 مفقودين", "missing", "مفقودين"),
        ("اعتقلت الشرطة 40 شخصا", "detained", "شخصا"),
        ("ألقت الشرطة القبض على 6 مهربين", "detained", "مهربين"),
        ("خطف 7 موظفين", "hostage", "موظفين"),
        ("ما زال 20 رهينة في المبنى", "hostage", "رهينة"),
        ("نزوح 3000 مدني", "displaced", "مدني"),
        ("وصل 500 نازح", "displaced", "نازح"),
        ("الإفراج عن 11 معتقلا", "released", "معتقلا"),
        ("تسليم 4 جثث", "released", "جثث"),
        ("شارك 80 مهندسا", "people", "مهندسا"),
        ("أطلق الجيش 5 صواريخ", "vehicles_weapons", "صواريخ"),
        ("سقط 5 براميل متفجرة", "vehicles_weapons", "براميل"),
        ("بعد 3 سنوات من البحث", "duration", "سنوات"),
        ("على بعد 40 كيلومترا", "measure", "كيلومترا"),
        ("كررها 4 مرات", "times", "مرات"),
        ("في المادة 12 من النظام", "reference", "مادة"),
        ("القرار الأممي (1559)", "reference", "قرار"),
        ("المرحلة الثانية من الخطة", "reference", "مرحلة"),
        ("في القرن التاسع عشر", "rank", "قرن"),
        ("اليوم الـ40 للحصار", "rank", "يوم"),
        ("محاولة الهروب الرابعة", "rank", "محاولة"),
        ("في الساعات الـ48 الأخيرة", "duration", "ساعات"),
        ("الدول الأربع الراعية", "count", "دول"),
        ("دمرت 6 منازل", "count", "منازل"),
        ("رجل عمره 60 عاما", "age", "عاما"),
        ("فلان (44 عاما) مدرب", "age", "عاما"),
    ],
)
def test_the_kind_comes_from_unit_and_clause(text: str, kind: str, unit: str) -> None:
    found = one(text)
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("before", "after", "qualifier"),
    [
        ("نحو", "", "approx"),
        ("ما يقارب", "", "approx"),
        ("أكثر من", "", "more_than"),
        ("ما يزيد على", "", "more_than"),
        ("ما لا يقل عن", "", "at_least"),
        ("", "على الأقل", "at_least"),
        ("أقل من", "", "less_than"),
        ("لا يتجاوز", "", "at_most"),
        ("لا يفوق", "", "at_most"),
        ("", "", "exact"),
    ],
)
def test_qualifiers_stand_before_the_number_or_behind_its_noun(before: str, after: str, qualifier: str) -> None:
    assert one(f"حضر الحفل {before} 70 ضيفا {after}").qualifier == qualifier


def test_a_level_that_was_passed_is_exceeded() -> None:
    assert one("تجاوز سعر النفط حاجز 90 دولارا").qualifier == "more_than"


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("ما بين 20 و30 شخصا", "20 و30", 20, 30),
        ("ثلاثة أو أربعة أيام", "ثلاثة أو أربعة", 3, 4),
        ("من 5 إلى 7 أمتار", "5 إلى 7", 5, 7),
        ("10-15 مترا", "10-15", 10, 15),
    ],
)
def test_a_range_is_one_mention(text: str, surface: str, low: int, high: int) -> None:
    found = one(text)
    assert (found.surface, found.value, found.max, found.qualifier) == (surface, low, high, "range")


def test_a_rise_from_one_number_to_another_is_two_numbers() -> None:
    assert [q.value for q in read("ارتفع عدد القتلى من 20 إلى 25")] == [20, 25]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("عشرات القتلى", 20, "قتلى"), ("مئات الآلاف من اللاجئين", 200_000, "لاجئين"), ("آلاف المصلين", 2000, "مصلين")],
)
def test_vague_plurals_are_numbers(text: str, value: int, unit: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.qualifier) == (value, unit, "vague")


@pytest.mark.parametrize("text", ["مقتل جنديين", "إصابة شرطيتين", "قتيلان في الهجوم", "تدمير دبابتين", "بعد يومين"])
def test_a_dual_carries_the_number_two(text: str) -> None:
    found = one(text)
    assert found.value == 2
    assert found.unit == found.surface


@pytest.mark.parametrize("text", ["في باكستان وأفغانستان", "متظاهرين في الساحة", "الحركة طالبان", "بوتين وبايدن"])
def test_what_only_looks_like_a_dual_is_none(text: str) -> None:
    assert read(text) == []


def test_coordinated_counts_share_their_event() -> None:
    assert [q.kind for q in read("الإفراج عن 20 لبنانيا و5 سوريين")] == ["released", "released"]
    assert [q.kind for q in read("مقتل 3 أشخاص وإصابة 7 آخرين")] == ["killed", "wounded"]


def test_an_event_does_not_reach_over_another_number_or_into_a_relative_clause() -> None:
    assert [q.kind for q in read("قتل 3 أشخاص في مظاهرة شارك فيها 200 عامل")] == ["killed", "people"]
    assert one("بعد مقتل القائد الذي درب 60 طالبا").kind == "people"


def test_an_event_behind_those_who_are_counted_governs_them() -> None:
    assert one("إن 3 جنود قتلوا في الكمين").kind == "killed"
    assert one("لا يزال 16 عاملا تحت الأنقاض").kind == "missing"


def test_parts_inherit_what_they_leave_unsaid() -> None:
    killed, children, women, wounded = read("مقتل 40 شخصا بينهم 8 أطفال و6 نساء وإصابة 70")
    assert (children.part_of, women.part_of, killed.part_of, wounded.part_of) == (0, 0, None, None)
    assert (children.kind, children.population) == ("killed", "children")
    assert (women.kind, women.population) == ("killed", "women")
    assert wounded.kind == "wounded"


def test_a_part_may_stand_before_its_whole() -> None:
    part, whole = read("أفرج عن 12 من أصل 50 معتقلا")
    assert (part.part_of, whole.part_of) == (1, None)


def test_pronouns_behind_a_number_make_it_a_part() -> None:
    whole, part = read("احتجز المسلحون 60 رهينة لا يزال 9 منهم في المبنى")
    assert (part.part_of, part.kind) == (0, "hostage")
    assert whole.part_of is None


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("مقتل 4 أطفال", "children"),
        ("مقتل 4 صحافيين", "journalists"),
        ("مقتل 4 مسعفين", "medics"),
        ("مقتل 4 عناصر من الشرطة", "police"),
        ("مقتل 4 رجال أمن", "police"),
        ("مقتل 4 من عناصر طالبان", "militants"),
        ("مقتل 4 أشخاص مدنيين", "civilians"),
        ("مقتل 4 أشخاص", None),
    ],
)
def test_the_population_is_what_the_text_says(text: str, population: str | None) -> None:
    assert one(text).population == population


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("10,5 مليار دولار", 10_500_000_000, "USD"),
        ("80 ليرة سورية", 80, "SYP"),
        ("500 جنيه استرليني", 500, "GBP"),
        ("300 دينار كويتي", 300, "KWD"),
        ("$40", 40, "USD"),
        ("20 €", 20, "EUR"),
        ("42 LBP", 42, "LBP"),
        ("7 ملايين يورو", 7_000_000, "EUR"),
    ],
)
def test_money_has_its_currency(text: str, value: int, currency: str) -> None:
    found = one(text)
    assert (found.kind, found.value, found.currency) == ("money", value, currency)


@pytest.mark.parametrize("text", ["12 %", "12٪", "12 في المئة", "12 بالمائة"])
def test_percent_in_all_spellings(text: str) -> None:
    found = one(text)
    assert (found.kind, found.value) == ("percent", 12)


@pytest.mark.parametrize(("text", "kind", "value"), [("نصف السكان", "percent", 50), ("ربع قرن", "duration", 0.25)])
def test_fractions_are_shares_or_times(text: str, kind: str, value: float) -> None:
    found = one(text)
    assert (found.kind, found.value) == (kind, value)


def test_one_and_a_half_holds_its_noun() -> None:
    found = one("استمر اللقاء ساعة ونصف")
    assert (found.surface, found.value, found.unit, found.kind) == ("ساعة ونصف", 1.5, "ساعة", "duration")


@pytest.mark.parametrize(
    "text",
    [
        "قناة فرانس 24",
        "مقاتلات إف-16",
        "مجموعة العشرين",
        "قوى 14 آذار",
        "كوفيد 19",
        "واحد من أبرز القادة",
        "أحد الوزراء",
        "في آن واحد",
        "اللواء 401",
        "iPhone 15",
        "الانتفاضة الثانية",
        "رقم الهاتف 0096170123456",
        "دور ربع النهائي",
    ],
)
def test_numbers_inside_names_are_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("في 12 حزيران/يونيو", "date", "XXXX-06-12"),
        ("الثلاثاء 25 أبريل", "date", "XXXX-04-25"),
        ("يوم الخميس", "date", "weekday:thursday"),
        ("انتخابات 2014", "year", "2014"),
        ("منذ الثمانينيات", "year", "198X"),
        ("سنة ألفين وثلاثة", "year", "2003"),
        ("الساعة 8,15", "time", "08:15"),
        ("الساعة العاشرة", "time", "10:00"),
        ("انتهت المباراة 3-1", "score", "3-1"),
    ],
)
def test_dates_times_years_and_scores_are_told_apart(text: str, kind: str, value: str) -> None:
    found = one(text)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(("text", "value"), [("حضر 2000 شرطي", 2000), ("زرع 1950 لغما", 1950)])
def test_four_digits_that_count_are_no_year(text: str, value: int) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "و", "12", "\ud800 5", "١٢٣" * 3, "قتل", "% $ 5", "وفق", "قال", "بينهم", "(5", "من 5 إلى", "ال"],
)
def test_any_text_is_read(text: str) -> None:
    for found in read(text):
        assert text[found.start : found.end] == found.surface


def test_spans_point_at_the_text_whatever_marks_it_has() -> None:
    text = "مَقْتَلُ ثَلَاثَةِ جُنُودٍ وإصابةُ ١٢ شخصـا"
    assert [text[q.start : q.end] for q in read(text)] == [q.surface for q in read(text)]
    assert [(q.value, q.kind) for q in read(text)] == [(3, "killed"), (12, "wounded")]


def test_the_clause_says_place_and_time_of_the_count() -> None:
    text = "مقتل 12 شخصا في حلب حتى الآن"
    place = Entity(start=16, end=19, surface="حلب", label="LOC")
    (found,) = quantities.find(text, actors=(place,))
    assert (found.place, found.as_of) == ("حلب", "حتى الآن")


def test_what_is_denied_is_marked() -> None:
    assert one("نفى الجيش مقتل 12 شخصا").modality == "negated"
    assert one("أكد الجيش مقتل 12 شخصا").modality == "asserted"
