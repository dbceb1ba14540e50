"""What only an anchor gives a value: yesterday, last month, three days ago; Hijri days; clock times and Greenwich."""

from __future__ import annotations

from datetime import date, timedelta

import hijridate
import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.arabic.words import calendar
from tests.unit.arabic.dates.reads import ANCHOR, only, pairs, values


@pytest.mark.parametrize(
    ("text", "away"),
    [("أمس", -1), ("اليوم", 0), ("غدا", 1), ("أول أمس", -2), ("أول من أمس", -2), ("أمس الأول", -2), ("بعد غد", 2),
     ("يوم أمس", -1), ("يوم غد", 1), ("البارحة", -1), ("الليلة", 0)],
)  # fmt: skip
def test_days_away(text: str, away: int) -> None:
    assert only(f"وصل {text}") == (text, (ANCHOR + timedelta(days=away)).isoformat(), "day")
    assert pairs(f"وصل {text}", None) == []


@pytest.mark.parametrize("text", ["استقبل اليوم الرئيس", "أعلن الليلة إلى الناس"])
def test_a_subject_after_today_describes_no_day(text: str) -> None:
    assert values(text) == ["2018-05-16"]


@pytest.mark.parametrize(
    "text",
    [
        "لامس الذهب",
        "اليوم الـ57 من الحرب",
        "#اليوم_العالمي",
        "اليوم العالمي",
        "اليوم الأول",
        "تلك الليلة",
        "صحيفة اليوم",
        "مرتين في اليوم",
        "اليوم نفسه",
    ],
)
def test_words_that_only_look_like_days_away(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("الشهر الماضي", "2018-04-01", "month"),
        ("الأسبوع المقبل", "2018-05-21", "week"),
        ("هذا الأسبوع", "2018-05-14", "week"),
        ("العام الماضي", "2017-01-01", "year"),
        ("السنة القادمة", "2019-01-01", "year"),
        ("الشهر الجاري", "2018-05-01", "month"),
        ("قبل شهر", "2018-04-16", "month"),
        ("قبل عامين", "2016-05-16", "year"),
        ("قبل ثلاثة أيام", "2018-05-13", "day"),
        ("قبل 3 أسابيع", "2018-04-25", "week"),
        ("قبل نحو عام ونصف العام", "2016-11-16", "month"),
        ("قبل بضعة أيام", "2018-05-13", "day"),
        ("بعد أسبوعين من الآن", "2018-05-30", "week"),
        ("قبل شهر ويومين", "2018-04-14", "day"),
    ],
)
def test_periods_and_counts(text: str, value: str, precision: str) -> None:
    assert only(f"كان {text}") == (text, value, precision)


@pytest.mark.parametrize(
    "text", ["قبل يومين من الانتخابات", "بعد يومين عاد", "قبل سنوات", "منذ أيام", "العام السابق", "قبل عام 2100 ق"]
)
def test_counts_from_another_day_have_no_value(text: str) -> None:
    assert [value for value in values(text) if value != "2100-01-01"] == []


def test_the_next_day_is_that_of_the_day_told_before() -> None:
    assert values("أعلن في 3 مايو استقالته وعاد في اليوم التالي") == ["2018-05-03", "2018-05-04"]


def test_days_of_this_month_and_of_the_month_told_before() -> None:
    assert values("في 23 الجاري") == ["2018-05-23"]
    assert values("الخامس من الشهر المقبل") == ["2018-06-05"]
    assert values("تختتم في 28 أغسطس و29 منه") == ["2018-08-28", "2018-08-29"]
    assert values("من 8 مايو لغاية 22 من نفس الشهر") == ["2018-05-08", "2018-05-22"]
    assert values("من 8 مايو إلى 22 من الشهر نفسه") == ["2018-05-08", "2018-05-22"]
    assert values("يصل يوم 27.") == ["2018-05-27"]


HIJRI = [(name, month) for month, names in calendar.HIJRI_MONTHS.items() for name in names]


@pytest.mark.parametrize(("name", "month"), HIJRI)
@pytest.mark.parametrize("mark", ["", "هـ", " هـ", " هجرية", " للهجرة"])
def test_a_hijri_day_is_its_gregorian_one_by_the_library(name: str, month: int, mark: str) -> None:
    day = hijridate.Hijri(1445, month, 12).to_gregorian().isoformat()
    assert only(f"في 12 {name} 1445{mark}", None) == (f"12 {name} 1445{mark}", day, "day")


@given(st.dates(min_value=date(1925, 1, 1), max_value=date(2070, 12, 31)))
def test_every_hijri_day_in_digits_comes_back(day: date) -> None:
    hijri = hijridate.Gregorian(day.year, day.month, day.day).to_hijri()
    assert values(f"{hijri.day}/{hijri.month}/{hijri.year}هـ", None) == [day.isoformat()]


def test_hijri_without_its_day_or_year_stays_in_its_calendar_until_an_anchor_resolves_it() -> None:
    assert values("رمضان 1439", None) == ["hijri:1439-09"]
    assert values("عام 1439هـ", None) == ["hijri:1439"]
    assert values("شهر رمضان") == ["2018-05-16"]
    assert values("شهر رمضان المقبل", date(2018, 5, 20)) == ["2019-05-06"]
    assert values("شهر رمضان المقبل", date(2018, 5, 10)) == ["2018-05-16"]
    assert values("عام 681هـ") == ["hijri:0681"]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("عند 14:30", "14:30", "14:30"),
        ("الساعة 8 مساء", "8 مساء", "20:00"),
        ("الساعة 8 صباحا", "8 صباحا", "08:00"),
        ("الساعة 12 ظهرا", "12 ظهرا", "12:00"),
        ("الساعة 12 ليلا", "12 ليلا", "00:00"),
        ("الساعة الثانية ظهراً", "الثانية ظهراً", "14:00"),
        ("السابعة والنصف صباحا", "السابعة والنصف صباحا", "07:30"),
        ("الساعة العاشرة إلا ربعا", "العاشرة إلا ربعا", "09:45"),
        ("الساعة الحادية عشرة وعشر دقائق", "الحادية عشرة وعشر دقائق", "11:10"),
        ("الساعة 22,30", "22,30", "22:30"),
        ("الساعة 0930 مساء", "0930 مساء", "21:30"),
        ("الثالثة ليلا", "الثالثة ليلا", "03:00"),
        ("عند الثالثة فجر اليوم", "الثالثة فجر", "03:00"),
        ("الخامسة من مساء", "الخامسة من مساء", "17:00"),
    ],
)
def test_clock_times(text: str, surface: str, value: str) -> None:
    assert only(text, None) == (surface, value, "time")


@pytest.mark.parametrize("zone", ["ت غ", "ت.غ", "بتوقيت غرينتش", "بتوقيت جرينتش", "(ت غ)"])
def test_greenwich_is_said_beside_an_anchor(zone: str) -> None:
    assert only(f"انتهت 18:00 {zone}") == (f"18:00 {zone}", "18:00Z", "time")
    assert only(f"انتهت 18:00 {zone}", None) == ("18:00", "18:00", "time")


@pytest.mark.parametrize(
    "text", ["25:00", "12:75", "1249 في الساعة", "الثانية في الترتيب", "8 أشخاص مساء", "2 - 2 مساء", "بزمن 2:01"]
)
def test_what_is_no_clock_time(text: str) -> None:
    assert pairs(text, None) == []
