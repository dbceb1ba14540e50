import pytest

from streams.duplicates.evidence import compare
from streams.duplicates.passages import passages
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import word_hashes
from streams.duplicates.store import Held
from streams.duplicates.verdict import explain, is_copy, is_same_report, judge, likeness
from tests.unit.duplicates.texts import article, edited

HOUR_MS = 3_600_000
TEXT = article(1)


def held(number, text, *, source="first", story=None, hour=0):
    name = f"a{number}"
    return Held(number, name, source, story or name, None, 1, hour * HOUR_MS, b"", Reading(word_hashes(text)))


def evidence(new, old, *, hours=1.0, same_source=False):
    return compare(Reading(word_hashes(new)), Reading(word_hashes(old)), hours=hours, same_source=same_source)


def kind(text, *candidates, source="second", hour=2):
    return judge(Reading(word_hashes(text)), source, hour * HOUR_MS, list(candidates)).kind


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        edited(TEXT, 0.1, 2),
        " ".join(TEXT.split()[:120]),
        TEXT + " " + article(3, 60),
        article(4, 100) + " " + TEXT + " " + article(5, 100),
    ],
    ids=["same", "edited", "cut", "with a footer", "inside another"],
)
def test_the_text_of_another_outlet_is_the_same_report(text):
    assert kind(text, held(0, TEXT)) in {"copy", "rewrite"}


@pytest.mark.parametrize("hour", [0, 1, 24, 72])
def test_the_same_text_is_a_copy_however_late(hour):
    assert kind(TEXT, held(0, TEXT), hour=hour) == "copy"


def test_shared_background_under_another_lead_is_related():
    words = TEXT.split()
    assert kind(" ".join([article(6, 120), *words[120:]]), held(0, TEXT)) == "related"


def test_articles_that_share_nothing_are_new():
    assert kind(article(7), held(0, TEXT)) == "new"
    assert kind("", held(0, TEXT)) == "new"
    assert kind(TEXT, held(0, "")) == "new"
    assert kind(TEXT) == "new"


def test_an_outlets_own_next_article_needs_more_to_be_the_same_report():
    follow_up = edited(TEXT, 0.35, 8)
    assert is_same_report(evidence(follow_up, TEXT, same_source=False))
    assert not is_same_report(evidence(follow_up, TEXT, same_source=True))


def test_the_time_between_two_reports_counts():
    near, far = evidence(TEXT, edited(TEXT, 0.5, 9), hours=0), evidence(TEXT, edited(TEXT, 0.5, 9), hours=48)
    assert likeness(near) > likeness(far)


def test_evidence_is_the_same_in_both_directions():
    there, back = evidence(TEXT, edited(TEXT, 0.3, 1)), evidence(edited(TEXT, 0.3, 1), TEXT)
    assert (there.lead, there.containment, there.jaccard) == (back.lead, back.containment, back.jaccard)


def test_a_copy_is_always_the_same_report():
    for share in range(0, 60, 5):
        for same_source in (True, False):
            found = evidence(edited(TEXT, share / 100, share), TEXT, same_source=same_source)
            assert is_same_report(found) or not is_copy(found)


def test_a_story_is_joined_only_if_its_articles_agree():
    """One article that mixes two reports does not draw what is like it into a story whose others are not."""
    other, mixture = article(10, 60), edited(TEXT, 0.4, 11)
    story = [held(n, f"{other} {' '.join(TEXT.split()[100:])}", story="a0") for n in range(4)]
    alone = judge(Reading(word_hashes(mixture)), "second", 0, [held(9, TEXT, story="a9")])
    among = judge(Reading(word_hashes(mixture)), "second", 0, [*story, held(9, TEXT, story="a0")])
    assert alone.kind == "rewrite"
    assert among.kind in {"related", "new"}


def test_the_best_match_decides_and_of_two_equal_ones_the_earlier():
    decision = judge(Reading(word_hashes(TEXT)), "x", 0, [held(2, TEXT), held(1, TEXT), held(0, edited(TEXT, 0.2, 1))])
    assert decision.match is not None
    assert decision.match.article_id == "a1"


def test_a_verdict_explains_itself_in_counts():
    said = explain(evidence(TEXT, TEXT, hours=2))
    assert "50 of 50 lead words are in the older article, 50 of 50 back" in said
    assert "100% of the shorter text" in said
    assert "another outlet, 2.0 h apart" in said


@pytest.mark.parametrize("other", [TEXT, article(12), edited(TEXT, 0.2, 3), ""])
def test_passages_are_the_text_cut(other):
    text = f"«{TEXT}».\n🙂 ﷺ قـــال: 12,5%"
    assert "".join(p.text for p in passages(text, other)) == text


def test_passages_say_what_is_shared():
    words = TEXT.split()
    changed = " ".join([*words[:80], *article(13, 40).split(), *words[120:]])
    assert [p.shared for p in passages(changed, TEXT)] == [True, False, True]
    assert passages(changed, TEXT)[0].text.split() == words[:80]
