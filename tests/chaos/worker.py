"""`worker.py STAGE [--without PROTECTION]...`: the product's stage, with protections taken away by the test alone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from streams import settings as settings_module
from streams.agents import dedupe, stages
from streams.records import Article, PaneEntry
from streams.runtime import worker
from streams.windows import panes
from tests.broker import stage_worker


def _without_merge() -> None:
    """The last record wins, as in a plain table."""

    def last(one: PaneEntry, other: PaneEntry) -> PaneEntry:
        return other

    panes.merged = last  # type: ignore[assignment]
    panes.merge_into = lambda entries, more: (entries.clear(), entries.update(more))[0]  # type: ignore[assignment, func-returns-value]


def _without_fence() -> None:
    """A replay of normalize is taken for a new sending."""
    stage = dedupe.Deduplicator.stage

    def unfenced(self: dedupe.Deduplicator, article: Article, context: object) -> object:
        self._fences.clear()
        return stage(self, article, context)  # type: ignore[arg-type]

    dedupe.Deduplicator.stage = unfenced  # type: ignore[assignment, method-assign]


REMOVALS = {**stage_worker.REMOVALS, "merge": _without_merge, "fence": _without_fence}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=stages.NAMES)
    parser.add_argument("--without", action="append", default=[], choices=REMOVALS)
    arguments = parser.parse_args()
    for protection in arguments.without:
        REMOVALS[protection]()
    settings = settings_module.load()
    return worker.run(stages.spec(arguments.stage, settings), settings)


if __name__ == "__main__":
    sys.exit(main())
