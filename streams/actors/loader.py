"""Reads lexicon directories: our own, then those of the user, in which an entry with a known id replaces ours."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from streams.actors.entries import Ambiguity, CountryWords, Entry, Lexicon, Office, Organ
from streams.errors import UserError

OWN_DIRECTORY = Path(__file__).parent / "lexicon"
DIRECTORIES_VARIABLE = "MARSAD_LEXICON_DIRS"
# what a file holds
SHAPES = {
    "countries.yaml": "countries",
    "organs.yaml": "organs",
    "not_actors.yaml": "phrases",
}  # all other files hold entries
ENTRIES = "entries"


class LexiconError(UserError):
    """A lexicon file that cannot be used: file, line and reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path, self.line, self.reason = path, line, reason


def directories() -> tuple[Path, ...]:
    """Our own directory and those that MARSAD_LEXICON_DIRS names, separated as in PATH."""
    named = os.environ.get(DIRECTORIES_VARIABLE, "")
    return (OWN_DIRECTORY, *(Path(part) for part in named.split(os.pathsep) if part))


def load(paths: tuple[Path, ...] | None = None, *, check_own: bool = False) -> Lexicon:
    """The lexicon of these directories, of `directories()` if none are given. Raises LexiconError at a fault.

    Our own files are held to their schema by a test and by `marsad actors check`, not at every start of a worker: that
    took half of the loading.
    """
    lexicon = Lexicon({}, {}, {}, {})
    for directory in paths or directories():
        if not directory.is_dir():
            raise LexiconError(directory, 0, "no such directory")
        seen: dict[str, Path] = {}
        for path in sorted(directory.glob("*.yaml")):
            if check_own or directory != OWN_DIRECTORY:
                check(path)
            _read(path, lexicon, seen)
    return lexicon


def _read(path: Path, lexicon: Lexicon, seen: dict[str, Path]) -> None:
    shape = SHAPES.get(path.name, ENTRIES)
    source = path.read_text(encoding="utf-8")
    rows = _parsed(path, source)
    if shape == "phrases":
        lexicon.not_actors.update(dict.fromkeys(rows))
        return
    for index, row in enumerate(rows):
        if shape == "countries":
            lexicon.countries[row["code"]] = _country(row)
        elif shape == "organs":
            lexicon.organs[row["organ"]] = _organ(row)
        else:
            if row["id"] in seen:
                raise LexiconError(
                    path, _line(source, [index]), f"{row['id']} stands in {seen[row['id']].name} already"
                )
            seen[row["id"]] = path
            lexicon.entries[row["id"]] = _entry(row)


def check(path: Path) -> None:
    """Raises LexiconError, with the line, unless the file fits its schema."""
    source = path.read_text(encoding="utf-8")
    validator = _validator(SHAPES.get(path.name, ENTRIES))
    error = next(iter(validator.iter_errors(_parsed(path, source))), None)
    if error is not None:
        raise LexiconError(path, _line(source, list(error.absolute_path)), _reason(error.message))


def _parsed(path: Path, source: str) -> list[Any]:
    try:
        rows = yaml.load(source, _Loader)  # noqa: S506 - a safe loader without timestamps
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise LexiconError(path, line, str(error.problem)) from error
    return [] if rows is None else rows


@cache
def _validator(shape: str) -> Draft202012Validator:
    schema = json.loads((OWN_DIRECTORY / "lexicon.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{shape}"})


def _reason(message: str) -> str:
    return message if len(message) <= 200 else message[:197] + "..."


def _line(source: str, path: list[Any]) -> int:
    """The line of the node at `path`, or of its nearest ancestor."""
    node = yaml.compose(source, _Loader)
    for step in path:
        child = None
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            child = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            child = next((value for key, value in node.value if key.value == step), None)
        if child is None:
            break
        node = child
    return int(node.start_mark.line) + 1 if node is not None else 0


_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Leaves `2021-01-20` a string, `NO` (Norway) too."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def _names(row: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(row.get(key, ()))


def _ambiguity(row: dict[str, Any]) -> Ambiguity:
    found = row.get("ambiguous")
    if not found:
        return Ambiguity()
    return Ambiguity(
        frozenset(found["names"]), _names(found, "near"), _names(found, "not_near"), _names(found, "countries")
    )


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        id=row["id"],
        kind=row["kind"],
        ar=_names(row, "ar"),
        en=_names(row, "en"),
        country=row.get("country"),
        short=_names(row, "short"),
        ambiguous=_ambiguity(row),
        article=row.get("article", False),
        offices=tuple(_office(office) for office in row.get("offices", ())),
        family=row.get("family"),
        nisba=_names(row, "nisba"),
    )


def _office(row: dict[str, Any]) -> Office:
    start, end = (str(row[key]) if key in row else None for key in ("from", "to"))
    return Office(row["title"], row.get("country"), start, end)


def _country(row: dict[str, Any]) -> CountryWords:
    return CountryWords(
        code=row["code"],
        ar=_names(row, "ar"),
        en=_names(row, "en"),
        demonym=_names(row, "demonym"),
        nisba=_names(row, "nisba"),
        plurals=_names(row, "plurals"),
        capital=_names(row, "capital"),
        ambiguous=_ambiguity(row),
    )


def _organ(row: dict[str, Any]) -> Organ:
    names = (_names(row, field) for field in ("ar", "en", "definite", "states", "not_states"))
    return Organ(row["organ"], row["kind"], *names)
