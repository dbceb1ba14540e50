"""How clients get in: plain, with a login, over TLS."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from streams.embedded import jars

STORE_PASSWORD = "embedded"  # noqa: S105  (of a certificate that lives as long as a test)


@dataclass(frozen=True, slots=True)
class Listener:
    """The clients' listener. Brokers and controllers talk over a plain one on loopback of their own."""

    protocol: Literal["PLAINTEXT", "SASL_PLAINTEXT", "SSL", "SASL_SSL"] = "PLAINTEXT"
    mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = "PLAIN"
    username: str = "marsad"
    password: str = "marsad-secret"  # noqa: S105

    @property
    def tls(self) -> bool:
        """Whether clients need `ca.pem`."""
        return "SSL" in self.protocol

    @property
    def sasl(self) -> bool:
        """Whether clients need name and password."""
        return self.protocol.startswith("SASL")

    def properties(self, folder: Path) -> dict[str, str]:
        """Broker properties of the listener CLIENTS."""
        found: dict[str, str] = {}
        if self.sasl:
            found["sasl.enabled.mechanisms"] = self.mechanism
            name = f"listener.name.clients.{self.mechanism.lower()}.sasl.jaas.config"
            module = "plain.PlainLoginModule" if self.mechanism == "PLAIN" else "scram.ScramLoginModule"
            user = f' user_{self.username}="{self.password}"' if self.mechanism == "PLAIN" else ""
            found[name] = f"org.apache.kafka.common.security.{module} required{user};"
        if self.tls:
            found["listener.name.clients.ssl.keystore.location"] = str(folder / "broker.p12")
            found["listener.name.clients.ssl.keystore.password"] = STORE_PASSWORD
            found["listener.name.clients.ssl.keystore.type"] = "PKCS12"
        return found

    def format_arguments(self) -> list[str]:
        """What the storage tool must know: SCRAM credentials live in the metadata log."""
        if not self.sasl or self.mechanism == "PLAIN":
            return []
        return ["--add-scram", f"{self.mechanism}=[name={self.username},password={self.password}]"]

    def make_certificate(self, folder: Path) -> Path | None:
        """A self-signed certificate for loopback; the file that clients trust, None without TLS."""
        if not self.tls:
            return None
        store, trusted = folder / "broker.p12", folder / "ca.pem"
        if trusted.is_file():
            return trusted
        common = ["-keystore", str(store), "-storepass", STORE_PASSWORD, "-alias", "broker"]
        make = ["-genkeypair", "-keyalg", "EC", "-validity", "30", "-dname", "CN=localhost", "-storetype", "PKCS12"]
        names = ["-ext", "SAN=ip:127.0.0.1,dns:localhost", "-ext", "bc=ca:true"]
        subprocess.run([jars.keytool(), *make, *names, *common], check=True, capture_output=True)
        export = [jars.keytool(), "-exportcert", "-rfc", "-file", str(trusted), *common]
        subprocess.run(export, check=True, capture_output=True)
        return trusted
