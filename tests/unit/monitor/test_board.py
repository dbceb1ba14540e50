"""The board is bounded, keeps the highest revision, and passes over nearly empty windows."""

from __future__ import annotations

from typing import Any

from streams.monitor import board
from streams.monitor.board import Board
from streams.monitor.highlight import marked


def row(actor: str, start: str, articles: int, revision: int = 1) -> dict[str, Any]:
    return {
        "actor_id": actor,
        "window": "1d",
        "start": start,
        "articles": articles,
        "unique": articles,
        "revision": revision,
    }


def test_of_rows_with_one_key_the_highest_revision_holds_whatever_comes_last() -> None:
    found = Board()
    for revision in (2, 5, 3):
        found.put_row(row("a", "2023-12-28", revision, revision))
    assert found.top("1d", 5)[1][0]["articles"] == 5


def test_latest_window_worth_a_list_is_shown() -> None:
    found = Board()
    found.put_row(row("a", "2023-12-28", 20))
    found.put_row(row("a", "2026-11-23", 1))
    assert found.top("1d", 5)[0] == "2023-12-28"
    assert Board().top("1d", 5) == (None, [])


def test_board_does_not_grow_for_ever() -> None:
    found = Board()
    for n in range(board.MAX_ARTICLES + 50):
        found.put_article({"article_id": str(n)}, 5)
    assert len(found.articles) == board.MAX_ARTICLES


def test_highlight_escapes_the_text_and_marks_what_does_not_overlap() -> None:
    article = {
        "text": "<b> Iran 5",
        "entities": [
            {
                "start": 4,
                "end": 8,
                "role": None,
                "actor_id": "x",
                "name_en": 'I"<',
                "kind": "k",
                "country": None,
                "title": None,
            }
        ],
        "quantities": [],
    }
    assert str(marked(article)) == '&lt;b&gt; <mark class="actor" title="I&#34;&lt; · k">Iran</mark> 5'
