"""Where numbers stand: one list of marks from numerals, dates, duals, scores and ranges, none overlapping."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from streams.arabic.dates import DateFound
from streams.arabic.numerals import Numeral
from streams.facts import currencies, lexicon, names
from streams.facts.clauses import Text
from streams.facts.words import things

Value: TypeAlias = int | float | str
MarkKind: TypeAlias = Literal["number", "vague", "ordinal", "fraction", "dual", "date", "year", "time", "score"]
_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")
_JOINERS = {"و": "and", "الي": "to", "او": "or", "-": "to", "–": "to", "حتي": "to"}
_WRITTEN_ON = {"و": "and", "ل": "to"}
_DATE_KINDS: dict[str, MarkKind] = {"day": "date", "month": "date", "year": "year", "decade": "year", "time": "time"}
_MOST_GOALS = 30
_ARE = lexicon.words(
    "كانا كانتا وكانا وكانتا ليسا أصبحا باتا يكونا يبدوان هما وهما إنهما أنهما بأنهما لأنهما"
)  # what follows describes two
_QUOTES = frozenset('"«“')
_BETWEEN = lexicon.words("بين مابين")
_WARS = (48, 56, 67, 73, 82)  # `حرب 67`, `عرب 48`: the years of wars known by their last digits
_OF_WARS = lexicon.words("حرب عدوان عرب نكبة حدود أراضي نكسة")
_SCALES = {
    **dict.fromkeys(("الف", "الاف", "الفا"), 10**3),
    **dict.fromkeys(("مليون", "ملايين", "مليونا"), 10**6),
    **dict.fromkeys(("مليار", "مليارات", "مليارا", "بليون", "بلايين"), 10**9),
}
_HOURS = 24
_HOUR = ("الساعه", "للساعه", "بالساعه")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in the text: tokens `first` to `last`, less `offset` letters at its start."""

    kind: MarkKind
    value: Value
    first: int
    last: int
    offset: int = 0
    max: Value | None = None


def find(text: Text, numerals: list[Numeral], dates: list[DateFound]) -> list[Mark]:
    """Every number of the text in order; numbers inside names are left out. Linear."""
    dates = [d for d in dates if d.precision != "year" or names.refers(text, d.first) is None]
    taken = {i for d in dates for i in range(d.first, d.last + 1)}
    marks = [_of_date(text, d) for d in dates if not names.is_camp(text, d.first, d.last)]
    marks += [_of_numeral(n) for n in numerals if taken.isdisjoint((n.first, n.last)) and not names.holds(text, n)]
    taken.update(i for n in numerals for i in range(n.first, n.last + 1))
    marks += [Mark("dual", 2, i, i, cut) for i, cut in _duals(text) if i not in taken]
    marks.sort(key=lambda m: m.first)
    return _joined(text, [_dated(text, _and_half(text, m)) for m in _with_halves(text, marks)])


def _of_date(text: Text, found: DateFound) -> Mark:
    return Mark(_DATE_KINDS[found.precision], found.value, found.first, found.last, found.offset)


def _of_numeral(found: Numeral) -> Mark:
    kind: MarkKind = found.kind if found.kind in ("vague", "ordinal", "fraction") else "number"
    return Mark(kind, _plain(found.value), found.first, found.last, found.offset)


def _plain(value: int | Decimal | Fraction) -> int | float:
    return value if isinstance(value, int) else float(value)


