"""What a number counts: the noun after it, or before it where the number is definite or an ordinal."""

from __future__ import annotations

from dataclasses import dataclass

from streams.arabic.words import numbers
from streams.facts import currencies, lexicon, names
from streams.facts.clauses import Text, phrases
from streams.facts.lexicon import Noun
from streams.facts.marks import Mark
from streams.facts.words import cues, people

_PERCENT = phrases({"percent": tuple(" ".join(words) for words in numbers.PERCENT if words != ("%",))})
_SIGNS = ("%", "٪")
_SHARES = lexicon.words("نسبة النسبة")
_SUFFIXES = ("هما", "ها", "هم", "ه")
_SHORTEST = 3
_WRAPPED, _WRAPS = ("(", '"'), (")", '"')
_NUMBER_OF = lexicon.words("عدد أعداد")
_QUOTES = frozenset('"«“')


@dataclass(frozen=True, slots=True)
class Unit:
    """The counted noun: tokens `first` to `last` less `offset` letters; `sign` is percent or money in symbols."""

    first: int
    last: int
    offset: int = 0
    cut: int = 0
    noun: Noun | None = None
    sign: str | None = None
    before: bool = False


def find(text: Text, mark: Mark) -> Unit | None:
    """The unit of a number, or None where it has none."""
    if mark.kind == "dual":
        return _dual(text, mark)
    if isinstance(mark.value, float) and (inside := _inside(text, mark)) is not None:
        return Unit(inside, inside, noun=lexicon.counted(text.word(inside)))
    if unit := _percent(text, mark) or _money(text, mark):
        return unit
    if mark.kind == "ordinal" or _is_definite(text, mark):
        return _before(text, mark) or _after(text, mark)
    if mark.value in (1, 2) and text.items[mark.first].kind == "word" and (unit := _emphasized(text, mark)):
        return unit
    return _after(text, mark) or _share(text, mark)


def _inside(text: Text, mark: Mark) -> int | None:
    """`ساعة ونصف`, `7 سنوات ونصف`: the noun that stands inside the number."""
    return next((i for i in range(mark.first, mark.last) if text.word(i) in lexicon.nouns()), None)


def end(mark: Mark, unit: Unit | None) -> int:
    """The last token of a number with its unit."""
    return unit.last if unit and not unit.before else mark.last


def of_reference(text: Text, mark: Mark) -> Unit | None:
    """The noun whose number it is: `القرار الأممي (2216)`."""
    i = names.refers(text, mark.first)
    return None if i is None else Unit(i, i, _clitics(text.word(i)), before=True)


def surface(text: Text, unit: Unit) -> str:
    """The unit as the text has it, without article and clitics."""
    written = text.surface(unit.first, unit.last, unit.offset)
    return written[: len(written) - unit.cut] if unit.cut else written


def _dual(text: Text, mark: Mark) -> Unit:
    noun = lexicon.counted(text.word(mark.first)[mark.offset :])
    return Unit(mark.first, mark.last, mark.offset, noun=noun)


def _percent(text: Text, mark: Mark) -> Unit | None:
    after = mark.last + 1
    if text.word(after) in _SIGNS:
        return Unit(after, after, sign="percent")
    if found := _PERCENT.at(text.items, after):
        return Unit(after, found[1] - 1, sign="percent")
    if text.word(mark.first - 1) in _SIGNS:
        return Unit(mark.first - 1, mark.first - 1, sign="percent")
    return None


def _share(text: Text, mark: Mark) -> Unit | None:
    """`نسبة 210`: a share with nothing counted behind it."""
    i = mark.first - 1
    bare = text.word(i).removeprefix("ب") in _SHARES and text.items[mark.first].kind == "number"
    return Unit(i, i, _clitics(text.word(i)), sign="percent", before=True) if bare else None


def _money(text: Text, mark: Mark) -> Unit | None:
    for i in (mark.last + 1, mark.first - 1):
        if currencies.symbol(text.word(i)):
            return Unit(i, i, sign="money")
    i = mark.last + 1
    noun = lexicon.counted(text.word(i))
    if noun and noun.number == "two":  # no dual is counted: `43 سنتا` are cents, not years
        noun = lexicon.counted(text.word(i).removesuffix("ا"))
    if noun and noun.category == "money":
        return Unit(i, i, 2 if text.word(i).startswith("ال") else 0, noun=noun)
    return None


def _is_definite(text: Text, mark: Mark) -> bool:
    word = text.word(mark.first)[mark.offset :]
    return text.word(mark.first - 1) in ("ال", "لل", "بال", "وال") or (mark.kind == "number" and word.startswith("ال"))


