"""Who states a number, and how far the statement reaches."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Entity


def sources(text: str) -> list[str | None]:
    return [q.attribution.surface if q.attribution else None for q in quantities.find(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قتل 5 أشخاص وفق وزارة الصحة", "وزارة الصحة"),
        ("قتل 5 أشخاص، بحسب الدفاع المدني", "الدفاع المدني"),
        ("قتل 5 أشخاص كما أعلنت الشرطة", "الشرطة"),
        ("قتل 5 أشخاص وفق ما أعلنته وزارة الداخلية", "وزارة الداخلية"),
        ("قتل 5 أشخاص وفق الأرقام الصادرة عن بلدية حلب", "بلدية حلب"),
        ("قتل 5 أشخاص وفق تعداد لفرانس برس", "فرانس برس"),
        ("قتل 5 أشخاص نقلا عن مصدر أمني", "مصدر أمني"),
        ("قالت وزارة الصحة إن 5 أشخاص قتلوا", "وزارة الصحة"),
        ("أعلن الجيش مساء أمس مقتل 5 أشخاص", "الجيش"),
        ("أفادت مصادر طبية للجزيرة باستشهاد 5 أشخاص", "مصادر طبية"),
        ("ذكر مصدر في الشرطة أن 5 أشخاص قتلوا", "مصدر في الشرطة"),
        ("الدفاع المدني: مقتل 5 أشخاص", "الدفاع المدني"),
        ("الأمم المتحدة توثق مقتل 5 أشخاص", "الأمم المتحدة"),
        ("وبحسب المرصد فإن 5 أشخاص قتلوا", "المرصد"),
        ("قتل 5 أشخاص في انفجار", None),
        ("وذكر أن 5 أشخاص قتلوا", None),
    ],
)
def test_the_shortest_phrase_that_names_the_source(text: str, source: str | None) -> None:
    assert sources(text) == [source]


def test_a_claim_ends_where_another_voice_begins() -> None:
    assert sources("قالت الشرطة إن 3 جنود قتلوا، فيما أصيب 7 متظاهرين") == ["الشرطة", None]
    assert sources("ذكرت الشرطة أن 3 جنود قتلوا في حين أكد الجيش مقتل 4 جنود") == ["الشرطة", "الجيش"]


def test_a_claim_does_not_cross_its_sentence() -> None:
    assert sources("قتل 5 أشخاص. وأصيب 6 عمال وفق الشرطة") == [None, "الشرطة"]


def test_dates_background_times_and_brackets_are_nobodys_claim() -> None:
    assert sources("قالت الشرطة إن الهجوم وقع قبل 3 سنوات") == [None]
    assert sources("قالت الشرطة إن البلدة (50 كيلومترا شمالا) سقطت") == [None]
    assert sources("قالت الشرطة إن الهجوم وقع عام 1999") == [None]


def test_the_actor_is_the_entity_that_the_phrase_overlaps() -> None:
    text = "قتل 5 أشخاص وفق وزارة الصحة"
    ministry = Entity(start=16, end=27, surface="وزارة الصحة", actor_id="body:health")
    (found,) = quantities.find(text, actors=(ministry,))
    assert found.attribution is not None
    assert found.attribution.actor_id == "body:health"
    assert text[found.attribution.start : found.attribution.end] == "وزارة الصحة"


def test_the_basis_of_a_source_is_kept() -> None:
    (found,) = quantities.find("قتل 5 أشخاص وفق تعداد لفرانس برس استنادا إلى الأرقام الرسمية")
    assert found.attribution is not None
    assert found.attribution.basis == "الأرقام الرسمية"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال مدير الميناء إن 3 سفن وصلت. وأضاف أن 5 سفن غادرت.", "مدير الميناء"),
        ("قال مدير الميناء إن سفنا وصلت. وأضاف أنها كبيرة. وتابع أن 5 سفن غادرت.", "مدير الميناء"),
        ('قال مدير الميناء إن سفنا وصلت. وتابع "غادرت 5 سفن".', "مدير الميناء"),
        ("قال مدير الميناء إن سفنا وصلت. وقال الوزير إن 5 سفن غادرت.", "الوزير"),
        ("قال مدير الميناء إن سفنا وصلت. وغادرت 5 سفن.", None),
        ("وصلت سفن. وأضاف أن 5 سفن غادرت.", None),
        ("وأضاف أن 5 سفن غادرت.", None),
    ],
)
def test_speaker_is_carried_on_by_a_verb_without_a_name(text: str, source: str | None) -> None:
    found = quantities.find(text)[-1].attribution
    assert (found.surface if found else None) == source
