"""One reading gives all lists; references, quotes and changes follow from it."""

from __future__ import annotations

from datetime import date

from streams.facts import changes, quantities, quotes, read, references
from streams.records import Entity, Figure

ANCHOR = date(2023, 12, 28)
TEXT = "قتل 12 شخصا الخميس وفق القرار 1701 لعام 2006، وقال الوزير «لن نقبل بهذا أبدا»"


def test_one_reading_serves_every_list() -> None:
    facts = read(TEXT, anchor=ANCHOR)
    assert [q.kind for q in facts.quantities] == ["killed", "date", "reference", "year"]
    assert [(d.surface, d.value, d.anchor) for d in facts.dates] == [
        ("الخميس", "2023-12-28", "2023-12-28"),
        ("2006", "2006-01-01", "2023-12-28"),
    ]
    assert [(r.body, r.number, r.year) for r in facts.references] == [("القرار"[2:], "1701", "2006")]
    assert [q.surface for q in facts.quotes] == ["لن نقبل بهذا أبدا"]


def test_an_empty_text_states_nothing() -> None:
    facts = read("", anchor=ANCHOR)
    assert (*facts.quantities, *facts.dates, *facts.references, *facts.quotes) == ()


def test_a_reference_without_a_year_has_none() -> None:
    (found,) = references.find("بموجب المادة 51 من الميثاق")
    assert (found.number, found.body, found.year) == ("51", "مادة", None)


def test_the_speaker_of_a_quote_is_the_actor_before_it() -> None:
    text = "وقال نبيه بري «لن نقبل بهذا أبدا»"
    speaker = Entity(start=5, end=13, surface="نبيه بري", actor_id="person:berri")
    (found,) = quotes.find(text, (speaker,))
    assert (found.speaker, found.actor_id) == ("نبيه بري", "person:berri")
    assert text[found.start : found.end] == found.surface


def test_another_toll_is_a_change() -> None:
    old = changes.figures(quantities.find("مقتل 20 شخصا وإصابة 7"))
    new = quantities.find("مقتل 25 شخصا وإصابة 7")
    (change,) = changes.changes("parent", old, new)
    assert (change.kind, change.old, change.new, change.of) == ("killed", 20, 25, "parent")


def test_a_number_that_is_repeated_anywhere_is_no_change() -> None:
    old = (Figure(kind="killed", unit=None, population=None, value=20),)
    assert changes.changes("parent", old, quantities.find("مقتل 25 شخصا. مقتل 20 شخصا")) == ()


def test_populations_change_each_for_itself() -> None:
    old = changes.figures(quantities.find("مقتل 20 شخصا بينهم 3 أطفال"))
    new = quantities.find("مقتل 20 شخصا بينهم 4 أطفال")
    assert [(c.population, c.old, c.new) for c in changes.changes("p", old, new)] == [("children", 3, 4)]


def test_figures_are_of_people_exact_and_few() -> None:
    text = "عشرات القتلى. دمرت 6 منازل. " + "مقتل 5 أشخاص. " * 40
    assert [(f.kind, f.value) for f in changes.figures(quantities.find(text))] == [("killed", 5)]
