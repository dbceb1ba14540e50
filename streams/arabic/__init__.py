"""The language: folding with exact offsets, tokens, clitics, numerals, dates.

A library of its own: knows nothing of news or Kafka and imports no other room. Every function takes any `str` (lone
surrogates, NUL, mixed directions) and never raises; time is linear in the text. Spans are code points of the text
given, end exclusive. Word lists stand in `words/`.
"""

from streams.arabic.fold import Folded, fold

__all__ = ["Folded", "fold"]
