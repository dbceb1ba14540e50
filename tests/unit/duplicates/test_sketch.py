import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.duplicates.sketch import MAX_WORDS, NUMBER, Sketch, distinct, shingles, sketch, word_hashes

SPELLINGS = [
    ("أعلنت الشرطة مقتل ثلاثة", "اعلنت الشرطه مقتل ثلاثه"),
    ("قُتِلَ شَخْصٌ في المدينـــة", "قتل شخص في المدينه"),
    ("سقط ١٢ جريحا", "سقط 12 جريحا"),
    ("ﻣﺪﻳﻨﺔ ﻻ تنام", "مدينة لا تنام"),
    ("NATO: بيان", "nato، «بيان»"),
    ("بغداد\u200f\u200b والبصرة", "بغداد والبصره"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spelling_makes_no_difference_to_words(one, other):
    assert word_hashes(one).tolist() == word_hashes(other).tolist()


def test_the_hashes_are_the_same_in_every_process():
    code = "from streams.duplicates.sketch import sketch; print(sketch('قتل 12 شخصا\\nفي انفجار').to_text())"
    runs = {subprocess.check_output([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}) for seed in "12"}
    assert runs == {f"{sketch('قتل 12 شخصا' + chr(10) + 'في انفجار').to_text()}\n".encode()}


def test_the_format_is_what_it_was_when_sketches_were_first_stored():
    assert word_hashes("قتل 12 شخصا").tolist() == WORDS_OF_FORMAT_1


WORDS_OF_FORMAT_1: list[int] = [2786517611, 4284645671, 2105469763]


@given(st.text(alphabet=st.characters(codec=None), max_size=400))
def test_any_text_has_a_sketch_that_survives_being_text(text):
    made = sketch(text)
    back = Sketch.from_text(made.to_text())
    assert back.words.tolist() == made.words.tolist()
    assert back.text_hash == made.text_hash


@pytest.mark.parametrize("text", ["", " \n\t", "…!؟", "ـ", "\u064b\u064c", "🙂🙂", "\ud800"])
def test_a_text_without_words_has_an_empty_sketch(text):
    assert len(sketch(text).words) == 0
    assert len(shingles(sketch(text).words)) == 0


@pytest.mark.parametrize("text", ["كلمة", "كلمة أخرى", "12"])
def test_a_text_shorter_than_a_shingle_has_one(text):
    assert len(shingles(word_hashes(text))) == 1


@pytest.mark.parametrize("text", ["كلمة " * 300_000, "ك" * 5_000_000, " " * 5_000_000, "ك " * 300_000])
def test_a_huge_text_has_a_bounded_sketch(text):
    assert len(sketch(text).words) <= MAX_WORDS


def test_texts_that_differ_behind_the_last_word_kept_differ_in_their_text_hash():
    text = "كلمة " * 10 * MAX_WORDS
    assert sketch(text).text_hash != sketch(text + "أخرى").text_hash


@given(st.lists(st.sampled_from(["قتل", "12", "٣", "ab12", "في", "2023"]), max_size=30))
def test_numbers_and_only_numbers_are_marked(tokens):
    marked = (word_hashes(" ".join(tokens)) >= NUMBER).tolist()
    assert marked == [token.isdigit() for token in tokens]


@given(st.lists(st.integers(0, 50)))
def test_distinct_is_sorted_and_has_each_once(values):
    assert distinct(np.array(values, dtype=np.uint32)).tolist() == sorted(set(values))


@pytest.mark.parametrize("text", ["", "AQ==", "no base64!", "Ag" + "A" * 40])
def test_what_is_no_sketch_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        Sketch.from_text(text)