def _before(text: Text, mark: Mark) -> Unit | None:
    """`الساعات الـ24`, `القرن التاسع`, `يومها الـ300`, `لقبها الثاني`."""
    if mark.kind == "ordinal" and not text.word(mark.first)[mark.offset :].startswith("ال"):
        return None
    if mark.kind == "ordinal" and mark.offset and text.word(mark.first)[:1] == "و":
        return None  # `السابع على التوالي والرابع في تاريخه`: what stands before belongs to the first
    i = mark.first - 1
    if text.word(i) in ("ال", "وال"):
        i -= 1
    ordinal = text.word(mark.first)
    if mark.kind == "ordinal" and ordinal.endswith(("ه", "ولي")) and not text.word(i).endswith(("ه", "ي", "ات")):
        # the feminine ordinal goes with the noun in front: محاولة الاغتيال الرابعة
        i -= text.word(i - 1).endswith("ه") and not lexicon.is_definite(text.word(i - 1))
    if mark.kind == "number" and (whole := lexicon.counted(text.word(i - 1))) and whole.number == "many":
        # the number goes with the plural in front: دول الساحل الخمس
        inner = lexicon.counted(text.word(i))
        i -= lexicon.is_definite(text.word(i)) and (inner is None or inner.number != "many")
    adjective, noun_before = text.word(i), text.word(i - 1)
    plural = mark.kind == "number" and lexicon.is_nisba_plural(adjective) and _agree(noun_before, adjective)
    if plural or (_is_nisba(adjective) and lexicon.is_definite(noun_before)):
        i -= 1  # the noun, not its adjective: `الرياضيين الإيرانيين الأربعة`, `القوى العالمية الست`
    leads = i < mark.first - 1 and text.word(i) in lexicon.nouns()
    word = text.word(i)
    if len(word) < _SHORTEST or text.items[i].kind != "word":
        return None
    if word.removeprefix("ال") in lexicon.words(cues.NOT_UNITS) - {"اليوم", "يوم"} and word != "اليوم":
        return None
    offset = _clitics(word)
    cut = 0 if word[offset:] != word and "ال" in word[:4] else _suffix(word[offset:])
    if offset == 0 and cut == 0 and mark.kind == "number" and not leads:
        return None
    bare = word[offset : len(word) - cut]
    return Unit(i, i, offset, cut, lexicon.counted(bare), before=True)


def _agree(noun: str, adjective: str) -> bool:
    return lexicon.is_definite(noun) and lexicon.is_definite(adjective) and noun[-2:] == adjective[-2:]


def _is_nisba(word: str) -> bool:
    noun = lexicon.nouns().get(word[2:])
    return lexicon.is_definite(word) and word.endswith("يه") and (noun is None or noun.category == "person")


def _clitics(word: str) -> int:
    """How many letters of proclitics and article the noun has before it."""
    if word in lexicon.nouns():
        return 0
    if word.startswith("لل") and lexicon.nouns().get(word[1:]):
        return 1
    for prefix in ("وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST - 1:
            return len(prefix)
    return 1 if word[0] in "بلفو" and len(word) > _SHORTEST + 1 and lexicon.nouns().get(word) is None else 0


def _suffix(word: str) -> int:
    return next((len(s) for s in _SUFFIXES if word.endswith(s) and lexicon.nouns().get(word[: -len(s)])), 0)


def _emphasized(text: Text, mark: Mark) -> Unit | None:
    """`شخص واحد`, `يومين اثنين`: the number only underlines its noun."""
    i = mark.first - 1
    if text.word(mark.last + 1) == "من":
        return None  # `واحد من كل ثلاثة قطارات`
    noun = lexicon.counted(text.word(i)) if i >= 0 else None
    if noun is None and mark.value == 1 and text.word(i).endswith(("ي", "يه", "يا")):
        noun = lexicon.counted(text.word(i - 1))  # `جندي إسرائيلي واحد`
        i -= noun is not None
    if mark.value != 1:
        agrees = noun is not None and text.word(i).endswith(("ين", "ان"))
    else:
        agrees = noun is not None or not (names.ends_phrase(text.word(i)) or lexicon.event(text.word(i)))
    return Unit(i, i, _clitics(text.word(i)), noun=noun, before=True) if agrees else None


def _after(text: Text, mark: Mark) -> Unit | None:
    i, word = mark.last + 1, text.word(mark.last + 1)
    if word == "فقط" and text.word(i + 1) == "من":
        i, word = i + 1, "من"
    if word in _WRAPS and text.word(mark.first - 1) in _WRAPPED:
        i, word = i + 1, text.word(i + 1)  # `عدد (3) ضباط`
    if word in _NUMBER_OF:
        return _noun_at(text, i + 1)  # `ارتفع إلى 4 عدد القتلى`
    if word == "من":
        return _partitive(text, mark, i + 1)
    if word in lexicon.words(people.ANAPHORS):
        return None
    definite = lexicon.is_definite(word)
    if word in _QUOTES:
        i, word = i + 1, text.word(i + 1)
    conjoined = (
        word[:1] == "و"
        and word not in lexicon.nouns()
        and (not word.endswith("ا") or word.endswith("وا") or word == "وما")
    )
    leads = mark.kind in ("vague", "fraction") or (mark.kind == "ordinal" and not definite)
    if conjoined or (leads and lexicon.is_definite(text.word(mark.first)[mark.offset :])):
        return None
    return None if names.ends_phrase(word[2:] if leads and definite else word) else _noun_at(text, i)


def _partitive(text: Text, mark: Mark, i: int) -> Unit | None:
    """`المئات من أسرى غزة`, `10 من قادة الجماعات`."""
    word = text.word(i)
    noun = lexicon.counted(word) or lexicon.counted(word[: len(word) - _suffix(word)])
    if (noun and noun.number == "many" and noun.category != "money") or lexicon.is_nisba_plural(word):
        return _noun_at(text, i)
    return _noun_at(text, i) if mark.kind == "vague" and not names.ends_phrase(word.removeprefix("ال")) else None


def _noun_at(text: Text, i: int) -> Unit | None:
    word = text.word(i)
    if not word or text.items[i].kind != "word":
        return None
    offset = 2 if lexicon.is_definite(word) else 0
    cut = 0 if lexicon.counted(word) else _suffix(word)
    return Unit(i, i, offset, cut, lexicon.counted(word[offset : len(word) - cut]))
