"""Errors that a person can mend: one line that says what is wrong and what to do, never a traceback."""

from __future__ import annotations


class UserError(Exception):
    """What is wrong and what to do. The command line prints it and ends with `exit_code`."""

    exit_code = 2


class Unreachable(UserError):
    """Kafka cannot be reached, or will not let us in."""

    exit_code = 3
