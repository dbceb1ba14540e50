"""The linker: which names count, how far they reach, whom they mean."""

from __future__ import annotations

import pytest

from streams.actors import find


def read(text: str) -> list[tuple[str, str | None, str]]:
    return [(e.surface, e.actor_id, e.form) for e in find(text, "none") if e.actor_id]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("حضر الاجتماع وحماس", "حماس"),
        ("التقى بحماس", "حماس"),
        ("سلم الرسالة للولايات المتحدة", "لولايات المتحدة"),
        ("وصل لألمانيا", "ألمانيا"),
    ],
)
def test_proclitics_stay_outside_the_name(text: str, surface: str) -> None:
    assert [found[0] for found in read(text)] == [surface]


@pytest.mark.parametrize("text", ["الحماسة كبيرة", "مصرف المدينة", "تونسيات", "استقالة"])
def test_a_name_inside_another_word_is_none(text: str) -> None:
    assert not [e for e in find(text, "none") if e.form == "name" and e.kind == "country"]


def test_longest_name_wins_and_takes_its_own_adjective() -> None:
    assert read("قالت وزارة الدفاع الروسية") == [("وزارة الدفاع الروسية", "state:ru-defence-ministry", "name")]


def test_holder_of_an_office_is_not_the_ministry() -> None:
    assert read("قال وزير الخارجية الألماني") == [("الألماني", "country:DE", "nisba")]


def test_capital_is_a_place_or_a_state_by_its_neighbours() -> None:
    assert read("نددت موسكو بالقرار") == [("موسكو", "country:RU", "metonym")]
    assert read("وصل الوفد إلى موسكو") == []


def test_phrase_that_only_holds_a_name_is_no_actor() -> None:
    assert read("زار أميركا اللاتينية") == []


def test_one_name_of_two_parties_goes_by_the_country_of_the_text() -> None:
    turkish = read("في تركيا فاز حزب العدالة والتنمية")[-1]
    moroccan = read("في المغرب خسر حزب العدالة والتنمية")[-1]
    assert (turkish[1], moroccan[1]) == ("party:akp", "party:pjd-ma")


def test_doubtful_word_counts_only_beside_its_company() -> None:
    assert read("أعيد فتح الطريق صباحا") == []
    assert read("القيادي في حركة فتح")[0][1] == "group:fatah"


def test_adjective_of_a_body_is_the_body() -> None:
    assert read("مراقبون أمميون") == [("أمميون", "igo:un", "nisba")]


def test_short_name_needs_the_full_one() -> None:
    assert read("قال أوستن ذلك") == []
    assert [e[1] for e in read("وصل لويد أوستن. ثم قال أوستن ذلك")] == ["person:lloyd-austin"] * 2


def test_definite_noun_leads_to_what_was_named_or_nowhere() -> None:
    assert read("قالت الحركة إنها ترفض") == []
    assert read("اجتمعت حركة حماس. وقالت الحركة إنها ترفض")[-1] == ("الحركة", "group:hamas", "definite")
    assert read("في ماليزيا ارتفعت الأسعار في أنحاء البلاد")[-1] == ("البلاد", "country:MY", "definite")


def test_noun_of_office_leads_to_its_holder() -> None:
    text = "وصل وزير الدفاع الأميركي لويد أوستن. وقال الوزير إن الأمر صعب"
    assert read(text)[-1] == ("الوزير", "person:lloyd-austin", "definite")
    assert read(text.replace("الوزير إن", "الوزير السابق إن"))[-1][2] != "definite"


def test_title_is_of_the_person_nearest_behind_it() -> None:
    text = "مدح المدرب يورغن كلوب، لاعبه محمد صلاح. وقال المدرب إنه سعيد"
    assert read(text)[-1] == ("المدرب", "person:jurgen-klopp", "definite")


def test_agency_that_signs_is_a_credit() -> None:
    agencies = [e for e in find("غزة (رويترز) - أعلنت وكالة الأناضول ذلك", "none") if e.kind == "media"]
    assert [(e.surface, e.role == "credit") for e in agencies] == [("رويترز", True), ("وكالة الأناضول", False)]


