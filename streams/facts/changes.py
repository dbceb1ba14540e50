"""What a revision or rewrite counts otherwise than its parent: the toll rose from 20 to 25."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from streams.records import Change, Figure, Quantity

KINDS = ("killed", "wounded", "missing", "detained", "hostage", "displaced", "released", "people")
MOST_FIGURES = 16


def figures(quantities: Iterable[Quantity]) -> tuple[Figure, ...]:
    """The figures worth keeping: the first of each kind, population and whole-or-part, at most `MOST_FIGURES`.

    Vague numbers and duals of the headline stay out: they are no tolls that a later number corrects.
    """
    kept: dict[tuple[str, str | None], Figure] = {}
    for q in quantities:
        if q.kind in KINDS and q.qualifier != "vague" and q.modality == "asserted":
            kept.setdefault(
                (q.kind, q.population), Figure(kind=q.kind, unit=q.unit, population=q.population, value=q.value)
            )
    return tuple(kept.values())[:MOST_FIGURES]


def changes(parent_id: str, old: Sequence[Figure], new: Iterable[Quantity]) -> tuple[Change, ...]:
    """For each figure of the parent the other number that the new text gives for the same kind and population.

    A number that the new text repeats is no change, wherever it stands.
    """
    new = tuple(new)
    repeated = {(q.kind, q.population, q.value) for q in new}
    now = {(f.kind, f.population): f for f in figures(new)}
    found = []
    for figure in old:
        other = now.get((figure.kind, figure.population))
        if other and (figure.kind, figure.population, figure.value) not in repeated:
            found.append(
                Change(
                    kind=figure.kind,
                    unit=other.unit,
                    population=figure.population,
                    old=figure.value,
                    new=other.value,
                    of=parent_id,
                )
            )
    return tuple(found)
