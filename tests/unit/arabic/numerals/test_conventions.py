"""The conventions of Arabic, French and English papers, one row each: what is written, its value, its kind."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from streams.arabic import numerals
from streams.arabic.numerals import Value

DIGITS = [
    ("21,110", 21110),
    ("21.110", 21110),
    ("٢١٬١١٠", 21110),
    ("8,5", Decimal("8.5")),
    ("٨٫٥", Decimal("8.5")),
    ("٣٫٥٠٠", Decimal("3.5")),
    ("0,250", Decimal("0.25")),
    ("1.234.567,89", Decimal("1234567.89")),
    ("1,234,567.89", Decimal("1234567.89")),
    ("12،220,13", Decimal("12220.13")),
    ("1 234 567", 1234567),
    ("٫٧٧", Decimal("0.77")),
    ("1,9 مليون", 1_900_000),
    ("1.234 مليون", 1_234_000),
    ("2,5 مليار", 2_500_000_000),
    ("3 آلاف و200", 3200),
    ("35 ألفا و400", 35400),
    ("4 مئات", 400),
    ("-5", -5),
    ("-1,5", Decimal("-1.5")),
    ("−12", -12),
]
CARDINALS = [
    ("ثلاثمائة", 300),
    ("ثلاث مئة", 300),
    ("مئتي", 200),
    ("مائتان", 200),
    ("ثمانٍ", 8),
    ("أحد عشر", 11),
    ("اثنتا عشرة", 12),
    ("إحدى وعشرين", 21),
    ("ستة و عشرون", 26),
    ("خمسًا وعشرين", 25),
    ("ألفا و500", 1500),
    ("ثمانية آلاف", 8000),
    ("مئة ألف", 100_000),
    ("مئة وثلاثة آلاف", 103_000),
    ("ألف مليار", 10**12),
    ("ألف وخمسمئة مليون", 1_500_000_000),
    ("خمسة كوادريليونات", 5 * 10**15),
    ("ثلاثة ترليونات", 3 * 10**12),
    ("دزينة", 12),
    ("3 دزينات", 36),
    ("مليون ونصف المليون", 1_500_000),
    ("مليونان ونصف", 2_500_000),
    ("مليون ونصف مليون", 1_500_000),
    ("ثلاثة ونصف مليون", 3_500_000),
    ("نصف مليون", 500_000),
    ("نصف دزينة", 6),
    ("ثلاثة أرباع المليون", 750_000),
    ("واحد ونصف", Fraction(3, 2)),
    ("خمسة وربع", Fraction(21, 4)),
    ("ثلاثة وخُمس", Fraction(16, 5)),
    ("عشرون وثلاثة أخماس", Fraction(103, 5)),
    ("مئة وثلاثة أخماس", Fraction(503, 5)),
    ("ثلاثة فاصلة خمسة", Fraction(7, 2)),
    ("واحد فاصلة صفر خمسة", Fraction(21, 20)),
    ("3 فاصلة 14", Fraction(157, 50)),
    ("اثنان فاصلة خمسة مليون", 2_500_000),
    ("ستة وثمانية وثمانون من مئة", Fraction(172, 25)),
    ("صفر وخمسة من عشرة", Fraction(1, 2)),
    ("مئة وخمسة من عشرة", Fraction(201, 2)),
    ("ناقص خمسة", -5),
    ("سالب 12", -12),
]
FRACTIONS = [
    ("نصف", Fraction(1, 2)),
    ("ثلثا", Fraction(2, 3)),
    ("ثلاثة أرباع", Fraction(3, 4)),
    ("خُمس", Fraction(1, 5)),
    ("1 على 3", Fraction(1, 3)),
    ("مئة على خمسة وثلاثين", Fraction(20, 7)),
    ("واحد من خمسة", Fraction(1, 5)),
    ("جزء من مئة", Fraction(1, 100)),
    ("سالب ثلاثة أرباع", Fraction(-3, 4)),
    ("ناقص ربع", Fraction(-1, 4)),
    ("ثلاثة أجزاء من ألف", Fraction(3, 1000)),
]
ORDINALS = [
    ("الثالث", 3),
    ("الحادي عشر", 11),
    ("الثانية عشرة", 12),
    ("الحادي والعشرون", 21),
    ("الثالث والثلاثين بعد المئة", 133),
]
VAGUE = [
    ("عشرات", 20),
    ("مئات الآلاف", 200_000),
    ("ملايين", 2_000_000),
    ("بضعة آلاف", 3000),
    ("بضعة عشر", 13),
    ("بضع وعشرون", 23),
]
ROWS = [
    *((text, value, "cardinal") for text, value in DIGITS + CARDINALS),
    *((text, value, "fraction") for text, value in FRACTIONS),
    *((text, value, "ordinal") for text, value in ORDINALS),
    *((text, value, "vague") for text, value in VAGUE),
]


@pytest.mark.parametrize(("text", "value", "kind"), ROWS)
def test_read_whole_alone_and_in_a_sentence(text: str, value: Value, kind: str) -> None:
    (alone,) = numerals.find(text)
    assert (alone.surface, alone.value, alone.kind) == (text, value, kind)
    if not text.startswith(("-", "−")):
        (inside,) = numerals.find(f"وصل العدد إلى {text}، ثم عاد")
        assert (inside.surface, inside.value) == (text, value)


@pytest.mark.parametrize("sign", ["%", " %", "٪", " في المئة", " بالمئة", " في المائة", " بالمائة", " بالمية"])
def test_percent_is_a_kind_and_its_sign_no_number(sign: str) -> None:
    (found,) = numerals.find(f"ارتفع ثلاثة ونصف{sign} أمس")
    assert (found.value, found.kind, found.surface) == (Fraction(7, 2), "percent", "ثلاثة ونصف")


def test_percent_sign_in_front() -> None:
    assert [(n.value, n.kind) for n in numerals.find("%25 و 5% 10")] == [
        (25, "percent"),
        (5, "percent"),
        (10, "cardinal"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10-12", [10, 12]),
        ("ما بين 20 و30", [20, 30]),
        ("من 5 إلى 7", [5, 7]),
        ("بين ثلاث وخمس سنوات", [3, 5]),
        ("ثلاثمئة ومئتين", [300, 200]),
        ("بين 3 ملايين و50 مليون", [3_000_000, 50_000_000]),
        ("81 ألفا و138 ألف شخص", [81_000, 138_000]),
        ("300 و 212", [300, 212]),
        ("ألف وألف", [1000, 1000]),
        ("بين عشرين وثلاثين", [20, 30]),
        ("بلغت - 5 درجات", [5]),
        ("1, 234, 567", [1, 234, 567]),
        ("423 0000", [423, 0]),
        ("16 من 28", [16, 28]),
        ("منذ 2015 مئات الآلاف", [2015, 200_000]),
        ("عام 1986 مليار دولار", [1986, 10**9]),
        ("واحدة من ثلاثة أماكن", [1, 3]),
    ],
)
def test_two_numbers_stay_two(text: str, values: list[int]) -> None:
    assert [n.value for n in numerals.find(text)] == values


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("ألفا شخص", "ألفا", 2000),
        ("مليونا نازح", "مليونا", 2_000_000),
        ("دفع ألفًا وعاد", "ألفًا", 1000),
        ("الأعضاء الخمسة عشر", "الخمسة عشر", 15),
        ("الساعات الأربع والعشرين", "الأربع والعشرين", 24),
        ("القرن الواحد والعشرون", "الواحد والعشرون", 21),
        ("نحو خمس السكان", "خمس", Fraction(1, 5)),
        ("ثالث أكبر اقتصاد", "ثالث", 3),
        ("سجل هدفا لهدف ثالث أمس", "ثالث", 3),
        ("فاز بولاية رابعة", "رابعة", 4),
        ("انخفض بمقدار الثلث خلال عام", "الثلث", Fraction(1, 3)),
    ],
)
def test_what_stands_beside_decides(text: str, surface: str, value: Value) -> None:
    (found,) = numerals.find(text)
    assert (found.surface, found.value) == (surface, value)


@pytest.mark.parametrize(
    "text",
    [
        "أحد المسؤولين",
        "إحدى الدول",
        "يوم الأحد",
        "يوم الاثنين",
        "كمية من القمح",
        "وكمية أخرى",
        "دفع ثمن الحرب",
        "لست هناك",
        "وست هام",
        "192.168.1.2",
        "27/10/2023",
        "14:30",
        "الواحد",
        "أثنى على الجميع",
        "في الربع الأخير",
        "ميدان رابعة",
        "مرة ثانية",
        "آل ثاني",
    ],
)
def test_no_number(text: str) -> None:
    assert numerals.find(text) == []


@pytest.mark.parametrize("text", ["كوفيد -19 ينتشر", "2 -1", "2013 -2014", "طائرة ميغ-29", "قال -15 مايو- إنه"])
def test_a_dash_is_no_minus(text: str) -> None:
    assert all(found.value > 0 for found in numerals.find(text))
