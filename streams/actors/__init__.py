"""Who a text is about: lexicon (data), linker, named-entity taggers.

The lexicon is data under `lexicon/`, one YAML file a kind; countries come from CLDR, bodies of states by pattern
(`organs.yaml` with countries). May import `arabic` and `records`.
"""

from streams.actors.find import find
from streams.actors.matcher import matcher

__all__ = ["find", "matcher"]