def _dated(text: Text, mark: Mark) -> Mark:
    """Four bare digits that count nothing are a year; what follows `الساعة` is a clock time."""
    if mark.kind in ("number", "ordinal") and text.word(mark.first - 1) in _HOUR:
        return _clock(text, mark)
    if mark.kind == "number" and mark.value in _WARS and text.word(mark.first - 1).removeprefix("ال") in _OF_WARS:
        return replace(mark, kind="year", value=f"19{mark.value}")
    named = mark.kind == "number" and text.word(mark.first - 1).removeprefix("ال") in ("عام", "سنه")
    if named and isinstance(mark.value, int) and mark.first != mark.last and _YEAR.fullmatch(str(mark.value)):
        return replace(mark, kind="year", value=str(mark.value))
    if mark.kind != "number" or mark.first != mark.last or not _YEAR.fullmatch(text.word(mark.first)):
        return mark
    after, before = text.word(mark.last + 1), text.word(mark.first - 1)
    counts = names.counts_after(after) or (text.word(mark.first).endswith("00") and not names.ends_phrase(after))
    if counts or before == "$" or after in ("%", "بالميه", "بالمايه"):
        return mark
    referred = names.refers(text, mark.first) is not None
    return mark if referred else replace(mark, kind="year", value=text.word(mark.first))


def _clock(text: Text, mark: Mark) -> Mark:
    """`الساعة العاشرة`, `الساعة 8,15`."""
    hour, _, minute = text.word(mark.first).replace(",", ".").partition(".")
    if mark.kind == "ordinal":
        hour, minute = str(mark.value), ""
    if not (hour.isdigit() and int(hour) <= _HOURS and len(minute) in (0, 2)):
        return mark
    return replace(mark, kind="time", value=f"{int(hour):02}:{minute or '00'}")


def _with_halves(text: Text, marks: list[Mark]) -> list[Mark]:
    """`7 سنوات ونصف`: whole and half as one number, with the noun inside."""
    found: list[Mark] = []
    for mark in marks:
        whole = found[-1] if found else None
        if whole and isinstance(whole.value, int) and whole.kind == "number" and _is_half_of(text, whole, mark):
            found[-1] = replace(whole, value=whole.value + 0.5, last=mark.last)
        else:
            found.append(mark)
    return found


def _is_half_of(text: Text, whole: Mark, mark: Mark) -> bool:
    if mark.kind != "fraction" or mark.offset != 1 or mark.value != 0.5 or whole.last != mark.first - 2:
        return False
    noun = lexicon.nouns().get(text.word(mark.first - 1))
    return noun is not None and noun.category in ("duration", "measure")


def _and_half(text: Text, mark: Mark) -> Mark:
    """`ساعة ونصف`: one and a half, with the noun inside."""
    noun = lexicon.nouns().get(text.word(mark.first - 1)) if mark.kind == "fraction" and mark.offset == 1 else None
    if noun is None or noun.number != "one" or noun.category not in ("duration", "measure", "times"):
        return mark
    if not isinstance(mark.value, float) or text.word(mark.first)[0] != "و":
        return mark
    return Mark("number", 1 + mark.value, mark.first - 1, mark.last)


def _duals(text: Text) -> list[tuple[int, int]]:
    """Nouns in the dual without an article, and how many letters to cut before each."""
    found: list[tuple[int, int]] = []
    for i, token in enumerate(text.items):
        word = token.text
        if len(word) < 5 or not word.endswith(("ان", "ين", "تي")):
            continue
        cut = dual_at(word)
        adjective = (bool(found) and found[-1][0] == i - 1) or text.word(i - 1) in _ARE
        if cut is not None and not adjective and text.word(i + 1) not in ("اثنين", "اثنان", "اثنتين", "اثنتان"):
            found.append((i, cut))
    return found


def dual_at(word: str) -> int | None:
    """Letters before the dual noun that the word is, or None."""
    for cut in (0, 1, 2):
        if cut and word[cut - 1] not in "وفبلك":
            break
        noun = lexicon.nouns().get(word[cut:])
        if noun is not None:
            construct = word.endswith("تي") and noun.category == "thing"  # `محافظتي الجوف وصعدة` are two by name
            return cut if noun.number == "two" and names.is_dual(word[cut:]) and not construct else None
    regular = len(word) > 5 and word.endswith(("تين", "تان")) and names.is_dual(word)
    return 0 if regular else None


