"""Lines that no source should send and some source will: what `normalize` must survive. Deterministic by number."""

from __future__ import annotations

from typing import Any

import orjson

BIG = 5_000_000


def hostile(number: int, article: dict[str, Any]) -> bytes:
    """One of a dozen hostile lines, some of which are still articles."""
    body = article["body"]
    kinds: list[bytes] = [
        orjson.dumps(article)[:-20],
        orjson.dumps({**article, "body": 5}),
        orjson.dumps({**article, "source": ["x"], "id": {"a": 1}}),
        orjson.dumps({"source": "x", "body": "خ" * (BIG // 2), "id": f"big{number}"}),
        orjson.dumps({**article, "body": body + "\x00\x01\x02", "id": f"nul{number}", "url": None}),
        b'{"source": "x", "id": "s%d", "body": "\\ud800 ' % number + b'x"}',
        orjson.dumps({**article, "published_at": "2099-12-31T00:00:00Z", "id": f"future{number}", "url": None}),
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
        b'{"source": "x", "body": "one", "body": "'
        + body[:500].replace('"', "").replace("\n", " ").encode()
        + b'", "id": "dup%d"}' % number,
        b"\xff\xfe\x00garbage",
        b"[]",
        orjson.dumps({**article, "body": "<div>" * 3000 + body, "id": f"deep{number}", "url": None}),
    ]
    return kinds[number % len(kinds)]
