"""`worker.py STAGE --bug FILE [--without PROTECTION]...`: the product's stage; what is taken away is here."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from streams import settings as settings_module
from streams.agents import count, dedupe, stages
from streams.records import Article, PaneState
from streams.runtime import patches, worker
from streams.runtime.guard import Guard
from streams.runtime.result import Context, Result
from streams.windows import spans
from tests.broker import stage_worker


def _without_merge() -> None:
    """A pane that is read back replaces what was there: the last record wins, as in a plain table."""
    apply = count.Counter.apply

    def last(self: count.Counter, state: PaneState) -> None:
        self._panes._panes.get(state.actor_id, {}).pop(spans.to_ms(state.start), None)
        apply(self, state)

    count.Counter.apply = last  # type: ignore[method-assign]


def _without_fence() -> None:
    """A replay of normalize is taken for a new sending."""
    stage = dedupe.Deduplicator.stage

    def unfenced(self: dedupe.Deduplicator, article: Article, context: Context) -> Result:
        self._fences.clear()
        return stage(self, article, context)

    dedupe.Deduplicator.stage = unfenced  # type: ignore[method-assign]


def _without_in_order_ack() -> None:
    """Four records in hand at once; Faust commits past one that is not finished."""
    agent = patches.HardenedApp.agent

    def concurrent(self: patches.HardenedApp, *a: Any, **options: Any) -> Any:
        return agent(self, *a, **{**options, "concurrency": 4})

    patches.HardenedApp.agent = concurrent  # type: ignore[method-assign]


REMOVALS = {
    **stage_worker.REMOVALS,
    "merge": _without_merge,
    "fence": _without_fence,
    "in-order-ack": _without_in_order_ack,
}


def _raise_once(bug: Path) -> None:
    """While the file is there, the next record finds a fault of ours."""
    answer = Guard._result

    def fail() -> None:
        if bug.exists():
            bug.unlink()
            raise RuntimeError("a fault of ours")

    async def faulty(self: Guard, value: bytes | None, context: Context) -> Result:
        fail()
        return await answer(self, value, context)

    Guard._result = faulty  # type: ignore[method-assign]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=stages.NAMES)
    parser.add_argument("--bug", type=Path, required=True)
    parser.add_argument("--without", action="append", default=[], choices=REMOVALS)
    arguments = parser.parse_args()
    for protection in arguments.without:
        REMOVALS[protection]()
    _raise_once(arguments.bug)
    os.environ["MARSAD_SUPERVISED"] = "1"  # it ends with the harness
    settings = settings_module.load()
    return worker.run(stages.spec(arguments.stage, settings), settings)


if __name__ == "__main__":
    sys.exit(main())
