"""Lines of files: plain, gzip, or standard input."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from streams.errors import UserError

STDIN = "-"


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """The file's bytes, unzipped; `-` is standard input. Raises UserError when it cannot be read."""
    if path == STDIN:
        yield sys.stdin.buffer
        return
    try:
        with gzip.open(path) if path.endswith(".gz") else open(path, "rb") as handle:  # noqa: PTH123
            yield handle  # type: ignore[misc]  # GzipFile reads like any other
    except (OSError, EOFError, zlib.error) as error:
        raise UserError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from None


def read(path: str) -> Iterator[bytes]:
    """Every line that is not blank, without its line break. Raises UserError as `opened`."""
    with opened(path) as handle:
        for line in handle:
            if stripped := line.strip():
                yield stripped
