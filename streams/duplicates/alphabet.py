"""How a UTF-16 code unit folds before words are hashed.

The table is part of the sketch's format: sketches made yesterday are compared with today's, so it is written out here
instead of being asked from a Unicode database that changes with Python, or from `streams.arabic.fold`, which may learn.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

SEPARATOR = 0
DROPPED = 0xFFFF

_SEPARATORS = (
    (0x0000, 0x00A9), (0x00AB, 0x00B4), (0x00B6, 0x00B9), (0x00BB, 0x00BF), (0x00D7, 0x00D7), (0x00F7, 0x00F7),
    (0x0600, 0x060F), (0x061B, 0x061F), (0x066A, 0x066D), (0x06D4, 0x06D4), (0x06DD, 0x06DE), (0x06E9, 0x06E9),
    (0x06FD, 0x06FE), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2190, 0x2BFF), (0x2E00, 0x2E7F), (0x3000, 0x3004),
    (0x3008, 0x3020), (0xD800, 0xF8FF), (0xFD3E, 0xFD3F), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF01, 0xFF0F),
    (0xFF1A, 0xFF20), (0xFF3B, 0xFF40), (0xFF5B, 0xFF65), (0xFFE0, 0xFFFE),
)  # fmt: skip
# tashkeel, Quranic marks, tatweel, Latin combining marks, zero-width and bidi controls, soft hyphen
_DROPPED = (
    (0x00AD, 0x00AD), (0x0300, 0x036F), (0x0610, 0x061A), (0x061C, 0x061C), (0x0640, 0x0640), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED), (0x08CA, 0x08FF), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x2069), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
# first, last, distance: capitals to small letters
_CAPITALS = ((0x41, 0x5A, 0x20), (0xC0, 0xD6, 0x20), (0xD8, 0xDE, 0x20), (0x391, 0x3A9, 0x20), (0x410, 0x42F, 0x20))
_LETTERS = {
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك",
}  # fmt: skip


def _fold_table() -> npt.NDArray[np.uint16]:
    table = np.arange(0x10000, dtype=np.uint16)
    alphanumeric = [*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)]
    for first, last in _SEPARATORS:
        table[first : last + 1] = SEPARATOR
    table[alphanumeric] = alphanumeric
    for first, last in _DROPPED:
        table[first : last + 1] = DROPPED
    for first, last, distance in _CAPITALS:
        table[first : last + 1] += np.uint16(distance)
    for digits in (0x0660, 0x06F0, 0xFF10):
        table[digits : digits + 10] = np.arange(0x30, 0x3A)
    for letter, folded in _LETTERS.items():
        table[ord(letter)] = ord(folded)
    table.flags.writeable = False
    return table


FOLD = _fold_table()
PRESENTATION_FORMS = 0xFB50  # from here on stand ligatures and positional forms: NFKC unfolds them first
