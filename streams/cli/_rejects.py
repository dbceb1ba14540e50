"""Lines of files that are no articles: kept with their reasons, counted, told at the end."""

from __future__ import annotations

import sys
from typing import IO

import click

from streams import records
from streams.agents.chain import Rejected


class Rejects:
    """Takes what is no article. `strict` makes one enough for exit code 1."""

    def __init__(self, file: IO[bytes] | None, *, strict: bool) -> None:
        self._file = file
        self._strict = strict
        self._count = 0

    def add(self, item: Rejected) -> None:
        """Keep a line with its number and the reason."""
        self._count += 1
        if self._file:
            raw = item.raw.decode("utf-8", "backslashreplace")
            line = {"line": item.line, "reason": item.reason, "detail": item.detail, "raw": raw}
            self._file.write(records.dump(line) + b"\n")

    def tell(self) -> None:
        """Say how many there were; ends the process with 1 where that is a failure."""
        if self._count:
            hint = "" if self._file else ": --rejects FILE keeps them"
            click.echo(f"{self._count} lines were no articles{hint}", err=True)
            if self._strict:
                sys.exit(1)
