"""Which windows can be asked for."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from streams.cli import main
from streams.errors import UserError
from streams.monitor.explain import parse_window
from streams.windows import spans

BEYOND = ("1d:9999-12-31T00:00:00Z", "15m:0001-01-01T00:00:00Z", "1h:0001-01-01T00:00:00+14:00", "7d:0001-01-05T00:00Z")


@pytest.mark.parametrize("text", BEYOND)
def test_window_beyond_the_years_that_times_are_written_in_is_told_so(text: str) -> None:
    with pytest.raises(UserError, match="years 1000 to 9999"):
        parse_window(text, 0)
    shown = CliRunner().invoke(main, ["explain", "country:IL", text])
    assert (shown.exit_code, "years 1000 to 9999" in shown.output) == (2, True)


def test_windows_at_the_edges_are_read() -> None:
    for text in ("1d:1000-01-01T00:00:00Z", "5m:9999-12-31T23:54:59Z", "24h:9999-12-31T23:59:59Z"):
        start, end = parse_window(text, 0)
        assert len(spans.to_text(start)) == len(spans.to_text(end)) == len("2023-12-28T00:00:00Z")
