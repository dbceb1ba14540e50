"""`/healthz`, `/readyz` and `/metrics` in the Faust web view of every worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faust.web import Request, Response, View
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

if TYPE_CHECKING:
    from streams.runtime.app import StageApp


def serve(app: StageApp) -> None:
    """Add the three pages. Alive means that the event loop answers; ready, that partitions and state are there."""

    @app.page("/healthz")
    async def healthz(view: View, request: Request) -> Response:
        return view.json({"status": "alive", "stage": app.spec.name})

    @app.page("/readyz")
    async def readyz(view: View, request: Request) -> Response:
        status = "ready" if app.ready else "waiting for partitions and state"
        return view.json({"status": status, "stage": app.spec.name}, status=200 if app.ready else 503)

    @app.page("/metrics")
    async def metrics(view: View, request: Request) -> Response:
        return view.bytes(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
