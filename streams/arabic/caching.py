"""How much the readers remember of the words they met."""

WORDS = 1 << 14
"""Words that one cache keeps: bounds its memory, whatever the texts hold."""
