"""What a source sent that cannot be read."""

from __future__ import annotations


class SourceError(ValueError):
    """A raw message that is no article: a short reason for machines, and what is wrong where, for people."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
