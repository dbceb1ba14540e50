"""Reads lexicon directories: our own, then those of the user, in which an entry with a known id replaces ours."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from streams.actors import rows
from streams.actors.checks import check_schema, contradictions
from streams.actors.entries import Lexicon
from streams.actors.source import LexiconError, Source, read

OWN_DIRECTORY = Path(__file__).parent / "lexicon"
DIRECTORIES_VARIABLE = "MARSAD_LEXICON_DIRS"
# what a file holds
SHAPES = {
    "countries.yaml": "countries",
    "organs.yaml": "organs",
    "not_actors.yaml": "phrases",
}  # all other files hold entries
ENTRIES = "entries"
_SUFFIX = ".yaml"
_SUFFIXES = frozenset({_SUFFIX, ".yml"})


def directories() -> tuple[Path, ...]:
    """Our own directory and those that MARSAD_LEXICON_DIRS names, separated as in PATH."""
    named = os.environ.get(DIRECTORIES_VARIABLE, "")
    return (OWN_DIRECTORY, *(Path(part) for part in named.split(os.pathsep) if part))


def load(paths: tuple[Path, ...] | None = None, *, check_own: bool = False) -> Lexicon:
    """The lexicon of these directories, of `directories()` if none are given. Raises LexiconError at a fault.

    Our own files are checked by a test and by `marsad actors check`, not at every start of a worker: that took half of
    the loading.
    """
    lexicon = Lexicon({}, {}, {}, {})
    for directory in paths or directories():
        checked = check_own or directory != OWN_DIRECTORY
        seen: dict[str, Path] = {}
        for path in _files(directory):
            _add(read(path, guarded=checked), lexicon, seen, checked=checked)
    return lexicon


def _files(directory: Path) -> Iterator[Path]:
    """The lexicon files by name; hidden ones are an editor's or a file system's."""
    try:
        found = sorted(directory.iterdir())
    except FileNotFoundError as error:
        raise LexiconError(directory, 0, "no such directory") from error
    except OSError as error:
        raise LexiconError(directory, 0, f"cannot be read: {error.strerror}") from error
    for path in found:
        if path.suffix.lower() not in _SUFFIXES or path.name.startswith("."):
            continue
        if path.suffix != _SUFFIX:
            raise LexiconError(path, 0, f"would be passed over: call it {path.stem}{_SUFFIX}")
        yield path


def _add(source: Source, lexicon: Lexicon, seen: dict[str, Path], *, checked: bool) -> None:
    shape = SHAPES.get(source.path.name, ENTRIES)
    if checked:
        check_schema(source, shape)
    if shape == "phrases":
        lexicon.not_actors.update(dict.fromkeys(source.rows))
        return
    key, table, built = _shaped(shape, lexicon)
    for index, row in enumerate(source.rows):
        name = row[key]
        if name in seen:
            raise source.fault([index, key], f"{name} stands in {seen[name].name} already")
        seen[name] = source.path
        table[name] = built(row)
        for at, reason in contradictions(table[name]) if checked else ():
            raise source.fault([index, *at], reason)


def _shaped(shape: str, lexicon: Lexicon) -> tuple[str, dict[str, Any], Callable[[rows.Row], Any]]:
    """What tells rows of this shape apart, where they go, and what becomes of them."""
    if shape == "countries":
        return "code", lexicon.countries, rows.country
    if shape == "organs":
        return "organ", lexicon.organs, rows.organ
    return "id", lexicon.entries, rows.entry
