import itertools
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from streams.actors import ner

ARTICLE = """بيروت (رويترز) - قال وزير الدفاع الأميركي لويد أوستن، أمس، إن «حماس» رفضت المقترح.
وأضاف أوستن في واشنطن أن مجلس الأمن الدولي سيجتمع في نيويورك؛ ولم يعلق بنيامين نتنياهو على ذلك."""
NAMES = ["rules", "crf", "neural"]


@pytest.fixture(params=NAMES)
def tagger(request):
    if request.param == "neural":
        pytest.importorskip("onnxruntime", reason="the tagger neural needs the extra marsad[neural]")
    return ner.load(request.param)


def found(tagger, text):
    return {(text[s.start : s.end], s.label) for s in tagger.tag(text)}


def test_plain_names_are_found_with_punctuation_around_them(tagger):
    assert {("لويد أوستن", "PER"), ("حماس", "ORG"), ("نيويورك", "LOC"), ("واشنطن", "LOC")} <= found(tagger, ARTICLE)


def test_spans_are_in_order_apart_and_inside_the_text(tagger):
    dice = random.Random(4)
    words = [*ARTICLE.split(), "\u200f", "😀", "ًٌ", "\n", "(", "2023"]
    for _ in range(30):
        text = " ".join(dice.choices(words, k=60))
        spans = tagger.tag(text)
        assert all(0 <= s.start < s.end <= len(text) and 0 <= s.confidence <= 1 for s in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in spans)


@pytest.mark.parametrize("text", ["", " \n\t", "....", "\ud800", "ـ" * 500, "\u200f\u200f", "a\x00b", "(" * 300])
def test_any_text_is_read(tagger, text):
    assert isinstance(tagger.tag(text), list)


def test_threads_share_a_tagger(tagger):
    texts = [ARTICLE, ARTICLE[::-1], "زار محمود عباس القاهرة", "لا شيء"] * 6
    alone = [tagger.tag(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(tagger.tag, texts)) == alone


def test_a_tagger_is_loaded_once():
    with ThreadPoolExecutor(4) as pool:
        assert len(set(map(id, pool.map(ner.load, ["crf"] * 8)))) == 1


def test_an_unknown_name_says_which_there_are():
    with pytest.raises(ValueError, match="neural"):
        ner.load("bert")


def test_the_default_is_the_net_where_it_can_run():
    pytest.importorskip("onnxruntime", reason="the tagger neural needs the extra marsad[neural]")
    assert ner.default().name == "neural"


def test_without_onnxruntime_the_default_is_the_small_tagger(monkeypatch):
    monkeypatch.setattr("streams.actors.ner.find_spec", lambda name: None)
    assert ner.default().name == "crf"


def test_the_models_fit_in_twenty_megabytes():
    sizes = [path.stat().st_size for path in ner.MODELS.iterdir()]
    assert 0 < sum(sizes) <= 20 * 2**20
