"""Outside formats to raw articles: decoding, the user's mapping, times, HTML, URLs, languages, datelines.

Each file reads one thing and either gives it clean or raises `SourceError` with a path and a reason. May import
`records` and `errors`. The names of agencies stand in `agencies.py`.
"""

from streams.sources.problems import SourceError

__all__ = ["SourceError"]
