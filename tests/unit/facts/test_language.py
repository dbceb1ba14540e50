"""Rules of kinds, units and sources that hold for any sentence of the form."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Quantity


def last(text: str) -> Quantity:
    return quantities.find(text)[-1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أفادت الهيئة اليوم الأحد بإصابة 4 أشخاص", "wounded"),
        ("لقي 4 عمال آسيويين مصرعهم في الحريق", "killed"),
        ("نعى الحزب 14 مقاتلا", "killed"),
        ("في المبنى 53 شخصا بينهم أم وجدتها استشهدوا", "killed"),
        ("وصوت 90 مشرعا يطالبون بالتعديل", "people"),
        ("وقرابة ستة آلاف اختاروا البقاء", "people"),
        ("بعد هزيمتين", "count"),
        ("عن عمر ناهز 93 عاما", "age"),
        ("شاب بعمر 18 عاما", "age"),
        ("القرار الإداري رقم 1217 لمواجهة الأزمة", "reference"),
        ("القوى العالمية الست", "count"),
    ],
)
def test_kinds_follow_the_grammar_of_the_clause(text: str, kind: str) -> None:
    assert last(text).kind == kind


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("في المقر (283) موظفا", "موظفا"),
        ("ارتفع إلى 4 عدد القتلى", "قتلى"),
        ("القوى العالمية الست", "قوى"),
        ("المنطقة العسكرية السابعة", "منطقة"),
        ("عرضت القناة اللقطات الأولى", "لقطات"),
        ("ضمن مجموعة واحدة بالبطولة", "مجموعة"),
        ("حضر 12 ألفا اختاروا البقاء", None),
    ],
)
def test_the_unit_is_the_noun_that_agrees(text: str, unit: str | None) -> None:
    assert last(text).unit == unit


@pytest.mark.parametrize("text", ["مدة 7 سنوات ونصف", "على بعد 7 أمتار ونصف"])
def test_a_half_behind_the_noun_belongs_to_its_number(text: str) -> None:
    (found,) = quantities.find(text)
    assert found.value == 7.5


def test_a_half_of_something_else_is_a_share() -> None:
    assert [q.kind for q in quantities.find("زار 7 مدن ونصف البلاد")][-1] == "percent"


def test_the_last_word_of_a_quoted_name_counts_nothing() -> None:
    assert quantities.find("سقطت طائرة من طراز “نسيم ماكس 3” أمس") == []
    assert last("قال “نحو 30” فقط").value == 30


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("لعب 48 مباراة، وفقا لصحيفة الملاعب", "صحيفة الملاعب"),
        ("المنظمة تكشف تفاصيل 40 صفقة", "المنظمة"),
        ("وكشف الوزير العام الماضي أن 40 صفقة ألغيت", "الوزير"),
        ("تبلغ قيمة العقد 30 مليون دولار", None),
    ],
)
def test_the_source_is_who_speaks(text: str, source: str | None) -> None:
    claim = last(text).attribution
    assert (claim.surface if claim else None) == source


def test_who_is_told_is_no_source() -> None:
    assert last("قال لصحيفة الملاعب إن 40 لاعبا حضروا").attribution is None


@pytest.mark.parametrize("text", ["للتواصل هاتف 0112345678", "على خط عرض 36.2", "عند 36.2 درجة شمالا"])
def test_telephones_and_places_on_the_map_count_nothing(text: str) -> None:
    assert quantities.find(text) == []


def test_degrees_of_heat_are_a_measure() -> None:
    assert last("بلغت الحرارة 36.2 درجة مئوية").kind == "measure"


def test_the_part_stands_behind_its_noun() -> None:
    assert last("حضر 18 شخصا ونقل 12 شخصا منهم").part_of == 0
    assert last("حضر 18 شخصا ونقل 12 شخصا معهم").part_of is None


def test_a_source_keeps_its_quoted_name() -> None:
    claim = last('حضر 18 لاعبا، وفقا لصحيفة "ملاعب اليوم"').attribution
    assert claim is not None
    assert claim.surface == 'صحيفة "ملاعب اليوم"'


SAID = "قال الوزير إن 40 شخصا حضروا. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (SAID + "وأضاف أن 18 شخصا غادروا", "الوزير"),
        (SAID + "وأضاف أن الحفل بدأ. وتابع أن 18 شخصا غادروا", "الوزير"),
        (SAID + "وغادر 18 شخصا", None),
        ("حضر 40 شخصا. وأضاف أن 18 شخصا غادروا", None),
        ("حضر 40 شخصا، وفق الوزير. وأضاف المدير أن 18 شخصا غادروا", "المدير"),
    ],
)
def test_and_he_added_goes_on_with_the_speaker(text: str, source: str | None) -> None:
    claim = last(text).attribution
    assert (claim.surface if claim else None) == source
