"""`python -m tests.chaos --runs 20 --seed 1 [--sabotage NAME]`: a line a run, and what was seen below it."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time

from tests.chaos.plan import hand
from tests.chaos.run import Outcome, percentiles, run
from tests.chaos.worker import REMOVALS

NOTES = 8


def main() -> int:
    arguments = _parser().parse_args()
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)  # brokers are taken away on purpose
    outcomes: list[Outcome] = []
    for seed in range(arguments.seed, arguments.seed + arguments.runs):
        outcomes.append(_run(seed, arguments.sabotage))
        if arguments.sabotage and not outcomes[-1].judgement.right:
            print(f"without {', '.join(arguments.sabotage)}: noticed in run {len(outcomes)}")
            return 0
    bad = sum(not o.judgement.right for o in outcomes)
    recoveries = [recovery for o in outcomes for recovery in o.recoveries]
    fired = sum(len(o.fired) for o in outcomes)
    print(f"{len(outcomes)} runs, {fired} faults fired, {bad} runs not right, recovery {percentiles(recoveries)}")
    if arguments.sabotage:
        print(f"without {', '.join(arguments.sabotage)}: NOT noticed")
    return 1 if bad or arguments.sabotage else 0


def _run(seed: int, sabotage: list[str]) -> Outcome:
    started = time.monotonic()
    outcome = asyncio.run(run(seed, hand(seed), sabotage))
    print(f"seed {seed}: {outcome.line()}  ({time.monotonic() - started:.0f} s)")
    for line in (*outcome.fired, *outcome.judgement.notes[:NOTES]):
        print(f"    {line}")
    if (more := len(outcome.judgement.notes) - NOTES) > 0:
        print(f"    and {more} more")
    sys.stdout.flush()
    return outcome


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--sabotage",
        action="append",
        default=[],
        choices=sorted(REMOVALS),
        help="take a protection away; patch B is not among them: it guards Faust tables, and there are none",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
