"""Cleaning: whatever comes in, what comes out can carry offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.sources import text

PIECES = (
    "<p>",
    "</p>",
    "<div>",
    "<table><tr><td colspan=99>",
    "<ul><li>",
    "<pre>",
    "<br/>",
    "<!--",
    "<![CDATA[",
    "<",
    ">",
)
ODD = (
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&#x202E;",
    "\x00",
    "\ufeff",
    "\ud800",
    "\u2028",
    "\r\n",
    "\u00a0",
    "خبر",
    "٣٥",
    "a < b",
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES + ODD) | st.text(max_size=5), max_size=30).map("".join))
def test_cleaned_text_is_writable_and_has_single_blanks_and_breaks(raw: str) -> None:
    found = text.clean(raw)
    found.encode("utf-8")
    assert found == found.strip(" \n")
    assert not any(pair in found for pair in ("  ", "\n\n", " \n", "\n ", "\r", "\x00", "\ufeff"))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("أأ إِ ى ة ـ ٣٥ ۳۵", "أأ إِ ى ة ـ ٣٥ ۳۵"),
        ("<p>خبر</p><script>var x = 1;</script><style>p {}</style><p>آخر</p>", "خبر\nآخر"),
        ("سطر أول<br>ثان<br/>ثالث", "سطر أول\nثان\nثالث"),
        ("إذا كان a < b و c > d", "إذا كان a < b و c > d"),
        ("قال &quot;نعم&quot;", 'قال "نعم"'),
        ('<?xml version="1.0" encoding="utf-8"?><p>خبر</p>', "خبر"),
    ],
)
def test_markup_goes_and_letters_stay(raw: str, cleaned: str) -> None:
    assert text.clean(raw) == cleaned
