"""The linker: a ministry goes on to the adjective of its country."""

from __future__ import annotations

import pytest

from streams.actors import find


def read(text: str) -> list[tuple[str, str, bool]]:
    return [(e.surface, e.actor_id, e.linked) for e in find(text, "none") if e.actor_id]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("وزارة الزراعة والثروة الحيوانية السودانية", "state:sd-agriculture-ministry"),
        ("وزارة الصناعة والتجارة الأردنية", "state:jo-industry-ministry"),
        ("وزارة الشؤون الاجتماعية والعمل السورية", "state:sy-social-affairs-ministry"),
        ("وزارة الصناعة وتكنولوجيا المعلومات الصينية", "state:cn-industry-ministry"),
        ("وزارة الأوقاف والشؤون الدينية الفلسطينية", "state:ps-endowments-ministry"),
        ("وزارة الجيوش الفرنسية", "state:fr-defence-ministry"),
    ],
)
def test_listed_ministry_keeps_its_further_portfolios(name: str, actor: str) -> None:
    assert read(f"أعلنت {name} ذلك") == [(name, actor, True)]


@pytest.mark.parametrize(
    "name",
    [
        "وزارة الموارد البشرية والتنمية الاجتماعية السعودية",
        "وزارة الانتقال الطاقي المغربية",
        "وزارة المجاهدين الجزائرية",
        "وزارة شؤون الأقليات الهندية",
    ],
)
def test_ministry_that_no_list_has_is_a_body_of_its_own(name: str) -> None:
    assert [(surface, linked) for surface, _, linked in read(f"بحسب بيان ل{name} أمس")] == [(name, False)]


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر في وزارة الدفاع والأجهزة السورية إن",  # two bodies
        "قال مصدر في وزارة المجاهدين والفصائل الجزائرية إن",
        "سلمت وزارة الصحة المرضى السوريين والأدوية الفرنسية",  # what the ministry gives
        "أبلغت وزارة الدفاع الطواقم السورية",
        "قالت وزارة الصحة، والطواقم الطبية السورية تعمل",
    ],
)
def test_adjective_of_something_else_ends_no_ministry(text: str) -> None:
    assert not any(surface.startswith("وزارة") and surface.endswith("ية") for surface, _, _ in read(text))


def test_two_ministries_are_two() -> None:
    assert read("قالت وزارة الدفاع والخارجية الأميركية إن")[-1][1] == "state:us-state-department"
