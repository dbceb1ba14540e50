"""Faults by seed against real workers on a real broker, and an oracle that says what must have come out.

`python -m tests.chaos.run --runs 20 --seed 1` (`make chaos`); `--sabotage NAME` takes a protection away and must be
noticed. `stream` makes the articles, `faults` injects, `oracle` checks from the topics alone, `run` ties them.
"""
