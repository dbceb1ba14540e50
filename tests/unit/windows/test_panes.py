"""Panes merge (invariant 3): no order, no replay, no stale writer changes a count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams import records
from streams.records import Mention, PaneEntry, VerdictKind
from streams.windows import panes
from streams.windows.rows import numbers

verdicts = st.sampled_from(["new", "copy", "rewrite", "related", "revision"])
seqs = st.tuples(st.just(0), st.integers(0, 8))


@st.composite
def entries(draw: st.DrawFn) -> PaneEntry:
    first, last = sorted((draw(seqs), draw(seqs)))
    return PaneEntry(
        first=first,
        verdict=draw(verdicts),
        seq=last,
        story_id=draw(st.sampled_from("st")),
        source=draw(st.sampled_from("xyz")),
        roles=draw(st.sampled_from([(), ("actor",)])),
        arrived=draw(st.integers(0, 5)),
    )


maps = st.dictionaries(st.sampled_from("abcd"), entries(), max_size=4)


@given(entries(), entries())
def test_merge_is_commutative(one: PaneEntry, other: PaneEntry) -> None:
    assert panes.merged(one, other) == panes.merged(other, one)


@given(entries(), entries(), entries())
def test_merge_is_associative(a: PaneEntry, b: PaneEntry, c: PaneEntry) -> None:
    assert panes.merged(panes.merged(a, b), c) == panes.merged(a, panes.merged(b, c))


@given(entries())
def test_merge_is_idempotent(entry: PaneEntry) -> None:
    assert panes.merged(entry, entry) == entry


def test_the_last_version_says_story_outlet_and_roles_and_the_first_what_the_article_was() -> None:
    early = PaneEntry((0, 1), "copy", (0, 1), "s", "x", ("target",), 9)
    late = PaneEntry((0, 5), "revision", (0, 5), "t", "y", ("actor",), 4)
    assert panes.merged(early, late) == PaneEntry((0, 1), "copy", (0, 5), "t", "y", ("actor",), 4)


def test_numbers_tell_actors_from_targets() -> None:
    entries = {
        name: PaneEntry((0, n), "new", (0, n), name, "x", roles, 0)
        for n, (name, roles) in enumerate(
            [("a", ("actor",)), ("b", ("target",)), ("c", ("actor", "target")), ("d", ())]
        )
    }
    found = numbers(entries)
    assert (found.as_actor, found.as_target) == (2, 2)
    assert (numbers({"a": entries["a"]}).as_actor, numbers({"a": entries["a"]}).as_target) == (1, 0)
    assert numbers({"d": entries["d"]}).as_actor is None


@given(st.lists(maps, max_size=6), st.randoms())
def test_any_interleaving_of_partial_and_repeated_states_folds_to_the_same(
    states: list[dict[str, PaneEntry]], random: object
) -> None:
    shuffled = [*states, *states[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert panes.union(shuffled) == panes.union(states)


@given(maps, maps)
def test_merge_says_whether_it_changed_anything(known: dict[str, PaneEntry], more: dict[str, PaneEntry]) -> None:
    before = dict(known)
    assert panes.merge_into(known, more) == (known != before)


def test_a_revision_of_a_copy_is_no_unique_article() -> None:
    copy = PaneEntry((0, 1), "copy", (0, 1), "s", "x", (), 0)
    revision = PaneEntry((0, 5), "revision", (0, 5), "s", "x", (), 0)
    assert not panes.is_unique(panes.merged(copy, revision))
    assert panes.is_unique(panes.merged(PaneEntry((0, 1), "new", (0, 1), "s", "x", (), 0), revision))


@pytest.mark.parametrize(("began", "unique"), [("copy", False), ("new", True), ("rewrite", True), ("related", True)])
def test_a_revision_that_newly_names_an_actor_counts_as_its_article_began(began: VerdictKind, unique: bool) -> None:
    """No earlier version came to this actor's panes: what the article was stands in the mention."""
    assert panes.is_unique(panes.entry_of(replace(mention("x"), began=began), 0)) is unique


def mention(source: str) -> Mention:
    return Mention(
        actor_id="a",
        name_ar=None,
        name_en=None,
        article_id="f" * 24,
        story_id="f" * 24,
        source=source,
        event_time="2024-03-01T12:00:00Z",
        dated=True,
        verdict="revision",
        of=None,
        seq=(9999, 10**15),
        roles=("actor", "target"),
    )


@pytest.mark.parametrize("source", ["x", "م" * 1000, chr(34) * 80, chr(92) * 81])
def test_an_entry_has_at_most_its_bytes_whatever_the_outlet(source: str) -> None:
    entry = panes.entry_of(mention(source), 10**15)
    assert len(records.dump({"f" * 24: entry})) <= panes.ENTRY_BYTES


def test_outlets_with_long_names_stay_distinct() -> None:
    names = ("م" * 1000, "م" * 999, "م" * 1000)
    assert len({panes.entry_of(mention(name), 0).source for name in names}) == 2
