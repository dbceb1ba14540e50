"""Whether a name is what its verb acts upon: the object of a transitive verb, or the subject of a passive."""

from __future__ import annotations

from streams.actors import verbs
from streams.actors.clauses import Clause
from streams.actors.words import clause

_ARTICLE, _THAT = "ال", "ان"
_OBLIQUE = "يين"


def is_object(c: Clause, at: int) -> bool:
    """Whether the verb `at` has its subject elsewhere, so that the name behind it is its object."""
    if not verbs.takes_object(c.before[at]):
        return False
    if subject_between(c, at):
        return c.joins or c.is_whole() or c.is_titled() or c.is_closed() or c.before[-1] in clause.ASIDE
    gap = c.gap(at)
    if gap:
        return _unnamed_subject(c, gap) or (len(gap) < 3 and c.is_whole() and subject_before(c, at))
    if verbs.is_plural(c.before[at]) or c.entity.surface.endswith(_OBLIQUE) or disagrees(c, c.before[at]):
        return True
    return clause.BACK.isdisjoint(c.before[at + 1 :]) and subject_before(c, at)


def subject_between(c: Clause, at: int) -> bool:
    """Whether a name that acts stands between the verb and the name."""
    if at == len(c.before) - 1:
        return False
    return any(mention.start > c.places[at] and mention.role == "actor" for mention in c.earlier)


def person_between(c: Clause, at: int) -> bool:
    """Whether a person is named between the verb and the name, which is then no title."""
    return any(mention.kind == "person" and mention.start > c.places[at] for mention in c.earlier)


def _unnamed_subject(c: Clause, gap: list[str]) -> bool:
    """`اعتقلت الشرطة X`: a definite noun is no first part of a construct, so a name behind it is a phrase of its own.

    So it is behind a nisba (`دعا كاتب أميركي X`) and a place (`الصحة بغزة`). Before a person it may be a title, unless
    it is an organ.
    """
    closed = c.is_closed() or (c.joins and c.earlier[0].form == "nisba")
    if not closed or (c.entity.surface.startswith(_ARTICLE) and not c.joins):
        return False
    return c.entity.kind != "person" or any(word.removeprefix(_ARTICLE) in clause.ORGANS for word in gap)


def subject_before(c: Clause, at: int) -> bool:
    """`صواريخ استهدفت X`: a noun before the verb that is neither adverbial nor of another clause."""
    if verbs.begins_clause(c.before[at]) or not clause.ASKING.isdisjoint(c.before[:at]):
        return False
    while at and c.before[at - 1] in clause.PARTICLES:
        at -= 1
    if not at:
        return False
    word = c.before[at - 1]
    if word in clause.RELATIVES:
        return True
    if word in clause.STOPPERS or word in clause.OPENERS or word in clause.TIMES or verbs.is_verb(word):
        return False
    return not (c.opens and _is_adverbial(c.before[0]) and _THAT not in c.before[:at])


def _is_adverbial(word: str) -> bool:
    """`في بيان`, `بالفيديو`: what a clause begins with before its verb."""
    return word in clause.ADVERBIAL or word.startswith("بال")


def disagrees(c: Clause, verb: str) -> bool:
    """A verb whose gender is not that of the state behind it has another subject."""
    state = c.entity
    by_name = state.surface == state.name_ar or not state.surface.startswith(_ARTICLE)
    if state.kind != "country" or not state.country or not by_name:
        return False
    return verbs.is_feminine(verb) == (state.country in clause.MASCULINE)


def is_undergoing(c: Clause, at: int | None) -> bool:
    """Whether the name is the subject of a passive: of the verb `at` before it, or of that behind it where None."""
    raw = c.raw_after[0] if at is None else c.raw[at]
    verb = verbs.bare(c.after[0] if at is None else c.before[at])
    if verbs.is_marked_passive(raw) or verb in clause.ONLY_PASSIVE:
        return not (at is not None and subject_between(c, at))
    following = c.after[1:] if at is None else c.after
    if verb in clause.EXPOSED:
        return _meets(c.before[at + 1 :] if at is not None else [], following)
    if at is not None and (c.followed or subject_between(c, at)):
        return False
    if verb in clause.ACCUSED:
        named = at is not None and (not c.gap(at) or c.gap(at)[0].startswith(_ARTICLE))
        return named and bool(following) and following[0].startswith("ب")
    return verb in clause.PASSIVE and c.entity.kind == "person" and _ends_phrase(c, following)


def _meets(gap: list[str], following: list[str]) -> bool:
    """`تعرض X لهجوم`, `تعرض له X`: what the subject of `تعرض` meets, which does not stand before it as a noun."""
    met = [word for word in gap if word.startswith("ل")]
    return clause.BACK.issuperset(met) if met else any(word.startswith("ل") for word in following)


def _ends_phrase(c: Clause, following: list[str]) -> bool:
    """Whether no second noun phrase follows, which a passive cannot have."""
    if not following:
        return bool(c.mark) or len(c.after) == 1
    word = following[0]
    return word in clause.AFTER_PASSIVE or (word[:1] in "بل" and len(word) > 3)
