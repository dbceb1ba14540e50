"""Any text, any anchor: no exception, spans that are their surface, in order, none overlapping."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.arabic.dates import find, lexicon, tables
from streams.arabic.tokens import tokens
from tests.unit.arabic.texts import texts

WORDS = sorted(
    {" ".join(words) for table in (tables.months(), tables.days_away(), tables.day_parts(), tables.hours(),
                                   tables.day_phrases()) for words in table}
    | {*tables.weekdays(), *tables.bare_weekdays(), *tables.units(), *tables.cues(), *tables.decades()}
    | {*lexicon.TIMED, *lexicon.THIS, *lexicon.AGO, *lexicon.LATER, *lexicon.YEAR_WORDS, *lexicon.HIJRI_MARKS}
    | {"1", "7", "31", "99", "1445", "2018", "0", "12:30", "1/2", "30/2/2018", "2018/13/1", "22.4"}
    | {"ألفين", "آخر", "من"}
    | {".", "،", "/", "-", "(", ")", "و", "الآن", "القرن", "الساعة", "منه", "غرينتش", "بتوقيت"}
)  # fmt: skip
near_dates = st.lists(
    st.builds(
        str.__add__,
        st.sampled_from(["", "", "", "و", "ب", "ل", "ال"]),
        st.builds(str.__add__, st.sampled_from(WORDS), st.sampled_from([" ", " ", "", "\n", "\u064e "])),
    ),
    max_size=12,
).map("".join)
anchors = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@given(st.one_of(texts, near_dates), anchors)
def test_surfaces_stand_at_their_spans_in_order(text: str, anchor: date | None) -> None:
    at = 0
    for found in find(text, anchor):
        assert at <= found.start < found.end
        assert text[found.start : found.end] == found.surface
        at = found.end


@given(near_dates, st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_with_an_anchor_every_value_is_a_day_but_times_and_far_hijri_days(text: str, anchor: date) -> None:
    for found in find(text, anchor):
        if found.precision != "time" and not found.value.startswith("hijri:"):
            assert date.fromisoformat(found.value).isoformat() == found.value


@given(near_dates, anchors)
def test_tokens_and_their_text_give_the_same(text: str, anchor: date | None) -> None:
    assert find(tokens(text), anchor) == find(text, anchor)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "و", "من", "ال", "/", "1" * 5000, "مايو/" * 500])
def test_nothing_is_found_where_nothing_is_said(text: str) -> None:
    assert all(found.surface for found in find(text, date(2018, 5, 16)))
