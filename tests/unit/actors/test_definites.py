"""The linker: what definite nouns for bodies lead to, and where they name nobody."""

from __future__ import annotations

import pytest

from streams.actors import find


def actors(text: str) -> list[str]:
    return [e.actor_id for e in find(text, "none") if e.actor_id]


def test_ministry_by_one_word_behind_its_verb_is_the_one_named_before() -> None:
    text = "أعلنت الداخلية العراقية ذلك. {} الداخلية إنها مستعدة"
    assert actors(text.format("وقالت")) == ["state:iq-interior-ministry"] * 2
    assert actors(text.format("وفي السياسة")) == ["state:iq-interior-ministry"]
    assert actors(text.format("وقال")) == ["state:iq-interior-ministry"]  # of the other gender
    assert actors("وقالت الداخلية إنها مستعدة في العراق") == ["country:IQ"]  # none was named


def test_plural_behind_a_verb_is_not_the_forces_named_before() -> None:
    assert actors("هاجمت القوات التركية المدينة. وقالت القوات إنها") == ["force:tr-forces"]


def test_word_that_only_ends_like_a_verb_is_none() -> None:
    assert actors("أعلن الادعاء السويسري ذلك. ملعب الادعاء") == ["state:ch-prosecution"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("رفع البنك المركزي التركي الفائدة. وأضاف البنك أن", "state:tr-central-bank"),
        ("أعلن مصرف لبنان ذلك. وأعلن المصرف أن", "state:bdl"),
    ],
)
def test_bank_is_the_central_bank_named_before(text: str, actor: str) -> None:
    assert actors(text) == [actor] * 2


def test_bank_is_not_the_central_bank_where_the_text_speaks_of_another() -> None:
    assert actors("قال المصرف المركزي اللاتفي إن بنك كذا قد ينهار. وقال المصرف إنه") == ["state:lv-central-bank"]
    assert actors("انهار بنك كذا. وقال المصرف المركزي اللاتفي إن المصرف ضعيف") == ["state:lv-central-bank"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قال المجلس العسكري في النيجر إنه", "state:ne-military-council"),
        ("أعلن المجلس العسكري الحاكم في بوركينا فاسو ذلك", "state:bf-military-council"),
    ],
)
def test_military_council_is_an_organ_where_one_rules(text: str, actor: str) -> None:
    assert actors(text)[0] == actor
    assert actors("في ألمانيا تحدث عن المجلس العسكري") == ["country:DE"]


@pytest.mark.parametrize(
    "phrase",
    ["ترشح للرئاسة", "فاز بالرئاسة", "الوصول إلى الرئاسة", "تولى الرئاسة", "المرشحين للرئاسة", "لانتخابات الرئاسة"],
)
def test_presidency_that_somebody_seeks_or_holds_is_an_office(phrase: str) -> None:
    assert actors(f"في مصر {phrase} عام") == ["country:EG"]
    assert actors(f"{phrase} المصرية عام") == ["country:EG"]


def test_presidency_that_speaks_is_a_body() -> None:
    assert actors("في مصر أعلنت الرئاسة ذلك") == ["country:EG", "state:eg-presidency"]
    assert actors("قال مصدر بالرئاسة المصرية إن") == ["state:eg-presidency"]


def test_organ_is_of_the_country_that_its_clause_is_in() -> None:
    text = "أعلنت الحكومة البريطانية ذلك في بريطانيا. {} الحكومة أمس"
    assert actors(text.format("في فرنسا سقطت"))[-1] == "state:fr-government"
    assert actors(text.format("في فرنسا، سقطت"))[-1] != "state:fr-government"  # another clause
    assert actors(text.format("في فرنسا\nسقطت"))[-1] != "state:fr-government"
    assert actors(text.format("في فرنسا وقالت"))[-1] != "state:fr-government"
    assert actors(text.format("قالت فرنسا إن"))[-1] != "state:fr-government"
    assert actors("في فرنسا هاجم الجيش البريطاني. في سوريا قال الجيش")[-1] == "force:gb-army"  # armies go abroad
