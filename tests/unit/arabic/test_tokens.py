"""Tokens keep what is one thing whole and cut what a writer only joined."""

from __future__ import annotations

import pytest
from hypothesis import given

from streams.arabic.tokens import tokens
from tests.unit.arabic.texts import texts


def cut(text: str) -> list[str]:
    return [token.text for token in tokens(text).items]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("21,110", "21,110"),
        ("٨٫٥", "8.5"),
        ("٢١٬١١٠", "21,110"),
        ("أ.ف.ب", "ا.ف.ب"),
        ("27/10/2023", "27/10/2023"),
        ("2023-10-27", "2023-10-27"),
        ("14:30", "14:30"),
        ("1.9", "1.9"),
        ("٫٧٧", ".77"),
        ("1 234 567", "1 234 567"),
        ("40\u2009000", "40 000"),
        ("1 234,56", "1 234,56"),
    ],
)
def test_kept_whole(text: str, whole: str) -> None:
    assert cut(text) == [whole]
    assert cut(f"قال {text} ثم") == ["قال", whole, "ثم"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("و1140شخصا", ["و", "1140", "شخصا"]),
        ("بـ15", ["ب", "15"]),
        ("لـ3", ["ل", "3"]),
        ("10-12", ["10", "-", "12"]),
        ("سكان.5", ["سكان", ".", "5"]),
        ("423 0000", ["423", "0000"]),
        ("12 34 567", ["12", "34", "567"]),
        ("1, 234", ["1", ",", "234"]),
        ("عام .2011", ["عام", ".", "2011"]),
        ("5%", ["5", "%"]),
    ],
)
def test_cut(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@given(texts)
def test_tokens_cover_all_but_blanks_in_order(text: str) -> None:
    found = tokens(text)
    at = 0
    for token in found.items:
        assert found.folded.text[token.start : token.end] == token.text
        assert found.folded.text[at : token.start].strip() == ""
        assert token.text
        at = token.end
    assert found.folded.text[at:].strip() == ""
