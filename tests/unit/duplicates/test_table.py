from collections import defaultdict

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.duplicates import table as table_module
from streams.duplicates.table import KeyTable

LEAST_KEY = 16  # lesser ones are taken for it
# few keys, many of them at the very ends of the range, so that runs are long and reach the end of the arrays
KEYS = st.one_of(st.integers(0, 2**32 - 1), st.sampled_from([0, 1, 2**32 - 1, 2**32 - 2]), st.integers(0, 40))
BATCHES = st.lists(st.sets(KEYS, min_size=1, max_size=60), max_size=60)


def entries(table: KeyTable, asked: list[int]) -> dict[int, list[int]]:
    whose, numbers, _ = table.find(np.array(asked, dtype=np.uint32))
    found = defaultdict(list)
    for position, number in zip(whose.tolist(), numbers.tolist(), strict=True):
        found[asked[position]].append(number)
    return {key: sorted(held) for key, held in found.items()}


def expected(batches: list[set[int]], first: int = 0) -> dict[int, list[int]]:
    held = defaultdict(list)
    for number, batch in enumerate(batches):
        for key in sorted({max(LEAST_KEY, key) for key in batch}):
            if number >= first:
                held[key].append(number)
    return dict(held)


def array(batch: set[int]) -> np.ndarray:
    return np.array(sorted({max(LEAST_KEY, key) for key in batch}), dtype=np.uint32)


def filled(batches: list[set[int]]) -> KeyTable:
    table = KeyTable()
    for number, batch in enumerate(batches):
        keys = array(batch)
        # every other one into the slots that were found for it, as the index does
        table.add(keys, number, table.find(keys).slots if number % 2 else None)
    return table


def asked_in(batches: list[set[int]]) -> list[int]:
    return sorted({max(LEAST_KEY, key) for batch in batches for key in batch} | {77, 123456})


@settings(max_examples=60, deadline=None)
@given(BATCHES)
def test_it_answers_as_a_dict_of_lists_does(batches):
    assert entries(filled(batches), asked_in(batches)) == expected(batches)


@settings(max_examples=40, deadline=None)
@given(BATCHES, st.integers(0, 60))
def test_dropping_the_oldest_leaves_the_others(batches, first):
    table = filled(batches)
    table.drop_below(first)
    assert entries(table, asked_in(batches)) == expected(batches, first)
    assert len(table) == sum(map(len, expected(batches, first).values()))


@settings(max_examples=40, deadline=None)
@given(BATCHES, BATCHES)
def test_many_at_once_are_as_one_after_the_other(before, more):
    table = filled(before)
    arrays = [array(batch) for batch in more]
    numbers = [np.full(len(keys), len(before) + i, dtype=np.uint32) for i, keys in enumerate(arrays)]
    if arrays:
        table.extend(np.concatenate(arrays), np.concatenate(numbers))
    assert entries(table, asked_in(before + more)) == expected(before + more)


def test_three_hundred_articles_of_one_key_are_all_found():
    table = filled([{5, 6}] * 300)
    assert entries(table, [5]) == {5: list(range(300))}


def test_an_entry_takes_less_than_twenty_bytes_when_there_are_many():
    rng = np.random.default_rng(0)
    table = KeyTable()
    for number in range(5000):
        table.add(np.unique(rng.integers(1, 2**32, 50, dtype=np.uint32)), number)
    assert table.nbytes < 20 * len(table)


def test_it_answers_alike_in_the_midst_of_growing_and_of_clearing_away(monkeypatch):
    """A table that moves few entries at once is always in the midst of it."""
    monkeypatch.setattr(table_module, "_STRIDE", 16)
    rng, table, batches = np.random.default_rng(3), KeyTable(), []
    often = rng.integers(LEAST_KEY, 2**32, 40).tolist()
    for number in range(900):
        batches.append({*rng.integers(0, 2**32, 30).tolist(), *rng.choice(often, 3).tolist(), 2**32 - 1})
        table.add(array(batches[-1]), number)
        if number % 300 == 299:
            first = max(0, number - 500)
            table.drop_below(first)
            assert entries(table, asked_in(batches)) == expected(batches, first)


def test_memory_counts_what_did_not_fit_its_bucket():
    table = filled([{77}] * 300)
    beside = table.nbytes - filled([{77}] * 3).nbytes
    assert beside == table_module._SPILLED_BYTES * (300 - table_module._SLOTS)
