"""The tagger without a model: gazetteers and titles alone. Needs no training; finds only what lists hold."""

from __future__ import annotations

from pathlib import Path

from streams.actors.ner.gazetteer import Gazetteer
from streams.actors.ner.spans import Span, spans_of
from streams.actors.ner.tables import MODELS, shared_features
from streams.actors.ner.words import sentences

_TYPES = {"COUNTRY": "LOC", "PLACE": "LOC", "ORG": "ORG", "MISC": "MISC"}
_CONFIDENCE = 0.5


class RulesTagger:
    """Places, bodies and works by list; persons by first names in a row, or one behind a title."""

    name = "rules"

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @classmethod
    def load(cls, folder: Path = MODELS) -> RulesTagger:
        """Raises FileNotFoundError where the gazetteers are not installed."""
        return cls(shared_features(folder).gazetteer)

    def tag(self, text: str) -> list[Span]:
        """Tag by lists; every span has the same confidence."""
        found: list[Span] = []
        for sentence in sentences(text):
            marks = self._gazetteer.tags([token.spelling for token in sentence])
            tags = [_by_list(mark) for mark in marks]
            _persons(marks, tags)
            found += spans_of(sentence, tags, [_CONFIDENCE] * len(tags))
        return found


def _by_list(marks: list[str]) -> str:
    for mark in marks:
        name, _, place = mark.rpartition("-")
        if name in _TYPES:
            return f"{'I' if place == 'I' else 'B'}-{_TYPES[name]}"
    return "O"


def _persons(marks: list[list[str]], tags: list[str]) -> None:
    i = 0
    while i < len(tags):
        end = i
        while end < len(tags) and tags[end] == "O" and _is_name(marks[end], first=end == i):
            end += 1
        titled = i > 0 and any(mark.startswith("TITLE") for mark in marks[i - 1])
        if end - i >= 2 or (end > i and titled):
            tags[i:end] = ["B-PER"] + ["I-PER"] * (end - i - 1)
        i = max(end, i + 1)


def _is_name(marks: list[str], *, first: bool) -> bool:
    return "FIRST-B" in marks or (not first and any(mark in marks for mark in ("FAMILY-B", "FIRST-C", "FAMILY-C")))
