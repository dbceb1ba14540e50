"""What a writer writes is read back; no text is too strange, no span is not its surface (invariants 6 and 8)."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from streams.arabic import numerals
from streams.arabic.lexemes import fraction_plurals, fractions, lexicon, ordinals, vague
from streams.arabic.tokens import tokens
from tests.unit.arabic.numerals.written import Spelling, numbers, spellings, written
from tests.unit.arabic.texts import texts

SENTENCES = ("{}", "بلغ عدد المسجلين {} حسب البيان", "وقال إن {} منهم وصلوا.", "({})", "أعلن عن {}، ثم عاد")
MARKS = [
    "و",
    "من",
    "على",
    "في",
    "المئة",
    "%",
    "فاصلة",
    "ناقص",
    "-",
    "5",
    "1,5",
    "3.200",
    "جزء",
    "بعد",
    "ال",
    "بضع",
    "عام",
]
WORDS = sorted({*lexicon(), *ordinals(), *fractions(), *fraction_plurals(), *(w for ws in vague() for w in ws)})
near_numbers = st.lists(
    st.tuples(
        st.sampled_from(["", "", "و", "ب", "ل", "ال", "وال", "لل"]),
        st.sampled_from(WORDS + MARKS * 4),
        st.sampled_from([" ", " ", " ", "", "\n"]),
    ),
    max_size=16,
).map(lambda parts: "".join(itertools.chain.from_iterable(parts)))


@settings(max_examples=1500, deadline=None)
@given(numbers, spellings, st.sampled_from(SENTENCES))
@example(10**12, Spelling(), SENTENCES[1])
@example(10**12 - 1, Spelling(blank=True, joined=False), SENTENCES[1])
def test_a_number_written_out_is_read_back(number: int, spelling: Spelling, sentence: str) -> None:
    words = written(number, spelling)
    (found,) = numerals.find(sentence.format(words))
    assert found.value == number
    assert found.surface == words
    assert isinstance(found.value, int)


@pytest.mark.parametrize(
    "spelling", [Spelling(), Spelling(case="genitive", feminine=True, hundred="مائة", joined=False)]
)
def test_every_number_below_two_thousand_is_read_back(spelling: Spelling) -> None:
    for number in range(2000):
        assert [n.value for n in numerals.find(written(number, spelling))] == [number]


@settings(max_examples=500, deadline=None)
@given(st.integers(1, 999), st.sampled_from([10**3, 10**6, 10**9]), st.integers(0, 999), spellings)
def test_digits_and_words_mix(count: int, scale: int, rest: int, spelling: Spelling) -> None:
    name = {10**3: "ألف", 10**6: "مليون", 10**9: "مليار"}[scale]
    tail = f" و{rest}" if rest else ""
    (found,) = numerals.find(f"نحو {count} {name}{tail} شخص")
    assert found.value == count * scale + rest
    (found,) = numerals.find(f"نحو {written(scale, spelling)}{tail} شخص")
    assert found.value == scale + rest


@given(st.integers(0, 10**9), st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_digit_scripts_are_one(number: int, script: str) -> None:
    plain = str(number)
    (found,) = numerals.find(plain.translate(str.maketrans("0123456789", script)))
    assert found.value == number


@given(st.integers(1000, 10**12), st.sampled_from([",", ".", "٬", "\u202f", " ", "،"]))
def test_groups_of_three_are_thousands(number: int, separator: str) -> None:
    text = f"{number:,}".replace(",", separator)
    (found,) = numerals.find(f"بلغ {text} طن")
    assert (found.value, found.surface) == (number, text)


@settings(max_examples=1500, deadline=None)
@given(st.one_of(texts, near_numbers))
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    at = 0
    cut = tokens(text)
    for found in numerals.find(text):
        assert text[found.start : found.end] == found.surface
        assert found.surface
        assert at <= found.start < found.end
        at = found.end
        assert found.first <= found.last < len(cut.items)
    assert numerals.find(text) == numerals.find(cut)


def test_ten_megabytes_and_broken_unicode_are_legal() -> None:
    assert numerals.find("\ud800" + "و" * 5_000_000 + "\x00") == []
    assert [n.value for n in numerals.find("\ud800 5 \udfff")] == [5]
