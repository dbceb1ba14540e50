"""The linker: a country in the name of an institution is no mention of the country."""

from __future__ import annotations

import pytest

from streams.actors import find


def read(text: str) -> list[tuple[str, str | None, bool]]:
    return [(e.surface, e.kind, e.linked) for e in find(text, "none") if e.actor_id]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال رئيس الاتحاد الروسي للكيرلنغ إنه", "الاتحاد الروسي للكيرلنغ"),
        ("بحسب معهد البترول الأميركي ارتفعت", "معهد البترول الأميركي"),
        ("دعت الجمعية البريطانية لحقوق المشاة إلى", "الجمعية البريطانية لحقوق المشاة"),
        ("وقعت الشركة السعودية للمنتجات الورقية عقدا", "الشركة السعودية للمنتجات"),
        ("نشرت هيئة الإمارات للمواصفات بيانا", "هيئة الإمارات للمواصفات"),
        ("اجتمع بمجلس الأعمال السعودي الفرنسي أمس", "مجلس الأعمال السعودي الفرنسي"),
        ('ذكرت منظمة "العدالة من أجل إيران" أن', "العدالة من أجل إيران"),
    ],
)
def test_country_is_part_of_the_name_of_an_institution(text: str, body: str) -> None:
    assert [(surface, linked) for surface, _, linked in read(text)] == [(body, False)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال رئيس لجنة الحكام المصري إنه", "المصري"),  # the chairman's adjective
        ("نقلت وكالة الأناضول التركية عنه", "التركية"),  # behind a name
        ("أعلنت الشركة اليابانية عن هاتف", "اليابانية"),
        ("اللجنة المصرية لم توافق", "المصرية"),
    ],
)
def test_adjective_beside_a_name_is_the_country(text: str, surface: str) -> None:
    assert (surface, "country", True) in read(text)


def test_adjective_may_part_the_name_of_an_organ() -> None:
    text = "أعلن الاتحاد البلجيكي لكرة القدم القائمة. وأضاف الاتحاد البلجيكي أن اللاعب مصاب"
    assert [(e.surface, e.actor_id) for e in find(text, "none") if e.actor_id] == [
        ("الاتحاد البلجيكي لكرة القدم", "ngo:be-football-association"),
        ("الاتحاد البلجيكي", "ngo:be-football-association"),
    ]


def test_what_bears_the_name_of_a_person_is_not_the_person() -> None:
    assert read("أغلق مستشفى السلطان قابوس أبوابه") == []
    assert read("استقبل السلطان قابوس الوفد")[0][1] == "person"


def test_school_of_a_family_name_is_no_person() -> None:
    text = "اعتقل السيد حسين الشيرازي أمس. وانتقد {} الشيرازي القرار"
    assert [kind for _, kind, _ in read(text.format("السيد"))] == ["person"] * 2
    assert [kind for _, kind, _ in read(text.format("التيار"))] == ["person"]
