"""Made-up articles: words that no language has, so that two articles share only what a test makes them share."""

from __future__ import annotations

import random

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def words(seed: int, count: int) -> list[str]:
    r = random.Random(seed)
    return ["".join(r.choices(LETTERS, k=r.randint(4, 8))) for _ in range(count)]


def article(seed: int, count: int = 200) -> str:
    return " ".join(words(seed, count))


def edited(text: str, share: float, seed: int) -> str:
    """The text with that share of its words replaced."""
    r = random.Random(seed)
    return " ".join(words(r.randrange(2**30), 1)[0] if r.random() < share else word for word in text.split())
