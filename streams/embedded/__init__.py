"""Apache Kafka itself, for the demo, trials and tests: no Docker, no Java, no Maven on the machine.

Installed with `marsad[embedded]`. `kafka()` is a broker for as long as a `with` block lasts; `Cluster` is the handle
for tests that stop, kill and restart brokers. Nobody with a Kafka of their own needs any of it. May import `errors`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from streams.embedded.broker import Cluster
from streams.embedded.listener import Listener
from streams.embedded.problems import EmbeddedKafkaError

__all__ = ["Cluster", "EmbeddedKafkaError", "Listener", "kafka"]


@contextmanager
def kafka(brokers: int = 1) -> Iterator[str]:
    """The bootstrap servers of a running Kafka on free loopback ports; it ends, with its data, when the block does.

    Raises EmbeddedKafkaError: without the extra, without network for the first download, when a broker dies at start.
    """
    with Cluster(brokers) as cluster:
        yield cluster.bootstrap
