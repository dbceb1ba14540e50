"""Names tied by `و` are two: a conjunction inside a person's name, or before the head of another body, begins anew."""

from collections.abc import Sequence

from streams.actors.ner.features import Features

_AND = "و"
_SHORTEST = 3
_OWN = frozenset(("FIRST-B", "FAMILY-B"))
"""Marks of a word that begins with the letter itself: وليد is a name and no conjunction."""
_HEADS = {
    "PER": frozenset(("FIRST-C",)),
    "ORG": frozenset(("ORG_HEAD-C", "ORG-C")),
    "LOC": frozenset(("COUNTRY-C",)),
}
"""Marks of a word behind a conjunction that begins a name of its own: وجامعة الدول."""


def separated(words: Sequence[str], tags: Sequence[str], features: Features) -> list[str]:
    """Return the BIO tags with a new beginning at each conjunction that ties two names of one kind."""
    made = list(tags)
    inner = [i for i, tag in enumerate(tags) if tag.startswith("I") and words[i][:1] == _AND]
    if inner:
        marks = features.gazetteer.tags(words)
        for i in inner:
            behind = not _HEADS.get(tags[i][2:], frozenset()).isdisjoint(marks[i])
            if behind or (tags[i] == "I-PER" and _is_tied(words[i], marks[i], features)):
                made[i] = "B" + tags[i][1:]
    return made


def _is_tied(word: str, marks: Sequence[str], features: Features) -> bool:
    """Whether the news knows the word without its first letter, and not as it stands."""
    own = not _OWN.isdisjoint(marks) or features.knows(word)
    return not own and len(word) > _SHORTEST and (features.knows(word[1:]) or word[1] == "ا")
