"""The user's own article shape, read by a YAML file of JMESPath expressions: `body: content.text`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import jmespath
import yaml
from jmespath.exceptions import JMESPathError

from streams.errors import UserError
from streams.records import RawArticle
from streams.sources.problems import SourceError

FIELDS = tuple(f.name for f in fields(RawArticle) if f.name != "extra")

Mapping = Callable[[dict[str, Any]], dict[str, Any]]


class MappingError(UserError):
    """A mapping file that cannot be used: which line of it, and why."""


def identity(value: dict[str, Any]) -> dict[str, Any]:
    """Articles that have Marsad's own field names: unknown fields go to `extra`."""
    known = {name: value[name] for name in FIELDS if name in value}
    extra = {name: item for name, item in value.items() if name not in FIELDS and name != "extra"}
    given = value.get("extra")
    return {**known, "extra": {**(given if isinstance(given, dict) else {}), **extra}}


def load(path: Path) -> Mapping:
    """The mapping in a file. Raises MappingError for an unreadable file, an unknown field or a wrong expression."""
    try:
        rules = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MappingError(f"cannot read the mapping {path}: {error.strerror}") from None
    except yaml.YAMLError as error:
        raise MappingError(f"{path} is no YAML: {error}") from None
    if not isinstance(rules, dict) or not {"source", "body"} <= set(rules):
        raise MappingError(f"{path}: expressions for `source` and `body` are required")
    if unknown := set(rules) - set(FIELDS):
        raise MappingError(f"{path}: unknown fields {', '.join(sorted(unknown))}; there are {', '.join(FIELDS)}")
    expressions = {name: _compiled(path, name, expression) for name, expression in rules.items()}
    return lambda value: _map(expressions, value)


def _compiled(path: Path, name: str, expression: Any) -> Any:
    try:
        return jmespath.compile(str(expression))
    except JMESPathError as error:
        raise MappingError(f"{path}: {name}: {' '.join(str(error).split())}") from None


def _map(expressions: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    try:
        found = {name: expression.search(value) for name, expression in expressions.items()}
    except (JMESPathError, TypeError, ValueError) as error:  # comparing text with a number is a TypeError
        raise SourceError("mapping", f"the mapping does not fit: {error}") from None
    return {**{name: item for name, item in found.items() if item is not None}, "extra": {}}
