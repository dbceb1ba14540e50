"""Files of lines."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from streams.errors import UserError
from streams.sources import lines

CONTENT = b"one\r\n\n  two  \nthree"


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_lines_come_without_breaks_and_blank_ones_not_at_all(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(CONTENT, mtime=0) if name.endswith(".gz") else CONTENT)
    assert list(lines.read(str(path))) == [b"one", b"two", b"three"]


def broken(place: int) -> bytes:
    data = bytearray(gzip.compress(bytes(range(256)) * 400, mtime=0))
    data[place] ^= 0xFF
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [b"no gzip", gzip.compress(CONTENT * 99, mtime=0)[:-9], *(broken(place) for place in (10, 12, 60, 200, -5))],
)
def test_broken_gzip_is_one_line_that_names_the_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.gz"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"cannot read .*broken\.gz"):
        list(lines.read(str(path)))


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere: No such file"):
        list(lines.read(str(tmp_path / "nowhere")))
