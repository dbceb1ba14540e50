"""Faults by seed against real workers on a real broker, and oracles that say what must have come out.

`make chaos RUNS=20 SEED=1`; `SABOTAGE=merge` takes a protection away and must be noticed. `feeder` sends what `stream`
makes, `fleet` keeps workers running, `plan` says which of `faults` and `brokers` a run has, `proxy` is the network.
`oracle` judges in plain Python from how the articles were made, `refold` by folding the lane once more.
"""
