"""Actors that no list has: by titles, quotation marks, other spellings and short names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.actors import find
from streams.actors.romanise import romanise
from streams.records import Entity


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    label: Literal["PER", "LOC", "ORG", "MISC"]
    confidence: float = 0.9


class Marks:
    """A tagger that finds these strings as persons, wherever they stand."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def tag(self, text: str) -> list[Span]:
        places = sorted((text.index(name), len(name)) for name in self.names if name in text)
        return [Span(start, start + length, "PER") for start, length in places]


class Bodies(Marks):
    """The same for bodies."""

    def tag(self, text: str) -> list[Span]:
        return [Span(span.start, span.end, "ORG") for span in super().tag(text)]


def people(text: str, *names: str) -> list[Entity]:
    return [e for e in find(text, Marks(*names)) if e.kind == "person"]


def test_title_shows_a_person_that_no_list_has() -> None:
    (person,) = people("قالت الصحفية هدى الزنبقي إنها ستعود")
    assert (person.surface, person.linked, person.name_en) == ("هدى الزنبقي", False, "Huda al-Zanbaqi")


def test_name_ends_with_its_second_half() -> None:
    assert [e.surface for e in people("قال النائب نصر الله يقول ذلك")] == ["نصر الله"]


def test_family_name_leads_back_to_the_full_name() -> None:
    text = "الزنبقي: سأعود. قالت الصحفية هدى الزنبقي إنها ستعود، وأضافت الزنبقي ذلك"
    found = people(text)
    assert [(e.surface, e.form) for e in found] == [
        ("الزنبقي", "short"),
        ("هدى الزنبقي", "name"),
        ("الزنبقي", "short"),
    ]
    assert len({e.actor_id for e in found}) == 1


def test_body_in_quotation_marks_behind_its_noun() -> None:
    (body,) = [e for e in find('أعلنت حركة "فجر الوادي" ذلك', "none") if e.actor_id]
    assert (body.surface, body.kind, body.linked) == ("فجر الوادي", "armed_group", False)


def test_spelling_that_no_list_has_leads_to_the_lexicon() -> None:
    (person,) = people("قالت ماريا زخاروفا إن بلادها ترفض")
    assert (person.actor_id, person.linked, person.method) == ("person:maria-zakharova", True, "spelling")


def test_what_names_no_actor_keeps_its_label() -> None:
    class Currencies(Marks):
        def tag(self, text: str) -> list[Span]:
            return [Span(span.start, span.end, "MISC") for span in super().tag(text)]

    text = "بلغ السعر مئة دولار يوم الأحد"
    assert [(e.surface, e.label, e.actor_id) for e in find(text, Currencies("دولار"))] == [("دولار", "MISC", None)]
    assert not find(text, Bodies("دولار"))


@pytest.mark.parametrize(
    ("text", "tagged", "surface"),
    [
        ("حضر وسمير الزنبقي", "وسمير الزنبقي", "سمير الزنبقي"),
        ("حضر وليد الزنبقي", "وليد الزنبقي", "وليد الزنبقي"),
        ("قرر العقيد ركن سمير الزنبقي", "ركن سمير الزنبقي", "سمير الزنبقي"),
    ],
)
def test_span_is_cut_to_the_name(text: str, tagged: str, surface: str) -> None:
    assert [e.surface for e in people(text, tagged)] == [surface]


def test_thing_named_after_a_person_is_no_person() -> None:
    assert people("قصف مستشفى سمير الزنبقي", "سمير الزنبقي") == []


def test_hashtag_is_read_as_words() -> None:
    class Words(Marks):
        def tag(self, text: str) -> list[Span]:
            assert not set("_#") & set(text)
            return super().tag(text)

    assert [e.surface for e in find("عن #سمير_الزنبقي", Words("سمير الزنبقي")) if e.kind == "person"] == [
        "سمير_الزنبقي"
    ]


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("يوسف القرضاوي", "Yusuf al-Qaradawi"),
        ("عبد العزيز الزنبقي", "Abdul Aziz al-Zanbaqi"),
        ("خالد بن الوليد", "Khaled bin al-Walid"),
        ("حركة البناء والعمل", "Harakat al-Bana wa al-Aml"),
        ("كتائب عبد العزيز", "Kataib Abdul Aziz"),
        ("النخيل للسياحة", "al-Nakhil lil-Sayaha"),
        ("", ""),
    ],
)
def test_romanisation(arabic: str, latin: str) -> None:
    assert romanise(arabic) == latin


