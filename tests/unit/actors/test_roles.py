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


def test_agency_that_signs_stays_a_credit() -> None:
    assert role("باريس (رويترز) - أعلنت فرنسا القرار.", "رويترز") == "credit"
