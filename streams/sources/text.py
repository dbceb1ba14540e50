"""Cleaning of text: what stays is what every offset refers to. Nothing is folded and no letter is changed."""

from __future__ import annotations

import re
from html import unescape

import lxml.html
from inscriptis import Inscriptis
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from lxml.etree import LxmlError

# C0 and C1 controls but tab, newline and return; lone surrogates; noncharacters; byte order mark; soft hyphen
_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\u00ad]"
)
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t\u00a0]+")
_AROUND_BREAKS = re.compile(" ?\n[ \n]*")

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|table|img|article|section|html|body)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});")
_TAG = re.compile(r"<[^<>]{1,2000}>")
MAX_TAGS = 20_000
_CONFIG = ParserConfig(css=CSS_PROFILES["strict"], display_links=False, display_images=False)


def clean(text: str) -> str:
    """The text without invisible junk, with single blanks and single line breaks; HTML becomes text.

    Linear in the text. Never raises.
    """
    if _MARKUP.search(text):
        text = _from_html(text)
    elif _ENTITY.search(text):
        text = unescape(text)
    text = _DROPPED.sub("", _BREAKS.sub("\n", text))
    return _AROUND_BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip(" \n")


def one_line(text: str) -> str:
    """The same for a title: on one line."""
    return clean(text).replace("\n", " ")


def _from_html(text: str) -> str:
    safe = _DROPPED.sub("", text)
    if safe.count("<") > MAX_TAGS:  # made to be slow: tags out, nothing understood
        return unescape(_TAG.sub(" ", safe))
    try:
        return str(Inscriptis(lxml.html.fromstring(safe), _CONFIG).get_text())
    except (LxmlError, ValueError, RecursionError, AssertionError):
        return unescape(_TAG.sub(" ", safe))
