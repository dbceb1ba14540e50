"""Every number of a text, in digits and in words: `find(text)`.

One grammar over tokens, each room a part of it: `digits`, `cardinals` (sums of groups and scales), `fractions` (parts,
mixed numbers, decimals in words), `ordinals`, `vague` plurals, and `scan`, which goes through the text. The words stand
in `words/numbers.py`. May import the other rooms of `arabic` but for `dates`.
"""

from streams.arabic.numerals.model import Numeral, NumeralKind, Value
from streams.arabic.numerals.scan import find

__all__ = ["Numeral", "NumeralKind", "Value", "find"]
