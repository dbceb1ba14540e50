"""The only loop over a stream: decode, run the stage, send what it answers.

Bad input never stops us, our own faults always do (invariant 5): what cannot be decoded or is rejected becomes a dead
letter; an exception that a stage did not expect ends the worker before the offset moves.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

from streams import records
from streams.runtime import crash, dead_letters, metrics
from streams.runtime.batches import Message
from streams.runtime.result import Context, Output, Reject, Result
from streams.runtime.sends import Sends
from streams.runtime.stage import StageSpec
from streams.runtime.states import States
from streams.settings import Settings
from streams.topics import resolve

TIMING = "marsad.t."
ROOM, ROOM_WITH_STATE = 16 << 10, 1 << 10


class Guard:
    """Runs one stage over its stream's messages."""

    def __init__(self, spec: StageSpec, settings: Settings, sends: Sends, states: States | None) -> None:
        self._spec = spec
        self._sends = sends
        self._states = states
        self._run: Callable[[Any, Context], Result] = states.stage if states else spec.run  # type: ignore[assignment]
        self._topics = {name: resolve(name, settings).name for name in (*spec.outputs, "dead-letters")}
        # A state has changed by the time its outputs are known to be too large, so what comes to it must always fit:
        # stages before it leave more room than it needs.
        self._limit = settings.max_message_bytes - (ROOM_WITH_STATE if states else ROOM)
        self._source = resolve(spec.source, settings).name

    async def handle(self, value: bytes | None, context: Context) -> None:
        """Process one message to the point where all its outputs are handed to the producer.

        Ends the worker when the stage raises: that is a fault of ours, and no record may pass over it.
        """
        in_hand, started = time.time_ns() // 1_000_000, time.perf_counter()
        try:
            result = await self._result(value, context)
            messages = self._encode(result, context)
        except Exception as error:
            place = f"{self._source}[{context.partition}]@{context.offset}"
            crash.die(f"stage {self._spec.name} failed on {place}", error)
        if isinstance(messages, Reject):
            result = messages
            await self._dead_letter(value, context, messages)
        else:
            await self._send(messages, context, in_hand)
        if self._states:
            self._states.done(context)
        metrics.observe(self._spec.name, result, time.perf_counter() - started, in_hand - context.timestamp_ms)

    async def _result(self, value: bytes | None, context: Context) -> Result:
        record: Any = value
        if self._spec.record is not None or value is None:
            try:
                record = records.decode(self._spec.record or bytes, value)
            except records.RecordError as error:
                return Reject("not-a-record", str(error))
        if self._spec.offload:
            return await asyncio.to_thread(self._run, record, context)
        return self._run(record, context)

    def _encode(self, result: Result, context: Context) -> list[tuple[Output, bytes | None]] | Reject:
        if isinstance(result, Reject):
            return result
        messages = [(o, None if o.value is None else records.dump(o.value)) for o in result.outputs]
        for output, value in messages:
            if value is not None and len(value) > self._limit:
                what = f"{len(value)} bytes for {output.topic}, at most {self._limit} fit (MARSAD_MAX_MESSAGE_BYTES)"
                return Reject("output-too-large", what)
        return messages

    async def _send(self, messages: list[tuple[Output, bytes | None]], context: Context, in_hand: int) -> None:
        headers = [(k, v) for k, v in context.headers if k.startswith(TIMING)]
        headers.append((TIMING + self._spec.name, str(in_hand).encode()))
        state = self._spec.state.topic if self._spec.state else None
        for output, value in messages:
            partition = context.partition if output.topic == state else None
            topic = self._topics[output.topic]
            await self._sends.send(topic, output.key.encode(), value, partition=partition, headers=headers)

    def flushed(self) -> Iterator[Message]:
        """What the states must write now, as messages."""
        state = self._spec.state.topic if self._spec.state else None
        for partition, output in self._states.flush() if self._states else ():
            value = None if output.value is None else records.dump(output.value)
            to = partition if output.topic == state else None
            yield Message(self._topics[output.topic], output.key.encode(), value, to)

    async def _dead_letter(self, value: bytes | None, context: Context, reject: Reject) -> None:
        headers = dead_letters.headers(self._spec.name, self._source, context, reject)
        await self._sends.send(self._topics["dead-letters"], context.key, value, headers=headers)
