"""The second look: byte for byte what one worker that never failed would have written, from the lane's order.

`oracle` knows little and owes the product nothing; this knows all and uses the product's own stage functions, folded
once from the first record to the last. A fault that changes a span, a `seq` or a version shows only here.
"""

from __future__ import annotations

from typing import Any

import orjson
from aiokafka import ConsumerRecord

from streams import records
from streams.agents.dedupe import Deduplicator
from streams.agents.enrich import Enricher
from streams.records import Article
from streams.runtime.result import Context, Emit, Stop
from streams.settings import Settings
from tests.chaos.judgement import Judgement, Position, by_position, position

COMPARED = ("verdicts", "deduplicated", "enriched")


def judge(s: Settings, topics: dict[str, list[ConsumerRecord]], found: Judgement) -> None:
    """Verdicts, passed articles and enriched records, equal in every field."""
    state, enrich = Deduplicator(), Enricher(s).stage
    want: dict[str, dict[Position, Any]] = {name: {} for name in COMPARED}
    for message in topics["articles"]:
        article = records.load(Article, orjson.loads(message.value))
        context = Context("", message.partition, message.offset, message.timestamp)
        outputs = _outputs(state.stage(article, context))
        if "deduplicated" in outputs:
            outputs |= _outputs(enrich(outputs["deduplicated"], context))
        for name in want.keys() & outputs.keys():
            record = orjson.loads(records.dump(outputs[name]))
            want[name][position(record)] = record
    for name, expected in want.items():
        found.compare(f"{name}, byte by byte,", expected, by_position(topics[name], Judgement()))


def _outputs(result: Any) -> dict[str, Any]:
    assert isinstance(result, Emit | Stop)
    return {output.topic: output.value for output in result.outputs if output.topic in COMPARED}
