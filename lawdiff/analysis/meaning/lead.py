"""What a torn commitment leans on: an item of a list on the first item, what follows 其中 on what it is part of."""

from __future__ import annotations

import re

from lawdiff.model.document import Document
from lawdiff.model.span import Span

_REACH = 120  # characters looked back on; a list that began earlier tells a reader no more
_MARKS = "，；。：！？\n①-⑳"
_REST = rf"(?:[^{_MARKS}]*、)?\s*$"  # the items of the list in between
_AMONG = re.compile(rf"([^{_MARKS}]+)[，：；]其中[，：]?{_REST}")
_LIST = re.compile(rf"([^{_MARKS}、]+)、{_REST}")


def lead(document: Document, commitment: Span) -> Span | None:
    """The words before a commitment without which it says too little; None where it stands for itself."""
    start = max(0, commitment.start - _REACH)
    before = document.text[start : commitment.start]
    match = _AMONG.search(before) or _LIST.search(before)
    if match is None or not match[1].strip():
        return None
    indent = len(match[1]) - len(match[1].lstrip())
    return Span(start + match.start(1) + indent, start + match.end(1))
