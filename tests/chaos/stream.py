"""A stream of short Arabic articles by seed: originals, exact re-sends, copies, revisions, broken lines."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

ACTORS = (
    "إسرائيل",
    "حزب الله",
    "حركة حماس",
    "الولايات المتحدة",
    "روسيا",
    "إيران",
    "مصر",
    "الأمم المتحدة",
    "تركيا",
    "العراق",
)
WORDS = (
    "اجتماع",
    "بيان",
    "مدينة",
    "طريق",
    "مدرسة",
    "مستشفى",
    "سوق",
    "ميناء",
    "شارع",
    "نهر",
    "جبل",
    "قرية",
    "مصنع",
    "محطة",
    "جسر",
    "ساحة",
    "حديقة",
    "مطار",
    "سفينة",
    "قطار",
    "بحث",
    "أعلن",
    "أكد",
    "نقل",
    "فتح",
    "أغلق",
    "زار",
    "بدأ",
    "انتهى",
    "وصل",
    "غادر",
    "طالب",
    "دعا",
    "وقع",
    "رفض",
    "قبل",
)
START = datetime(2024, 3, 1, tzinfo=UTC)


def article(r: random.Random, number: int) -> dict[str, Any]:
    actors = r.sample(ACTORS, r.randint(1, 3))
    words = [r.choice(WORDS) + str(r.randint(0, 99)) * (r.random() < 0.2) for _ in range(r.randint(60, 120))]
    for actor in actors:
        words.insert(r.randrange(len(words)), actor)
    return {
        "source": f"outlet-{r.randint(0, 5)}.example",
        "id": f"a{number}",
        "title": " ".join(r.choices(WORDS, k=6)),
        "body": " ".join(words),
        "published_at": (START + timedelta(seconds=20 * number)).isoformat(),
    }


def stream(seed: int, count: int) -> Iterator[bytes]:
    """`count` lines; the same for the same seed. Re-sends and revisions follow what they repeat."""
    r = random.Random(seed)
    sent: list[dict[str, Any]] = []
    for number in range(count):
        x = r.random()
        if x < 0.05:
            yield b'{"source": "broken", "body": ' + str(number).encode()
            continue
        if sent and x < 0.12:
            yield orjson.dumps(r.choice(sent[-50:]))  # the source sends it again
            continue
        made = article(r, number)
        if sent and x < 0.22:
            made = {**made, "title": made["title"], "body": r.choice(sent[-50:])["body"]}  # a copy elsewhere
        elif sent and x < 0.30:
            old = r.choice(sent[-50:])
            made = {**old, "body": old["body"] + " " + " ".join(r.choices(WORDS, k=5)) + " " + r.choice(ACTORS)}
        sent.append(made)
        yield orjson.dumps(made)