def _joined(text: Text, marks: list[Mark]) -> list[Mark]:
    """Two numbers that are one: a range, a score."""
    joined: list[Mark] = []
    for mark in marks:
        one = _pair(text, joined[-1], mark) if joined else None
        if one:
            joined[-1] = one
        else:
            joined.append(mark)
    return joined


def _pair(text: Text, left: Mark, right: Mark) -> Mark | None:
    if left.max is not None or left.kind != right.kind or left.kind not in ("number", "year", "time", "vague"):
        return None
    between = [text.word(i) for i in range(left.last + 1, right.first)]
    if right.offset == 1 and not between:
        joiner = _WRITTEN_ON.get(text.word(right.first)[0], "")
    else:
        joiner = _JOINERS.get(between[0], "") if len(between) == 1 and not right.offset else ""
    if between == ["/"] and _is_result(text, left, right):
        return Mark("score", f"{left.value}-{right.value}", left.first, right.last, left.offset)
    if joiner == "to" and between[:1] in (["-"], ["–"]) and _is_score(text, left, right):
        return Mark("score", f"{left.value}-{right.value}", left.first, right.last, left.offset)
    if not _is_range(text, left, right, joiner):
        return None
    return replace(left, last=right.last, value=_scaled(text, left, right), max=right.value)


def _scaled(text: Text, left: Mark, right: Mark) -> Value:
    """`بين 300 و500 مليون`: the scale of the upper end is that of the lower one too."""
    scale = _SCALES.get(text.word(right.last))
    plain = left.first == left.last and isinstance(left.value, int) and isinstance(right.value, int)
    if not plain or scale is None or right.first == right.last or left.value * scale >= right.value:  # type: ignore[operator]
        return left.value
    return left.value * scale


def _is_range(text: Text, left: Mark, right: Mark, joiner: str) -> bool:
    low, high = _comparable(left.value), _comparable(right.value)
    if not joiner or low is None or high is None or low >= high:
        return False
    if joiner == "and":
        before = text.word(left.first - 1)
        return left.offset == 0 and not _BETWEEN.isdisjoint(
            (before, text.word(left.first - 2) if before in _QUOTES else before)
        )
    if joiner == "to" and text.word(left.first - 1) == "من" and left.kind == "number" and _changes(text, left):
        return False
    return joiner == "to" or (left.kind == "number" and high <= 2 * low)


def _changes(text: Text, mark: Mark) -> bool:
    """`ارتفع من 20 إلى 25` is two numbers, no range."""
    stems = ("رتفع", "رتفاع", "زاد", "زياد", "نخفض", "نخفاض", "تراجع", "صعد", "هبط", "قفز")
    return any(stem in text.word(i) for i in range(max(0, mark.first - 8), mark.first) for stem in stems)


def _comparable(value: Value) -> float | None:
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None


def _is_result(text: Text, left: Mark, right: Mark) -> bool:
    """`فاز 2 / صفر`, `تعادلا 1/1`: no date and no fraction where a match is told."""
    if not all(isinstance(m.value, int) and m.value <= _MOST_GOALS for m in (left, right)):
        return False
    told = lexicon.words(things.MATCHES)
    return any(not told.isdisjoint(lexicon.forms(text.word(i))) for i in range(max(0, left.first - 12), left.first))


def _is_score(text: Text, left: Mark, right: Mark) -> bool:
    """Two small numbers around a hyphen that count nothing."""
    digits = "number" in (text.items[left.first].kind, text.items[right.first].kind)
    small = all(isinstance(m.value, int) and m.value <= _MOST_GOALS for m in (left, right))
    after = text.word(right.last + 1)
    if after == "%" or currencies.symbol(after):
        return False
    noun = None if after == "يوم" else lexicon.counted(after)
    return digits and small and (noun is None or noun.category not in ("duration", "measure", "person", "money"))
