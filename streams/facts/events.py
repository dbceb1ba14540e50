"""The event word that governs a number: before it in its clause, or a verb after those who are counted."""

from __future__ import annotations

from dataclasses import dataclass

from streams.facts import lexicon, qualifiers
from streams.facts.clauses import Text, phrases
from streams.facts.marks import Mark
from streams.facts.words import events as lists

_REACH_BEFORE, _REACH_AFTER, _REACH_TOLL, _REACH_SENTENCE = 12, 6, 25, 6
_THEIRS = ("هم", "هن", "ها")
_PREPOSITIONS = lexicon.words("في خلال منذ قبل بعد على عن من")
_WHO = lexicon.words("الذين اللواتي اللاتي")
_TO = lexicon.words("إلى عند \" « “ '")
_BREAKS = lexicon.words(
    "أو الذي التي الذين اللذين اللتين أن إن أنه إنه أنها إنها بأن فيما بينما حين حيث لكن مما ممن "
    "الأمر بعدما عندما : ؛ ; بسبب بتهمة اتهامه اتهامها اتهامهم ضد لكل سكان سكانها سكانه لديه لديها ولديه ولديها "
    "ولها وله"
)
_MISSING = phrases({"missing": lists.MISSING_PHRASES})
_TOLLS = lexicon.words("عدد أعداد حصيلة وعدد لعدد بعدد وحصيلة")
_AMONG = lexicon.words("بينهم بينهن")
_SHORTEST_VERB, _NEAR = 3, 2
_ADVERBIAL = frozenset({"date", "year", "time", "ordinal"})


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and the token that says it."""

    kind: str
    at: int


def governing(text: Text, mark: Mark, end: int, numbered: dict[int, Mark]) -> Event | None:
    """The event that the number counts; `end` is the last token of number and unit. Looks a bounded way."""
    if is_coordinated(text, mark) and _opens_clause(text.word(end + 1)):
        return None
    found = _before(text, mark, numbered)
    if found and _is_of_jobs(text, found, end):
        return None
    return found or _reached(text, mark, numbered) or _after(text, end, numbered)


def _opens_clause(word: str) -> bool:
    """`… وآلاف المستوطنين يقتحمون`: a plural imperfect after the counted begins a clause of its own."""
    return len(word) > 4 and word[:1] == "ي" and word.endswith("ون") and lexicon.event(word) is None


def is_coordinated(text: Text, mark: Mark) -> bool:
    """Whether `و` ties the number to what stands before it."""
    first = qualifiers.start(text, mark)
    word = text.word(first)
    cut = first == mark.first and mark.offset > 0 and word[:1] == "و"
    return cut or (first < mark.first and word[:1] == "و") or text.word(first - 1) in ("و", "او")


def _before(text: Text, mark: Mark, numbered: dict[int, Mark]) -> Event | None:
    floor = max(text.sentence(mark.first)[0], mark.first - _REACH_BEFORE)
    tied, i = is_coordinated(text, mark), mark.first - 1
    while i >= floor:
        word = text.word(i)
        other = numbered.get(i)
        if other is not None and other.kind not in _ADVERBIAL and not tied:
            return None
        if other is None and (word in _BREAKS or _turns(text, i, mark)):
            return None
        if other is None and (toll := _toll(text, i)):
            return Event(toll, i)
        noun = lexicon.counted(word) if _counts(numbered.get(i - 1)) else None
        is_unit = noun is not None and noun.state is not None
        kind = None if other or is_unit else lexicon.event(word)
        if kind and _counts_what_follows(text, i, kind, mark):
            return _first_of_pair(text, Event(kind, i), floor)
        i -= 1
    return None


def _turns(text: Text, i: int, mark: Mark) -> bool:
    """Whether token `i` begins something else that governs: `قتل اثنين وطرد 130 دبلوماسيا`, `مركب يقل 20`."""
    word = text.word(i)
    if lexicon.event(word) or lexicon.event(text.word(i - 1)):
        return False  # `نزوح ولجوء الملايين`: both happened to them
    bare = word[1:] if word[:1] in ("و", "ف") and len(word) > _SHORTEST_VERB else word
    if bare in lexicon.acts() and (bare != word or bare[:1] in "يت"):
        return True
    feminine = bare != word and bare.endswith("ت") and not bare.endswith("ات") and lexicon.counted(word) is None
    behind = feminine or not lexicon.acting().isdisjoint(lexicon.forms(word))
    if not behind and bare not in lexicon.acts():
        return False
    return qualifiers.start(text, mark) - i <= (1 if behind else _NEAR)


def _counts_what_follows(text: Text, i: int, kind: str, mark: Mark) -> bool:
    """Whether those whom the number counts may be those to whom the event at token `i` happened."""
    word, start = text.word(i), qualifiers.start(text, mark)
    if text.word(start - 1) in lexicon.words(lists.AGENTS) or _has_object(text, i, kind, mark):
        return False
    if word.endswith("وا") and text.word(start - 1) in _PREPOSITIONS:
        return False  # `قتلوا في 25 نزاعا`: the subject of a plural verb stands before it
    if text.word(start - 1) == "كل" or (word.removeprefix("و") == "توقف" and start - i > _NEAR):
        return False  # `واحد من كل ثلاثة`; `توقف` is to stop before it is to arrest
    judged = "اعدام" in word and _is_sentence(text, i, start)
    named = "تحرير" in word and text.word(i - 1).removeprefix("ال") in lexicon.words(lists.MOVEMENTS)
    return not (judged or named)


def _is_sentence(text: Text, i: int, start: int) -> bool:
    """Whether the execution at token `i` is only a sentence of a court, which kills nobody yet."""
    near = [text.word(j) for j in range(max(text.sentence(i)[0], i - _REACH_SENTENCE), start)]
    carried_out = any(word in lexicon.words(lists.CARRIED_OUT) for word in near)
    return not carried_out and any(word in lexicon.words(lists.SENTENCES) for word in near)


def _has_object(text: Text, i: int, kind: str, mark: Mark) -> bool:
    """`فقدوا منازلهم`: who loses something is not missing; who is missing stands right behind the verb."""
    verb = kind == "missing" and "فقد" in text.word(i) and not text.word(i).endswith(("ان", "ود", "ين", "ون"))
    return verb and qualifiers.start(text, mark) - i > 1


def _is_of_jobs(text: Text, event: Event, end: int) -> bool:
    """`فقدان مليون شخص لوظائفهم`: who loses something is not missing."""
    word = text.word(end + 1)
    return event.kind == "missing" and word[:1] == "ل" and word.endswith(_THEIRS)


def _reached(text: Text, mark: Mark, numbered: dict[int, Mark]) -> Event | None:
    """`حصيلة القتلى منذ … بلغت 50`: a verb of reaching right before the number leads back to its subject."""
    at = qualifiers.start(text, mark) - 1
    while text.word(at) in _TO:
        at -= 1
    if not lexicon.reaches(text.word(at)):
        return None
    for i in range(at - 1, max(text.sentence(mark.first)[0], at - _REACH_TOLL) - 1, -1):
        if (other := numbered.get(i)) is not None and other.kind not in _ADVERBIAL:
            return None
        if toll := _toll(text, i):
            return Event(toll, i)
    return None


def _counts(mark: Mark | None) -> bool:
    return mark is not None and mark.kind not in _ADVERBIAL


def _toll(text: Text, i: int) -> str | None:
    """`عدد القتلى`, `حصيلة ضحايا …`: the toll of those whom the number counts."""
    if text.word(i - 1).removeprefix("ال") not in _TOLLS:
        return None
    noun = lexicon.counted(text.word(i))
    return "killed" if text.word(i).endswith("ضحايا") else noun.state if noun and noun.number == "many" else None


def _first_of_pair(text: Text, found: Event, floor: int) -> Event:
    """`استشهاد وإصابة العشرات` is read by the first of the two."""
    paired = text.word(found.at)[:1] == "و" and found.at - 1 >= floor
    paired = paired and text.word(found.at - 1) not in lexicon.words(lists.FATES)
    paired = paired and not text.word(found.at - 1).endswith("وا")  # `7 قتلوا وأصيب 9`: each its own count
    first = lexicon.event(text.word(found.at - 1)) if paired else None
    return Event(first, found.at) if first and first != "handed" else found


def _after_parts(text: Text, i: int, last: int) -> int:
    """Past `بينهم أم وأطفالها الخمسة` to the plural verb of those among whom they are; `i` where there is none."""
    if text.word(i) not in _AMONG:
        return i
    return next((j for j in range(i + 1, last + _REACH_AFTER) if _is_plural_event(text.word(j))), i)


def _is_plural_event(word: str) -> bool:
    return word.endswith("وا") and lexicon.event(word) is not None


def _after(text: Text, end: int, numbered: dict[int, Mark]) -> Event | None:
    """An event behind the counted, no farther than the clause.

    `3 جنود قتلوا`, `3 جنود و5 مدنيين قتلوا`, `129 منهم محتجزين`, `12 شخصا تحت الأنقاض`.
    """
    last = min(text.sentence(end)[1], end + 1 + _REACH_AFTER)
    first = _after_parts(text, end + 1, last)
    for i in range(first, min(text.sentence(end)[1], first + _REACH_AFTER)):
        word = text.word(i)
        listed = (word == "و" and i + 1 in numbered) or (i in numbered and is_coordinated(text, numbered[i]))
        if listed or (i == end + 1 and word in _WHO):
            continue
        if found := _fate(text, i):
            return found
        if text.items[i].kind != "word" or (word[:1] == "و" and word != "وهم") or word in _BREAKS:
            return None
        if text.word(i).endswith("وا") and _counts(numbered.get(i + 1)):
            return None  # `3 مسلحين قتلوا 5 رجال`: they did it
        if found := _state(text, i):
            return found
    return None


def _fate(text: Text, i: int) -> Event | None:
    """Set phrases: `تحت الأنقاض`, `لقي 5 عمال مصرعهم`."""
    if text.word(i - 1) != "من" and _MISSING.at(text.items, i):  # who is dug out from under is found
        return Event("missing", i)
    return Event("killed", i) if text.word(i) in lexicon.words(lists.FATES) else None


def _state(text: Text, i: int) -> Event | None:
    """A verb whose subject the counted are, or the state they are in."""
    word = text.word(i)
    kind, noun = lexicon.event(word), lexicon.counted(word)
    loses = kind == "missing" and text.word(i + 1).endswith(_THEIRS)
    crashed = word.endswith("سقطت")  # `طائرة على متنها 66 شخصا سقطت`
    if kind and kind != "handed" and not (loses or crashed) and word.endswith(("وا", "ون", "ت", "ا")):
        return Event(kind, i)
    if noun and noun.state and noun.number == "many" and not word.startswith("ال"):
        return Event(noun.state, i)
    return None
