"""The pages in a real browser: right to left, highlighted, no script error; the API beside them."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

from streams.agents.chain import Rejected, deduplicated, enriched, normalized
from streams.agents.enrich import Enricher, mentions
from streams.cli.demo import seed_articles
from streams.records import Enriched, dump
from streams.runtime import kafka as clients
from streams.settings import Settings
from streams.topics import resolve
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
)


def seeds() -> list[Enriched]:
    run = Enricher(Settings()).stage
    passed = (item for item in deduplicated(normalized(seed_articles(), Settings())) if not isinstance(item, Rejected))
    return [enriched(run, article) for _, article in passed if article is not None]


@pytest.fixture
async def site(kafka: str, topic_prefix: str, tmp_path: Path) -> str:
    """A monitor over the seed articles; its address."""
    s = harness.settings(kafka, topic_prefix, lock_dir=tmp_path / "locks")
    await harness.make_topics(s)
    async with clients.producer(s) as producer:
        for article in seeds():
            await producer.send(resolve("enriched", s).name, dump(article), key=article.article_id.encode())
        await producer.flush()
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


def test_pages_are_right_to_left_and_show_actors_and_numbers(site: str, tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("no Chromium on this machine: the pages were not looked at in a browser")
    command = [browser, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"{site}/"]
    page = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert '<html lang="ar" dir="rtl">' in page
    assert '<mark class="actor"' in page
    assert '<mark class="number"' in page


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
