"""Whether a doubtful name is that of a medium: behind its noun, where it reports, and where somebody speaks to it."""

from __future__ import annotations

from streams.actors.context import stands_before
from streams.actors.words.media import NOUNS, REPORTED, REPORTS, TOLD
from streams.actors.words.titles import SPEECH

_TO, _TO_QUOTED = "لل", " ل "  # `لـ"كونا"`
_COLON = ":"
_BEFORE, _WORDS = 60, 5


def is_medium(text: str, start: int, end: int, mark: str) -> bool:
    """Whether the words beside a name in the text of a `Plain` tell: `قناة X`, `نقلت X`, `قالت مصادر لـX`, `X ترصد`.

    `mark` is what stands behind the name: `غوتيريش للجزيرة: ...`.
    """
    if text[start - 1 : start + 1] == _TO or text[start - 3 : start] == _TO_QUOTED:
        return mark == _COLON or _is_told(text, start)
    if text[start - 1 : start] != " ":
        return False
    return stands_before(NOUNS, text, start) or stands_before(REPORTED, text, start) or _reports(text, end)


def _is_told(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start - 1].split()[-_WORDS:]
    return any(word in said for word in before for said in (SPEECH, TOLD)) or any(word[1:] in SPEECH for word in before)


def _reports(text: str, end: int) -> bool:
    following, _, _ = text[end + 1 : end + _BEFORE].partition(" ")
    return following in REPORTS
