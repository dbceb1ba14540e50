"""Topics, read from `schemas/*.yaml`: the only place that names a topic.

Code speaks of topics by logical name (`articles`); what they are called on a broker is a setting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import yaml

from streams import resources
from streams.settings import Settings

SCALED = "N"
HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class TopicSpec:
    """One topic as `schemas/NAME.yaml` states it. `partitions` is a number, `N`, or the logical name it must equal."""

    name: str
    default_name: str
    purpose: str
    key: str
    partitions: int | str
    retention_hours: int | None
    cleanup: Literal["delete", "compact"]
    schema: str | None
    producers: tuple[str, ...]
    consumers: tuple[str, ...]
    config: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as this installation has it: its real name, its partitions, its configuration on the broker."""

    spec: TopicSpec
    name: str
    partitions: int
    config: dict[str, str]


@cache
def specs() -> dict[str, TopicSpec]:
    """Every topic specification, by logical name, in the order records flow."""
    found = [
        _read(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in resources.folder("schemas").glob("*.yaml")
    ]
    order = ["raw", "articles", "verdicts", "deduplicated", "enriched", "mentions", "actor-counts"]
    return {s.name: s for s in sorted(found, key=lambda s: (order.index(s.name) if s.name in order else 99, s.name))}


def _read(value: dict[str, Any]) -> TopicSpec:
    return TopicSpec(**{**value, "producers": tuple(value["producers"]), "consumers": tuple(value["consumers"])})


def resolve(name: str, settings: Settings) -> Topic:
    """The topic of that logical name under these settings. Raises KeyError for a name no schema has."""
    spec = specs()[name]
    real = settings.topics.get(name, settings.topic_prefix + spec.default_name)
    return Topic(spec, real, _partitions(spec, settings), _config(spec, settings))


def resolve_all(settings: Settings) -> dict[str, Topic]:
    """Every topic under these settings, by logical name."""
    return {name: resolve(name, settings) for name in specs()}


def _partitions(spec: TopicSpec, settings: Settings) -> int:
    if spec.name in settings.partitions:
        return settings.partitions[spec.name]
    if spec.partitions == SCALED:
        return settings.default_partitions
    if isinstance(spec.partitions, str):
        return _partitions(specs()[spec.partitions], settings)
    return spec.partitions


def _config(spec: TopicSpec, settings: Settings) -> dict[str, str]:
    config = {"cleanup.policy": spec.cleanup, **spec.config}
    if spec.retention_hours is not None:
        config["retention.ms"] = str(spec.retention_hours * HOUR_MS)
    # a dead letter holds the original whole, and our headers beside it
    headroom = 1 << 20 if spec.name == "dead-letters" else 0
    config["max.message.bytes"] = str(settings.max_message_bytes + headroom)
    return config
