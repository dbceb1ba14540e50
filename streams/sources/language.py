"""Which language a text is in: by its script where that says enough, else by a model."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = (
    "ar",
    "fa",
    "ur",
    "ku",
    "ug",
    "ps",
    "he",
    "en",
    "fr",
    "de",
    "es",
    "it",
    "tr",
    "ru",
    "zh",
    "pt",
    "nl",
    "id",
    "sw",
    "am",
)
SAMPLE = 2000
_LETTERS = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile("[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
# letters that Persian, Urdu, Kurdish, Pashto and Uyghur have and Arabic has not
_NOT_ARABIC = re.compile(
    "[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06d5\u06ce\u06c6\u0695\u06b5\u067c\u0689\u0693\u06c7\u06d0]"
)
UNKNOWN = "und"


def identify(text: str) -> str:
    """The ISO 639-1 code of the text's language; `und` where there are no letters to tell it by."""
    sample = text[:SAMPLE]
    letters = len(_LETTERS.findall(sample))
    if letters == 0:
        return UNKNOWN
    arabic = len(_ARABIC_SCRIPT.findall(sample))
    if arabic * 2 > letters and len(_NOT_ARABIC.findall(sample)) * 50 < arabic:
        return "ar"
    return str(_model().classify(sample)[0])


@cache
def _model() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in LANGUAGES if code in set(identifier.labels)])
    return identifier
