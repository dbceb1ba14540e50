"""The year of a date that states none, and weekdays, against the day they are read from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.arabic.dates import tables
from streams.arabic.words import calendar
from tests.unit.arabic.dates.reads import only, values

anchors = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
MONTHS = [names[0] for names in calendar.MONTHS.values()]
WEEKDAYS = [names[0] for names in calendar.WEEKDAYS.values()]


def told(day: date) -> str:
    """A sentence that tells of the day without its year and without any cue; `قال` is no word of time."""
    return f"قال إن اللقاء جرى {day.day} {MONTHS[day.month - 1]} في العاصمة"


@given(anchors, st.integers(-180, 110))
def test_a_day_told_in_a_sentence_is_the_near_one_of_its_year(anchor: date, away: int) -> None:
    day = anchor + timedelta(days=away)
    if day.year == anchor.year and (day.month, day.day) not in ((2, 29), (10, 7)):
        assert values(told(day), anchor) == [day.isoformat()]


@given(anchors, st.integers(-60, 60))
def test_across_the_turn_of_the_year_the_near_one_is_told(anchor: date, away: int) -> None:
    day = anchor + timedelta(days=away)
    if (day.month, day.day) not in ((2, 29), (10, 7)):  # no leap day, and no day that an event is called by
        assert values(told(day), anchor) == [day.isoformat()]


@given(anchors, st.dates(min_value=date(2001, 1, 1), max_value=date(2001, 12, 31)))
def test_no_day_is_told_more_than_four_months_ahead(anchor: date, day: date) -> None:
    (value,) = values(told(day), anchor)
    assert (date.fromisoformat(value) - anchor).days <= 121


@given(anchors, st.dates(min_value=date(2001, 1, 1), max_value=date(2001, 12, 31)))
def test_past_and_future_say_their_side(anchor: date, day: date) -> None:
    name = f"{day.day} {MONTHS[day.month - 1]}"
    (past,), (future,) = values(f"في {name} الماضي", anchor), values(f"في {name} المقبل", anchor)
    assert anchor - timedelta(days=366) <= date.fromisoformat(past) <= anchor
    assert anchor <= date.fromisoformat(future) <= anchor + timedelta(days=366)


@given(anchors, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_last_one_up_to_the_anchor(anchor: date, name: str) -> None:
    (value,) = values(f"قتل شخصان {name} في غارة", anchor)
    found = date.fromisoformat(value)
    assert found.weekday() == tables.weekdays()[name.replace("أ", "ا").replace("ة", "ه")]
    assert timedelta(0) <= anchor - found < timedelta(days=7)


@given(anchors, st.sampled_from(WEEKDAYS))
def test_a_coming_weekday_is_after_the_anchor_and_a_past_one_before_it(anchor: date, name: str) -> None:
    (coming,), (past,) = values(f"يوم {name} المقبل", anchor), values(f"يوم {name} الماضي", anchor)
    assert timedelta(0) < date.fromisoformat(coming) - anchor <= timedelta(days=7)
    assert timedelta(0) < anchor - date.fromisoformat(past) <= timedelta(days=7)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أعلنت السلطات أنها ستنظم مؤتمرا في 30 سبتمبر", "2018-09-30"),
        ("يستمر العمل حتى 30 سبتمبر", "2018-09-30"),
        ("العرض المقرر يوم 11 نوفمبر", "2018-11-11"),
        ("اعتقل في 24 ديسمبر في بيته", "2017-12-24"),
        ("بدأت الحملة في أغسطس", "2018-08-01"),
        ("بدأت الحملة في أكتوبر بعد هجوم", "2017-10-01"),
        ("منذ سبتمبر", "2017-09-01"),
        ("الخطاب الذي ألقاه في مارس", "2018-03-01"),
        ("15 مايو الجاري", "2018-05-15"),
        ("5 مايو من العام الماضي", "2017-05-05"),
        ("مارس من السنة القادمة", "2019-03-01"),
        ("ديسمبر", "2018-12-01"),
    ],
)
def test_what_the_clause_says_decides_far_dates(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_year_told_before_serves_the_same_year() -> None:
    text = "في 2 نوفمبر 2014 وقع الهجوم، وفي 9 ديسمبر من العام نفسه اعتقل"
    assert values(text) == ["2014-11-02", "2014-12-09"]


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("قال إنه وصل في 28 ديسمبر", date(2018, 1, 3), "2017-12-28"),
        ("قال إنه يصل في 3 يناير", date(2017, 12, 28), "2018-01-03"),
        ("قال إنه ولد في 29 فبراير", date(2018, 5, 1), "2016-02-29"),
        ("أعلنت أنها ستعقد مؤتمرا في 5 مارس", date(2017, 11, 20), "2018-03-05"),
    ],
)
def test_the_turn_of_the_year_and_the_leap_day(text: str, anchor: date, value: str) -> None:
    assert values(text, anchor) == [value]


def test_a_weekday_chooses_between_neighbouring_years() -> None:
    assert only("السبت 10 مارس", date(2018, 12, 1)) == ("السبت 10 مارس", "2018-03-10", "day")
    assert only("الأحد 10 مارس", date(2018, 12, 1))[1] == "2019-03-10"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("سيزور القاهرة الجمعة", "الجمعة", "2018-05-18"),
        ("تنطلق البطولة الأربعاء", "الأربعاء", "2018-05-16"),
        ("قال الجمعة إنه سيزور القاهرة", "الجمعة", "2018-05-11"),
        ("سيزور القاهرة، بعد لقاء الجمعة", "الجمعة", "2018-05-11"),
        ("أمس الأحد", "أمس الأحد", "2018-05-13"),
        ("غدا (الخميس)", "غدا (الخميس)", "2018-05-17"),
        ("أمس الأربعاء", "أمس الأربعاء", "2018-05-16"),
        ("أمس الثلاثاء", "أمس الثلاثاء", "2018-05-15"),
        ("اليوم الأربعاء", "اليوم الأربعاء", "2018-05-16"),
        ("غدا الخميس", "غدا الخميس", "2018-05-17"),
        ("أول أمس الاثنين", "أول أمس الاثنين", "2018-05-14"),
        ("هذا الجمعة", "هذا الجمعة", "2018-05-18"),
        ("الخميس 17 مايو", "الخميس 17 مايو", "2018-05-17"),
        ("الخميس الموافق 17 مايو", "الخميس الموافق 17 مايو", "2018-05-17"),
        ("الخميس (17 مايو)", "الخميس (17 مايو)", "2018-05-17"),
        ("وصل الخميس 10", "الخميس 10", "2018-05-10"),
        ("الأحد من الأسبوع المقبل", "الأحد من الأسبوع المقبل", "2018-05-27"),
        ("الأسبوع الماضي يوم الأحد", "الأسبوع الماضي يوم الأحد", "2018-05-13"),
        ("آخر اثنين من شهر آذار", "آخر اثنين من شهر آذار", "2018-03-26"),
        ("أول جمعة من هذا الشهر", "أول جمعة من هذا الشهر", "2018-05-04"),
        ("الثلاثاء الأخير من مارس 2014", "الثلاثاء الأخير من مارس 2014", "2014-03-25"),
        ("الاثنين الثاني من أبريل 2018", "الاثنين الثاني من أبريل 2018", "2018-04-02"),
    ],
)
def test_weekdays_and_what_stands_beside_them(text: str, surface: str, value: str) -> None:
    assert only(text) == (surface, value, "day")


def test_weekdays_in_one_breath_share_what_is_said_of_the_last_or_the_first() -> None:
    assert values("الأحد والاثنين المقبلين") == ["2018-05-20", "2018-05-21"]
    assert values("تقام المباريات يومي الجمعة والسبت") == ["2018-05-18", "2018-05-19"]


def test_a_number_after_a_weekday_that_counts_is_no_day() -> None:
    assert values("قتل الخميس 17 شخصا") == ["2018-05-10"]
    assert values("خسر الأحد 2-1 أمام ضيفه") == ["2018-05-13"]


@pytest.mark.parametrize("text", ["بين الاثنين", "صلاة الجمعة", "كلا الاثنين"])
def test_some_words_only_look_like_weekdays(text: str) -> None:
    assert values(text, None) == []
