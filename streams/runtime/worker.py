"""Runs one stage in this process until a signal or a fault."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable

import faust

from streams.runtime import app, identity, versions
from streams.runtime.stage import StageSpec
from streams.settings import Settings

_PR_SET_PDEATHSIG = 1
_NOISY = (
    "aiokafka",
    "faust",
    "mode",
    "asyncio",
    "streams.runtime.patches",
    "streams.runtime.app",
    "streams.monitor.app",
)


class _OneASecond(logging.Filter):
    """At most a line a second and logger: while a broker is down aiokafka writes hundreds."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno >= logging.CRITICAL or record.created - self._last.get(record.name, 0.0) >= 1.0:
            self._last[record.name] = record.created
            return True
        return False


def run(spec: StageSpec, settings: Settings) -> int:
    """Run the stage; the exit code: 0 after a signal, 1 after a fault.

    Raises UntestedVersion, NameTaken, Unreachable before anything is read.
    """
    set_up_logging(settings)
    versions.check(settings)
    name = identity.claim(settings.group(spec.name), settings)
    return serve(lambda loop: app.build(spec, settings, name, loop=loop))


def serve(build: Callable[[asyncio.AbstractEventLoop], faust.App]) -> int:
    """Run the app that `build` makes on a new event loop; the exit code."""
    _end_with_parent()
    loop = _new_loop()
    worker = _Worker(build(loop), loop=loop, quiet=True)
    gc.freeze()  # what is loaded by now stays for ever: a collection that walks it costs `enrich` 5 to 10 %
    worker.spinner = None  # it writes terminal codes to whatever stdout is
    try:
        worker.execute_from_commandline()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


class _Worker(faust.Worker):
    """Faust's worker with our logging: the original throws all handlers away and writes to stdout."""

    def _setup_logging(self) -> None:
        return


def set_up_logging(settings: Settings) -> None:
    """One line an event on stderr; the engine's chatter only from warnings on, and not more than a line a second."""
    logging.disable(logging.DEBUG)  # debug records are built even where nobody reads them: 10 to 20 % of the speed
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    limit = _OneASecond()
    handler.addFilter(lambda record: not record.name.startswith(_NOISY) or limit.filter(record))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    import uvloop

    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop


def _end_with_parent() -> None:
    """A worker whose supervisor was killed ends too (Linux)."""
    if sys.platform == "linux" and os.environ.get("MARSAD_SUPERVISED"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