@given(st.text(alphabet=st.one_of(st.sampled_from('ال و(رويترز)"#_:-حماسقنص وزير لل'), st.characters()), max_size=120))
def test_any_text_is_read_and_spans_are_of_the_text(text: str) -> None:
    for entity in find(text, "none"):
        assert text[entity.start : entity.end] == entity.surface


def test_family_name_alone_is_the_holder_of_an_office_where_bodies_of_his_country_are_named() -> None:
    (person,) = people("حركة حماس تنعى هنية", "هنية")
    assert (person.actor_id, person.form) == ("person:ismail-haniyeh", "short")
    assert not people("قال هنية ذلك", "هنية")[0].linked


@pytest.mark.parametrize(
    ("at", "actor"), [(date(2018, 3, 1), "person:michel-aoun"), (date(2025, 6, 1), "person:joseph-aoun"), (None, None)]
)
def test_day_of_the_text_tells_which_holder_of_an_office_a_family_name_means(at: date | None, actor: str) -> None:
    (person,) = [e for e in find("عون يدعو لبنان إلى الهدوء", Marks("عون"), at=at) if e.kind == "person"]
    assert (person.actor_id if person.linked else None) == actor


def test_phrase_that_the_lexicon_says_is_no_actor_is_none_for_the_tagger_either() -> None:
    assert not [e for e in find("صنفت منظمة إرهابية", Marks("منظمة إرهابية")) if e.actor_id]


def test_adjectives_of_a_country_and_of_an_office_are_no_person() -> None:
    assert people("حضر اللاعب المصري السابق", "المصري السابق") == []


def test_family_name_behind_another_first_name_is_a_new_person() -> None:
    found = find("هرب نيراف مودي أمس", Marks("نيراف مودي"))
    assert [e.linked for e in found if e.actor_id] == [False]
    found = find("وحسب البيان فإن مودي غائب", Marks("فإن مودي"))
    assert [e.actor_id for e in found if e.actor_id] == ["person:narendra-modi"]


def test_noun_of_a_body_keeps_its_first_letter() -> None:
    (body,) = [e for e in find("نقلت وكالة النخيل ذلك", Bodies("وكالة النخيل")) if e.actor_id]
    assert (body.surface, body.kind) == ("النخيل", "media")


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("أعلن حزب النخيل الديمقراطي في بيان ذلك", "حزب النخيل الديمقراطي", "party"),
        ("رفض حزب النخيل والزيتون الرئيس الجديد", "حزب النخيل والزيتون", "party"),
        ("قالت شركة Falajtek Systems إنها تنفي", "Falajtek Systems", "company"),
    ],
)
def test_body_behind_its_noun_without_marks(text: str, surface: str, kind: str) -> None:
    (body,) = [e for e in find(text, "none") if e.actor_id]
    assert (body.surface, body.kind, body.linked) == (surface, kind, False)


@pytest.mark.parametrize("text", ["رفض حزب المعارضة ذلك", "دخل النادي (وملعبه) المرحلة", "بلغ موقع الهجوم"])
def test_common_noun_behind_the_noun_for_a_body_names_nobody(text: str) -> None:
    assert [e for e in find(text, "none") if e.actor_id] == []


@pytest.mark.parametrize(
    ("text", "tagged", "surface", "kind"),
    [
        ("قالت شركة فلجتك إنها تنفي", "فلجتك", "فلجتك", "company"),
        ("قالت شركة فلجتك إنها تنفي", "شركة فلجتك", "فلجتك", "company"),
        ("تحدث لمنظمة فلجتك أمس", "لمنظمة فلجتك", "منظمة فلجتك", "ngo"),
        ("تحدث إلى حركة فلجتك أمس", "فلجتك", "حركة فلجتك", "armed_group"),
    ],
)
def test_noun_before_a_body_tells_its_kind(text: str, tagged: str, surface: str, kind: str) -> None:
    (body,) = [e for e in find(text, Bodies(tagged)) if e.actor_id]
    assert (body.surface, body.kind) == (surface, kind)


def test_noun_and_adjective_are_no_body() -> None:
    assert [e for e in find("هي منظمة إجرامية", Bodies("منظمة إجرامية")) if e.actor_id] == []


@pytest.mark.parametrize(("text", "named"), [("ليس في صالح أحد", False), ("وقال صالح ذلك", True)])
def test_everyday_word_names_somebody_only_where_he_is_said_to_speak(text: str, named: bool) -> None:
    assert bool(people(text, "صالح")) == named


def test_money_is_no_body() -> None:
    assert [e for e in find("دفع مليون ريال أمس", Bodies("ريال")) if e.actor_id] == []
