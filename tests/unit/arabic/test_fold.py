"""Folding is lossy for matching and exact in its map (invariant 6)."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from camel_tools.utils.charsets import AR_DIAC_CHARSET
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from streams.arabic.fold import fold, fold_text
from tests.unit.arabic.texts import ARABIC, MARKS, texts

PLAIN = st.text(st.sampled_from(ARABIC + MARKS + " 09٠٩"), max_size=40)


def origins(text: str) -> list[int]:
    """The original position of every folded letter, one character at a time."""
    return [i for i, character in enumerate(text) for _ in fold_text(character)]


@settings(max_examples=500)
@given(texts, st.data())
@example("ا\u064eب\ufefbج", None)
def test_a_folded_span_maps_to_all_that_folds_to_it(text: str, data: st.DataObject | None) -> None:
    folded, origin = fold(text), origins(text)
    assert len(origin) == len(folded.text)
    every = [(s, e) for s in range(len(origin)) for e in range(s + 1, len(origin) + 1)]
    for start, end in every if data is None else [data.draw(st.sampled_from(every))] if every else []:
        stop = origin[end - 1] + 1
        while stop < len(text) and fold_text(text[stop]) == "":
            stop += 1
        assert folded.span(start, end) == (origin[start], stop)
        whole = (
            origin[start - 1 : start] != origin[start : start + 1] and origin[end - 1 : end] != origin[end : end + 1]
        )
        if whole:  # no ligature is cut
            assert fold_text(text[slice(*folded.span(start, end))]) == folded.text[start:end]


@given(texts)
def test_all_of_the_folded_text_is_all_letters_of_the_original(text: str) -> None:
    folded = fold(text)
    start, end = folded.span(0, len(folded.text))
    assert fold_text(text[:start]) == ""
    assert fold_text(text[end:]) == ""
    assert folded.start(len(folded.text)) == len(text)


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


@given(texts)
def test_spans_grow_with_positions(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(i) for i in range(len(folded.text) + 1)]
    assert starts == sorted(starts)


@given(PLAIN)
def test_parts_fold_as_composed_letters(text: str) -> None:
    assert fold_text(unicodedata.normalize("NFD", text)) == fold_text(unicodedata.normalize("NFC", text))


@given(PLAIN)
def test_camel_tools_normalisers_are_part_of_it(text: str) -> None:
    for normalise in (dediac_ar, normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar):
        assert fold_text(normalise(text)) == fold_text(text)
        assert normalise(fold_text(text)) == fold_text(text)


def test_every_code_point_folds_alone_as_in_a_text() -> None:
    for first in range(0, sys.maxunicode + 1, 0x1000):
        block = "".join(map(chr, range(first, first + 0x1000)))
        assert "".join(map(fold_text, block)) == fold(block).text


def test_every_tashkeel_of_camel_tools_vanishes() -> None:
    assert fold_text("".join(AR_DIAC_CHARSET)) == ""


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("مستشفى", "مستشفي"),
        ("مئة مسؤول", "ميه مسوول"),
        ("ثَلَاثُمِئَةٍ", "ثلاثميه"),
        ("بــ١٥", "ب15"),
        ("۱۲۳ ٤٥٦ 789", "123 456 789"),
        ("٢١٬١١٠٫٥٪", "21,110.5%"),
        ("ﻻ ﷲ ﻣﺌﺔ", "لا الله ميه"),
        ("1\u2009234\u00a0567", "1 234 567"),
        ("\u202bقال\u202c", "قال"),
        ("گروه پیش", "غروه بيش"),
    ],
)
def test_one_spelling(written: str, folded: str) -> None:
    assert fold_text(written) == folded
