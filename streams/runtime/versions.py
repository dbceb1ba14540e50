"""The engine is patched, so it must be the very engine the patches were tested with."""

from __future__ import annotations

from importlib.metadata import version

from streams.errors import UserError
from streams.settings import Settings

TESTED = {"faust-streaming": "0.15.3", "aiokafka": "0.14.0"}


class UntestedVersion(UserError):
    """An engine version that the patches were not tested with."""


def check(settings: Settings) -> None:
    """Raises UntestedVersion unless the tested versions are installed or `allow_other_versions` is set."""
    wrong = [f"{name} is {version(name)}, tested is {want}" for name, want in TESTED.items() if version(name) != want]
    if wrong and not settings.allow_other_versions:
        raise UntestedVersion(
            "; ".join(wrong) + ": install the locked versions, or set MARSAD_ALLOW_OTHER_VERSIONS=true at your own risk"
        )
