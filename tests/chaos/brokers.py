"""What is done to the broker, its disk, its topics and its groups."""

from __future__ import annotations

import asyncio
import resource

from aiokafka import AIOKafkaConsumer
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.structs import TopicPartition

from streams.agents import stages
from streams.embedded import EmbeddedKafkaError
from streams.runtime import kafka, reading
from streams.topics import resolve
from tests.chaos.scene import Scene, seen

DOWN_SECONDS = 2.0
FULL = "File too large"
ROOM_BYTES = 1 << 16  # more than the broker's own log has, less than its topics


async def broker_kill(scene: Scene) -> str:
    """SIGKILL of the only broker, and a start with what is on its disk."""
    return await _bounce(scene, hard=True)


async def broker_restart(scene: Scene) -> str:
    """An orderly end of the only broker, and a start."""
    return await _bounce(scene, hard=False)


async def disk_full(scene: Scene) -> str:
    """The state's disk takes no byte more. Workers have no disk: their state is in the broker's log.

    A limit on the size of files stands for the full disk, which needs no root: appends fail as on a full one, and a
    broker without a log directory ends itself. Then there is room again.
    """
    broker = scene.cluster.brokers[0]
    before = broker.log.stat().st_size
    resource.prlimit(broker.pid, resource.RLIMIT_FSIZE, (ROOM_BYTES, resource.RLIM_INFINITY))
    try:
        await seen("the broker has given up", lambda: not _alive(scene))
        await asyncio.sleep(DOWN_SECONDS)
    finally:
        await asyncio.to_thread(broker.kill)
        await _start(scene)
    assert FULL in broker.log.read_bytes()[before:].decode(errors="replace"), "no append failed"
    return f"{FULL}: the broker ended itself"


async def refuse(scene: Scene) -> str:
    """Somebody shrinks a topic's limit: the broker refuses what a stage sends, until it is set right."""
    stage, topic = scene.r.choice([("normalize", "articles"), ("dedupe", "deduplicated"), ("enrich", "mentions")])
    slot = await scene.victim(stage)
    count = len(slot.exits)
    await _configure(scene, topic, {"max.message.bytes": "50"})
    try:
        await seen("the worker has ended", lambda: len(slot.exits) > count, 10)
    except AssertionError:
        scene.found.note("wrong", f"{slot.client} goes on after the broker refused a message")
    await _configure(scene, topic, resolve(topic, scene.s).config)
    if len(slot.exits) > count:
        await slot.works(60)
    return f"{slot.client} to {topic}, ended with {slot.exits[count:]}"


async def rewind(scene: Scene) -> str:
    """A stage is stopped, its group's offsets are set back, it is started again."""
    stage = scene.r.choice(stages.NAMES)
    slots = scene.fleet.of(stage)
    for slot in slots:
        slot.wanted = False
    await asyncio.gather(*(slot.end() for slot in slots))
    await asyncio.sleep(scene.s.session_timeout_seconds + 1)  # a static member is one until its session is over
    before, after = await _set_back(scene, stage)
    for slot in slots:
        slot.wanted = True
    await asyncio.gather(*(slot.works(60) for slot in slots[:1]))
    assert after < before, "there was nothing to set back"
    return f"{stage} from {before} to {after}"


async def _set_back(scene: Scene, stage: str) -> tuple[int, int]:
    group = scene.s.group(stage)
    async with kafka.admin(scene.s) as admin:
        committed = await reading.committed(admin, group)
    part = scene.r.choice((0.0, 0.5, 0.9))
    target = {TopicPartition(*place): int(offset * part) for place, offset in committed.items()}
    client = AIOKafkaConsumer(bootstrap_servers=scene.s.bootstrap_servers, group_id=group, enable_auto_commit=False)
    await client.start()
    try:
        client.assign(list(target))
        await client.commit(target)
    finally:
        await client.stop()
    async with kafka.admin(scene.s) as admin:
        now = await reading.committed(admin, group)
    return sum(committed.values()), sum(now.values())


async def _configure(scene: Scene, topic: str, config: dict[str, str]) -> None:
    resource_ = ConfigResource(ConfigResourceType.TOPIC, resolve(topic, scene.s).name, config)
    async with kafka.admin(scene.s) as admin:
        await admin.alter_configs([resource_])


async def _bounce(scene: Scene, *, hard: bool) -> str:
    broker = scene.cluster.brokers[0]
    old = broker.pid
    await asyncio.to_thread(broker.kill if hard else broker.stop)
    await asyncio.sleep(DOWN_SECONDS)
    await _start(scene)
    assert broker.pid != old
    return f"process {old}, then {broker.pid}"


async def _start(scene: Scene) -> None:
    broker = scene.cluster.brokers[0]
    broker.start()
    await asyncio.to_thread(broker.wait_until_up)


def _alive(scene: Scene) -> bool:
    try:
        return bool(scene.cluster.brokers[0].pid)
    except EmbeddedKafkaError:
        return False
