"""Money and shares: amounts in two units, abbreviations, ranges before a sign, shares without one."""

from __future__ import annotations

import pytest

from streams.facts import quantities


@pytest.mark.parametrize(
    ("text", "surface", "value", "currency"),
    [
        ("دفع 20 دولارا و43 سنتا", "20 دولارا و43", 20.43, "USD"),
        ("20$ 43c", "20$ 43", 20.43, "USD"),
        ("السعر 3 دنانير و500 فلس", "3 دنانير و500", 3.5, "KWD"),
        ("42 ج.م", "42", 42, "EGP"),
        ("42 ر.ق", "42", 42, "QAR"),
        ("10 سنتات", "10", 10, "USD"),
    ],
)
def test_an_amount_of_money_is_one(text: str, surface: str, value: float, currency: str) -> None:
    (found,) = quantities.find(text)
    assert (found.surface, found.value, found.kind, found.currency) == (surface, value, "money", currency)


def test_two_amounts_stay_two_and_parts_keep_their_wholes() -> None:
    text = "دفع 20 دولارا و43 سنتا لنحو 50 شخصا بينهم 12 طفلا"
    money, whole, part = quantities.find(text)
    assert (money.value, whole.value, part.value, part.part_of) == (20.43, 50, 12, 1)
    assert len(quantities.find("دفع 20 دولارا و430 دولارا")) == 2


@pytest.mark.parametrize("text", ["10-20 $", "من عشرة لعشرين دولارا", "بين 10 و20 دولارا"])
def test_a_range_of_money(text: str) -> None:
    (found,) = quantities.find(text)
    assert (found.value, found.max, found.kind) == (10, 20, "money")


def test_a_share_without_a_sign() -> None:
    (found,) = quantities.find("كان يطلب نسبة 21.")
    assert (found.value, found.kind) == (21, "percent")
    (found,) = quantities.find("تضاعف بنسبة 3 أضعاف")
    assert found.kind == "times"
