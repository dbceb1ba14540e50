"""Texts that are hard to fold and to cut: marks, ligatures, three digit scripts, directions, broken Unicode."""

from __future__ import annotations

from hypothesis import strategies as st

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىةٱپچژگڤکی"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u0640\u200f\u200e\u061c\u202b\ufeff\u200c"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪,.،-/:"
FORMS = "\ufefb\ufef7\ufdf2\ufe8e\ufb50\ufe70\ufe7f\ufdfa"
ODD = "\x00\ud800\udfff\U0001f600\n \u00a0\u2009a$"

texts = st.text(
    st.one_of(
        st.sampled_from(ARABIC), st.sampled_from(ARABIC + MARKS + DIGITS + FORMS + ODD), st.characters(codec=None)
    ),
    max_size=60,
)
