"""Lexicon entries, read from YAML. A broken file stops start-up with file, entry and reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from streams.errors import UserError

FOLDER = Path(__file__).with_name("lexicon")
NO_ENTRIES = frozenset({"countries.yaml", "organs.yaml"})
KINDS = frozenset(
    {"country", "state", "force", "armed_group", "party", "igo", "ngo", "company", "media", "person", "other"}
)
_FIELDS = frozenset({"id", "ar", "en", "kind", "country", "short", "family", "ambiguous", "article", "offices"})


class LexiconError(UserError):
    """A lexicon file that cannot be used: where, and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor: names usual first; `short` forms count only after a full mention in the same text."""

    id: str
    ar: tuple[str, ...]
    en: tuple[str, ...]
    kind: str
    country: str | None = None
    short: tuple[str, ...] = ()


@cache
def load(directories: str) -> tuple[Entry, ...]:
    """All entries of the shipped lexicon, then of the user's directories (`:` between), which override by id."""
    found: dict[str, Entry] = {}
    for path in _files(directories):
        for entry in _read(path):
            found[entry.id] = entry
    return tuple(found.values())


def _files(directories: str) -> Iterator[Path]:
    yield from sorted(path for path in FOLDER.glob("*.yaml") if path.name not in NO_ENTRIES)
    for directory in filter(None, directories.split(":")):
        if not Path(directory).is_dir():
            raise LexiconError(f"MARSAD_LEXICON_DIRS: {directory} is no directory")
        yield from sorted(Path(directory).glob("*.yaml"))


def _read(path: Path) -> Iterator[Entry]:
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path}: {' '.join(str(error).split())}") from None
    if not isinstance(rows, list):
        raise LexiconError(f"{path}: a list of entries was expected")
    for number, row in enumerate(rows, 1):
        yield _entry(path, number, row)


def _entry(path: Path, number: int, row: Any) -> Entry:
    where = f"{path}: entry {number}"
    if not isinstance(row, dict) or not {"id", "ar", "en", "kind"} <= set(row):
        raise LexiconError(f"{where}: id, ar, en and kind are required")
    if unknown := set(row) - _FIELDS:
        raise LexiconError(f"{where} ({row['id']}): unknown fields {', '.join(sorted(unknown))}")
    if row["kind"] not in KINDS:
        raise LexiconError(f"{where} ({row['id']}): kind {row['kind']!r} is none of {', '.join(sorted(KINDS))}")
    names = {key: tuple(map(str, row.get(key, ()))) for key in ("ar", "en", "short")}
    if not names["ar"] or not names["en"]:
        raise LexiconError(f"{where} ({row['id']}): at least one Arabic and one English name are required")
    return Entry(str(row["id"]), kind=row["kind"], country=row.get("country"), **names)
