"""Topics on the broker: what is missing, what differs, and making what is missing.

A topic that exists is verified and never changed: it may be somebody else's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import TopicAlreadyExistsError, for_code

from streams.errors import Unreachable, UserError
from streams.topics import Topic

VISIBLE_TRIES = 100

# Differences in these lose or refuse records; in others they are the owner's choice.
_VERIFIED = ("cleanup.policy", "max.message.bytes", "retention.ms")


@dataclass(frozen=True, slots=True)
class Finding:
    """One topic held against the broker. `differences` are problems, `notes` are not."""

    topic: Topic
    state: Literal["missing", "fits", "differs"]
    partitions: int | None = None
    differences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class TopicMismatch(UserError):
    """Topics that are missing or do not fit: a line each, with what to do."""


async def plan(admin: AIOKafkaAdminClient, topics: Iterable[Topic]) -> list[Finding]:
    """Each topic held against what the broker has."""
    wanted = list(topics)
    described = {d["topic"]: d for d in await admin.describe_topics([t.name for t in wanted])}
    present = [t for t in wanted if described.get(t.name, {}).get("error_code") == 0]
    configs = await _configs(admin, present)
    return [
        _finding(t, len(described[t.name]["partitions"]), configs[t.name]) if t in present else Finding(t, "missing")
        for t in wanted
    ]


async def apply(admin: AIOKafkaAdminClient, findings: Iterable[Finding], replication: int) -> list[str]:
    """Make the missing topics; the names of those made. Raises Unreachable where the broker refuses one."""
    missing = [f.topic for f in findings if f.state == "missing"]
    if not missing:
        return []
    new = [_new(topic, replication) for topic in missing]
    response = await admin.create_topics(new, timeout_ms=30_000)
    for name, code, *message in response.topic_errors:
        if code not in (0, TopicAlreadyExistsError.errno):
            raise Unreachable(
                f"the broker would not make topic {name}: {(message and message[0]) or for_code(code).__name__}"
            )
    await _visible(admin, missing)
    return [t.name for t in missing]


async def _visible(admin: AIOKafkaAdminClient, topics: list[Topic]) -> None:
    """Wait until the brokers know the new topics and their leaders: until then they answer as if there were none."""
    for _ in range(VISIBLE_TRIES):
        described = await admin.describe_topics([t.name for t in topics])
        if all(d["error_code"] == 0 and all(p["leader"] >= 0 for p in d["partitions"]) for d in described):
            return
        await asyncio.sleep(0.1)


def _new(topic: Topic, replication: int) -> NewTopic:
    new = NewTopic(topic.name, topic.partitions, 1, topic_configs=topic.config)
    new.replication_factor = replication  # -1, the broker's default, is legal on the wire; the constructor refuses it
    return new


async def verify(admin: AIOKafkaAdminClient, topics: Iterable[Topic]) -> None:
    """Raises TopicMismatch unless every topic is there and fits."""
    findings = await plan(admin, topics)
    lines = [f"{f.topic.name} is missing: run `marsad topics apply`" for f in findings if f.state == "missing"]
    lines += [f"{f.topic.name}: {'; '.join(f.differences)}" for f in findings if f.state == "differs"]
    if lines:
        raise TopicMismatch("\n".join(lines))


async def _configs(admin: AIOKafkaAdminClient, topics: list[Topic]) -> dict[str, dict[str, str]]:
    if not topics:
        return {}
    resources = [ConfigResource(ConfigResourceType.TOPIC, t.name) for t in topics]
    found: dict[str, dict[str, str]] = {}
    for response in await admin.describe_configs(resources):
        for _code, _message, _kind, name, entries, *_ in response.resources:
            found[name] = {entry[0]: entry[1] for entry in entries}
    return found


def _finding(topic: Topic, partitions: int, config: dict[str, str]) -> Finding:
    differences, notes = [], []
    if partitions != topic.partitions:
        text = f"has {partitions} partitions, the settings say {topic.partitions}"
        variable = f"MARSAD_PARTITIONS__{topic.spec.name.upper().replace('-', '_')}"
        if topic.spec.name == "raw":
            notes.append(text)  # nothing of ours depends on how the source splits it
        else:
            differences.append(f"{text}: set {variable}={partitions} or make the topic anew")
    for name in _VERIFIED:
        have, want = config.get(name), topic.config.get(name)
        if want is None or have == want:
            continue
        text = f"{name} is {have}, wanted {want}"
        (differences if _loses(topic, name, have or "0", want) else notes).append(text)
    return Finding(topic, "differs" if differences else "fits", partitions, tuple(differences), tuple(notes))


def _loses(topic: Topic, name: str, have: str, want: str) -> bool:
    if topic.spec.name == "raw":
        return False
    if name == "cleanup.policy":
        return True
    return int(have) != -1 and int(have) < int(want)
