"""What a text states: quantities and who claims them, dates, references, quotes, changes.

`read` is the one entry for the stage: the text is folded and cut into tokens once. May import `arabic` and `records`;
who the actors are is handed in. Word lists stand in `words/`.
"""

from streams.facts.reading import Facts, read

__all__ = ["Facts", "read"]
