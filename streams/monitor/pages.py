"""The board as pages, right to left."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from streams.monitor import api
from streams.monitor.board import Board
from streams.monitor.highlight import marked, quantity_hint

LATEST = 30
TOP = 20
MOST_SHOWN = 200


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("streams.monitor"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["marked"] = marked
    environment.filters["hint"] = quantity_hint
    return environment


@cache
def static(name: str) -> str:
    """A file that the pages refer to."""
    return files("streams.monitor").joinpath("static", name).read_text(encoding="utf-8")


def overview(board: Board, window: str) -> str:
    """What flows, the top actors of the window, the latest articles."""
    latest = list(board.articles.values())[-LATEST:][::-1]
    return _render(
        "overview.html",
        summary=api.summary(board),
        top=api.actors(board, window, TOP),
        windows=api.WINDOWS,
        articles=latest,
    )


def article(board: Board, found: dict[str, Any]) -> str:
    """One article with everything that was read in it, and those of its story that the board has."""
    story = [a for a in board.articles.values() if a["verdict"]["story_id"] == found["verdict"]["story_id"]]
    return _render("article.html", article=found, story=story)


def actor(found: dict[str, Any]) -> str:
    """One actor's windows, and of the one that was chosen the articles behind its count."""
    return _render("actor.html", found=found, shown=MOST_SHOWN)


def problem(what: str) -> str:
    """The page that says what is wrong with what was asked, and what to do."""
    return _render("problem.html", what=what)


def missing(what: str) -> str:
    """The page for something that is not there."""
    return _render("missing.html", what=what)


def _render(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(**values)
