"""What a worker tells Prometheus of its work."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from prometheus_client import Counter, Gauge, Histogram

from streams.runtime.result import Result

_BUCKETS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300)

RECORDS = Counter("marsad_records", "Records a stage has finished, by what became of them", ["stage", "result"])
SECONDS = Histogram("marsad_stage_seconds", "Time a stage spent on a record", ["stage"], buckets=_BUCKETS)
WAITED = Histogram(
    "marsad_waited_seconds", "Time from the broker's stamp on a record to the stage", ["stage"], buckets=_BUCKETS
)
LAG = Gauge("marsad_lag", "Records of an assigned partition that are still to be read", ["stage", "partition"])
IN_FLIGHT = Gauge("marsad_sends_in_flight", "Messages sent and not yet acknowledged", ["stage"])
READY = Gauge("marsad_ready", "1 when the worker has its partitions and its state", ["stage"])

STATE_ITEMS = Gauge("marsad_state_items", "What the state of a partition holds", ["stage", "partition", "kind"])
STATE_BYTES = Gauge("marsad_state_bytes", "Memory that the state of a partition takes", ["stage", "partition"])


def observe(stage: str, result: Result, seconds: float, waited_ms: int) -> None:
    """Note one finished record."""
    records, took, waited = _of(stage, type(result).__name__.lower())
    records.inc()
    took.observe(seconds)
    waited.observe(max(0, waited_ms) / 1000)


def observe_state(stage: str, partition: int, items: Mapping[str, int], nbytes: int) -> None:
    """Note how much a partition's state holds."""
    for kind, count in items.items():
        STATE_ITEMS.labels(stage, str(partition), kind).set(count)
    STATE_BYTES.labels(stage, str(partition)).set(nbytes)


def forget_state() -> None:
    """A partition that has gone to another worker is that worker's to tell."""
    STATE_ITEMS.clear()
    STATE_BYTES.clear()


@cache
def _of(stage: str, result: str) -> tuple[Counter, Histogram, Histogram]:
    """Finding a metric by its labels costs more than counting it."""
    return RECORDS.labels(stage, result), SECONDS.labels(stage), WAITED.labels(stage)
