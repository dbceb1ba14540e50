"""The invariants of de-duplication: nothing is judged twice, and a state rebuilt from its log goes on the same."""

import dataclasses
import random

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams import records
from streams.agents.dedupe import Deduplicator
from streams.duplicates.reading import Reading
from streams.duplicates.sketch import Sketch, sketch, to_text
from streams.records import Article, Dateline, DedupeState, RawPosition
from streams.runtime.result import Context, Emit, Reject, Stop
from tests.unit.duplicates import texts

HOUR_MS = 3_600_000
START_MS = 1_700_000_000_000


def made(number, text, *, name=None, source="one", partition=0, offset=None):
    return Article(
        article_id=name or f"a{number}",
        text=text,
        title_end=0,
        source=source,
        url=None,
        lang="ar",
        published_at=None,
        ingested_at="2024-01-01T00:00:00Z",
        event_time="2024-01-01T00:00:00Z",
        event_time_origin="ingested_at",
        dateline=Dateline(),
        author=None,
        section=None,
        extra={},
        raw=RawPosition("raw", partition, number if offset is None else offset),
        sketch=sketch(text).to_text(),
    )


def at(offset, hour=0.0):
    return Context("lane", 0, offset, START_MS + round(hour * HOUR_MS))


def outputs(result, topic):
    return [output.value for output in result.outputs if output.topic == topic]


def written(results, topic):
    return [records.dump(value) for result in results for value in outputs(result, topic)]


def stream(count, hours, seed=0):
    """Articles with copies, cuts, revisions and re-sends of each other, over that many hours of log time."""
    r, seen, items = random.Random(seed), [], []
    for number in range(count):
        hour = number * hours / count
        source, roll = f"outlet-{r.randrange(6)}", r.random()
        article = made(number, texts.article(seed * 1000 + number, r.randint(60, 160)), source=source)
        if seen and roll < 0.6:
            old = r.choice(seen[-40:])
            text = texts.edited(old.text, r.choice([0, 0.02, 0.2, 0.5]), number)
            name = old.article_id if roll < 0.15 else None
            article = made(number, text, name=name, source=old.source if name or roll > 0.5 else source)
        article = dataclasses.replace(article, raw=RawPosition("raw", number % 3, number))
        seen.append(article)
        items.append((article, at(number, hour)))
    return items


def run(state, items):
    return [state.stage(article, context) for article, context in items]


ITEMS = stream(260, hours=240)
WHOLE = run(Deduplicator(), ITEMS)
LINES = [records.load(DedupeState, orjson.loads(line)) for line in written(WHOLE, "dedupe-state")]


def test_the_stream_of_these_tests_has_every_kind_of_verdict():
    kinds = {outputs(result, "verdicts")[0].kind for result in WHOLE}
    assert kinds == {"new", "exact", "revision", "copy", "rewrite", "related"}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(ITEMS)))
def test_stopped_after_any_article_and_rebuilt_it_goes_on_byte_for_byte(stop):
    state = Deduplicator()
    for line in LINES[:stop]:
        state.apply(line)
    rest = run(state, ITEMS[stop:])
    for topic in ("verdicts", "deduplicated", "dedupe-state"):
        assert written(rest, topic) == written(WHOLE[stop:], topic)


@settings(max_examples=15, deadline=None)
@given(st.integers(1, len(ITEMS)))
def test_lines_older_than_four_generations_are_not_needed(stop):
    last = LINES[stop - 1].time_ms
    state = Deduplicator()
    for line in LINES[:stop]:
        if line.time_ms >= last - 96 * HOUR_MS:
            state.apply(line)
    assert written(run(state, ITEMS[stop:]), "verdicts") == written(WHOLE[stop:], "verdicts")


def test_a_revision_says_how_its_article_began_also_after_a_rebuild():
    lines, text = [], texts.article(1)
    began = {"theirs": "new", "ours": "copy"}
    sent = [made(0, text, name="theirs"), made(1, texts.edited(text, 0.02, 1), name="ours", source="two")]
    sent += [
        made(n, f"{text} {texts.article(n, 12)}", name=("theirs", "ours")[n % 2], source="one") for n in range(2, 6)
    ]
    for offset, article in enumerate(sent):
        state = Deduplicator()
        for line in lines:
            state.apply(line)
        result = state.stage(article, at(offset))
        lines += outputs(result, "dedupe-state")
        (said,) = outputs(result, "verdicts")
        kind = began[article.article_id]
        assert (said.kind, said.began) == ((kind, None) if offset < 2 else ("revision", kind))


def test_fences_outlive_the_lines_they_came_from():
    """A raw partition that was quiet for longer than the state's memory is still fenced."""
    state = Deduplicator()
    quiet = made(0, texts.article(1), partition=7, offset=41)
    lines = outputs(state.stage(quiet, at(0)), "dedupe-state")
    for day in range(1, 12):
        lines += outputs(state.stage(made(day, texts.article(day + 1)), at(day, 24 * day)), "dedupe-state")
    rebuilt = Deduplicator()
    for line in lines[-5:]:
        rebuilt.apply(line)
    assert rebuilt.stage(quiet, at(12, 24 * 12)) == Stop("replayed")


