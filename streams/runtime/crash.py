"""Crash-only: a worker that cannot go on ends at once, as if it had been killed.

Nothing that runs after a fault (a shutdown hook, a last commit) can then move an offset past work that was not done.
Being killed is the one way down that is proven, so every fault takes it (Candea and Fox, Crash-only software, 2003).
"""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn

EXIT_CODE = 1

log = logging.getLogger(__name__)


def die(reason: str, error: BaseException | None = None) -> NoReturn:
    """Log why, and end this process with exit code 1 before anything else can run."""
    log.critical("worker stops, its offset unmoved: %s", reason, exc_info=error)
    for stream in (*(h for h in logging.getLogger().handlers), sys.stdout, sys.stderr):
        stream.flush()
    os._exit(EXIT_CODE)
