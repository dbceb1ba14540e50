"""`/healthz`, `/readyz` and `/metrics` in the Faust web view of every worker."""

from __future__ import annotations

from collections.abc import Callable

import faust
from faust.web import Request, Response, View
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest


def serve(app: faust.App, stage: str, is_ready: Callable[[], bool]) -> None:
    """Add the three pages. Alive means that the event loop answers; ready, that partitions and state are there."""

    @app.page("/healthz")
    async def healthz(view: View, request: Request) -> Response:
        return view.json({"status": "alive", "stage": stage})

    @app.page("/readyz")
    async def readyz(view: View, request: Request) -> Response:
        ready = is_ready()
        status = "ready" if ready else "waiting for partitions and state"
        return view.json({"status": status, "stage": stage}, status=200 if ready else 503)

    @app.page("/metrics")
    async def metrics(view: View, request: Request) -> Response:
        return view.bytes(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
