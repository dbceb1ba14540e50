"""What the taggers learn from: ANERcorp in CoNLL form, its development split, and news without labels."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import orjson

from streams.actors.ner.words import Sentence, Token, sentences, tokenize

T = TypeVar("T")

BLOCK = 40
EVERY = 8
"""Development split: of blocks of 40 sentences in a row, every eighth (the 8th, 16th, …). Whole blocks, because
neighbouring sentences are of one article and would otherwise stand on both sides."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence in the taggers' own tokens, with a BIO tag each."""

    tokens: Sentence
    tags: list[str]


def read_conll(path: Path) -> list[list[tuple[str, str]]]:
    """Read sentences of (token, BIO tag); ANERcorp's PERS becomes PER. Raises OSError where there is no file."""
    rows: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) >= 2:
            rows[-1].append((parts[0], parts[-1].replace("PERS", "PER")))
        elif rows[-1]:
            rows.append([])
    return [sentence for sentence in rows if sentence]


def split(sentences_in_order: list[T]) -> tuple[list[T], list[T]]:
    """Return (train, development), see EVERY."""
    parts: tuple[list[T], list[T]] = ([], [])
    for i, sentence in enumerate(sentences_in_order):
        parts[i // BLOCK % EVERY == EVERY - 1].append(sentence)
    return parts


def align(rows: list[tuple[str, str]]) -> Labelled:
    """Cut ANERcorp's tokens as real articles are cut, so that punctuation glued to a word carries no label of its own.

    The label goes to the words of a token; a sign before the entity's first word stays outside.
    """
    tokens: list[Token] = []
    tags: list[str] = []
    at = 0
    for word, tag in rows:
        pending = tag
        for token in tokenize(word, at):
            inside = pending if tag == "O" or pending.startswith("I") or token.spelling[:1].isalnum() else "O"
            tokens.append(token)
            tags.append(inside)
            if inside.startswith("B"):
                pending = "I" + tag[1:]
        at += len(word) + 1
    return Labelled(tokens, tags)


def spelled(articles: Iterable[list[Sentence]]) -> list[list[str]]:
    """Return the sentences as spellings, each distinct sentence once: copies of a story would weigh as many."""
    seen = dict.fromkeys(tuple(token.spelling for token in sentence) for article in articles for sentence in article)
    return [list(words) for words in seen]


def news(folder: Path) -> Iterator[list[Sentence]]:
    """Yield the articles of every `*.jsonl.gz` in the folder, in order of name and line, as sentences."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rb") as lines:
            for line in lines:
                article = orjson.loads(line)
                yield sentences(f"{article.get('title') or ''}\n{article.get('body') or ''}")
