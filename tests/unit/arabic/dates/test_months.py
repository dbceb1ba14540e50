"""Five systems of months, doubled names, days in digits and words, and evidence for names that are words."""

from __future__ import annotations

from datetime import date

import pytest

from streams.arabic.dates import find
from streams.arabic.words import calendar
from tests.unit.arabic.dates.reads import ANCHOR, only, pairs, values

NAMES = [(name, month) for month, names in calendar.MONTHS.items() for name in names]
SYSTEMS = (
    ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
     "كانون الأول"),
    ("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"),
)  # fmt: skip


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_system_has_its_twelve_months(system: tuple[str, ...]) -> None:
    assert [only(f"وقع في 5 {name} 2018 حادث")[1] for name in system] == [f"2018-{m:02}-05" for m in range(1, 13)]


@pytest.mark.parametrize(("name", "month"), NAMES)
def test_every_name_with_a_day_or_a_year_is_its_month(name: str, month: int) -> None:
    assert only(f"بدأ 7 {name} العمل", None) == (f"7 {name}", f"XXXX-{month:02}-07", "day")
    assert only(f"منذ {name} 2016 وحتى", None) == (f"{name} 2016", f"2016-{month:02}", "month")


@pytest.mark.parametrize("form", ["{}/{}", "{} / {}", "{} ({})", "{} [{}]", "{} {}", "{}-{}"])
@pytest.mark.parametrize("east", range(12))
def test_a_doubled_name_is_one_month_in_either_order(form: str, east: int) -> None:
    one, other = SYSTEMS[0][east], SYSTEMS[1][east]
    for names in ((one, other), (other, one)):
        doubled = form.format(*names)
        assert only(f"في {doubled} 2017 بدأت", None) == (f"{doubled} 2017", f"2017-{east + 1:02}", "month")


def test_two_months_that_differ_are_two() -> None:
    assert pairs("في تموز/أغسطس", None) == [("تموز", "XXXX-07"), ("أغسطس", "XXXX-08")]
    assert pairs("في تموز/تموز", None) == [("تموز", "XXXX-07"), ("تموز", "XXXX-07")]


UNITS = ("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
IN_WORDS = [
    "الأول", *UNITS[1:], "العاشر", *(f"{unit} عشر" for unit in UNITS),
    "العشرين", *(f"{unit} والعشرين" for unit in UNITS), "الثلاثين", "الحادي والثلاثين",
]  # fmt: skip


@pytest.mark.parametrize(("words", "day"), [(words, day) for day, words in enumerate(IN_WORDS, 1)])
def test_every_day_in_words(words: str, day: int) -> None:
    expected = f"XXXX-12-{day:02}"
    assert only(f"وفي {words} من كانون الأول/ديسمبر أعلن", None)[:2] == (f"{words} من كانون الأول/ديسمبر", expected)
    assert only(f"يوم {words.replace('ين', 'ون')} من ديسمبر", None)[1] == expected


@pytest.mark.parametrize("digits", ["27", "٢٧", "۲۷"])
def test_three_digit_scripts(digits: str) -> None:
    assert only(f"في {digits} أكتوبر", None) == (f"{digits} أكتوبر", "XXXX-10-27", "day")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("الأول من شهر مايو", "الأول من شهر مايو"),
        ("27 من أكتوبر", "27 من أكتوبر"),
        ("للسابع من أكتوبر", "للسابع من أكتوبر"),
        ("وبالسابع من أكتوبر", "السابع من أكتوبر"),
        ("للحادي والعشرين من أكتوبر", "للحادي والعشرين من أكتوبر"),
        ("واحد وعشرين مايو", "واحد وعشرين مايو"),
        ("غرة مايو", "غرة مايو"),
        ("27/أكتوبر/2023", "27/أكتوبر/2023"),
        ("2. أكتوبر", "2. أكتوبر"),
        ("14نيسان 2015", "14نيسان 2015"),
        ("أكتوبر/2", "أكتوبر/2"),
        ("أكتوبر 7، 2023", "أكتوبر 7، 2023"),
        ("يناير الحادي والعشرين", "يناير الحادي والعشرين"),
    ],
)
def test_forms_of_a_day_are_one_date(text: str, surface: str) -> None:
    assert only(f"كان في {text}", None)[0::2] == (surface, "day")


