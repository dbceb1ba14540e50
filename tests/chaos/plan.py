"""Which faults a run has: cards of a shuffled deck, so that any few runs together have every fault."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable

from tests.chaos import brokers, faults
from tests.chaos.scene import Scene

Fault = Callable[[Scene], Awaitable[str]]

DECK: tuple[Fault, ...] = (
    faults.kill,
    faults.kill,
    faults.kill_again,
    faults.kill_unsent,
    faults.kill_uncommitted,
    faults.kill_long,
    faults.late_write,
    faults.stop,
    faults.bug,
    faults.terminate,
    faults.add,
    faults.remove,
    faults.slow,
    faults.cut,
    faults.resend,
    brokers.broker_kill,
    brokers.broker_restart,
    brokers.disk_full,
    brokers.refuse,
    brokers.rewind,
)
HANDS = 4
SHORT: tuple[Fault, ...] = (
    faults.kill_unsent,
    faults.kill_uncommitted,
    faults.late_write,
    faults.bug,
    faults.cut,
    faults.resend,
    faults.kill,
)


def hand(seed: int) -> list[Fault]:
    """The faults of that run. Runs 1 to 4 have the whole deck between them, so have 5 to 8, and so on."""
    deck, place = list(DECK), seed - 1
    random.Random(place // HANDS).shuffle(deck)
    return deck[place % HANDS :: HANDS]
