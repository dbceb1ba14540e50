"""Any text is read without exception, and every span is its surface (invariant 6)."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from streams import facts

WORDS = (
    "قال",
    "أعلن",
    "إن",
    "أن",
    "وفق",
    "بحسب",
    "مقتل",
    "5",
    "ألف",
    "و",
    "في",
    "المئة",
    "،",
    ".",
    '"',
    "(",
    ")",
    "ثلاثة",
    "من",
    "بينهم",
    "%",
    "ب",
    "ل",
    "ال",
    "قالت",
    "ذكرت",
    "نقلا",
    "عن",
    "حتى",
    "27/10/2023",
    "مليون",
    "ونصف",
    "دولار",
)

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", "\n"])), max_size=30).map(
        lambda parts: "".join(word + gap for word, gap in parts)
    ),
)


@settings(max_examples=1500, deadline=None)
@given(texts)
def test_every_text_is_read_and_every_span_is_its_surface(text: str) -> None:
    found = facts.read(text, anchor=date(2023, 12, 28))
    spans = [(q.start, q.end, q.surface) for q in found.quantities]
    spans += [(d.start, d.end, d.surface) for d in found.dates]
    spans += [(r.start, r.end, r.surface) for r in found.references]
    spans += [(q.start, q.end, q.surface) for q in found.quotes]
    for start, end, surface in spans:
        assert text[start:end] == surface
