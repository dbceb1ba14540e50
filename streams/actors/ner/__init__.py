"""Named-entity taggers behind one interface: `rules`, `crf`, `neural` (the default) and `camel`.

Models are loaded when first asked for, once in a process. Loading or tagging is work for a thread or a process of its
own, never for an event loop (`models/MODEL.md` has the figures).
"""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from typing import Literal, cast

from streams.actors.ner.spans import Label, Span, Tagger
from streams.actors.ner.tables import MODELS

__all__ = ["Label", "Name", "Span", "Tagger", "default", "load"]

Name = Literal["rules", "crf", "neural", "camel"]
_CLASSES: dict[str, tuple[str, str]] = {
    "rules": ("rules", "RulesTagger"),
    "crf": ("crf", "CrfTagger"),
    "neural": ("neural", "NeuralTagger"),
    "camel": ("camel", "CamelTagger"),
}
_loading = Lock()


def load(name: str) -> Tagger:
    """Return the tagger of that name, the same object each time.

    Raises ValueError for a name there is none of, ModuleNotFoundError where its extra is not installed
    (`marsad[neural]`, `marsad[camel]`) and FileNotFoundError where its model is not.
    """
    if name not in _CLASSES:
        raise ValueError(f"no tagger {name!r}: there are {', '.join(_CLASSES)}")
    with _loading:
        return _load(name)


@cache
def _load(name: str) -> Tagger:
    module, tagger = _CLASSES[name]
    return cast("Tagger", getattr(import_module(f"{__name__}.{module}"), tagger).load())


def default() -> Tagger:
    """Return `neural` where onnxruntime and the model are installed, else `crf`."""
    ready = find_spec("onnxruntime") is not None and (MODELS / "ner.onnx").exists()
    return load("neural" if ready else "crf")
