"""Who states a number: claims of a text with how far each reaches, and the claim that covers a number.

A claim is a cue with the phrase of its source: `وفق …` after what it covers, or before it at the head of a sentence;
`قال … إن` before; `المصدر: …` at the head of a headline. A claim that follows reaches back to the contrast, the claim
or the sentence before it; one that leads reaches on to the next contrast or the end of its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from streams.facts import lexicon, sources
from streams.facts.clauses import Text, phrases
from streams.facts.inflection import verb
from streams.facts.marks import Mark
from streams.facts.units import Unit
from streams.facts.words import cues
from streams.records import Attribution, Entity

_CUES = phrases({"source": cues.SOURCES})
_CONTRASTS = phrases({"contrast": cues.CONTRASTS})
_HEADLINE = 6
_TO_THAT = 15
_THAT = lexicon.words("إن أن إنه إنها أنه أنها إنهم أنهم بأن بأنه بأنها")
_CONTINUES = frozenset(form for entry in cues.CONTINUING.split() for form in verb(entry))
_SPEECH_MARKS = frozenset(':"«“')
_SENTENCES_BACK = 5
_CLAIMED = frozenset(
    {"killed", "wounded", "missing", "detained", "hostage", "displaced", "released", "people", "count"}
    | {"vehicles_weapons", "money", "percent", "measure", "duration", "times"}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Tokens `start` to `end` (exclusive) are said by the phrase from `first` to `last`."""

    start: int
    end: int
    at: int
    first: int
    last: int
    offset: int
    basis: tuple[int, int] | None = None


def claims(text: Text, first: int, end: int) -> list[Claim]:
    """The claims of the sentence from token `first` to `end`, in order. Linear."""
    found: list[Claim] = []
    edge, i = first, first
    if headline := _headline(text, first, end):
        found.append(headline)
        i = headline.start
    while i < end:
        if _CONTRASTS.at(text.items, i):
            found = [replace(c, end=min(c.end, i)) for c in found]
            edge = i
        claim = _sourced(text, i, first, edge, end) or _said(text, i, first, end)
        if claim:
            found = [replace(c, end=min(c.end, claim.at)) for c in found] if claim.start > claim.at else found
            found.append(claim)
            edge, i = claim.last + 1, max(claim.last + 1, i + 1)
        else:
            i += 1
    return found


def _headline(text: Text, first: int, end: int) -> Claim | None:
    """`رئيس نادي الأسير: …`."""
    for i in range(first + 1, min(end, first + _HEADLINE + 1)):
        word = text.word(i)
        if word == ":" and not lexicon.says(text.word(first)):
            return Claim(i + 1, end, first, first, i - 1, 0)
        if text.items[i].kind != "word":
            return None
    return None


def _sourced(text: Text, i: int, first: int, edge: int, end: int) -> Claim | None:
    """`وفق …`, `بحسب …`, `كما أعلنت …`."""
    cue = _CUES.at(text.items, i)
    at = cue[1] if cue else None
    if at is not None and text.word(at - 1) == "ما" and not lexicon.says(text.word(at)):
        return None  # `على ما بدماغه`
    if at is None and text.word(i) in ("كما", "حسبما") and lexicon.says(text.word(i + 1)):
        at = i + 1
    if at is None:
        return None
    while at < end and (text.word(at) == "ما" or lexicon.says(text.word(at)) or text.word(at).endswith("ته")):
        at += 1
    named = sources.phrase(text, at)
    if named is None:
        return None
    maker = sources.behind_paper(text, named)
    basis = _basis(text, max(maker[1], named[1]) + 1, end)
    if i <= first + 1:
        return Claim(named[1] + 1, end, i, *maker, basis)
    return Claim(edge, i, i, *maker, basis)


def _basis(text: Text, i: int, end: int) -> tuple[int, int] | None:
    """`… استنادا إلى الأرقام الرسمية`: what the source itself goes by."""
    cue = _CUES.at(text.items, i) if i < end else None
    named = sources.phrase(text, cue[1]) if cue else None
    return named[:2] if named else None


