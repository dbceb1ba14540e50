"""The dateline of a wire story: `بيروت (أ ف ب) - `, `القاهرة - رويترز: `, `دمشق 12 مارس (سانا) - `."""

from __future__ import annotations

import re

from streams.records import Dateline
from streams.sources.agencies import AGENCIES

_NAMES = {form: name for name, forms in AGENCIES.items() for form in forms}
_AGENCY = "|".join(re.escape(form) for form in sorted(_NAMES, key=len, reverse=True))
_PLACE = r"(?P<place>[^\W\d_][^\n()\-–—:/0-9٠-٩]{1,39}?)"
_DATE = r"(?:[ ،,/-]{1,3}(?P<date>[0-9٠-٩]{1,2}[ /][^\W\d_]{3,10}(?:[ /][^\W\d_]{3,10})?(?: [0-9٠-٩]{4})?))?"
_DASH = r"\s?[-–—:]{1,2}\s"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\s*{_PLACE}{_DATE}\s?[(](?P<agency>{_AGENCY})[)]\s?(?:[-–—:]\s?)?",
        rf"\s*{_PLACE}{_DATE}\s?[-–—/،]\s?(?P<agency>{_AGENCY}){_DASH}",
        rf"\s*[(](?P<agency>{_AGENCY})[)]\s?[-–—:]\s?",
        rf"\s*(?P<agency>{_AGENCY}){_DASH}",
    )
)
_REACH = 120


def read(body: str) -> Dateline:
    """The dateline at the head of a body; all None where there is none."""
    head = body[:_REACH]
    for form in _FORMS:
        if found := form.match(head):
            groups = found.groupdict()
            return Dateline(place=groups.get("place"), agency=_NAMES[groups["agency"]], date=groups.get("date"))
    return Dateline()
