"""The rules: what an article is beside its nearest candidates, and why.

Both rules are linear, over the few facts that carry weight out of fold: in ten-fold cross-validation on labelled pairs
(folds by the hash of the pair) a logistic regression on them gives weights near those below, and
weekdays, changed or shared numbers, the title, the lengths and the outlet's effect on the lead add nothing.
tests/bench/duplicates_pairs.py shows what they give, as a whole and by halves.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from streams.duplicates.evidence import Evidence, compare, containment, shared_shingles
from streams.duplicates.reading import Reading
from streams.duplicates.store import Held
from streams.records import VerdictKind

# how alike two reports are: the lead overlap, raised by shared text, lowered by the time between them: an hour apart
# costs 4 lead words of 100, a day 18
CONTAINMENT_WEIGHT = 0.16
TIME_WEIGHT = 0.055
SAME_REPORT = 0.29
SAME_REPORT_WITHIN_OUTLET = 0.74  # an outlet's own articles share its phrases and run after one another
LEAST_CONTAINMENT = 0.10
LEAST_CONTAINMENT_WITHIN_OUTLET = 0.30
INSIDE = 0.85  # of one outlet's text in another's: the whole of it was taken over, whatever stands in front
STRAY = 0.05  # how far below the line the articles of a story may lie on average for one more to join it

# how alike two texts are: containment, the other containment and the lead overlap
COVERAGE_WEIGHT = 0.60
LEAD_WEIGHT = 0.50
COPY = 1.35
COPY_WITHIN_OUTLET = 1.74
RELATED = 0.20


class Decision(NamedTuple):
    """A verdict's kind, the article it was matched with, and the evidence for that; both None for `new`."""

    kind: VerdictKind
    match: Held | None
    evidence: Evidence | None


class _Glance(NamedTuple):
    """What is cheap to know of a candidate: what it shares, and whether that is enough for the same report."""

    candidate: Held
    shared: int
    containment: float
    suffices: bool


class Comparison(NamedTuple):
    """One candidate and what it has in common with the new article."""

    candidate: Held
    evidence: Evidence


def judge(new: Reading, source: str, time_ms: int, candidates: list[Held]) -> Decision:
    """What the article is beside the candidates: `copy`, `rewrite`, `related` or `new`.

    A story is joined as a whole: by its best match, and only if its articles among the candidates agree on average.
    So one article that mixes two reports does not draw the second into the first.
    """
    if not candidates or not len(new.words):
        return Decision("new", None, None)
    seen = [_glance(new, source, held) for held in candidates]
    possible = {glance.candidate.story_id for glance in seen if glance.suffices}
    stories = defaultdict(list)
    for glance in seen:
        if glance.candidate.story_id in possible:
            stories[glance.candidate.story_id].append(_look(new, source, time_ms, glance))
    matches = [match for story in stories.values() if (match := _match(story)) is not None]
    if matches:
        best = max(matches, key=_rank)
        return Decision("copy" if is_copy(best.evidence) else "rewrite", *best)
    nearest = max(seen, key=lambda glance: (glance.containment, -glance.candidate.number))
    if nearest.containment >= RELATED:
        return Decision("related", *_look(new, source, time_ms, nearest))
    return Decision("new", None, None)


def beside(new: Reading, source: str, time_ms: int, held: Held) -> Comparison:
    """The new article compared with one that is held."""
    return _look(new, source, time_ms, _glance(new, source, held))


def likeness(evidence: Evidence) -> float:
    """How far above (or below) the line of the same report two articles lie, in shares of the lead."""
    alike = evidence.lead + CONTAINMENT_WEIGHT * evidence.containment - TIME_WEIGHT * math.log1p(evidence.hours)
    return alike - (SAME_REPORT_WITHIN_OUTLET if evidence.same_source else SAME_REPORT)


def is_inside(evidence: Evidence) -> bool:
    """Whether one article holds nearly the whole text of another outlet's."""
    return not evidence.same_source and evidence.containment >= INSIDE


def is_same_report(evidence: Evidence) -> bool:
    """Whether two articles report the same event at the same stage, by what they share alone."""
    if is_inside(evidence):
        return True
    return evidence.containment >= _least_containment(evidence.same_source) and likeness(evidence) >= 0


def copy_likeness(evidence: Evidence) -> float:
    """How far above the line of a copy two articles lie."""
    alike = evidence.containment + COVERAGE_WEIGHT * evidence.coverage + LEAD_WEIGHT * evidence.lead
    return alike - (COPY_WITHIN_OUTLET if evidence.same_source else COPY)


def is_copy(evidence: Evidence) -> bool:
    """Whether the same report is also the same text."""
    return is_same_report(evidence) and copy_likeness(evidence) >= 0


def explain(evidence: Evidence) -> str:
    """The evidence in words, the new article first."""
    return (
        f"{evidence.new_lead} of {evidence.new_lead_size} lead words are in the older article, "
        f"{evidence.old_lead} of {evidence.old_lead_size} back; "
        f"{evidence.containment:.0%} of the shorter text is in the longer, {evidence.coverage:.0%} back; "
        f"{'same outlet' if evidence.same_source else 'another outlet'}, {evidence.hours:.1f} h apart"
    )


def _least_containment(same_source: bool) -> float:
    return LEAST_CONTAINMENT_WITHIN_OUTLET if same_source else LEAST_CONTAINMENT


def _glance(new: Reading, source: str, held: Held) -> _Glance:
    shared = shared_shingles(new, held.reading)
    inside = containment(shared, len(new.shingles), len(held.reading.shingles))
    return _Glance(held, shared, inside, inside >= _least_containment(source == held.source))


def _look(new: Reading, source: str, time_ms: int, glance: _Glance) -> Comparison:
    held, shared, *_ = glance
    hours, same = abs(time_ms - held.time_ms) / 3_600_000, source == held.source
    return Comparison(held, compare(new, held.reading, hours=hours, same_source=same, shared=shared))


def _match(story: list[Comparison]) -> Comparison | None:
    same = [c for c in story if is_same_report(c.evidence)]
    if not same:
        return None
    agreed = sum(likeness(c.evidence) for c in story) >= -STRAY * len(story)
    if not agreed and not any(is_inside(c.evidence) for c in same):
        return None
    return max(same, key=_rank)


def _rank(match: Comparison) -> tuple[bool, float, int]:
    copy = is_copy(match.evidence)
    alike = copy_likeness(match.evidence) if copy else likeness(match.evidence)
    return copy, alike, -match.candidate.number
