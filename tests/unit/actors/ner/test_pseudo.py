import pytest

pytest.importorskip("onnxruntime", reason="the tagger neural needs the extra marsad[neural]")

from streams.actors import ner
from streams.actors.ner.labels import spans
from streams.actors.ner.training import pseudo
from streams.actors.ner.words import sentences

NAMED = "وصل الرئيس الفلسطيني محمود عباس إلى القاهرة مساء اليوم"
PLAIN = "كان الطقس باردا في تلك الليلة من ليالي الشتاء الطويلة"


def labelled(*articles):
    return pseudo.pseudo_labelled([sentences(article) for article in articles], ner.load("neural"), seed=1)


def words(made):
    return {" ".join(token.spelling for token in sentence.tokens) for sentence in made}


def test_only_sentences_with_a_name_are_kept_and_each_once():
    (kept,) = labelled(f"{NAMED}\n{PLAIN}\n{NAMED}", *[""] * (pseudo.EVERY - 1), NAMED)
    found = {(" ".join(t.spelling for t in kept.tokens[a:b]), label) for a, b, label in spans(kept.tags)}
    assert {("محمود عباس", "PER"), ("القاهره", "LOC")} <= found


def test_an_unsure_sentence_is_left_out(monkeypatch):
    monkeypatch.setattr(pseudo, "SURE", 1.01)
    assert not labelled(NAMED)


def test_a_sentence_too_short_or_too_long_is_left_out():
    assert not labelled("زار عباس القاهرة", *[""] * (pseudo.EVERY - 1), " ".join([NAMED] * 8))


def test_the_seed_alone_chooses(monkeypatch):
    monkeypatch.setattr(pseudo, "SENTENCES", 2)
    article = "\n".join(f"{NAMED} في زيارة {word}" for word in ("قصيرة", "طويلة", "رسمية", "مفاجئة"))
    assert len(words(labelled(article))) == 2
    assert words(labelled(article)) == words(labelled(article))
