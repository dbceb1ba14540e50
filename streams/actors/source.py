"""A lexicon file as it stands on disk: plain YAML, parsed once, with the line of each of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from streams.errors import UserError

_DEEPEST = 8  # an office of an entry is five deep; the C parser's stack ends the process some thousands further down
_MOST_REPEATED = 1_000_000  # letters that aliases may add to what is written
_TAG = "tag:yaml.org,2002:"
_PLAIN = frozenset(_TAG + kind for kind in ("str", "null", "seq", "map", "merge"))
_TRUTHS = frozenset({"true", "false"})
_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = "\t\n\r\x85"  # of those, what may stand between values

Step = str | int


class LexiconError(UserError):
    """A lexicon file that cannot be used: file, line (0 where the fault is the file's as a whole) and reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path, self.line, self.reason = path, line, reason

    def __reduce__(self) -> tuple[type[LexiconError], tuple[Path, int, str]]:
        """By its parts: `marsad extract --jobs` raises it in another process."""
        return LexiconError, (self.path, self.line, self.reason)


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds; `node` knows where."""

    path: Path
    rows: Any
    node: yaml.Node | None

    def fault(self, at: Iterable[Step], reason: str) -> LexiconError:
        """A fault at this key or index, or at the nearest thing around it that stands in the file."""
        node, line = self.node, _line(self.node)
        for step in at:
            found = next((pair for name, *pair in _children(node) if name == step), None)
            if found is None:
                break
            line, node = _line(found[0]), found[1]
        return LexiconError(self.path, line, reason)


def read(path: Path, *, guarded: bool) -> Source:
    """The file. Raises LexiconError where it cannot be read, is no UTF-8 or no YAML.

    `guarded`: also where it is YAML that no lexicon needs, which takes as long again.
    """
    text = _text(path)
    loader = _Loader(text)
    try:
        if guarded:
            _guard_depth(path, text)
        node = loader.get_single_node()
        if guarded and node is not None:
            _guard_nodes(path, node, len(text) + _MOST_REPEATED)
        return Source(path, [] if node is None else loader.construct_document(node), node)
    except yaml.MarkedYAMLError as error:
        raise LexiconError(path, _line_of(error.problem_mark), str(error.problem)) from error
    except yaml.reader.ReaderError as error:
        raise _no_text(path, text) from error
    finally:
        loader.dispose()


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LexiconError(path, 0, f"cannot be read: {error.strerror}") from error
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        reason = f"is not UTF-8 (byte 0x{raw[error.start]:02x}): save the file as UTF-8"
        raise LexiconError(path, line, reason) from error


def _no_text(path: Path, text: str) -> LexiconError:
    """The fault that a character is which YAML does not allow."""
    found = next((m for m in _NO_TEXT.finditer(text) if m.group() not in _LINE_BREAKS), None)
    at = found.start() if found else 0
    return LexiconError(path, text.count("\n", 0, at) + 1, f"holds the control character U+{ord(text[at]):04X}")


def _guard_depth(path: Path, text: str) -> None:
    """Raises LexiconError where lists and mappings are nested deeper than any entry's: before they are put together."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise LexiconError(path, _line(event), f"nested more than {_DEEPEST} deep")


def _guard_nodes(path: Path, top: yaml.Node, most: int) -> None:
    """Raises LexiconError at a key given twice, a type of YAML's, a control character, an alias bomb or a loop."""
    waiting, letters = [top], 0
    while waiting:
        node = waiting.pop()
        letters += 1
        if reason := _unplain(node):
            raise LexiconError(path, _line(node), reason)
        if isinstance(node, yaml.MappingNode):
            _guard_keys(path, node)
        if isinstance(node, yaml.ScalarNode):
            letters += len(node.value)
        else:
            waiting += [child for _, _, child in reversed(list(_children(node)))]
        if letters > most:
            raise LexiconError(path, _line(node), f"its aliases repeat more than {_MOST_REPEATED:,} letters")


def _unplain(node: yaml.Node) -> str | None:
    if node.tag not in _PLAIN and not (node.tag == _TAG + "bool" and node.value in _TRUTHS):
        return f"{node.tag.replace(_TAG, '!!')} is no type of a lexicon's: leave it out"
    if isinstance(node, yaml.ScalarNode) and (found := _NO_TEXT.search(node.value)):
        return f"{node.value[:80]!r} holds the control character U+{ord(found.group()):04X}"
    return None


def _guard_keys(path: Path, mapping: yaml.MappingNode) -> None:
    seen = set()
    for key, _ in mapping.value:
        if not isinstance(key, yaml.ScalarNode):
            raise LexiconError(path, _line(key), "a list or mapping is no key")
        if key.value in seen:
            raise LexiconError(path, _line(key), f"{key.value!r} is given twice")
        seen.add(key.value)


def _children(node: yaml.Node | None) -> Iterator[tuple[Step, yaml.Node, yaml.Node]]:
    """The key or index of each child, where that stands, and the child."""
    if isinstance(node, yaml.SequenceNode):
        yield from ((index, child, child) for index, child in enumerate(node.value))
    elif isinstance(node, yaml.MappingNode):
        yield from ((key.value, key, child) for key, child in node.value)


def _line(part: yaml.Node | yaml.Event | None) -> int:
    return _line_of(part.start_mark) if part is not None else 0


def _line_of(mark: Any) -> int:
    return int(mark.line) + 1 if mark is not None else 0


_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Leaves everything a string but `true`, `false` and nothing: `NO` is Norway, `2021-01` a month, `0x` a name."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":merge"))]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_TAG + "bool", re.compile(r"^(?:true|false)$"), list("tf"))
