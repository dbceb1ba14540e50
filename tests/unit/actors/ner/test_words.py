import random

import pytest

from streams.actors.ner.words import MAX_SENTENCE, sentences, spell, tokenize

SIGNS = "اأبةىيلو ًـ\u200f.،(«»)a1٢\n\t—😀\u0301"


def test_every_visible_character_is_in_one_token():
    dice = random.Random(5)
    for _ in range(300):
        line = "".join(dice.choices(SIGNS, k=40))
        covered = [i for token in tokenize(line) for i in range(token.start, token.end)]
        assert len(covered) == len(set(covered))
        assert all(i in covered for i, sign in enumerate(line) if sign.isalnum() and sign != "ـ")


def test_tokens_of_sentences_are_those_of_the_text_in_order():
    dice = random.Random(6)
    for _ in range(200):
        text = "".join(dice.choices(SIGNS, k=60))
        flat = [token for sentence in sentences(text) for token in sentence]
        assert flat == sorted(flat, key=lambda token: token.start)
        assert [(t.start, t.spelling) for t in flat] == [(t.start, t.spelling) for t in _by_line(text)]


def _by_line(text):
    at = 0
    for line in text.splitlines(keepends=True):
        yield from tokenize(line, at)
        at += len(line)


@pytest.mark.parametrize(
    ("one", "other"),
    [("أحمد", "احمد"), ("مُحَمَّد", "محمد"), ("غــزة", "غزه"), ("مصطفى", "مصطفي"), ("٢٠٢٣", "1999"), ("al\u200f", "AL")],
)
def test_spellings_of_a_word_are_one(one, other):
    assert spell(one) == spell(other)


def test_punctuation_glued_to_a_word_is_apart():
    text = "«حماس»، (رويترز):"
    assert [text[t.start : t.end] for t in tokenize(text)] == ["«", "حماس", "»", "،", "(", "رويترز", ")", ":"]


def test_a_stop_inside_an_abbreviation_ends_no_sentence():
    assert len(sentences("قالت وكالة أ.ف.ب إن القصف استمر طوال الليل")) == 1
    assert len(sentences("قالت الوكالة ذلك اليوم. ثم استمر القصف")) == 2


def test_no_sentence_is_longer_than_the_bound():
    assert max(len(sentence) for sentence in sentences("كلمة " * 1000)) == MAX_SENTENCE


def test_the_spelling_of_a_word_is_short_however_long_it_is():
    (token,) = tokenize("ب" * 100_000)
    assert token.end == 100_000
    assert len(token.spelling) < 100
