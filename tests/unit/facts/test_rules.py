"""The finer rules: where a name ends, what a bare number counts, which noun is the unit."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Entity, Quantity


def read(text: str) -> list[Quantity]:
    return quantities.find(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أعلن الدفاع المدني انتشال 5 جثث", "الدفاع المدني"),
        ("أعلن الدفاع المدني تنفيذ 5 عمليات", "الدفاع المدني"),
        ("أعلن الدفاع المدني إنقاذ 5 عمال", "الدفاع المدني"),
        ("أفاد الدفاع المدني بوصول 5 عمال", "الدفاع المدني"),
        ("أفاد الدفاع المدني باعتقال 5 عمال", "الدفاع المدني"),
        ("أعلنت الشرطة القبض على 5 عمال", "الشرطة"),
        ("قالت الشرطة والجيش إن 5 عمال وصلوا", "الشرطة"),
        ("قالت وزارة الصحة ووزارة الداخلية إن 5 عمال وصلوا", "وزارة الصحة"),
        ("قالت مصادر لوكالة الأناضول إن 5 عمال وصلوا", "مصادر"),
        ("قال مصدر من الجيش إن 5 عمال وصلوا", "مصدر من الجيش"),
        ("قال الوزير في القاهرة إن 5 عمال وصلوا", "الوزير"),
        ("قال اليوم وزير الصحة إن 5 عمال وصلوا", "وزير الصحة"),
        ("وصل 5 عمال، على حد قول الوزير", "الوزير"),
        ("وصل 5 عمال حسبما ذكرت الشرطة", "الشرطة"),
        ("وصل 5 عمال بحسب بيان لوزارة الصحة", "وزارة الصحة"),
        ("وصل 5 عمال بحسب إحصائيات رسمية", "إحصائيات رسمية"),
        ("قالت إن 5 عمال وصلوا", None),
        ("تحالف من مدن عدة قال إن 5 عمال وصلوا", None),
    ],
)
def test_where_the_name_of_a_source_ends(text: str, source: str | None) -> None:
    found = read(text)[-1].attribution
    assert (found.surface if found else None) == source


def test_what_is_told_before_the_speech_begins_is_not_claimed() -> None:
    first, second = read("قال تحالف يضم 8 منظمات إن 5 عمال وصلوا")
    assert first.attribution is None
    assert second.attribution is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وحضر 66 آخرون", "people"),
        ("امتنع أربعة عن التصويت", "people"),
        ("تظاهر الآلاف في المدينة", "people"),
        ("يعيش 200 ألف في حلب", "people"),
        ("حضر الأربعة أمس", "people"),
        ("فازوا بثلاثة مقابل", "count"),
        ("بلغ المؤشر 300", "count"),
        ("مريم، 18، طالبة", "age"),
        ("سن الخامسة", "age"),
        ("في الثالثة من عمره", "age"),
        ("في المرتبة 137", "rank"),
        ("حضر 7 فلسطينيين", "people"),
        ("حضر 20 قرويا", "people"),
        ("حضر 100 كوردي", "people"),
        ("نزوح 30 عائلة", "displaced"),
        ("حضرت 30 عائلة", "count"),
        ("خسر 5 ملفات", "count"),
        ("أسر 5 إسرائيليين", "detained"),
        ("5 أسرى إسرائيليين", "hostage"),
        ("5 أسرى فلسطينيين", "detained"),
        ("مقتل 5 أسرى", "killed"),
        ("مقتل 5 ببغاوات", "killed"),
        ("تسليم 5 سيارات", "vehicles_weapons"),
        ("ارتفع عدد القتلى إلى 9", "killed"),
        ("حصيلة ضحايا الزلزال 9", "killed"),
        ("استشهاد وإصابة 9", "killed"),
    ],
)
def test_what_a_number_counts(text: str, kind: str) -> None:
    assert [q.kind for q in read(text)] == [kind]


def test_events_with_their_own_count_are_no_pair() -> None:
    assert [q.kind for q in read("إن 7 عمال قتلوا وأصيب 9 آخرون")] == ["killed", "wounded"]


def test_a_new_clause_has_its_own_event() -> None:
    assert [q.kind for q in read("استشهاد طفل وآلاف المصلين يدخلون")] == ["people"]
    assert [q.kind for q in read("8 شهداء و19 إصابة و5 معتقلين")] == ["killed", "wounded", "detained"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("دمر الجيش 60 وكرا", "وكرا"),
        ("اعتقل 50 ألفا وفصلوا", None),
        ("في يومها الـ300", "يوم"),
        ("للاعبين الثلاثة", "لاعبين"),
        ("مجموعة دول الساحل الخمس", "دول"),
        ("5 من المشاركين", "مشاركين"),
        ('شارك 70 "متطوعا"', "متطوعا"),
        ("3 ألقاب", "ألقاب"),
        ("غرفة واحدة", "غرفة"),
        ("قرار لعام", None),
        ("بلغ 30 لعام", None),
        ("أول زيارة", "زيارة"),
        ("المئات من الطلاب", "طلاب"),
    ],
)
def test_the_noun_that_is_counted(text: str, unit: str | None) -> None:
    assert [q.unit for q in read(text)] == ([] if text == "قرار لعام" else [unit])


def test_a_part_ends_at_the_next_event() -> None:
    whole, wounded = read("مقتل 5 عمال بينهم امرأة وإصابة 3")
    assert (whole.part_of, wounded.part_of) == (None, None)


def test_a_part_without_a_noun_is_of_the_kind_of_its_whole() -> None:
    _, part = read("أطلق 20 صاروخا سقط 7 منها")
    assert (part.part_of, part.kind) == (0, "vehicles_weapons")


def test_one_of_every_three_takes_the_noun_of_the_second() -> None:
    part, whole = read("سير واحد من كل ثلاثة قطارات")
    assert (part.value, part.part_of, part.unit) == (1, 1, "قطارات")
    assert whole.part_of is None


def test_a_sentence_ends_all_ties() -> None:
    first, second = read("مقتل 5 عمال. بينهم 3 نساء")
    assert (first.part_of, second.part_of) == (None, None)


@pytest.mark.parametrize(("text", "kinds"), [("فاز 5 - 2 يوم أمس", ["score"]), ("من 3-5 أيام", ["duration"])])
def test_scores_are_not_ranges(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in read(text)] == kinds


def test_a_range_needs_a_word_between_and_rises() -> None:
    assert [q.max for q in read("حضر 20 و30 عاملا")] == [None, None]
    assert [q.max for q in read("ما بين 30 و20 عاملا")] == [None, None]


def test_place_and_time_belong_to_the_clause_of_an_event() -> None:
    text = "مقتل 12 شخصا، وزار الوزير حلب"
    (found,) = quantities.find(text, actors=(Entity(start=26, end=29, surface="حلب", label="LOC"),))
    assert found.place is None
    killed, day = read("مقتل 12 شخصا منذ 7 أكتوبر")
    assert (killed.as_of, day.kind) == ("XXXX-10-07", "date")
    (people,) = quantities.find("حضر 12 شخصا في حلب", actors=(Entity(start=15, end=18, surface="حلب", label="LOC"),))
    assert people.place is None
