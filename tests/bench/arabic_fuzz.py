"""Reads N random texts with `streams.arabic`: no exception, none slow, every span its surface, nothing overlapping.

usage: python -m tests.bench.arabic_fuzz [N] [SEED]

Half of the texts are number and date words with clitics, digits and marks in no order, a third is random Unicode (lone
surrogates and NUL included), the rest are both with marks strewn in. Prints a failing text and its number; exit code 1.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date

from streams.arabic import dates, numerals
from streams.arabic.fold import fold_text
from streams.arabic.lexemes import fraction_plurals, fractions, lexicon, ordinals, vague
from streams.arabic.tokens import tokens
from streams.arabic.words import calendar, numbers

SLOW = 0.25  # CPU seconds for a text of at most some hundred letters
ANCHORS = (None, date(2023, 12, 28), date.min, date.max)
MARKS = "\u064b\u064e\u064f\u0651\u0640\u200f\u202b\ufeff\u0653\u0654"
PUNCTUATION = (*".,:;-–−/%()«»\"'،؛؟٫٬٪$\n\t\u00a0\u2009", "...", "--")


def _vocabulary() -> list[str]:
    months = [name for names in calendar.MONTHS.values() for name in names]
    days = [name for names in calendar.WEEKDAYS.values() for name in names]
    words = [*lexicon(), *ordinals(), *fractions(), *fraction_plurals(), *(w for ws in vague() for w in ws)]
    others = ["من", "على", "في", "إلى", "بين", "عام", "سنة", "الساعة", "صباحا", "مساء", "الماضي", "المقبل", "القرن"]
    return [*words, *months, *days, *others * 8, *numbers.POINT, *numbers.PARTS, *numbers.NEGATIVE, "المئة", "بالمئة"]


def _digits(random_: random.Random) -> str:
    text = "".join(random_.choice("0123456789") for _ in range(random_.choice((1, 1, 2, 2, 3, 4, 4, 6, 9, 18, 45))))
    if random_.random() < 0.4:
        text += random_.choice(".,:/-٫٬،' ") + "".join(
            random_.choice("0123456789") for _ in range(random_.randint(1, 4))
        )
    return text.translate(str.maketrans("0123456789", random_.choice(("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"))))


def _near_numbers(random_: random.Random, vocabulary: list[str]) -> str:
    parts = []
    for _ in range(random_.randint(1, 25)):
        kind = random_.random()
        word = _digits(random_) if kind < 0.25 else random_.choice(PUNCTUATION if kind < 0.35 else vocabulary)
        parts.append(random_.choice(("", "", "", "و", "ب", "ل", "ال", "وال", "لل", "وب")) + word)
        parts.append(random_.choice((" ", " ", " ", " ", "", "\n")))
    return "".join(parts)


def _unicode(random_: random.Random) -> str:
    ranges = (
        (0, 0x7F),
        (0x600, 0x6FF),
        (0x600, 0x6FF),
        (0xFB50, 0xFEFF),
        (0xD800, 0xDFFF),
        (0x2000, 0x206F),
        (0, 0x10FFFF),
    )
    return "".join(chr(random_.randint(*random_.choice(ranges))) for _ in range(random_.randint(0, 60)))


def _strewn(random_: random.Random, text: str) -> str:
    return "".join(c + random_.choice(MARKS) if random_.random() < 0.2 else c for c in text)


def text_of(random_: random.Random, vocabulary: list[str]) -> str:
    """One random text."""
    kind = random_.random()
    if kind < 0.5:
        return _near_numbers(random_, vocabulary)
    if kind < 0.8:
        return _unicode(random_)
    return _strewn(random_, _near_numbers(random_, vocabulary) + _unicode(random_))


def fault(text: str, anchor: date | None) -> str | None:
    """What is wrong with what is found, or None."""
    cut = tokens(text)
    for finder, found in (("numerals", numerals.find(cut)), ("dates", dates.find(cut, anchor))):
        at = 0
        for one in found:
            if not at <= one.start < one.end or text[one.start : one.end] != one.surface or not fold_text(one.surface):
                return f"{finder}: {one}"
            at = one.end
    return None


def main() -> int:
    """Reads the texts; 1 at the first that fails."""
    count, seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1
    random_, vocabulary, slowest, letters = random.Random(seed), _vocabulary(), 0.0, 0
    for n in range(count):
        text = text_of(random_, vocabulary)
        letters += len(text)
        start = time.process_time()
        try:
            wrong = fault(text, random_.choice(ANCHORS))
        except Exception as error:  # a crash is what is looked for
            wrong = repr(error)
        seconds = time.process_time() - start
        slowest = max(slowest, seconds)
        if wrong or seconds > SLOW:
            print(f"text {n} of seed {seed}: {wrong or f'{seconds:.2f} s'}\n{text!r}")
            return 1
        if n % 50_000 == 49_999:
            print(f"{n + 1:,} texts, {letters:,} letters, slowest {1000 * slowest:.1f} ms", file=sys.stderr, flush=True)
    print(f"{count:,} texts of seed {seed}, {letters:,} letters: no fault, slowest {1000 * slowest:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
