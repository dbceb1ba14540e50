"""Folders that ship with the package but stand beside it in the repository: `schemas` and `seeds`."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name`, from an installed wheel or from a checkout. Raises FileNotFoundError where neither has it."""
    for candidate in (_PACKAGE / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"{name}/ is missing: install the marsad package whole, or run from a full checkout")
