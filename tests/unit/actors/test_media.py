"""Doubtful names of media: what stands beside them tells."""

from __future__ import annotations

import pytest

from streams.actors import find


def media(text: str) -> list[str | None]:
    return [e.actor_id for e in find(text, "none") if e.kind == "media"]


@pytest.mark.parametrize(
    "text",
    [
        "هوكشتاين للجزيرة: لا تراجع عن الاتفاق",
        "أفادت مصادر للجزيرة بتجدد القتال",
        "قال الوزير للجزيرة إن الاتفاق قريب",
        "وثقت الجزيرة شهادات السكان",
        "الجزيرة ترصد معاناة السكان",
        "أغلقت الشرطة مكتب الجزيرة هناك",
        "أعلن ذلك في قناة الجزيرة",
    ],
)
def test_medium_reports_or_is_spoken_to(text: str) -> None:
    assert media(text) == ["media:aljazeera"]


@pytest.mark.parametrize(
    "text",
    ["زار السياح الجزيرة أمس", "بعد زيارة للجزيرة، عاد السياح", "قدم الكثير للجزيرة", "شهدت الجزيرة زلزالا"],
)
def test_island_is_no_medium(text: str) -> None:
    assert not media(text)


@pytest.mark.parametrize("text", ['في تصريح لـ"كونا" أمس', "وقع الاتفاق، بحسب كونا", "وذكرت كونا ذلك"])
def test_agency_is_read_where_it_is_the_source(text: str) -> None:
    assert media(text) == ["media:kuna"]