@pytest.mark.parametrize(
    ("text", "surface", "actor"),
    [
        ("رفضت المحكمة الإسرائيلية العليا الطعن", "المحكمة الإسرائيلية العليا", "state:israel-supreme-court"),
        ("قالت وزارة الأسرى والمحررين الفلسطينية", "وزارة الأسرى والمحررين الفلسطينية", "state:ps-prisoners-ministry"),
    ],
)
def test_organ_keeps_its_whole_name_around_the_adjective(text: str, surface: str, actor: str) -> None:
    assert (surface, actor, "name") in read(text)


def test_court_is_the_one_named_before() -> None:
    assert ("المحكمة", "state:eg-constitutional-court", "definite") in read(
        "أصدرت المحكمة الدستورية العليا المصرية حكما. وقالت المحكمة إن القانون باطل"
    )


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ('ذكرت قناة "العربية" ذلك', 'قناة "العربية"'),
        ("التقى سعد #الحريري أمس", "سعد #الحريري"),
        ('أعلنت "حركة النهضة" ذلك', "حركة النهضة"),
    ],
)
def test_mark_inside_a_name_parts_nothing(text: str, surface: str) -> None:
    assert [e[0] for e in read(text)] == [surface]
    assert all(text[e.start : e.end] == e.surface for e in find(text, "none"))


def test_comma_parts_two_names() -> None:
    assert "person:saad-hariri" not in {e[1] for e in read("التقى سعد، الحريري")}


def test_doubtful_medium_counts_behind_its_noun() -> None:
    assert read("ذكرت صحيفة الأهرام ذلك")[0][1] == "media:al-ahram"
    assert read("زار الأهرام أمس") == []
    assert [e[1] for e in read("بث موقع رصد وقناة سانا تقريرا")] == ["media:sana"]


@pytest.mark.parametrize(
    ("text", "surface", "actor"),
    [
        ("انسحب النظام السوري من المدينة. وقال ناشطون إن النظام قصفها", "النظام", "state:sy-government"),
        ("أعلن النظام الإيراني ذلك. وقال إن النظام يرد", "النظام", "state:ir-government"),
        ("حذرت وكالة المخابرات المركزية من ذلك. وقالت الوكالة إنها تراقب", "الوكالة", "force:cia"),
        ("في تونس أعلنت السلطات المحلية ذلك", "السلطات المحلية", "state:tn-government"),
    ],
)
def test_definite_noun_is_the_body_called_so_before(text: str, surface: str, actor: str) -> None:
    assert read(text)[-1] == (surface, actor, "definite")


def test_organ_is_of_the_state_that_it_is_in() -> None:
    text = "قالت قطر إن قطر ترد. واتهمت هيئة الطيران المدني في الإمارات الدوحة"
    assert ("هيئة الطيران المدني", "state:ae-civil-aviation-authority", "definite") in read(text)
    assert "state:ae-embassy" not in {e[1] for e in read("أغلقت قطر السفارة في الإمارات")}


@pytest.mark.parametrize("text", ["تغيرت السياسة الخارجية الأميركية", "شكر رئيس الأركان الأميركي جنوده"])
def test_adjective_and_holder_are_no_organ(text: str) -> None:
    assert [(actor, form) for _, actor, form in read(text)] == [("country:US", "nisba")]


@pytest.mark.parametrize("text", ["قالت الخارجية الأميركية", "أعلنت الجمعة الخارجية الأميركية"])
def test_ministry_by_its_adjective_is_one_behind_a_verb_or_a_day(text: str) -> None:
    assert [actor for _, actor, _ in read(text)] == ["state:us-state-department"]