def _said(text: Text, i: int, first: int, end: int) -> Claim | None:
    """`قالت وزارة الصحة إن …`, or `الأمم المتحدة توثق …` at the head of a sentence."""
    if not lexicon.says(text.word(i)) or text.word(i).startswith(("ال", "لل")):
        return None
    head = [text.items[j].kind == "word" and not lexicon.says(text.word(j)) for j in range(first, i)]
    if 0 < len(head) <= _HEADLINE and all(head):
        named = sources.phrase(text, first, subject=True)
        if named and named[0] == first and named[1] == i - 1:
            return Claim(i, end, i, *named)
    if text.word(i + 1) not in _THAT and (named := sources.phrase(text, i + 1, subject=True)):
        return Claim(_said_from(text, named[1] + 1, end), end, i, *sources.behind_paper(text, named))
    return None


def _said_from(text: Text, after: int, end: int) -> int:
    """Where what is said begins: at `إن` where the sentence has one near, else right after the name."""
    if sources.opens_speech(text.word(after)):
        return after
    return next((j for j in range(after, min(end, after + _TO_THAT)) if text.word(j) in _THAT), after)


class Claims:
    """The claims of a text, read once a sentence and only for sentences with a number."""

    def __init__(self, text: Text, actors: Sequence[Entity]) -> None:
        self._text = text
        self._actors = [a for a in actors if a.actor_id]
        self._of: dict[int, list[Claim]] = {}

    def on(self, mark: Mark, unit: Unit | None, kind: str) -> Attribution | None:
        """Who states the number, where its sentence says so."""
        if kind not in _CLAIMED or (kind == "duration" and self._is_background(mark, unit)):
            return None
        if self._text.word(mark.first - 1) == "(":  # a conversion or distance of the writer
            return None
        covering = [c for c in self._sentence(mark.first) if c.start <= mark.first < c.end]
        after = [c for c in covering if c.at > mark.first]
        claim = after[0] if after else covering[-1] if covering else None
        return self._attribution(claim) if claim else None

    def _sentence(self, i: int) -> list[Claim]:
        first, end = self._text.sentence(i)
        if first not in self._of:
            found = claims(self._text, first, end)
            if not found and first and self._goes_on(first):
                found = [replace(c, start=first, end=end, at=first) for c in self._speaker_before(first)]
            self._of[first] = found
        return self._of[first]

    def _goes_on(self, first: int) -> bool:
        """`وأضاف أن …`: the speaker of the sentence before is still speaking."""
        opens = self._text.word(first + 1) in _THAT or self._text.word(first + 1) in _SPEECH_MARKS
        return opens and not _CONTINUES.isdisjoint(lexicon.forms(self._text.word(first)))

    def _speaker_before(self, first: int) -> list[Claim]:
        """Who spoke last, where a sentence or two before this one says so: at most one claim."""
        for _ in range(_SENTENCES_BACK):
            if first == 0:
                return []
            first = self._text.sentence(first - 1)[0]
            if found := (self._of.get(first) or claims(self._text, *self._text.sentence(first))):
                return [replace(found[-1], basis=None)]
            if not self._goes_on(first):
                return []
        return []

    def _is_background(self, mark: Mark, unit: Unit | None) -> bool:
        near = [self._text.word(i) for i in range(mark.first - 4, mark.first)]
        near.append(self._text.word((unit.last if unit else mark.last) + 1))
        return not lexicon.words(cues.BACKGROUND).isdisjoint(near)

    def _attribution(self, claim: Claim) -> Attribution:
        start, end = self._text.span(claim.first, claim.last, claim.offset)
        actor = next((a for a in self._actors if a.start < end and start < a.end), None)
        return Attribution(
            surface=self._text.tokens.folded.original[start:end],
            start=start,
            end=end,
            actor_id=actor.actor_id if actor else None,
            basis=self._text.surface(*claim.basis) if claim.basis else None,
        )
