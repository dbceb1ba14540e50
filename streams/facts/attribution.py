"""Who states a number: the cue and the phrase of the source, inside one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from streams.arabic.tokens import Tokens
from streams.facts.phrases import compiled, folded
from streams.facts.sentences import left_clause, rest_of_sentence
from streams.facts.words import cues
from streams.records import Attribution, Entity

_CUES = compiled({"source": cues.SOURCES})
_SAID = compiled({"said": cues.SAID})
_MAX_WORDS = 7


def find(tokens: Tokens, sentences: list[int], i: int, actors: Sequence[Entity]) -> Attribution | None:
    """The source of the number at token `i`: a cue after it, else a verb of saying before it."""
    items = tokens.items
    for at in rest_of_sentence(items, sentences, i):
        if found := _CUES.at(items, at):
            return _phrase(tokens, sentences, found[1], actors)
    for at in left_clause(items, sentences, i):
        if _SAID.at(items, at):
            return _phrase(tokens, sentences, at + 1, actors)
        if found := _CUES.at(items, at):
            return _phrase(tokens, sentences, found[1], actors)
    return None


def _phrase(tokens: Tokens, sentences: list[int], first: int, actors: Sequence[Entity]) -> Attribution | None:
    items, last = tokens.items, first
    ends = folded(cues.THAT)
    while (
        last < len(items)
        and last - first < _MAX_WORDS
        and sentences[last] == sentences[first]
        and items[last].kind == "word"
        and items[last].text not in ends
    ):
        last += 1
    if last == first:
        return None
    start, end = tokens.folded.span(items[first].start, items[last - 1].end)
    actor = next((a for a in actors if a.actor_id and a.start < end and start < a.end), None)
    return Attribution(
        surface=tokens.folded.original[start:end], start=start, end=end, actor_id=actor.actor_id if actor else None
    )
