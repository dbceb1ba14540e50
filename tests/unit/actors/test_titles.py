"""The title before a name: where it begins, and where there is none."""

from __future__ import annotations

import pytest

from streams.actors import find


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وصل وزير الدفاع الأميركي لويد أوستن", "وزير الدفاع الأميركي"),
        ("قال وزير الخارجية الروسي، سيرغي لافروف، ذلك", "وزير الخارجية الروسي"),
        ("التقى ونائب وزير الخارجية سيرغي ريابكوف", "نائب وزير الخارجية"),
        ("نقل الرسالة للرئيس الأميركي دونالد ترامب", "الرئيس الأميركي"),
        ("بحسب الأمين العام للأمم المتحدة أنطونيو غوتيريش", "الأمين العام للأمم المتحدة"),
        ("سأل البابا عن جو بايدن", None),
        ("وزير الدفاع سيحل لخلافة لويد أوستن", None),
        ("قال وزير الدفاع إن لويد أوستن وصل", None),
        ("وصل لويد أوستن", None),
        ("وزير الدفاع ـ لويد أوستن", None),
    ],
)
def test_title_is_the_phrase_right_before_the_name(text: str, title: str | None) -> None:
    assert [e.title for e in find(text, "none") if e.kind == "person"] == [title]


def test_only_the_name_bears_the_title() -> None:
    found = find("وصل وزير الدفاع الأميركي لويد أوستن. وقال الوزير إن أوستن عائد", "none")
    assert [(e.form, e.title is None) for e in found if e.kind == "person"] == [
        ("name", False),
        ("definite", True),
        ("short", True),
    ]