@pytest.mark.parametrize("text", ["30 فبراير 2018", "29 فبراير 2018", "31 أبريل", "32 مايو", "0 مايو"])
def test_a_day_that_is_in_no_calendar_is_no_day(text: str) -> None:
    assert not any(found.precision == "day" for found in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "آب إلى بيته",
        "مارس ضغوطا على الحكومة",
        "تيريزا ماي قالت",
        "محرم شرعا",
        "انتهت المباراة 2-صفر",
        "فاز 3 - صفر على ضيفه",
        "محمد رمضان وصل",
        "شعبان وصل إلى القاهرة",
        "قال جوان لابورتا",
        "مدير نيسان موتور",
    ],
)
def test_a_name_that_is_a_word_is_no_month_without_evidence(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في 3 آب", "XXXX-08-03"),
        ("آب/أغسطس", "XXXX-08"),
        ("شهر آب", "XXXX-08"),
        ("آب 2006", "2006-08"),
        ("في مارس", "XXXX-03"),
        ("مارس الماضي", "XXXX-03"),
        ("ماي 2016", "2016-05"),
        ("شهر رمضان", "hijri:XXXX-09"),
        ("في رمضان", "hijri:XXXX-09"),
        ("نيسان المقبل", "XXXX-04"),
    ],
)
def test_evidence_makes_it_a_month(text: str, value: str) -> None:
    assert values(text, None) == [value]


@pytest.mark.parametrize("noun", ["الأسبوع", "النصف", "للمرة", "الدورة", "الربع"])
def test_the_ordinal_of_a_noun_is_no_day(noun: str) -> None:
    assert [found[1] for found in pairs(f"في {noun} الأول من مايو", None)] == ["XXXX-05"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("من 3 إلى 5 مايو", ["03", "05"]),
        ("بين 3 و5 مايو", ["03", "05"]),
        ("الفترة 12-22 مايو", ["12", "22"]),
        ("أيام 3 و4 و5 مايو", ["03", "04", "05"]),
        ("يومي ٣ و٤ من مايو", ["03", "04"]),
        ("بين الأول والرابع من مايو", ["01", "04"]),
    ],
)
def test_days_in_one_breath_share_the_month(text: str, days: list[str]) -> None:
    assert values(text, None) == [f"XXXX-05-{day}" for day in days]
    assert values(text, ANCHOR) == [f"2018-05-{day}" for day in days]


def test_a_number_before_a_day_that_is_joined_to_nothing_is_none() -> None:
    assert values("قتل 3 و5 مايو", None) == ["XXXX-05-05"]
    assert values("بين 12 و5 مايو", None) == ["XXXX-05-05"]


def test_the_year_and_the_cue_of_the_last_are_those_of_the_first() -> None:
    assert values("بين أكتوبر ومارس الماضيين") == ["2017-10-01", "2018-03-01"]
    assert values("بين 14 يونيو و15 يوليو المقبلين") == ["2018-06-14", "2018-07-15"]
    assert values("بين نوفمبر وفبراير 2012") == ["2011-11-01", "2012-02-01"]


def test_a_place_that_is_called_by_a_day_is_no_date() -> None:
    assert pairs("في مدينة 6 أكتوبر") == []


def test_prepositions_written_onto_their_noun_are_evidence() -> None:
    assert values("بنهاية مارس", None) == ["XXXX-03"]
    assert values("بين فبراير ومارس", None) == ["XXXX-02", "XXXX-03"]
    assert values("بمارس", None) == ["XXXX-03"]


def test_events_called_by_their_day_have_their_year() -> None:
    assert values("هجمات 11 سبتمبر") == ["2001-09-11"]
    assert values("في 11 سبتمبر المقبل") == ["2018-09-11"]
    assert values("منذ 7 أكتوبر", date(2024, 11, 20)) == ["2023-10-07"]
    assert values("في 7 أكتوبر الماضي", date(2030, 11, 20)) == ["2030-10-07"]
    assert values("في 7 أكتوبر", date(2023, 3, 1)) == ["2022-10-07"]
    assert values("ستعقد القمة في 7 أكتوبر", date(2025, 9, 1)) == ["2025-10-07"]
