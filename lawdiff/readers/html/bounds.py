"""Pages that would cost too much are refused before they are parsed."""

from __future__ import annotations

import re

from lawdiff.readers.limits import Limits

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})[^<>]{0,2000}(/?)>")
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{2000,}")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
# A browser closes these by itself.
_NO_END = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"]
) | frozenset(["track", "wbr", "p", "li", "td", "th", "tr", "option"])


def beyond(text: str, limits: Limits) -> str | None:
    """The name of the limit that a page exceeds, None where it keeps to all of them."""
    if text.count("<") > 2 * limits.elements:
        return "elements"
    if sum(1 for _ in _CELL.finditer(text)) > limits.cells:
        return "cells"
    if any(_attributes(tag[0]) > limits.attributes for tag in _LONG_TAG.finditer(text)):
        return "attributes"
    return "nesting" if _depth(text) > limits.nesting else None


def _attributes(tag: str) -> int:
    """How many attributes a tag has: the parser compares each with all before it."""
    return len(_VALUE.sub(" ", tag).replace("/", " ").split())


def _depth(text: str) -> int:
    """How deep elements are nested, at least: the parser's time grows with the square of it."""
    deepest = depth = 0
    for closing, name, empty in _TAG.findall(text):
        if empty or name.lower() in _NO_END:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest
