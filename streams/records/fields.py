"""The types that the fields of several records have."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, StringConstraints

Json = Any  # what orjson reads: dict, list, str, int, float, bool, None

Time: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$"),
    Field(description="RFC 3339, UTC"),
]
Count: TypeAlias = Annotated[int, Field(ge=0, strict=True)]
CodePoint: TypeAlias = Annotated[int, Field(ge=0, strict=True, description="code points of the record's own text")]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
VerdictKind: TypeAlias = Literal["new", "exact", "revision", "copy", "rewrite", "related"]
