"""The linker: the adjective behind a body's name says whose it is."""

from __future__ import annotations

import pytest

from streams.actors import find
from streams.actors.linker import read
from streams.actors.mentions import Body
from streams.arabic.fold import fold


def actors(text: str) -> list[tuple[str, str]]:
    return [(e.surface, e.actor_id) for e in find(text, "none") if e.actor_id]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("صحيفة الوطن السعودية", "media:al-watan-sa"),
        ('صحيفة "الوطن" السورية', "media:al-watan-sy"),
        ("صحيفة الأخبار المصرية", "media:al-akhbar-eg"),
        ("صحيفة النهار الجزائرية", "media:ennahar-dz"),
        ("قوى الأمن الداخلي السورية", "force:sy-internal-security"),
        ("قوى الأمن الداخلي اللبنانية", "force:lb-isf"),
        ("الديوان الملكي الأردني", "state:jo-royal-court"),
        ("هيئة المسح الجيولوجي البريطانية", "state:gb-geological-survey"),
        ("صحيفة الحياة السعودية", "media:al-hayat"),  # that paper is as much of London as of Saudi owners
    ],
)
def test_body_is_of_the_country_whose_adjective_stands_behind_it(name: str, actor: str) -> None:
    assert actors(f"قال مسؤول في {name} إن الأمر صعب") == [(name, actor)]


def test_royal_court_of_another_country_is_not_the_saudi_one() -> None:
    text = "قال الديوان الملكي الأردني في بيان عن السعودية"
    assert actors(text)[0] == ("الديوان الملكي الأردني", "state:jo-royal-court")


def test_adjective_may_stand_in_the_gender_of_the_noun_before_the_name() -> None:
    assert actors("نقل تلفزيون النهار الجزائري الصور") == [("النهار الجزائري", "media:ennahar-dz")]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("قالت صحيفة الوطن العمانية إن", "الوطن العمانية", "media"),
        ("قالت القيادة المركزية الأميركية. وقالت القيادة المركزية الروسية إن", "القيادة المركزية الروسية", "force"),
        ("نجا رئيس حكومة الوفاق الوطني الفلسطينية أمس", "حكومة الوفاق الوطني الفلسطينية", "state"),
    ],
)
def test_body_that_no_list_has_for_that_country_is_not_linked(text: str, surface: str, kind: str) -> None:
    folded = fold(text)
    bodies = [body for body in read(folded) if isinstance(body, Body)]
    assert [(text[slice(*folded.span(body.start, body.end))], body.kind) for body in bodies] == [(surface, kind)]
    assert not any(e.linked for e in find(text, "none") if e.surface == surface)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("نقلت وكالة الأناضول التركية عنه", "media:anadolu"),
        ("ذكرت صحيفة الغارديان البريطانية ذلك", "media:guardian"),
        ("دمر سلاح الجيش الإسرائيلي الأميركي الصنع المنزل", "force:idf"),
        ("قالت مراسلة الجزيرة الفلسطينية إن", "media:aljazeera"),  # the reporter's adjective
        ("ذكرت صحيفة فايننشال تايمز الأميركية ذلك", "media:financial-times"),  # no other has that name
        ("شنت طائرات تحالف دعم الشرعية اليمنية غارات", "force:arab-coalition"),  # of what it supports
    ],
)
def test_adjective_leaves_the_body_that_says_itself_whose_it_is(text: str, actor: str) -> None:
    assert actor in [found for _, found in actors(text)]


def test_internal_security_forces_are_those_of_the_state_that_is_clear() -> None:
    assert actors("قالت قوى الأمن الداخلي في سوريا إنها")[0][1] == "force:sy-internal-security"
    assert actors("في لبنان أوقفت قوى الأمن الداخلي متهما")[-1][1] == "force:lb-isf"
    assert actors("في ألمانيا تحدث عن قوى الأمن الداخلي")[1:] == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("في سوريا نقلت صحيفة الوطن المقربة من الحكومة ذلك", "media:al-watan-sy"),
        ("في الجزائر تساءلت صحيفة الوطن الناطقة بالفرنسية", "media:el-watan-dz"),
        ("نقلت صحيفة الوطن عنه", "media:al-watan-eg"),  # no country tells
        ("في الأردن ذكرت صحيفة الرأي ذلك", "media:al-rai-jo"),
        ("في مصر ذكرت صحيفة الأخبار ذلك", "media:al-akhbar-eg"),
    ],
)
def test_paper_of_a_name_that_several_have_is_that_of_the_country_named_most(text: str, actor: str) -> None:
    assert actor in [found for _, found in actors(text)]


def test_adjective_that_tells_papers_of_one_name_apart_is_part_of_the_name() -> None:
    name = "صحيفة الوطن السورية"
    assert actors(f"في سوريا قالت {name} إن")[1:] == [(name, "media:al-watan-sy")]
    assert actors("نقلت صحيفة لوموند الفرنسية عنه")[-1][1] == "country:FR"  # no other has that name
