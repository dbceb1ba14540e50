"""Getting to Kafka: security from the settings, plain clients, and errors that say what to do."""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import faust
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import (
    AuthenticationFailedError,
    KafkaConnectionError,
    KafkaError,
    NodeNotReadyError,
    UnrecognizedBrokerVersion,
)

from streams.errors import Unreachable
from streams.settings import Settings

IDEMPOTENT = {"acks": "all", "enable_idempotence": True}


def ssl_context(settings: Settings) -> ssl.SSLContext | None:
    """The TLS context of the settings, None without TLS. Raises Unreachable for a certificate that cannot be read."""
    if "SSL" not in settings.security_protocol:
        return None
    try:
        context = ssl.create_default_context(cafile=settings.ssl_cafile)
        context.check_hostname = settings.ssl_check_hostname
        if settings.ssl_certfile:
            secret = settings.ssl_key_password.get_secret_value() if settings.ssl_key_password else None
            context.load_cert_chain(settings.ssl_certfile, settings.ssl_keyfile, secret)
    except OSError as error:
        raise Unreachable(
            f"cannot load the TLS certificates: {error}; check MARSAD_SSL_CAFILE, _CERTFILE, _KEYFILE"
        ) from None
    return context


def client_options(settings: Settings) -> dict[str, Any]:
    """Connection options that every aiokafka client takes."""
    options: dict[str, Any] = {
        "bootstrap_servers": settings.bootstrap_servers,
        "security_protocol": settings.security_protocol,
        "ssl_context": ssl_context(settings),
    }
    if settings.security_protocol.startswith("SASL"):
        options |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.sasl_username,
            "sasl_plain_password": settings.password(),
        }
    return options


def faust_credentials(settings: Settings) -> faust.auth.Credentials | None:
    """The same for Faust. The context is always our own: `faust.SSLCredentials()` without one raises."""
    context = ssl_context(settings)
    if settings.security_protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=settings.sasl_username,
            password=settings.password(),
            ssl_context=context,
            mechanism=settings.sasl_mechanism,
        )
    return faust.SSLCredentials(context) if context else None


@asynccontextmanager
async def consumer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaConsumer]:
    """A started consumer outside any group, reading from the beginning unless told otherwise."""
    options = {"auto_offset_reset": "earliest", "enable_auto_commit": False, **options}
    async with _started(AIOKafkaConsumer(**client_options(settings), **options), settings) as client:
        yield client


@asynccontextmanager
async def producer(settings: Settings, **options: Any) -> AsyncIterator[AIOKafkaProducer]:
    """A started idempotent producer that can carry our largest message."""
    size = settings.max_message_bytes + (1 << 20)
    options = {**IDEMPOTENT, "max_request_size": size, "linger_ms": 5, **options}
    async with _started(AIOKafkaProducer(**client_options(settings), **options), settings) as client:
        yield client


@asynccontextmanager
async def admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """A started admin client."""
    client = AIOKafkaAdminClient(**client_options(settings))
    try:
        await _start(client, settings)
        yield client
    finally:
        await client.close()


@asynccontextmanager
async def _started(client: Any, settings: Settings) -> AsyncIterator[Any]:
    try:
        await _start(client, settings)
        yield client
    finally:
        await client.stop()


async def _start(client: Any, settings: Settings) -> None:
    try:
        await client.start()
    except AuthenticationFailedError as error:
        raise Unreachable(
            f"{settings.bootstrap_servers} refused the login of {settings.sasl_username!r} ({error}): "
            "check MARSAD_SASL_USERNAME, its password and MARSAD_SASL_MECHANISM"
        ) from None
    except (KafkaConnectionError, NodeNotReadyError, UnrecognizedBrokerVersion, OSError) as error:
        raise Unreachable(_why_not(settings, error)) from None
    except KafkaError as error:
        raise Unreachable(f"{settings.bootstrap_servers}: {error!r}") from None


def _why_not(settings: Settings, error: Exception) -> str:
    """Aiokafka says the same of a dead broker and of a wrong password; whether the port is open tells them apart."""
    if not any(_is_open(server) for server in settings.bootstrap_servers.split(",")):
        return (
            f"no Kafka answers at {settings.bootstrap_servers} ({error}): "
            "check MARSAD_BOOTSTRAP_SERVERS, and that the broker runs"
        )
    login = ", MARSAD_SASL_MECHANISM, _USERNAME and the password" if settings.security_protocol[:4] == "SASL" else ""
    tls = ", MARSAD_SSL_CAFILE" if "SSL" in settings.security_protocol else ""
    return (
        f"{settings.bootstrap_servers} is there but does not let us in over {settings.security_protocol}: "
        f"check MARSAD_SECURITY_PROTOCOL{login}{tls}"
    )


def _is_open(server: str) -> bool:
    host, _, port = server.strip().rpartition(":")
    try:
        with socket.create_connection((host.strip("[]"), int(port)), timeout=2):
            return True
    except (OSError, ValueError):
        return False
