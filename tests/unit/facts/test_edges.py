"""Where a rule ends: just inside and just outside of it."""

from __future__ import annotations

import pytest

from streams.facts import quantities
from streams.records import Quantity


def first(text: str) -> Quantity:
    return quantities.find(text)[0]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("حدود 67", "year", "1967"),
        ("حدود 66", "count", 66),
        ("بلغ 67", "count", 67),
        ("عند الساعة 8", "time", "08:00"),
        ("عند الساعة 30", "count", 30),
        ("(30 عاما)", "age", 30),
        ("(30 يوما)", "duration", 30),
        ("فازت مريم، 30 عاما، بالسباق", "age", 30),
        ("فازت بعد 30 عاما، بالسباق", "duration", 30),
        ("وصل 12 نهراويا", "people", 12),
        ("وصل 100 نهراوي", "people", 100),
        ("وصل 7 نهراوي", "count", 7),
        ("وصل 4 نهراويين", "people", 4),
        ("عاد 12 آخرون", "people", 12),
    ],
)
def test_kind_just_inside_and_outside(text: str, kind: str, value: object) -> None:
    found = first(text)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("وصل 5 وغادر الباقون", None),
        ("وصل 5 وزراء", "وزراء"),
        ("وصل 5 ولدا", "ولدا"),
        ("عند 8 ثم 9 في المئة", None),
        ("عند 8 أو 9 في المئة", "في المئة"),
        ("عند 8 وفي 9 في المئة", None),
        ("وصل 5 من المطار", None),
        ("وصل 5 من العمال", "عمال"),
    ],
)
def test_unit_just_inside_and_outside(text: str, unit: str | None) -> None:
    assert first(text).unit == unit


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("وصل 9 بينهم 3 نساء", 0),
        ("وصل 9 وغادر 3 نساء", None),
        ("وصل 3 من أصل 9 نساء", None),
    ],
)
def test_last_number_is_a_part_where_the_text_says_so(text: str, part: int | None) -> None:
    assert quantities.find(text)[-1].part_of == part


def test_part_without_a_noun_has_the_fate_of_its_whole() -> None:
    whole, part = quantities.find("قتل 9 عمال بينهم 3 نساء")
    assert (whole.kind, part.kind) == ("killed", "killed")


def test_others_are_counted_as_those_before() -> None:
    assert [q.kind for q in quantities.find("أصيب 9 عمال و3 آخرون")] == ["wounded", "wounded"]
    assert [q.kind for q in quantities.find("أصيب 9 عمال وعاد 3 سالمين")][1] != "wounded"


@pytest.mark.parametrize(
    ("text", "population"),
    [("وصل 3 رجال", "men"), ("وصل 3 رجال شرطة", "police"), ("وصلت 3 نساء من الشرطة", "women")],
)
def test_men_of_the_police_are_police(text: str, population: str) -> None:
    assert first(text).population == population


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("دفع 9 دولارات و3 أخرى", ["money", "money"]),
        ("قتل 9 عمال ونحو 3 آخرين", ["killed", "killed"]),
        ("وصلت 9 سفن و3 أخرى", ["vehicles_weapons", "vehicles_weapons"]),
        ("مرت 9 أيام و3 أخرى", ["duration", "count"]),
    ],
)
def test_others_share_what_is_told_of_persons_money_and_vehicles(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in quantities.find(text)] == kinds
