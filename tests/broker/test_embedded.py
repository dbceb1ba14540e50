"""The embedded Kafka: several brokers, logins and TLS, and an end that leaves nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psutil
import pytest

from streams.embedded import Cluster, EmbeddedKafkaError, Listener, jars
from streams.errors import Unreachable
from streams.runtime import kafka as clients
from streams.settings import Settings

pytestmark = pytest.mark.broker


async def brokers(**options: Any) -> int:
    async with clients.admin(Settings(**options)) as admin:
        return len((await admin.describe_cluster())["brokers"])


async def test_three_brokers_are_one_cluster_and_end_with_us(tmp_path: Path) -> None:
    with Cluster(3, folder=tmp_path) as cluster:
        assert await brokers(bootstrap_servers=cluster.bootstrap) == 3
        processes = [psutil.Process(broker.pid) for broker in cluster.brokers]
    assert not any(process.is_running() for process in processes)


@pytest.mark.parametrize(
    "listener",
    [Listener("SASL_PLAINTEXT", "PLAIN"), Listener("SASL_SSL", "SCRAM-SHA-512")],
    ids=["plain", "scram-tls"],
)
async def test_login_is_needed_and_a_wrong_password_is_one_line(listener: Listener) -> None:
    with Cluster(listener=listener) as cluster:
        options = {
            "bootstrap_servers": cluster.bootstrap,
            "security_protocol": listener.protocol,
            "sasl_mechanism": listener.mechanism,
            "sasl_username": listener.username,
            "ssl_cafile": cluster.cafile,
        }
        assert await brokers(**options, sasl_password=listener.password) == 1
        with pytest.raises(Unreachable, match="the password"):
            await brokers(**options, sasl_password="wrong")


def test_broker_that_dies_at_start_says_its_last_lines(tmp_path: Path) -> None:
    (tmp_path / "data-0").write_text("a file where a folder must be", encoding="utf-8")
    with pytest.raises(EmbeddedKafkaError):
        Cluster(folder=tmp_path).start()


def test_jar_that_is_not_the_locked_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kafka-clients-4.4.0.jar"
    path.write_bytes(b"not it")
    with pytest.raises(EmbeddedKafkaError, match="not the locked"):
        jars._verify([path])
