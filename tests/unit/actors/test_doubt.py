"""What a tagger finds and the lexicon knows better: places and everyday words are nobody."""

from __future__ import annotations

import pytest

from streams.actors import find
from tests.unit.actors.test_unlinked import Bodies, Marks


def named(text: str, tagger: Marks) -> list[str | None]:
    return [e.surface for e in find(text, tagger) if e.actor_id]


def test_capital_where_it_does_not_act_is_no_person_and_no_body() -> None:
    text = "عاد الوفد من زيارة بيونغيانغ"
    assert not named(text, Marks("بيونغيانغ"))
    assert not named(text, Bodies("بيونغيانغ"))


@pytest.mark.parametrize(
    ("text", "word"),
    [("فرحة النصر عمت الشوارع", "النصر"), ("هبط سعر صرف الريال", "الريال"), ("زار أهالي الجزيرة", "الجزيرة")],
)
def test_everyday_word_that_is_a_name_too_is_nobody(text: str, word: str) -> None:
    assert not named(text, Bodies(word))


def test_everyday_word_is_a_club_where_clubs_play() -> None:
    text = "واصل الوصل اللقاء. سجل اللاعب هدفا في مرمى الفريق، وتقدم بفارق نقاط في البطولة"
    assert named(text, Bodies("الوصل")) == ["الوصل"]
    assert not named(text.partition(".")[0], Bodies("الوصل"))


def test_noun_for_a_body_before_it_makes_a_name_of_an_everyday_word() -> None:
    assert named("قالت شركة النصر ذلك", Bodies("النصر")) == ["النصر"]


@pytest.mark.parametrize(
    "text",
    ["على ستاد الأمير عمر الزنبقي", "في مدينة الملك عمر الزنبقي الرياضية", "بجامعة الإمام عمر الزنبقي"],
)
def test_what_is_named_after_somebody_is_not_them(text: str) -> None:
    assert not named(text, Marks("عمر الزنبقي"))


@pytest.mark.parametrize("text", ["أدى إلى سجن الشيخ عمر الزنبقي", "وصل إلى المدينة النائب عمر الزنبقي"])
def test_person_behind_a_title_is_named(text: str) -> None:
    assert named(text, Marks("عمر الزنبقي")) == ["عمر الزنبقي"]


def test_front_of_a_war_is_no_body() -> None:
    assert not named("تقدم الجيش في جبهة الساحل الغربي", Bodies("جبهة الساحل الغربي"))


def test_first_name_alone_is_a_label_and_no_actor_but_behind_a_title() -> None:
    text = "وصل محمد إلى البيت"
    assert not named(text, Marks("محمد"))
    assert [e.label for e in find(text, Marks("محمد"))] == ["PER"]
    assert named("وصل الطفل محمد إلى البيت", Marks("محمد")) == ["محمد"]
