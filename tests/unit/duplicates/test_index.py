import pytest

from streams.duplicates.index import COMMON, GENERATION_MS, GENERATIONS, Index
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import NO_HASHES, sketch
from streams.duplicates.store import PAGE, Held
from streams.duplicates.verdict import judge
from tests.unit.duplicates.texts import article, edited


def ask(index, name, source, text):
    made = sketch(text)
    return index.query(name, source, made.text_hash, Reading(made.words))


def put(index, name, text, *, source="one", time_ms=0):
    """Put an article through the index as the stage does; its match, or None."""
    made = sketch(text)
    index.advance(time_ms)
    new = Reading(made.words)
    found = index.query(name, source, made.text_hash, new)
    decision = judge(new, source, time_ms, found.candidates)
    story = decision.match.story_id if decision.match and decision.kind != "related" else name
    held = Held(0, name, source, story, None, 1, time_ms, made.text_hash, Reading(made.words))
    index.add(held, index.keys_to_add(found, decision.match))
    return decision.match


def fill(index, name, count, words, time_ms):
    """Hold so many articles of these words, found by no key; the index's memory after that."""
    for number in range(count):
        held = Held(0, f"{name}-{number}", "one", f"{name}-{number}", None, 1, time_ms, b"", Reading(words))
        index.restore(held, NO_HASHES)
    return index.nbytes


@pytest.mark.parametrize("generation", range(GENERATIONS + 2))
def test_an_article_is_known_for_four_generations(generation):
    index = Index()
    put(index, "a", article(1))
    match = put(index, "b", article(1), source="two", time_ms=generation * GENERATION_MS)
    assert (match is not None) == (generation < GENERATIONS)


def test_old_articles_leave_no_trace():
    index = Index()
    for number in range(300):
        put(index, f"a{number}", article(number))
    for generation in range(1, 3 * GENERATIONS):
        put(index, f"b{generation}", article(1000 + generation), time_ms=generation * GENERATION_MS)
    assert len(index) == GENERATIONS
    assert ask(index, "a1", "one", article(1)).previous is None


def test_old_articles_give_their_room_back_little_by_little():
    index, words = Index(), sketch(article(1)).words
    full = fill(index, "a", 3 * PAGE, words, 0)
    index.advance(GENERATIONS * GENERATION_MS)
    assert index.nbytes == full
    sizes = [fill(index, f"b{n}", 1, words, GENERATIONS * GENERATION_MS) for n in range(4)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < full / 2
    assert index.query("a-1", "one", b"", Reading(words)).previous is None
    assert index.query("b0-0", "one", b"", Reading(words)).previous.article_id == "b0-0"


def test_the_clock_never_runs_backwards():
    index = Index()
    assert index.advance(5 * GENERATION_MS)
    assert not index.advance(0)
    put(index, "a", article(1), time_ms=5 * GENERATION_MS)
    assert put(index, "b", article(1), source="two", time_ms=0)


def test_the_same_text_of_the_same_outlet_is_known():
    index = Index()
    put(index, "a", article(1), source="one")
    assert ask(index, "b", "one", article(1)).sent_before.article_id == "a"
    assert ask(index, "b", "two", article(1)).sent_before is None


def test_the_last_article_of_an_id_is_known():
    index = Index()
    put(index, "a", article(1))
    put(index, "a", article(2))
    assert ask(index, "a", "one", article(3)).previous.text_hash == sketch(article(2)).text_hash


def test_a_hot_story_of_five_thousand_copies_stays_one_story_and_little_memory():
    index, text = Index(), article(1)
    put(index, "first", text)
    entries = len(Reading(sketch(text).words).keys)
    for number in range(5000):
        time_ms = number * 3 * GENERATION_MS // 5000
        match = put(index, f"c{number}", edited(text, 0.05, number), source=f"outlet-{number}", time_ms=time_ms)
        assert match is not None
        assert match.story_id == "first"
    assert index.nbytes < 5000 * (4 * 200 + 100 + 20 * entries)


def test_a_template_does_not_hide_what_it_holds():
    """Articles of one outlet that share most of their text are told apart, and a copy of one still finds it."""
    index, template = Index(), article(1, 120)
    for number in range(10 * COMMON):
        put(index, f"t{number}", f"{article(100 + number, 80)} {template}")
    match = put(index, "copy", f"{article(100 + 37, 80)} {template}", source="two")
    assert match is not None
    assert match.article_id == "t37"


@pytest.mark.parametrize("text", ["", "كلمة", "كلمة أخرى", "خمس كلمات قصيرة في خبر"])
def test_short_texts_are_no_trouble(text):
    index = Index()
    for number in range(100):
        put(index, f"a{number}", text, source=f"outlet-{number}")
    assert len(index) == 100


def test_keys_are_few_and_bounded():
    assert len(Reading(sketch(article(1, 250)).words).keys) < 80
    assert len(Reading(sketch(article(1, 100_000)).words).keys) < 400


def test_an_article_sent_ten_thousand_times_takes_few_entries():
    index, text = Index(), article(1, 60)
    for number in range(10_000):
        put(index, f"a{number}", text)
    assert len(index._table) <= COMMON * len(ask(index, "x", "one", text).keys)


@pytest.mark.parametrize("size", [1_000_000, 10_000_000])
def test_a_huge_article_has_few_keys_and_its_copy_is_known(size):
    index, words = Index(), article(1, 20_000)
    text = (words + " ") * (size // len(words) + 1)
    put(index, "a", text)
    assert len(index._table) < 400
    assert put(index, "b", text, source="two") is not None
