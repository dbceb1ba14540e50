"""How far a word governs: tolls behind their verb, lists before theirs, brackets, marks of quotation, shared units."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Quantity


def read(text: str) -> list[Quantity]:
    return quantities.find(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("حصيلة القتلى منذ بدء المعارك في شرق البلاد وجنوبها قبل أعوام حتى اليوم بلغت 700 شخص", ["killed"]),
        ("عدد السكان منذ بدء المعارك في شرق البلاد وجنوبها قبل أعوام حتى اليوم بلغ 700 شخص", ["people"]),
        ("قال الجيش إن 3 جنود و5 مدنيين قتلوا", ["killed", "killed"]),
        ("وصل العمال الأربعة الذين أصيبوا", ["wounded"]),
        ("لقي 8 عمال مصرعهم", ["killed"]),
        ("كان القرار يقضي بمنح آلاف المهاجرين الحق", ["people"]),
        ("قضى 5 عمال في الحريق", ["killed"]),
        ("فقدت 5 نساء في البحر", ["missing"]),
        ("9 عمال فقدوا منازلهم", ["people"]),
        ("عمال فقدوا منازلهم بينهم 9 من النساء", ["people"]),
        ("قتل برصاص 5 رجال", ["people"]),
        ("قتلوا في 5 نزاعات", ["count"]),
        ("3 مسلحين قتلوا 5 رجال", ["people", "killed"]),
        ("أحكام بالإعدام على 5 رجال", ["people"]),
        ("إعدام 5 رجال", ["killed"]),
        ("تضم هيئة تحرير الشام 5 رجال", ["people"]),
        ("تحرير 5 رجال", ["released"]),
        ("بعد فترة التوقف تضم 5 رجال", ["people"]),
        ("اعترف بقتله 5 رجال", ["killed"]),
        ("قتل من مسافة صفر", ["count"]),
        ("لقي 5 رجال حتفهم وأصيب العشرات", ["killed", "wounded"]),
        ("تحرير 4 مديريات", ["count"]),
        ("البيانات الخاصة بملايين المستخدمين لم تعدم", ["people"]),
        ("شاهد الزائر لوحتين", ["count"]),
        ("حلقت 20 مقاتلة", ["vehicles_weapons"]),
        ("بعمر الثلاثين", ["age"]),
        ("الذكرى السبعين والعيد الخمسين", ["rank", "rank"]),
    ],
)
def test_kind_is_that_of_the_word_that_governs(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("مدة تصل إلى 3 أيام", "at_most"),
        ("ما يصل إلى 3 أيام", "at_most"),
        ("ليصل إلى 3 أيام", "exact"),
        ("مدتها تصل إلى 3 أيام", "exact"),
        ("لا تتجاوز مساحتها 3 هكتارات", "at_most"),
        ("لا يقل عددهم عن 3 عمال", "at_least"),
        ("تزيد أعمارهم عن 60 عاما", "more_than"),
    ],
)
def test_verb_that_compares_may_stand_before_its_subject(text: str, qualifier: str) -> None:
    assert [q.qualifier for q in read(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("عند 8 و9 في المئة", ["في المئة", "في المئة"]),
        ("مئات أو آلاف السنين", ["سنين", "سنين"]),
        ("طرد 3 من دبلوماسييها", ["دبلوماسيي"]),
        ("عاد العمال المصريين الأربعة", ["عمال"]),
        ("وصل عامل مصري واحد", ["عامل"]),
        ("زار متحفا واحدا", ["متحفا"]),
        ("سير واحد من كل ثلاثة قطارات", ["قطارات", "قطارات"]),
        ("الفوز السابع على التوالي والثامن في تاريخه", ["فوز", None]),
        ("هجر 500 قسرا", [None]),
        ("إصابة 12 بطلقات نارية", [None]),
        ("قتل اثنان فقط من المدنيين", ["مدنيين"]),
    ],
)
def test_unit_is_the_counted_noun_wherever_it_stands(text: str, units: list[str | None]) -> None:
    assert [q.unit for q in read(text)] == units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قرارات المجلس ذات الصلة (1701، 1559)", [(1701, "reference"), (1559, "reference")]),
        ("فاز 2 / صفر على ضيفه", [("2-0", "score")]),
        ("تعادل الفريقان 1/1", [("1-1", "score")]),
        ("عند 7/2", [(7, "count"), (2, "count")]),
        ("اجتمعت حركة خمس نجوم", []),
    ],
)
def test_numbers_of_texts_of_matches_and_of_movements_are_told_apart(text: str, found: list[object]) -> None:
    assert [(q.value, q.kind) for q in read(text)] == found


def test_what_ends_like_a_dual_is_none() -> None:
    assert read("حكمت ببطلان القرار") == []
    assert read("أقسم بحياة ابنتي") == []
    assert read("كانا مريضين") == []


def test_those_who_follow_a_part_are_not_of_its_population() -> None:
    whole, part, others = read("قتل 9 أشخاص بينهم 3 أطفال وأصيب 5 آخرون")
    assert (whole.population, part.population, others.population) == (None, "children", None)


def test_scale_of_a_range_is_shared() -> None:
    (one,) = read("بين 300 و500 مليون دولار")
    assert (one.value, one.max) == (300_000_000, 500_000_000)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('أعلنت "هيئة النور" في العاصمة أن 3 عمال وصلوا', "هيئة النور"),
        ('وصل 3 عمال، بحسب صحيفة "النور" المحلية', 'صحيفة "النور"'),
        ("أظهرت لقطات أن 3 عمال وصلوا", "لقطات"),
        ("أعلن الرئيس فتح معبر لنقل 3 عمال", "الرئيس"),
        ("دفع 3 دولارات للحفاظ على ما بدماغه", None),
        ("قالت لكنها عادت مع 3 عمال", None),
        ("تبلغ نحو 3 دولارات", None),
        ("وصل 3 عمال وفق حصيلة للمرصد", "مرصد"),
        ("أظهرت الإحصاءات الصادرة عن الوزارة أن 3 عمال وصلوا", "الوزارة"),
    ],
)
def test_source_is_a_name(text: str, source: str | None) -> None:
    (one,) = read(text)
    assert (one.attribution.surface if one.attribution else None) == source
