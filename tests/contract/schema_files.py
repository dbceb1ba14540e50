"""The JSON Schemas under `schemas/`, as the dataclasses of `streams.records` have them.

`python -m tests.contract.schema_files` writes them anew after a record changed; test_schemas.py holds the two together.
`raw-article.v1` is written by hand: it is other people's record, and we are liberal in what we accept.
"""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from streams import records, resources
from streams.records import codec

RECORDS: dict[str, type] = {
    "article.v1": records.Article,
    "verdict.v1": records.VerdictRecord,
    "deduplicated.v1": records.DeduplicatedArticle,
    "enriched.v1": records.Enriched,
    "mention.v1": records.Mention,
    "actor-window.v1": records.ActorWindow,
    "dedupe-state.v1": records.DedupeState,
    "pane.v1": records.PaneState,
}


class _Untitled(GenerateJsonSchema):
    """Without the titles that pydantic makes of field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def made(name: str) -> dict[str, Any]:
    """The schema of a record."""
    record = RECORDS[name]
    schema = codec.adapter(record).json_schema(schema_generator=_Untitled, mode="validation")
    title, version = re.fullmatch(r"(.+)\.v(\d+)", name).groups()  # type: ignore[union-attr]
    required = list(schema["properties"])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:marsad:{title}:{version}",
    }
    return {**head, **schema, "required": required}


def text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    for name in RECORDS:
        (resources.folder("schemas") / f"{name}.schema.json").write_text(text(made(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
