"""What ends the reach of an event word, and what looks like a casualty and is none."""

from __future__ import annotations

import pytest

from streams.facts import quantities


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("مات عامل بعد مقتل أخيه، وطرد المجلس 30 نائبا", ["people"]),
        ("بعد قتل الزعيم شيع 9 عمال نعشه", ["people"]),
        ("غرق زورق كان يقل 40 مهاجرا", ["people"]),
        ("قتل حارس وتعرض 9 عمال للضرب", ["people"]),
        ("قتل حارس وأجبرت 9 عمال على الخروج", ["people"]),
        ("اعتقال الكاتب بعد اتهامه باغتصاب فتاتين", ["people"]),
        ("اعتقلت وعذبت 9 عمال", ["detained"]),
        ("نزوح ولجوء الملايين", ["displaced"]),
        ("قتل لاحقا في المدينة 9 عمال", ["killed"]),
        ("حالة قتل لكل 9 عمال", ["people"]),
        ("قتل في بلد يبلغ عدد سكانه 9 ملايين", ["count"]),
        ("قضت المحكمة أمس بإعدام 9 رجال", ["people"]),
        ("أصدرت أحكاما بالإعدام شنقا بحق 9 رجال", ["people"]),
        ("نفذت السلطات حكم الإعدام بحق 9 رجال", ["killed"]),
        ("فقدان 9 عمال لوظائفهم", ["people"]),
        ("فقدان 9 عمال في البحر", ["missing"]),
        ("توقف المدير طويلا لتحية 9 عمال", ["people"]),
        ("الشرطة توقف 9 عمال", ["detained"]),
        ("دعم لأرباب الأسر بإجمالي 9 عمال", ["people"]),
        ("أسر 9 جنود", ["detained"]),
    ],
)
def test_another_verb_ends_the_reach_of_an_event(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in quantities.find(text) if q.kind != "date"] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("استعادة جثث 6 محتجزين", ["killed"]),
        ("العثور على جثث هامدة لـ6 أسرى", ["killed"]),
        ("تسليم جثامين 6 محتجزين", ["released"]),
        ("6 محتجزين في نفق", ["hostage"]),
        ("قتل 300 نحلة", ["count"]),
        ("قضى 7 مواسم في النادي", ["count"]),
        ("تسجيل 5 إصابات بفيروس جديد", ["count"]),
        ("5 وفيات بالكوليرا", ["count"]),
        ("تسجيل 5 إصابات بالرصاص", ["wounded"]),
        ("أصيب 9 أطفال بالحصبة", ["people"]),
        ("عدد المصابين بالكوليرا بلغ 9 آلاف شخص", ["people"]),
        ("أصيب 9 أطفال بشظايا", ["wounded"]),
        ("نقل رفات 9 شعراء", ["people"]),
        ("قتل القديس عام 269", ["count"]),
        ("ارتقت البلاد 4 مراتب", ["count"]),
        ("طائرة على متنها 9 ركاب سقطت", ["people"]),
        ("انتشال 9 عمال من تحت الأنقاض", ["people"]),
        ("9 عمال تحت الأنقاض", ["missing"]),
        ("توفيت في العشرين", ["age"]),
        ("قتل خالد وقالت إنهما مسؤولان", []),
    ],
)
def test_what_looks_like_a_casualty_and_is_none(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in quantities.find(text)] == kinds


@pytest.mark.parametrize("between", ["بين", "ما بين", "مابين"])
def test_a_range_is_one_however_between_is_written(between: str) -> None:
    (found,) = quantities.find(f"قتل {between} ثمانية وعشرة عمال")
    assert (found.value, found.max, found.qualifier, found.kind) == (8, 10, "range", "killed")
