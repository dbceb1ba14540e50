"""Roles: who acts and who is acted upon, and that nothing is said where the clause does not tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.actors import find, roles
from streams.records import Entity


def role(text: str, surface: str) -> str | None:
    (found,) = [entity for entity in find(text, tagger="none") if entity.surface == surface]
    return found.role


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("أعلنت روسيا اتفاقا جديدا.", "روسيا", "actor"),
        ("قال مصدر إن ألمانيا تدرس العرض.", "ألمانيا", "actor"),
        ("أضرار كبيرة في قصف تركي على القرية.", "تركي", "actor"),
        ("الكرملين: لا نية للحوار", "الكرملين", "actor"),
        ("العراق: مصادرة أموال", "العراق", None),
        ("دونالد ترامب يلمح إلى تأجيل القمة.", "دونالد ترامب", "actor"),
        ("الرئيس فلاديمير بوتين يدرس العرض.", "فلاديمير بوتين", "actor"),
        ("قال إن الرئيس فلاديمير بوتين يدرس العرض.", "فلاديمير بوتين", "actor"),
        ("غادروا فرنسا أمس.", "فرنسا", None),
        ("حذر الرئيس الأميركي، دونالد ترامب، من الرد.", "دونالد ترامب", "actor"),
        ("في القاهرة، دونالد ترامب يدرس العرض.", "دونالد ترامب", "actor"),
        ("سجل هدفين ليقود فرنسا إلى الفوز.", "فرنسا", "target"),
        ("كلمة رئيس منظمة حظر الأسلحة الكيميائية دونالد ترامب.", "دونالد ترامب", None),
        ("عقوبات جديدة ضد إيران.", "إيران", "target"),
        ("فرض المجلس رسوما وعقوبات على الصين.", "الصين", "target"),
        ("حذرت فرنسا إيران من الرد.", "إيران", "target"),
        ("حذرت فرنسا إيران من الرد.", "فرنسا", "actor"),
        ("وصل السياح إلى تونس في الصيف.", "تونس", None),
        ("يعيش آلاف الطلاب في كندا.", "كندا", None),
    ],
)
def test_clause_tells_the_role_or_nothing(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("قتل قاسم سليماني بغارة قرب المطار.", "قاسم سليماني", "target"),
        ("اعتقل نيكولا ساركوزي في باريس.", "نيكولا ساركوزي", "target"),
        ("اتهم نيكولا ساركوزي بتلقي أموال.", "نيكولا ساركوزي", "target"),
        ("اتهم نيكولا ساركوزي المحققين بالكذب.", "نيكولا ساركوزي", "actor"),
        ("قتل نيكولا ساركوزي خصمه.", "نيكولا ساركوزي", "actor"),
        ("قُتلت روسيا.", "روسيا", "target"),
        ("مقتل جنديين بأيد أمريكية.", "أمريكية", "actor"),
        ("اغتيل يحيى السنوار، وفق بيان.", "يحيى السنوار", "target"),
        ("تعرضت ألمانيا لهجوم إلكتروني.", "ألمانيا", "target"),
        ("تعرض ألمانيا خطة جديدة.", "ألمانيا", "actor"),
        ("الهجوم الذي تعرضت له ألمانيا أمس.", "ألمانيا", "target"),
        ("تعرض لانتقادات الرئيس دونالد ترامب.", "دونالد ترامب", "actor"),
        ("دونالد ترامب أصيب في أذنه.", "دونالد ترامب", "target"),
        ("صدر القرار من قبل فرنسا.", "فرنسا", "actor"),
        ("قتلوا على يد تنظيم داعش.", "تنظيم داعش", "actor"),
    ],
)
def test_subject_of_a_passive_is_acted_upon(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("صواريخ استهدفت السعودية.", "السعودية", "target"),
        ("إيران تهدد إسرائيل بالرد.", "إسرائيل", "target"),
        ("إيران تهدد إسرائيل بالرد.", "إيران", "actor"),
        ("الضربة التي استهدفت إيران أمس.", "إيران", "target"),
        ("الضربة التي شنتها إيران أمس.", "إيران", "actor"),
        ("الكتاب الذي خطته إيران أمس.", "إيران", "actor"),
        ("ذكر تقرير لم يحرم إيران حقها.", "إيران", None),
        ("ما لن تكون إيران غدا.", "إيران", None),
        ("بعد ساعات ذكر أن صاروخا استهدف دبابة إيرانية.", "إيرانية", "target"),
        ("منعوا القرار وأن إيران ستدافع عنه.", "إيران", "actor"),
        ("يبدو أن الأمر صعب فلماذا لن تضيع إيران الفرصة؟", "إيران", "actor"),
        ("في بيان أمس هددت إيران بالرد.", "إيران", "actor"),
        ("قوات خاصة هاجمت القيادي يحيى السنوار.", "يحيى السنوار", "target"),
        ("في تصريحات هاجم فيها روسيا.", "روسيا", "target"),
        ("المرة الأولى التي تستهدف فيها إسرائيل المدينة.", "إسرائيل", "actor"),
        ("حزب الله لن يهاجم حماس هذا العام.", "حماس", "target"),
        ("في بيان رسمي هددت حماس بالرد.", "حماس", "actor"),
        ("صدر قرار جديد وتهدد حماس بالرد.", "حماس", "actor"),
        ("هاجم الحوثيين في الشمال.", "الحوثيين", "target"),
        ("كم مدينة ستقصف إسرائيل هذا العام؟", "إسرائيل", "actor"),
        ("يهدد إسرائيل خطر جديد.", "إسرائيل", "target"),
        ("يهدد أمن إسرائيل.", "إسرائيل", None),
        ("انتقدوا حماس علنا.", "حماس", "target"),
        ("تحدث المسؤول داعيا روسيا إلى الهدوء.", "روسيا", "target"),
        ("قال إن واشنطن تدعم الحوثيين.", "الحوثيين", "target"),
    ],
)
def test_name_behind_a_verb_that_has_its_subject_is_the_object(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("قتلت إسرائيل يحيى السنوار.", "يحيى السنوار", "target"),
        ("دعمت إيران حزب الله.", "حزب الله", "target"),
        ("اتهمت إسرائيل رسميا حماس بالكذب.", "حماس", "target"),
        ("وصل عبد الفتاح السيسي. هاجم الرئيس السيسي القرار.", "السيسي", "actor"),
        ("هاجمت المتحدثة باسم إسرائيل القرار.", "إسرائيل", None),
        ("قطعت كل من روسيا والصين العلاقات.", "روسيا", "actor"),
        ("اعتقلت الشرطة نيكولا ساركوزي.", "نيكولا ساركوزي", "target"),
        ("دعا كاتب سياسي أميركي فرنسا إلى الرد.", "فرنسا", "target"),
        ("اتهم الرئيس الروسي فلاديمير بوتين بريطانيا بالكذب.", "فلاديمير بوتين", "actor"),
        ("اتهم الرئيس الروسي فلاديمير بوتين بريطانيا بالكذب.", "بريطانيا", "target"),
        ("حذرت فرنسا وألمانيا إيران من الرد.", "ألمانيا", "actor"),
        ("حذرت فرنسا وألمانيا إيران من الرد.", "إيران", "target"),
        ("عقوبات على روسيا وإيران.", "إيران", "target"),
        ("قال دونالد ترامب رئيس أميركا أمس.", "أميركا", None),
        ("يهدد قمة دونالد ترامب.", "دونالد ترامب", None),
        ("طلب محامي نيكولا ساركوزي قضية دونالد ترامب.", "دونالد ترامب", None),
        ("أعلن وزير دفاع فرنسا القرار.", "فرنسا", None),
        ("غارات على رفح وحماس توافق على المقترح.", "حماس", "actor"),
    ],
)
def test_second_name_behind_a_verb(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("بعد إطاحة الجيش الروسي بفلاديمير بوتين.", "الجيش الروسي", "actor"),
        ("بعد إطاحة الجيش الروسي بفلاديمير بوتين.", "فلاديمير بوتين", "target"),
        ("بعد إطاحة الجيش الروسي بالرئيس فلاديمير بوتين.", "فلاديمير بوتين", "target"),
        ("بعد احتلال العراق عام 2003.", "العراق", "target"),
        ("بعد اغتيال إسرائيل ليحيى السنوار.", "إسرائيل", "actor"),
        ("بعد اعتقال إسرائيل 45 شابا.", "إسرائيل", "actor"),
        ("بعد اغتيال القيادي يحيى السنوار.", "يحيى السنوار", "target"),
        ("بعد إقالة مدرب فرنسا.", "فرنسا", None),
        ("بعد قصف إيران أمس.", "إيران", None),
        ("بعد قصف إيران لمواقع في الشمال.", "إيران", "actor"),
        ("أموال كثيرة لدعم إيران.", "إيران", "target"),
        ("خلال حرب اليمن.", "اليمن", None),
        ("خلال هجمات إيران أمس.", "إيران", "actor"),
        ("بعد استهداف موقع إسرائيلي.", "إسرائيلي", "target"),
        ("المقاومة تستهدف دبابات إسرائيلية.", "إسرائيلية", "target"),
        ("بعد تسميم الجاسوس الروسي سيرغي لافروف.", "الروسي", None),
        ("كشف مسؤولون إماراتيون عن المشروع.", "إماراتيون", "actor"),
        ("نفذ هجمات على مدارس في فرنسا.", "فرنسا", None),
        ("قال في تصريحات لـإيران أمس.", "إيران", None),
    ],
)
def test_noun_of_an_act_tells_its_doer_or_its_object(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


def test_agency_that_signs_stays_a_credit() -> None:
    assert role("باريس (رويترز) - أعلنت فرنسا القرار.", "رويترز") == "credit"


_WORDS = st.sampled_from(
    ["و", "وحماس", "قال", "اتهمت", "قُتل", "على", "من", "كل", "قبل", "،", "\n", "الرئيس", "هجوم", "لريال"]
)


@given(st.lists(_WORDS, max_size=12).map(" ".join), st.data())
def test_any_spans_of_any_text_are_read(text: str, data: st.DataObject) -> None:
    """Taggers give spans that touch, overlap or begin inside a word; a worker must not end by them."""
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(1, 8)), max_size=6))
    spans = [(start, min(len(text), start + length)) for start, length in sorted(places)]
    entities = [Entity(start=a, end=b, surface=text[a:b], actor_id="x", kind="person") for a, b in spans]
    assert [e.start for e in roles.read(text, entities)] == [e.start for e in entities]
