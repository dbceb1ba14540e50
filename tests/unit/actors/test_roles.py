"""Roles: who acts and who is acted upon, and that nothing is said where the clause does not tell."""

from __future__ import annotations

import pytest

from streams.actors import find


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
        ("قُتلت روسيا.", "روسيا", "target"),
        ("اغتيل يحيى السنوار، وفق بيان.", "يحيى السنوار", "target"),
        ("تعرضت ألمانيا لهجوم إلكتروني.", "ألمانيا", "target"),
        ("تعرض ألمانيا خطة جديدة.", "ألمانيا", "actor"),
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
        ("في بيان أمس هددت إيران بالرد.", "إيران", "actor"),
        ("قوات خاصة اعتقلت القيادي يحيى السنوار.", "يحيى السنوار", "target"),
        ("كم مدينة ستقصف إسرائيل هذا العام؟", "إسرائيل", "actor"),
        ("يهدد إسرائيل خطر جديد.", "إسرائيل", "target"),
        ("انتقدوا فرنسا علنا.", "فرنسا", "target"),
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
        ("اعتقلت الشرطة نيكولا ساركوزي.", "نيكولا ساركوزي", "target"),
        ("دعا كاتب سياسي أميركي فرنسا إلى الرد.", "فرنسا", "target"),
        ("اتهم الرئيس الروسي فلاديمير بوتين بريطانيا بالكذب.", "فلاديمير بوتين", "actor"),
        ("اتهم الرئيس الروسي فلاديمير بوتين بريطانيا بالكذب.", "بريطانيا", "target"),
        ("حذرت فرنسا وألمانيا إيران من الرد.", "ألمانيا", "actor"),
        ("حذرت فرنسا وألمانيا إيران من الرد.", "إيران", "target"),
        ("عقوبات على روسيا وإيران.", "إيران", "target"),
        ("قال دونالد ترامب رئيس أميركا أمس.", "أميركا", None),
        ("يهدد قمة دونالد ترامب.", "دونالد ترامب", None),
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
        ("بعد احتلال العراق عام 2003.", "العراق", "target"),
        ("بعد اغتيال إسرائيل ليحيى السنوار.", "إسرائيل", "actor"),
        ("بعد اغتيال القيادي يحيى السنوار.", "يحيى السنوار", "target"),
        ("بعد إقالة مدرب فرنسا.", "فرنسا", None),
        ("بعد قصف إيران أمس.", "إيران", None),
        ("بعد قصف إيران لمواقع في الشمال.", "إيران", "actor"),
        ("أموال كثيرة لدعم إيران.", "إيران", "target"),
        ("خلال حرب اليمن.", "اليمن", None),
        ("خلال هجمات إيران أمس.", "إيران", "actor"),
        ("بعد استهداف موقع إسرائيلي.", "إسرائيلي", "target"),
        ("كشف مسؤولون إماراتيون عن المشروع.", "إماراتيون", "actor"),
        ("نفذ هجمات على مدارس في فرنسا.", "فرنسا", None),
        ("قال في تصريحات لـإيران أمس.", "إيران", None),
    ],
)
def test_noun_of_an_act_tells_its_doer_or_its_object(text: str, surface: str, expected: str | None) -> None:
    assert role(text, surface) == expected


def test_agency_that_signs_stays_a_credit() -> None:
    assert role("باريس (رويترز) - أعلنت فرنسا القرار.", "رويترز") == "credit"
