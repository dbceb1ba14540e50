"""The linker: everyday words, cities and cups that look like an actor and name none."""

from __future__ import annotations

import pytest

from streams.actors import find


def actors(text: str) -> list[str]:
    return [e.actor_id for e in find(text, "none") if e.actor_id]


@pytest.mark.parametrize("word", ["اليومي", "الكافي", "الحماس", "المؤدي"])
def test_article_of_an_everyday_word_is_no_proclitic_of_a_name(word: str) -> None:
    assert actors(f"وصفه بالأمر {word} هنا") == []


def test_article_may_stand_before_a_name_of_several_words_or_latin_letters() -> None:
    assert actors("نشرت الديلي تليغراف الخبر") == ["media:telegraph"]
    assert actors("يعمل لدى الـCIA منذ عام") == ["force:cia"]


def test_letter_for_g_makes_no_everyday_word_of_a_short_name() -> None:
    assert actors("يسعى الوسطاء إلى إيجاد حل سريع") == []
    assert actors("عقدت إيغاد قمة عاجلة") == ["igo:igad"]


def test_capital_that_is_an_adjective_needs_its_country() -> None:
    assert actors("فرضت عليه عقوبات مالية قاسية") == []


def test_foreign_affairs_after_a_minister_of_state_are_no_ministry() -> None:
    assert actors("التقى وزير الدولة للشؤون الخارجية في الإمارات") == ["country:AE"]


def test_cup_of_the_king_is_not_the_king() -> None:
    text = "استقبل الملك سلمان بن عبد العزيز الفريق الذي توج بكأس الملك"
    assert actors(text) == ["person:salman-bin-abdulaziz"]


def test_city_is_not_the_club_of_its_name() -> None:
    assert actors("مثل أمام محكمة مدينة برايتون صباحا") == []
    assert actors("فاز برايتون بالمباراة") == ["company:brighton"]


def test_bank_does_not_lead_to_a_company_that_goes_by_another_noun() -> None:
    text = "راجعت كي بي إم جي الحسابات ثم أغلق البنك أبوابه"
    assert actors(text) == ["company:kpmg"]
    assert actors(text.replace("البنك", "الشركة"))[-1] == "company:kpmg"


def test_volley_is_no_company() -> None:
    assert actors("سقط وابل من الصواريخ") == []
    assert actors("نافست غوغل وأبل بقوة")[-1] == "company:apple"


def test_criminal_and_gene_are_no_people_of_a_country() -> None:
    assert actors("قبض على الجاني بعد العلاج الجيني") == []
    assert actors("قال الرئيس الغاني") == ["country:GH"]


@pytest.mark.parametrize(
    "text",
    [
        "كتب الرسالة باللغة {}",
        "تحدثا باللغتين العربية و{}",
        "ترجم إلى اللغات العربية والفارسية و{}",
        "رد عليه ب{} ثم مضى",
        "رجل يتحدث {} بطلاقة",
    ],
)
def test_language_is_no_country(text: str) -> None:
    assert not find(text.format("اليونانية"), "none")


def test_adjective_that_names_no_language_is_the_country_behind_the_same_words() -> None:
    assert [e.country for e in find("احتفل بزواجه بالأميركية ميغان وبالفنانة اليونانية", "none")] == ["US", "GR"]
    assert [e.country for e in find("من اللغات الأفغانية", "none")] == ["AF"]


def test_participle_behind_its_noun_is_no_body() -> None:
    text = "قالت منظمة العفو الدولية إنها تكافح {} المنظمة"
    assert [e.surface for e in find(text.format("الجريمة"), "none")] == ["منظمة العفو الدولية"]
    assert [e.surface for e in find(text.format("ما ترفضه"), "none")] == ["منظمة العفو الدولية", "المنظمة"]


def test_freedom_of_movement_is_no_movement() -> None:
    text = "رحبت حركة حماس بالقرار وطالبت {} الحركة"
    assert [e.actor_id for e in find(text.format("بحرية"), "none")] == ["group:hamas"]
    assert [e.actor_id for e in find(text.format("لجان"), "none")] == ["group:hamas"] * 2


def test_powers_are_no_authorities() -> None:
    text = "في مصر منح الرئيس {} السلطات"
    assert [e.actor_id for e in find(text.format("مزيدا من"), "none")] == ["country:EG"]
    assert [e.actor_id for e in find(text.format("هدية إلى"), "none")] == ["country:EG", "state:eg-government"]


def test_definite_noun_with_a_rank_describes_and_names_nobody() -> None:
    text = "رد حزب الوفد على خصمه الذي بات الحزب {}"
    assert [e.actor_id for e in find(text.format("الأول"), "none")] == ["party:wafd"]
    assert [e.actor_id for e in find(text.format("يرفضه"), "none")] == ["party:wafd"] * 2


def test_tempting_is_not_hungarian() -> None:
    assert actors("كانت العروض مقنعة ومغرية") == []
    assert actors("زارت وفود مجرية المدينة") == ["country:HU"]


def test_letters_of_one_company_are_not_those_of_another() -> None:
    assert actors("قال مدير دبليو بي بي البريطانية ذلك") == ["company:wpp", "country:GB"]


def test_club_of_an_army_is_not_the_army() -> None:
    text = "قالت سوريا إن الجيش السوري خاض المباراة أمام {} الجيش"
    assert [e.actor_id for e in find(text.format("نادي"), "none")] == ["country:SY", "force:sy-army"]
    assert [e.actor_id for e in find(text.format("مقر"), "none")][2:] == ["force:sy-army"]


def test_letter_is_the_network_only_where_it_is_said_to_be_one() -> None:
    assert not find("وقالت الشرطة على تويتر إنها أغلقت شارع سانت ماري أكس", "none")[1:]
    assert [e.actor_id for e in find("كتب في حسابه على إكس", "none")] == ["media:twitter"]