def test_a_line_applied_twice_changes_nothing():
    once, twice = Deduplicator(), Deduplicator()
    for number, line in enumerate(LINES[:200]):
        once.apply(line)
        twice.apply(line)
        for again in LINES[max(0, number - 5) : number + 1]:
            twice.apply(again)
    assert written(run(once, ITEMS[200:]), "verdicts") == written(run(twice, ITEMS[200:]), "verdicts")


def test_a_replay_of_normalize_leaves_no_trace():
    state, replayed = Deduplicator(), Deduplicator()
    expected = run(state, ITEMS)
    found, offset = [], 0
    for article, context in ITEMS:
        result = replayed.stage(article, dataclasses.replace(context, offset=offset))
        found.append(result)
        offset += 1
        assert replayed.stage(article, dataclasses.replace(context, offset=offset)) == Stop("replayed")
        offset += 1
    said = [[dataclasses.replace(v, seq=(0, 0)) for v in outputs(r, "verdicts")] for r in found]
    assert said == [[dataclasses.replace(v, seq=(0, 0)) for v in outputs(r, "verdicts")] for r in expected]


def test_a_topic_made_anew_is_not_fenced_by_the_old_one():
    state = Deduplicator()
    state.stage(made(5, texts.article(1)), at(0))
    anew = dataclasses.replace(made(0, texts.article(2)), raw=RawPosition("another", 0, 0))
    assert isinstance(state.stage(anew, at(1)), Emit)


def test_the_same_outlet_sending_the_same_text_again_stops_with_a_verdict():
    state, text = Deduplicator(), texts.article(1)
    state.stage(made(0, text), at(0))
    for again in (made(1, text), made(2, text, name="a0"), made(3, text, name="a0", source="two")):
        result = state.stage(again, at(again.raw.offset))
        assert isinstance(result, Stop)
        assert result.reason == "exact"
        (said,) = outputs(result, "verdicts")
        assert (said.kind, said.of, said.story_id, said.version) == ("exact", "a0", "a0", 1)
        assert not outputs(result, "deduplicated")


def test_the_same_text_of_another_outlet_goes_on_as_a_copy():
    state, text = Deduplicator(), texts.article(1)
    state.stage(made(0, text), at(0))
    (article,) = outputs(state.stage(made(1, text, source="two"), at(1)), "deduplicated")
    assert (article.verdict.kind, article.verdict.of, article.verdict.story_id) == ("copy", "a0", "a0")
    assert (article.verdict.containment, article.verdict.jaccard) == (1.0, 1.0)


def test_a_new_text_under_an_id_is_a_revision_in_the_same_story():
    state, text = Deduplicator(), texts.article(1)
    run(state, [(made(0, text), at(0)), (made(1, text, source="two"), at(1))])
    said = []
    for number, share in enumerate((0.1, 1.0, 0.0), 2):
        result = state.stage(made(number, texts.edited(text, share, 9), name="a1", source="two"), at(number))
        said += outputs(result, "verdicts")
    assert [(v.kind, v.of, v.story_id, v.version) for v in said] == [("revision", "a0", "a0", n) for n in (2, 3, 4)]


def test_an_outlet_that_sends_one_article_thousands_of_times_costs_nothing():
    state, text = Deduplicator(), texts.article(1)
    kinds = set()
    for number in range(3000):
        result = state.stage(made(number, text, name=f"a{number % 7}") if number else made(0, text), at(number))
        kinds.add(outputs(result, "verdicts")[0].kind)
    assert kinds == {"new", "exact"}
    assert len(state._index) == 1


@pytest.mark.parametrize("text", ["", "…", "كلمة", "كلمة " * 200_000, "ك" * 1_000_000])
def test_any_text_gets_a_verdict(text):
    state = Deduplicator()
    results = [state.stage(made(n, text, source=f"outlet-{n}"), at(n)) for n in range(3)]
    assert [len(outputs(result, "verdicts")) for result in results] == [1, 1, 1]


def test_what_is_no_sketch_is_rejected_and_leaves_no_trace():
    state = Deduplicator()
    broken = dataclasses.replace(made(0, texts.article(1)), sketch="?")
    assert isinstance(state.stage(broken, at(0)), Reject)
    assert isinstance(state.stage(dataclasses.replace(made(0, texts.article(1)), keys="?"), at(0)), Reject)
    assert isinstance(state.stage(made(0, texts.article(1)), at(1)), Emit)


def test_keys_made_before_the_lane_change_no_verdict_and_no_state():
    """Those of an older `normalize` are missing; what is told must not depend on who made them."""
    items = stream(120, hours=30)
    bare, keyed = Deduplicator(), Deduplicator()
    for article, context in items:
        keys = to_text(Reading(Sketch.from_text(article.sketch).words).keys)
        assert keyed.stage(dataclasses.replace(article, keys=keys), context) == bare.stage(article, context)


def test_log_time_that_runs_backwards_is_harmless():
    state = Deduplicator()
    state.stage(made(0, texts.article(1)), at(0, hour=200))
    result = state.stage(made(1, texts.article(1), source="two"), at(1, hour=0))
    assert outputs(result, "verdicts")[0].kind == "copy"
    assert outputs(result, "dedupe-state")[0].time_ms == at(0, hour=200).timestamp_ms
