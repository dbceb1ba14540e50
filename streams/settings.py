"""Every knob, once. Each is an environment variable `MARSAD_<NAME>`; `marsad settings` shows its value and origin.

Dictionaries take one variable a key: `MARSAD_TOPICS__RAW=wire.articles`, `MARSAD_PARTITIONS__RAW=12`.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from streams.errors import UserError

T = TypeVar("T")

SECRETS = frozenset({"sasl_password", "ssl_key_password"})


class SettingsError(UserError):
    """A setting that cannot be used: which one, and what it should be."""


class Settings(BaseSettings):
    """All settings, with their defaults. Secrets are read from the environment or a file and never printed."""

    model_config = SettingsConfigDict(env_prefix="MARSAD_", env_nested_delimiter="__", frozen=True, extra="ignore")

    # --- where Kafka is, and how to get in
    bootstrap_servers: str = Field("127.0.0.1:9092", description="brokers to start from, comma-separated host:port")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="how to talk to the brokers"
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field("PLAIN", description="how to log in")
    sasl_username: str | None = Field(None, description="name to log in with")
    sasl_password: SecretStr | None = Field(None, description="password to log in with")
    sasl_password_file: Path | None = Field(None, description="file that holds the password, instead of sasl_password")
    ssl_cafile: Path | None = Field(
        None, description="certificates of the authorities to trust (PEM); the system's if unset"
    )
    ssl_certfile: Path | None = Field(None, description="our client certificate (PEM)")
    ssl_keyfile: Path | None = Field(None, description="its private key (PEM)")
    ssl_key_password: SecretStr | None = Field(None, description="password of that key")
    ssl_check_hostname: bool = Field(True, description="whether a broker's certificate must bear its host name")

    # --- names and sizes of topics and groups
    topic_prefix: str = Field("", description="put before every topic name that `topics` does not set")
    topics: dict[str, str] = Field(
        default_factory=dict, description="names of topics that are not the default, by logical name"
    )
    partitions: dict[str, int] = Field(
        default_factory=dict, description="partitions of topics that are not the default, by logical name"
    )
    default_partitions: int = Field(4, ge=1, le=10_000, description="partitions of topics that scale")
    replication_factor: int = Field(-1, ge=-1, description="copies of each topic; -1 leaves it to the broker")
    group_prefix: str = Field("marsad", description="consumer groups are <group_prefix>-<stage>")
    groups: dict[str, str] = Field(
        default_factory=dict, description="consumer groups that are not the default, by stage"
    )

    # --- what comes in
    mapping_file: Path | None = Field(None, description="YAML of JMESPath expressions that reads your article shape")
    max_message_bytes: int = Field(8 << 20, ge=1 << 16, description="largest raw message that the raw topic takes")
    max_text_chars: int = Field(
        1_000_000, ge=1000, description="longest text of an article; longer ones become dead letters"
    )
    other_languages: Literal["pass", "reject"] = Field(
        "pass", description="articles not in Arabic: pass them on without annotations, or dead-letter them"
    )
    future_tolerance_minutes: int = Field(
        60, ge=0, description="how far published_at may lie after arrival and be believed"
    )

    # --- reading
    tagger: Literal["auto", "none", "rules", "crf", "neural", "camel"] = Field(
        "auto", description="named-entity tagger; auto: the best one installed"
    )
    lexicon_dirs: str = Field("", description="directories of your own lexicon files, separated by ':'")

    # --- counting
    window_grace_minutes: int = Field(10, ge=0, description="how long after its end a window waits before it is final")
    window_retention_hours: int = Field(
        192,
        ge=25,
        description="how long panes are kept and late articles are counted; a pane of one mention takes some 1.3 KB",
    )
    max_unlisted_actors: int = Field(
        250_000,
        ge=1,
        description="actors outside the lexicon that a partition of mentions keeps; who comes beyond is a dead letter",
    )

    # --- the runtime
    session_timeout_seconds: float = Field(
        10.0, ge=2, description="silence after which a worker's partitions go to others"
    )
    heartbeat_seconds: float = Field(2.0, gt=0, description="how often a worker tells the broker that it lives")
    commit_interval_seconds: float = Field(
        1.0, gt=0, description="how often offsets are committed, dirty state is flushed and rows of counts are written"
    )
    request_timeout_seconds: float = Field(30.0, gt=0, description="how long one request to a broker may take")
    max_in_flight: int = Field(500, ge=1, description="sends a worker may have unacknowledged")
    instance: str | None = Field(
        None, description="this worker's name in its group (a pod's name); otherwise the first free number of this host"
    )
    lock_dir: Path = Field(
        Path(tempfile.gettempdir()) / "marsad-locks", description="where the locks of worker names are"
    )
    allow_other_versions: bool = Field(
        False, description="start with versions of faust-streaming or aiokafka that were not tested"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="least severe log line that is shown"
    )
    web_host: str = Field("127.0.0.1", description="address that pages, health and metrics are served on")
    web_port: int = Field(
        6066, ge=0, le=65535, description="port of the monitor's pages; `marsad up` gives the stages the ports after it"
    )

    @field_validator("topics", "partitions", "groups")
    @classmethod
    def _logical_names(cls, value: dict[str, T]) -> dict[str, T]:
        return {name.lower().replace("_", "-"): item for name, item in value.items()}  # no dashes in a shell variable

    @model_validator(mode="after")
    def _consistent(self) -> Settings:
        if self.sasl_password and self.sasl_password_file:
            raise ValueError("set either sasl_password or sasl_password_file, not both")
        if self.security_protocol.startswith("SASL") and not self.sasl_username:
            raise ValueError(f"security_protocol {self.security_protocol} needs sasl_username")
        if self.heartbeat_seconds * 3 > self.session_timeout_seconds:
            raise ValueError("session_timeout_seconds must be at least three times heartbeat_seconds")
        return self

    def password(self) -> str | None:
        """The SASL password, from the setting or its file. Raises SettingsError when the file cannot be read."""
        if self.sasl_password_file is None:
            return self.sasl_password.get_secret_value() if self.sasl_password else None
        try:
            return self.sasl_password_file.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingsError(f"MARSAD_SASL_PASSWORD_FILE: {error.strerror}: {self.sasl_password_file}") from None

    def group(self, stage: str) -> str:
        """The consumer group of a stage."""
        return self.groups.get(stage, f"{self.group_prefix}-{stage}")


@cache
def load() -> Settings:
    """The settings of this process. Raises SettingsError, one line a wrong setting."""
    try:
        return Settings()
    except ValidationError as error:
        lines = (_line(e["loc"], e["msg"]) for e in error.errors(include_url=False, include_input=False))
        raise SettingsError("; ".join(lines)) from None


def _line(where: tuple[int | str, ...], message: str) -> str:
    name = "MARSAD_" + "__".join(str(part).upper() for part in where) if where else "settings"
    return f"{name}: {message.removeprefix('Value error, ')}"
