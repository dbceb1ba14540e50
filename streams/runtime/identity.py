"""A worker's name in its group, held by a lock.

A static member that comes back has its partitions at once, without waiting for the session to time out; but two live
processes with one name evict each other for ever and both process. So a name is used only under its lock.
"""

from __future__ import annotations

import fcntl
import socket
from dataclasses import dataclass
from itertools import count
from typing import IO

from streams.errors import UserError
from streams.settings import Settings


class NameTaken(UserError):
    """Another live process of this machine has the name that was asked for."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A member id of a consumer group; ours as long as the process lives and keeps `lock` open."""

    member: str
    lock: IO[str]


def claim(group: str, settings: Settings) -> Identity:
    """A name nobody else on this machine has: `instance` if set, else the host's name and the first free number.

    Raises NameTaken when `instance` is set and in use.
    """
    settings.lock_dir.mkdir(parents=True, exist_ok=True)
    if settings.instance is not None:
        member = f"{group}-{settings.instance}"
        if (lock := _lock(member, settings)) is None:
            raise NameTaken(f"MARSAD_INSTANCE={settings.instance}: another worker of {group} here has this name")
        return Identity(member, lock)
    for number in count():
        member = f"{group}-{socket.gethostname()}-{number}"
        if lock := _lock(member, settings):
            return Identity(member, lock)
    raise AssertionError("count() does not end")


def _lock(member: str, settings: Settings) -> IO[str] | None:
    handle = (settings.lock_dir / f"{member}.lock").open("w", encoding="utf-8")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        return None
    return handle