@pytest.mark.parametrize(
    ("text", "surface", "actor"),
    [
        ("قال الاتحاد الأوروبي لكرة القدم ذلك. وعاقب الاتحاد الأوروبي النادي", "الاتحاد الأوروبي", "igo:uefa"),
        ("عاقب الاتحاد الأوروبي الشركة", "الاتحاد الأوروبي", "igo:eu"),
        ("قال رئيس الاتحاد الأفريقي (الكاف) ذلك", "الاتحاد الأفريقي", "igo:caf"),
        ("أوقفت اللجنة الأولمبية الدولية اللاعب. وقالت اللجنة الأولمبية", "اللجنة الأولمبية", "igo:ioc"),
        ("قالت اللجنة الأولمبية السعودية ذلك", "اللجنة الأولمبية السعودية", "ngo:sa-olympic-committee"),
        ("قالت السعودية إن رئيس اللجنة الأولمبية استقال", "اللجنة الأولمبية", None),
    ],
)
def test_short_name_that_another_body_bears_leads_to_the_one_named_in_full(
    text: str, surface: str, actor: str | None
) -> None:
    assert [e.actor_id for e in find(text, "none") if e.surface == surface][-1:] == ([actor] if actor else [])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("التقى آدم بوهلر الوفد. وأضاف بوهلر أن المحادثات مستمرة", "person:adam-boehler"),
        ("قال يائير لابيد ذلك. وأضاف لابيد أن المحادثات فشلت", "person:yair-lapid"),
    ],
)
def test_a_short_mention_may_keep_the_other_spelling_of_the_name(text: str, actor: str) -> None:
    assert [found[1:] for found in read(text)] == [(actor, "name"), (actor, "short")]


def test_a_family_name_without_its_article_is_a_word() -> None:
    text = "قال عبد القادر حصرية ذلك في مقابلة حصرية"
    assert [found[0] for found in read(text)] == ["عبد القادر حصرية"]


@pytest.mark.parametrize(
    "text",
    [
        "القاهرة ( رويترز ) قال",
        "باريس (رويترز، أ ف ب) قال",
        "القاهرة - «رويترز»: قال",
        "نص\nالمصدر: رويترز + وكالات",
        "نص\n[أ ف ب/ رويترز]\nنص",
    ],
)
def test_media_that_stand_where_sources_stand_are_credits(text: str) -> None:
    assert {e.role for e in find(text, "none") if e.kind == "media"} == {"credit"}


@pytest.mark.parametrize("text", ["ذكر تقرير (نقلته رويترز أمس) ذلك", "نص\nنقلت رويترز عن الوزير قوله"])
def test_media_of_a_sentence_are_no_credits(text: str) -> None:
    assert "credit" not in {e.role for e in find(text, "none")}


@pytest.mark.parametrize("name", ["وحماس", "لحماس", "ولحماس", "وبحماس"])
def test_name_with_what_is_written_onto_it_begins_a_text(name: str) -> None:
    assert [e.actor_id for e in find(f"{name} موقف", "none")] == ["group:hamas"]


@pytest.mark.parametrize(
    ("text", "country"),
    [("قالت عُمان إن", "OM"), ("أعلنت عَمان موقفها", "JO"), ("استدعت عمّان السفير", "JO"), ("انقلاب في مالي", "ML")],
)
def test_vowel_signs_and_phrases_tell_countries(text: str, country: str) -> None:
    assert [e.country for e in find(text, "none") if e.kind == "country"] == [country]


def test_ambiguous_name_does_not_speak_for_itself() -> None:
    assert not find("ربح مالي كبير", "none")


def test_short_name_takes_one_letter_of_what_may_be_written_onto_it() -> None:
    assert not [e for e in find("عاد فلايني إلى الملعب", "none") if e.actor_id]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("المحادثات بين واشنطن وطهران", ["country:US", "country:IR"]),
        ("تبادلت واشنطن وبكين الاتهامات", ["country:US", "country:CN"]),
        ("اتفقت أنقرة وبغداد ودمشق على ذلك", ["country:TR", "country:IQ", "country:SY"]),
        ("زار القاهرة وعمان وبغداد أمس", []),
    ],
)
def test_capitals_joined_are_all_states_or_all_places(text: str, states: list[str]) -> None:
    assert [e.actor_id for e in find(text, "none") if e.form == "metonym"] == states


@pytest.mark.parametrize("text", ["جامعة في مدينة كولومبيا", "عاد إلى القاعدة الجوية", "التكيف مع الحياة الجديدة"])
def test_city_base_and_life_are_no_country_no_group_and_no_paper(text: str) -> None:
    assert not find(text, "none")
