"""What becomes of single characters when a text is folded."""

from __future__ import annotations

LETTERS: dict[str, str] = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیۍېے", "ي"),
    **dict.fromkeys("ئۓ", "ي"),
    "ؤ": "و",
    **dict.fromkeys("ةەھہۀۂۃ", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    "ڤ": "ف",
    "گ": "غ",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "،": ",",
    "؛": ";",
    # no-break, thin and other blanks of one character
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
}
DIGIT_ZEROS = (0x660, 0x6F0)  # Arabic-Indic and extended Arabic-Indic
_VANISHING = (
    (0x610, 0x61A),  # honorifics and Quranic marks above
    (0x64B, 0x65F),  # tashkeel, combining madda and hamza
    (0x670, 0x670),  # superscript alef
    (0x6D6, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6ED),  # Quranic signs
    (0x640, 0x640),  # tatweel
    (0x61C, 0x61C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),  # zero-width and bidi
    (0xFEFF, 0xFEFF),  # byte order mark
)  # fmt: skip
DROPPED = frozenset(chr(code) for first, last in _VANISHING for code in range(first, last + 1))
