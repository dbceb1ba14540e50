"""CAMeL Tools' transformer tagger, in a process of its own: torch stays out of the worker's memory and GIL."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from streams.actors.ner.spans import Span, spans_of
from streams.actors.ner.words import sentences

_NEEDED = ("camel_tools", "torch", "transformers")
_CONFIDENCE = 0.8
"""NERecognizer gives no probabilities; this is its published precision on ANERcorp."""
_LONGEST_WORD = 60
"""Letters of a word that are shown to it: a longer one could fill a whole segment with word pieces."""


class CamelTagger:
    """Reads with `NERecognizer`: the model in `CAMELTOOLS_DATA`, or the one in a folder of your own."""

    name = "camel"

    def __init__(self, model: Path | None = None, processes: int = 1) -> None:
        self._pool = ProcessPoolExecutor(
            processes, multiprocessing.get_context("spawn"), initializer=_start, initargs=(model,)
        )

    @classmethod
    def load(cls) -> CamelTagger:
        """Raises ModuleNotFoundError where the extra `camel` is not installed."""
        missing = [name for name in _NEEDED if find_spec(name) is None]
        if missing:
            raise ModuleNotFoundError(f"the tagger camel needs {', '.join(missing)}: install marsad[camel]")
        return cls()

    def tag(self, text: str) -> list[Span]:
        """Tag in the pool and wait. Raises BrokenProcessPool where the model cannot be loaded."""
        read = sentences(text)
        words = [[text[token.start : token.end][:_LONGEST_WORD] for token in sentence] for sentence in read]
        found: list[Span] = []
        for sentence, tags in zip(read, self._pool.submit(_predict, words).result(), strict=True):
            found += spans_of(sentence, tags, [_CONFIDENCE] * len(tags))
        return found

    def close(self) -> None:
        """End the pool's processes."""
        self._pool.shutdown()


_recognizer: Any = None


def _start(model: Path | None) -> None:
    """Load the recognizer in the pool's process."""
    global _recognizer  # noqa: PLW0603  (a pool's initializer has no other place to leave it)
    if model is not None:
        _stub_catalogue(model)
    import torch
    from camel_tools.ner import NERecognizer

    torch.set_num_threads(1)
    _recognizer = NERecognizer(str(model), use_gpu=False) if model else NERecognizer.pretrained(use_gpu=False)


def _stub_catalogue(model: Path) -> None:
    """Keep `import camel_tools.ner` off the net: it fetches a catalogue of downloads where it finds none."""
    folder = model / "camel_tools"
    folder.mkdir(exist_ok=True)
    (folder / "catalogue.json").write_text('{"version": "0", "packages": {}, "components": {}}', encoding="utf-8")
    os.environ["CAMELTOOLS_DATA"] = str(folder)


def _predict(words: Sequence[Sequence[str]]) -> list[list[str]]:
    """Tag sentences. A word without word pieces would shift all labels behind it, so it is not shown, and is O."""
    shown = [[i for i, word in enumerate(row) if _recognizer.tokenizer.tokenize(word)] for row in words]
    labels = _recognizer.predict([[row[i] for i in kept] for row, kept in zip(words, shown, strict=True)])
    tags = [["O"] * len(row) for row in words]
    for row, kept, predicted in zip(tags, shown, labels, strict=True):
        for i, label in zip(kept, predicted, strict=True):
            row[i] = label.replace("PERS", "PER")
    return tags
