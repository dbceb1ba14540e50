"""A stream of short Arabic articles by seed: originals, re-sends, copies, revisions, broken lines.

Their words are none of the language, so nothing but what is planted can be an actor or make two articles alike: the
oracle knows what every article is without reading it as the product does.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

ACTORS = {
    "إسرائيل": "country:IL",
    "حزب الله": "group:hezbollah",
    "الولايات المتحدة": "country:US",
    "روسيا": "country:RU",
    "إيران": "country:IR",
    "تركيا": "country:TR",
    "العراق": "country:IQ",
    "فرنسا": "country:FR",
}
LETTERS = "بجدرسصطعفقكلمنهشضخ"
START = datetime(2024, 3, 1, tzinfo=UTC)
SECONDS_APART = 5
RECENT = 50
LINEAGE_WORDS = 40
LONG_LINES = 10_000


def lineage(body: str) -> str:
    """What copies and revisions of a text have in common with it: how it begins."""
    return " ".join(body.split()[:LINEAGE_WORDS])


class Stream:
    """Lines of raw articles; the same for the same seed and the same calls."""

    def __init__(self, seed: int) -> None:
        self._r = random.Random(seed)
        self._number = 0
        self._sent: list[dict[str, Any]] = []

    def line(self) -> bytes:
        """The next line."""
        x = self._r.random()
        if x < 0.04:
            self._number += 1
            return b'{"source": "broken", "body": ' + str(self._number).encode()
        old = self._r.choice(self._sent[-RECENT:]) if self._sent else None
        if old and x < 0.10:
            return orjson.dumps(old)
        if old and x < 0.20:
            return self._keep({**self._article(), "body": old["body"]})
        if old and x < 0.28:
            return self._keep({**old, "body": f"{old['body']} {self._words(5)} {self._r.choice(list(ACTORS))}"})
        return self._keep(self._article())

    def long(self) -> bytes:
        """An article of eight hundred thousand characters that names somebody in every line."""
        article = self._article()
        lines = (f"{self._words(10)} {self._r.choice(list(ACTORS))} ،" for _ in range(LONG_LINES))
        return orjson.dumps({**article, "body": f"{article['body']} {' '.join(lines)}"})

    def _keep(self, article: dict[str, Any]) -> bytes:
        self._sent.append(article)
        return orjson.dumps(article)

    def _article(self) -> dict[str, Any]:
        self._number += 1
        words = self._words(self._r.randint(60, 120)).split()
        for actor in self._r.sample(list(ACTORS), self._r.randint(1, 3)):
            words.insert(self._r.randrange(len(words)), f"{actor} ،")
        return {
            "source": f"outlet-{self._r.randint(0, 5)}.example",
            "id": f"a{self._number}",
            "title": self._words(6),
            "body": " ".join(words),
            "published_at": (START + timedelta(seconds=SECONDS_APART * self._number)).isoformat(),
        }

    def _words(self, count: int) -> str:
        return " ".join("زغ" + "".join(self._r.choices(LETTERS, k=4)) for _ in range(count))
