"""The monitor as a Faust app: pages and API, no stream of its own."""

from __future__ import annotations

from typing import Any, cast

from faust.web import Request, Response, View

from streams.errors import Unreachable, UserError
from streams.monitor import api, explain, pages
from streams.monitor.actor import Actors, UnknownActor
from streams.monitor.board import Board
from streams.monitor.feed import Feed
from streams.runtime import patches
from streams.runtime.app import connection_options
from streams.settings import Settings

MAX_LIMIT = 500
STATIC = {"style.css": "text/css", "refresh.js": "text/javascript"}
# Nothing but our own style and script, whatever an article brings with it; `data:` is the empty icon.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class MonitorApp(patches.HardenedApp):
    """A Faust app that only serves: its readers are plain consumers outside any group."""

    producer_only = True


def build(settings: Settings, **options: Any) -> MonitorApp:
    """The monitor's app, ready to be run by a worker."""
    app = MonitorApp(settings.group("monitor"), **connection_options(settings), **options)
    board = Board()
    feed = Feed(board, settings)
    app.task(feed.follow)
    app.task(feed.measure)
    cast("Any", app.web).web_app.on_response_prepare.append(_secure)
    _serve_pages(app, board, settings)
    _serve_api(app, board)
    _serve_actors(app, Actors(board, settings))
    return app


def _serve_actors(app: MonitorApp, actors: Actors) -> None:
    @app.page("/actors/{actor_id}")
    async def page(view: View, request: Request, actor_id: str) -> Response:
        try:
            return view.html(pages.actor(await actors.show(actor_id, request.query.get("window"))))
        except UserError as error:
            return view.html(pages.problem(str(error)), status=_status(error))

    @app.page("/api/actors/{actor_id}")
    async def as_json(view: View, request: Request, actor_id: str) -> Response:
        try:
            return view.json(await actors.show(actor_id, request.query.get("window")))
        except UserError as error:
            return view.json({"error": str(error)}, status=_status(error))


def _status(error: UserError) -> int:
    if isinstance(error, UnknownActor):
        return 404
    return 503 if error.exit_code == Unreachable.exit_code else 400


def _static(name: str, kind: str) -> Any:
    async def answer(view: View, request: Request) -> Response:
        return view.text(pages.static(name), content_type=kind)

    return answer


async def _secure(request: Any, response: Any) -> None:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"


def _serve_pages(app: MonitorApp, board: Board, settings: Settings) -> None:
    @app.page("/")
    async def overview(view: View, request: Request) -> Response:
        window = request.query.get("window", "1d")
        return view.html(pages.overview(board, window if window in api.WINDOWS else "1d"))

    @app.page("/articles/{article_id}")
    async def article(view: View, request: Request, article_id: str) -> Response:
        record = request.query.get("record")
        try:
            found = board.articles.get(article_id) or (
                await explain.article(settings, article_id, record) if record else None
            )
        except UserError as error:
            return view.html(pages.problem(str(error)), status=_status(error))
        return view.html(pages.article(board, found)) if found else view.html(pages.missing(article_id), status=404)

    for name, kind in STATIC.items():
        app.page(f"/{name}")(_static(name, kind))


def _serve_api(app: MonitorApp, board: Board) -> None:
    @app.page("/api/summary")
    async def summary(view: View, request: Request) -> Response:
        return view.json(api.summary(board))

    @app.page("/api/articles")
    async def articles(view: View, request: Request) -> Response:
        return view.json(api.articles(board, _limit(request)))

    @app.page("/api/actors")
    async def actors(view: View, request: Request) -> Response:
        window = request.query.get("window", "1d")
        if window not in api.WINDOWS:
            return view.json({"error": f"window must be one of {', '.join(api.WINDOWS)}"}, status=400)
        return view.json(api.actors(board, window, _limit(request)))

    @app.page("/healthz")
    async def healthz(view: View, request: Request) -> Response:
        return view.json({"status": "alive", "stage": "monitor"})

    @app.page("/readyz")
    async def readyz(view: View, request: Request) -> Response:
        status = "ready" if board.connected else "waiting for Kafka"
        return view.json({"status": status, "stage": "monitor"}, status=200 if board.connected else 503)


def _limit(request: Request) -> int:
    wanted = request.query.get("limit", "50")
    return min(max(1, int(wanted)), MAX_LIMIT) if wanted.isdigit() else 50
