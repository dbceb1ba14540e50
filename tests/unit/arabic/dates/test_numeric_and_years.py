"""Dates in digits alone, years with and without their noun, decades."""

from __future__ import annotations

import pytest

from tests.unit.arabic.dates.reads import only, pairs, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("27/10/2023", "2023-10-27"),
        ("27-10-2023", "2023-10-27"),
        ("27.10.2023", "2023-10-27"),
        ("٢٧/١٠/٢٠٢٣", "2023-10-27"),
        ("10/27/2023", "2023-10-27"),
        ("3/4/2023", "2023-04-03"),
        ("2023-10-27", "2023-10-27"),
        ("2023/10/27", "2023-10-27"),
        ("27 / 10 / 2023", "2023-10-27"),
        ("21/04/16", "2016-04-21"),
    ],
)
def test_days_in_digits(text: str, value: str) -> None:
    assert only(f"بتاريخ {text} صدر", None) == (text, value, "day")


def test_a_short_year_reads_as_the_day_nearest_to_the_anchor() -> None:
    assert values("16/04/21") == ["2016-04-21"]
    assert values("16/04/21", None) == ["2021-04-16"]


@pytest.mark.parametrize("text", ["31/2/2018", "45/45/2018", "2018/13/40", "فاز 6-2 و6-4", "24/7", "ميراج 5-2000",
                                  "2 - 2", "9-0", "في 4/5 من الحالات", "نسبة 10-12", "1/2"])  # fmt: skip
def test_other_digits_are_no_day(text: str) -> None:
    assert pairs(f"كان {text} ذلك", None) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("يوم 7/10", "XXXX-10-07"), ("في 22-4", "XXXX-04-22"), ("في 4/22", "XXXX-04-22"), ("أحداث 11/9", "XXXX-09-11"),
     ("في 22.4", "XXXX-04-22"), ("كان 22/04", "XXXX-04-22")],
)  # fmt: skip
def test_a_day_without_its_year_needs_a_word_of_time(text: str, value: str) -> None:
    assert values(text, None) == [value]


def test_a_month_in_digits_is_its_first_day_beside_an_anchor() -> None:
    assert only("2/2013") == ("2/2013", "2013-02-01", "month")
    assert only("2/2013", None) == ("2/2013", "2013-02", "month")


@pytest.mark.parametrize(
    "text",
    ["عام 2006", "سنة 2006", "لعام 2006", "العام 2006", "في 2006", "منذ 2006", "مونديال 2006", "(2006)", "2006م",
     "العام الماضي 2006 بلغت", "مونديال روسيا 2006.", "بنهاية 2006", "ثورة 2006", "بعام 2006", "عام ألفين وستة",
     "كأس العالم 2006", "الانتخابات الرئاسية 2006،", "للعام 2006 وذكرت"],
)  # fmt: skip
def test_years(text: str) -> None:
    assert values(text, None) == ["2006"]
    assert values(text) == ["2006-01-01"]


@pytest.mark.parametrize(
    "text",
    [
        "2006 أشخاص",
        "في 2000 مدرسة",
        "$2006",
        "رقم 2006",
        "عام 1550 قبل الميلاد",
        "في 1950 قبل الميلاد",
        "بين 2006 قائمة",
        "نحو 2006،",
        "1701",
        "منذ 2000 عام",
        "2006%",
    ],
)
def test_counts_and_references_are_no_years(text: str) -> None:
    assert pairs(text, None) == []


def test_years_in_one_breath() -> None:
    assert values("(2014 و2016 و2017)", None) == ["2014", "2016", "2017"]
    assert values("بين 1958 و1960 انتهت", None) == ["1958", "1960"]
    assert values("بين عامي 1186 و1155 قبل الميلاد", None) == []
    assert values("أعوام 48 و56 و67", None) == ["1948", "1956", "1967"]
    assert values("موسم 2017-2018", None) == ["2017", "2018"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في التسعينات", "199X"),
        ("تسعينيات القرن الماضي", "199X"),
        ("الثمانينيات من القرن الماضي", "198X"),
        ("ستينات القرن التاسع عشر", "186X"),
        ("عشرينيات القرن العشرين", "192X"),
    ],
)
def test_decades(text: str, value: str) -> None:
    assert only(text, None)[1:] == (value, "decade")
    assert only(text)[1:] == (value.replace("X", "0-01-01"), "decade")


def test_two_decades_share_their_century() -> None:
    assert values("ستينات وسبعينات القرن الماضي", None) == ["196X", "197X"]


@pytest.mark.parametrize("text", ["في الثلاثينات من عمره", "تتراوح أعمارهم بين العشرينات", "تسعينات فقط"])
def test_ages_are_no_decades(text: str) -> None:
    assert pairs(text, None) == []
