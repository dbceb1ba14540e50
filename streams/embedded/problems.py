"""What can go wrong, as one line that says what to do."""

from __future__ import annotations

from streams.errors import UserError


class EmbeddedKafkaError(UserError):
    """The embedded Kafka cannot be had or did not start."""

    exit_code = 1
