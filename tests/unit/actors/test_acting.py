"""Bodies that no list, mark or tagger shows, read where they act or are led."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.actors import find
from streams.actors.acting import acting
from streams.actors.words.acting import NAMING
from streams.arabic.fold import fold


def bodies(text: str) -> list[tuple[str, str | None]]:
    """Surface and kind of what has no entry."""
    return [(e.surface, e.kind) for e in find(text, "none") if e.actor_id and not e.linked]


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("أعلنت حركة البناء الجديد انسحابها من الحوار", "حركة البناء الجديد", "armed_group"),
        ("خبر\nقالت حركة الوفاء الإسلامي إنها ترفض الاتفاق", "حركة الوفاء الإسلامي", "armed_group"),
        ("سيعلن تيار الإصلاح الشعبي موقفه غدا", "تيار الإصلاح الشعبي", "party"),
        ("قال رئيس نقابة الموسيقيين إن القرار نهائي", "نقابة الموسيقيين", "ngo"),
        ("المتحدث باسم اتحاد الأدباء والكتاب نفى ذلك", "اتحاد الأدباء والكتاب", "ngo"),
        ("حضر أعضاء رابطة اللاعبين المحترفين الحفل", "رابطة اللاعبين المحترفين", "ngo"),
        ("وقعت شركة النخيل الذهبي عقدا كبيرا", "النخيل الذهبي", "company"),
        ("وقعت شركة النجم الساطع للمقاولات عقدا", "النجم الساطع للمقاولات", "company"),
        ("رفضت حركة نهضة الجبل القرار", "حركة نهضة الجبل", "armed_group"),
        ("قال رئيس رابطة مزارعي القهوة ذلك", "رابطة مزارعي القهوة", "ngo"),
        ('أعلن "لواء الفجر الأحمر" ذلك', "لواء الفجر الأحمر", "armed_group"),
        ("تقدمت «حركة أنصار الجبل» هناك", "حركة أنصار الجبل", "armed_group"),
        ("عقد بين الوزارة وشركة الواحة للمقاولات", "الواحة للمقاولات", "company"),
    ],
)
def test_body_that_acts_or_is_led_is_an_actor(text: str, surface: str, kind: str) -> None:
    assert bodies(text) == [(surface, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت شركة الطيران إلغاء رحلاتها",
        "توقفت حركة المرور في المدينة",
        "قال زعيم حركة الاحتجاج إنها سلمية",
        "قرر اتحاد اللعبة تأجيل المباراة",
        "قالت مؤسسة المهندس محمد ذلك",
        "قالت شركة ألعاب الفيديو ذلك",
        "نظمت جمعية الدفاع عن المهجرين وقفة",
        "اعترفت شركة صناعة الحليب بذلك",
        "قال رئيس شركة لإدارة الأصول ذلك",
        "فاز ائتلاف سمير الحاكم بذلك",
        "رفضت حركة رشاد الاتفاق",
        "قال رئيس منظمة سلوان السابق ذلك",
        "كتب عن حركة البناء الجديد",
        "يهدد حركة البناء الجديد خطر كبير",
        "تراجعت أعلنت\nحركة البناء الجديد",
    ],
)
def test_description_is_no_name(text: str) -> None:
    assert not bodies(text)


def test_name_that_acted_once_is_read_wherever_the_text_repeats_it() -> None:
    text = "جديد حركة البناء الجديد. قالت حركة البناء الجديد ذلك، وفي بيان لحركة البناء الجديد"
    assert bodies(text) == [("حركة البناء الجديد", "armed_group")] * 3


def test_object_behind_the_subject_is_no_part_of_the_name() -> None:
    assert bodies("رفضت حركة البناء الانسحاب من الحوار") == [("حركة البناء", "armed_group")]


_WORDS = st.sampled_from([*NAMING, "قالت", "رئيس", "البناء", "الجديد", "والعمل", "للمقاولات", "عن", "\n", "ألعاب"])


@given(st.lists(_WORDS, max_size=20).map(" ".join))
def test_every_place_begins_with_its_noun_inside_the_text(text: str) -> None:
    folded = fold(text)
    for start, end, noun in acting(folded):
        assert folded.text[start:end].startswith(noun + " ")
