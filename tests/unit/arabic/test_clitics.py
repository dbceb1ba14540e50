"""Proclitics are cut before a word of the class asked for, and nowhere else."""

from __future__ import annotations

import pytest

from streams.arabic import numerals
from streams.arabic.clitics import cuts

KNOWN = {"خمسه", "عشرين", "الف"}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("خمسه", (0,)),
        ("وخمسه", (1,)),
        ("بخمسه", (1,)),
        ("وبخمسه", (2,)),
        ("الخمسه", (0,)),
        ("والخمسه", (1,)),
        ("للعشرين", (2,)),
        ("بالف", (1,)),
        ("خمسهم", ()),
        ("سخمسه", ()),
    ],
)
def test_cut_before_known_words(word: str, found: tuple[int, ...]) -> None:
    assert cuts(word, KNOWN) == found


@pytest.mark.parametrize(
    "word", ["وزارة", "فرنسا", "بيروت", "لبنان", "كندا", "واشنطن", "فلسطين", "بغداد", "ليبيا", "كوبا"]
)
def test_names_are_never_cut(word: str) -> None:
    assert numerals.find(word) == []


@pytest.mark.parametrize(
    ("word", "surface"), [("وخمسة", "خمسة"), ("بثلاثين", "ثلاثين"), ("وبمئة", "مئة"), ("لـ3", "3")]
)
def test_the_surface_has_no_proclitic(word: str, surface: str) -> None:
    assert [found.surface for found in numerals.find(word)] == [surface]
