"""The pages in a real browser: right to left, highlighted, no script error; the API beside them."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from streams.agents.chain import Rejected, deduplicated, enriched, normalized
from streams.agents.enrich import Enricher, mentions
from streams.cli.demo import seed_articles
from streams.monitor import board, explain, pages
from streams.records import Enriched, dump
from streams.runtime import kafka as clients
from streams.settings import Settings
from streams.topics import resolve
from streams.windows import spans
from streams.windows.behind import Explained
from tests.broker import harness

pytestmark = [pytest.mark.broker, pytest.mark.web]

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
)


def seeds() -> list[Enriched]:
    run = Enricher(Settings()).stage
    passed = (item for item in deduplicated(normalized(seed_articles(), Settings())) if not isinstance(item, Rejected))
    return [enriched(run, article) for _, article in passed if article is not None]


@pytest.fixture
async def s(kafka: str, topic_prefix: str, tmp_path: Path) -> Settings:
    """The settings of the topics that the seed articles stand in."""
    found = harness.settings(kafka, topic_prefix, lock_dir=tmp_path / "locks")
    await harness.make_topics(found)
    await _publish(found, seeds())
    return found


async def _publish(s: Settings, articles: list[Enriched]) -> None:
    async with clients.producer(s) as producer:
        for article in articles:
            await producer.send(resolve("enriched", s).name, dump(article), key=article.article_id.encode())
        await producer.flush()


@pytest.fixture
async def site(s: Settings, tmp_path: Path) -> str:
    """A monitor over the seed articles; its address."""
    worker = harness.Worker(s, tmp_path / "monitor.log", "-m", "streams", "monitor")
    address = f"http://127.0.0.1:{worker.port}"

    await harness.eventually("articles on the board", lambda: asyncio.to_thread(_shown, address))
    yield address  # type: ignore[misc]
    worker.__exit__()


def _shown(address: str) -> bool:
    try:
        with urlopen(f"{address}/api/articles?limit=100") as answer:
            return len(json.load(answer)) > 30
    except OSError:
        return False


def seen(address: str, tmp_path: Path) -> str:
    """A page as a browser has it after its scripts ran, which had nothing to say on the console."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("no Chromium on this machine: the pages were not looked at in a browser")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [browser, *FLAGS, profile, "--virtual-time-budget=4000", "--dump-dom", address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert [line for line in done.stderr.splitlines() if "CONSOLE" in line] == []
    return done.stdout


def test_pages_are_right_to_left_and_show_actors_and_numbers(site: str, tmp_path: Path) -> None:
    page = seen(f"{site}/", tmp_path)
    assert '<html lang="ar" dir="rtl">' in page
    assert '<mark class="actor"' in page
    assert '<mark class="number"' in page


async def test_actor_page_links_to_every_article_also_to_those_no_longer_on_the_board(
    s: Settings, site: str, tmp_path: Path
) -> None:
    found = seeds()
    filler = min(found, key=lambda a: (len(a.entities), len(a.text)))
    await _publish(s, [replace(filler, article_id=f"filler{n}", entities=()) for n in range(board.MAX_ARTICLES + 1)])
    await harness.eventually("the seeds are off the board", lambda: asyncio.to_thread(_gone, site, found))
    page = await asyncio.to_thread(seen, f"{site}/actors/country:PS?window=1d:2023-12-28T00:00:00Z", tmp_path)
    assert '<html lang="ar" dir="rtl">' in page
    links = [unescape(link) for link in re.findall(r'href="(/articles/[^"]+)"', page)]
    assert len(links) > 2
    article = await asyncio.to_thread(seen, site + links[0], tmp_path)
    assert '<mark class="actor"' in article
    for link in links:
        with await asyncio.to_thread(urlopen, site + link) as answer:
            assert answer.status == 200
    path = links[0].partition("?")[0]
    statuses = {f"{path}?record=0-999999": 404, f"{path}?record=99-0": 404, f"{path}?record=x": 400, path: 404}
    for wrong, status in statuses.items():
        with pytest.raises(HTTPError) as caught:
            await asyncio.to_thread(urlopen, site + wrong)
        assert caught.value.code == status


@pytest.mark.parametrize("path", ["/", "/style.css", "/api/summary", "/articles/none", "/actors/none", "/no/such/page"])
def test_every_answer_forbids_what_is_not_ours(site: str, path: str) -> None:
    try:
        answer = urlopen(site + path)
    except HTTPError as error:
        answer = error
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_explanation_that_had_no_time_says_how_much_it_did_not_read(s: Settings) -> None:
    day = spans.to_ms("2023-12-28T00:00:00Z")
    whole = await explain.read(s, "country:PS", day, day + spans.DAY)
    part = await explain.read(s, "country:PS", day, day + spans.DAY, within=0.0)
    assert (whole.unread, whole.numbers.articles > 2) == (0, True)
    assert (part.unread, part.numbers.articles) == (len(seeds()), 0)
    partial = {"unread": part.unread, "numbers": part.numbers}
    shown = pages.actor({**_answer(whole), "explained": replace(whole, **partial).as_json()})
    assert f"لم تُقرأ {part.unread}" in shown
    assert "لم تُقرأ" not in pages.actor(_answer(whole))


def _answer(found: Explained) -> dict[str, Any]:
    kept = {"actor_id": found.actor_id, "name_ar": None, "name_en": None, "windows": [], "sliding": []}
    return {**kept, "window": "7d", "row": None, "explained": found.as_json()}


def _gone(site: str, articles: list[Enriched]) -> bool:
    with urlopen(f"{site}/api/articles?limit=500") as answer:
        return {a["article_id"] for a in json.load(answer)}.isdisjoint(a.article_id for a in articles)


def test_article_page_and_api_say_what_was_read(site: str) -> None:
    with urlopen(f"{site}/api/articles?limit=100") as answer:
        rows = json.load(answer)
    row = next(r for r in rows if "خان يونس" in r["title"])
    with urlopen(f"{site}/articles/{row['article_id']}") as answer:
        page = answer.read().decode()
    assert "killed" in page
    assert '<mark class="actor"' in page
    with urlopen(f"{site}/readyz") as answer:
        assert json.load(answer)["status"] == "ready"


def test_agency_that_signs_is_no_mention() -> None:
    khan = next(a for a in seeds() if a.url == "https://wire.example/khan")
    assert any(e.role == "credit" for e in khan.entities)
    assert "media:afp" not in {m.actor_id for m in mentions(khan)}
