"""A KRaft cluster of one to three brokers on free loopback ports."""

from __future__ import annotations

import ctypes
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from streams.embedded import jars
from streams.embedded.listener import Listener
from streams.embedded.problems import EmbeddedKafkaError

START_SECONDS = 60.0
STOP_SECONDS = 15.0
CLUSTER_ID = "bWFyc2FkLWVtYmVkZGVkLQ"
JVM = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
_LOG_LINES = 8


class Broker:
    """One broker process."""

    def __init__(self, number: int, folder: Path, properties: dict[str, str], port: int) -> None:
        self.number = number
        self.port = port
        self.log = folder / f"broker-{number}.log"
        self._config = folder / f"broker-{number}.properties"
        self._config.write_text("".join(f"{k}={v}\n" for k, v in properties.items()), encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The id of its process. Raises EmbeddedKafkaError when it does not run."""
        if self._process is None or self._process.poll() is not None:
            raise EmbeddedKafkaError(f"broker {self.number} does not run")
        return self._process.pid

    def format(self, arguments: list[str]) -> None:
        """Prepare its log directory, or leave it as it is. Raises EmbeddedKafkaError with what the tool said."""
        options = ["--ignore-formatted", "-t", CLUSTER_ID, "-c", str(self._config), *arguments]
        done = subprocess.run(
            _java(["kafka.tools.StorageTool", "format", *options]), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise EmbeddedKafkaError(
                f"cannot prepare the embedded Kafka's data: {done.stderr.strip() or done.stdout.strip()}"
            )

    def start(self) -> None:
        """Start the process; `wait_until_up` says when it answers."""
        with self.log.open("ab") as out:
            self._process = subprocess.Popen(
                _java(["kafka.Kafka", str(self._config)]),
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is ours to handle: the broker ends after those who need it
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
            )

    def wait_until_up(self) -> None:
        """Return when it answers. Raises EmbeddedKafkaError with its last lines when it dies or takes too long."""
        deadline = time.monotonic() + START_SECONDS
        while not _answers(self.port):
            if self._process is None or self._process.poll() is not None:
                raise EmbeddedKafkaError(f"the embedded Kafka died at start:\n{self._last_lines()}")
            if time.monotonic() > deadline:
                raise EmbeddedKafkaError(
                    f"the embedded Kafka did not answer in {START_SECONDS:.0f} s:\n{self._last_lines()}"
                )
            time.sleep(0.05)

    def stop(self) -> None:
        """End it in order, by force after STOP_SECONDS."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGCONT)
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once, as `kill -9` does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _last_lines(self) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:])


class Cluster:
    """Brokers that live as long as the `with` block. Their data is in a temporary folder, or in `folder`.

    `advertised` is the port that clients are told, for a proxy between them and a single broker.
    """

    def __init__(
        self,
        brokers: int = 1,
        listener: Listener | None = None,
        folder: Path | None = None,
        advertised: int | None = None,
    ) -> None:
        self._stack = ExitStack()
        self._count = brokers
        self._listener = listener or Listener()
        self._folder = folder
        self._advertised = advertised
        self.brokers: list[Broker] = []
        self.cafile: Path | None = None

    @property
    def bootstrap(self) -> str:
        """The bootstrap servers."""
        return ",".join(f"127.0.0.1:{broker.port}" for broker in self.brokers)

    def __enter__(self) -> Cluster:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Format and start all brokers. Raises EmbeddedKafkaError."""
        folder = self._folder or Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="marsad-kafka-")))
        self.cafile = self._listener.make_certificate(folder)
        ports = free_ports(3 * self._count)
        for number in range(self._count):
            properties = self._properties(number, ports, folder)
            self.brokers.append(Broker(number, folder, properties, ports[3 * number]))
        for broker in self.brokers:
            broker.format(self._listener.format_arguments())
            broker.start()
        for broker in self.brokers:
            broker.wait_until_up()

    def stop(self) -> None:
        """End all brokers, and their data where it is temporary: those need no orderly end of five seconds."""
        for broker in reversed(self.brokers):
            broker.stop() if self._folder else broker.kill()
        self._stack.close()

    def _properties(self, number: int, ports: list[int], folder: Path) -> dict[str, str]:
        clients, inside, controller = ports[3 * number : 3 * number + 3]
        voters = ",".join(f"{n}@127.0.0.1:{ports[3 * n + 2]}" for n in range(self._count))
        replicas, protocol = str(self._count), self._listener.protocol
        advertised = self._advertised or clients
        return {
            "process.roles": "broker,controller",
            "node.id": str(number),
            "controller.quorum.voters": voters,
            "listeners": f"CLIENTS://127.0.0.1:{clients},INSIDE://127.0.0.1:{inside},CONTROLLER://127.0.0.1:{controller}",
            "advertised.listeners": f"CLIENTS://127.0.0.1:{advertised},INSIDE://127.0.0.1:{inside}",
            "listener.security.protocol.map": f"CLIENTS:{protocol},INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name": "INSIDE",
            "controller.listener.names": "CONTROLLER",
            "log.dirs": str(folder / f"data-{number}"),
            "auto.create.topics.enable": "false",
            "group.initial.rebalance.delay.ms": "0",
            "group.min.session.timeout.ms": "2000",
            "offsets.topic.num.partitions": "4",
            "offsets.topic.replication.factor": replicas,
            "default.replication.factor": replicas,
            "transaction.state.log.num.partitions": "2",
            "transaction.state.log.replication.factor": replicas,
            "transaction.state.log.min.isr": "1",
            "share.coordinator.state.topic.replication.factor": replicas,
            "share.coordinator.state.topic.min.isr": "1",
            "log.cleaner.dedupe.buffer.size": str(16 << 20),
            "message.max.bytes": str(16 << 20),
            **self._listener.properties(folder),
        }


def free_ports(count: int) -> list[int]:
    """Loopback ports that nobody listens on now."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for s in sockets:
            s.bind(("127.0.0.1", 0))
        return [int(s.getsockname()[1]) for s in sockets]


def _java(arguments: list[str]) -> list[str]:
    return [jars.java(), *JVM, "-cp", jars.class_path(), *arguments]


def _answers(port: int) -> bool:
    with socket.socket() as s:
        s.settimeout(0.5)
        return s.connect_ex(("127.0.0.1", port)) == 0


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG: no broker outlives a killed parent
