"""The one console of the commands: text from data is shown as it stands, whatever brackets it has."""

from __future__ import annotations

import rich.console


class Console(rich.console.Console):
    """A console on which `[b]` and `:sos:` are what they look like: styles are given by `rich.text.Text` alone.

    Titles, outlets and reasons are of others. Read as markup, `[video]` would vanish from one and a lone `[/b]` would
    end the command.
    """

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, markup=False, emoji=False, highlight=False)
