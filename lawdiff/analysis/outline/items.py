"""Items: 一是 … 二是 …, each a paragraph, several paragraphs, or a stretch of one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from lawdiff.analysis.outline.heads import Head
from lawdiff.analysis.outline.labels import ITEM, item_labels
from lawdiff.analysis.outline.lines import Line
from lawdiff.model.document import SectionKind

_STOP = re.compile(r"[。；！？!?]")


def items_of(line: Line) -> Iterator[Head]:
    """The items of a line: each ends where the next begins, the last one with the line."""
    labels = item_labels(line.text)
    for n, label in enumerate(labels):
        limit = labels[n + 1].start if n + 1 < len(labels) else len(line.text)
        found = _STOP.search(line.text, label.end, limit)
        stop = found.start() if found else limit
        title = line.text[label.end : stop].strip("，：、")
        if title:
            start = line.start
            end = start + label.end + len(line.text[label.end : stop].rstrip("，：、"))
            kind = SectionKind.ITEM
            yield Head(start + label.start, end, label.text, label.ordinal, title, ITEM, kind, start + limit)


def run_on(heads: Sequence[Head], lines: Sequence[Line]) -> list[Head]:
    """Items of several paragraphs reach to the next one; the last of a run is as long as the longest before it."""
    starts = [line.start for line in lines]
    found = list(heads)
    lengths: list[int] = []
    for n, head in enumerate(found):
        at = bisect_right(starts, head.start) - 1
        if head.kind is not SectionKind.ITEM or starts[at] != head.start or head.limit is None:
            lengths = []
            continue
        after = found[n + 1] if n + 1 < len(found) else None
        if after and after.kind is SectionKind.ITEM and after.ordinal == (head.ordinal or 0) + 1:
            following = bisect_right(starts, after.start) - 1
            if starts[following] == after.start:
                lengths.append(following - at)
                found[n] = replace(head, limit=after.start)
            continue
        if lengths:
            found[n] = replace(head, limit=_last_limit(lines, at, max(lengths), after))
        lengths = []
    return found


def _last_limit(lines: Sequence[Line], at: int, length: int, after: Head | None) -> int:
    """Where the last item of a run ends: after as many lines, before the next head or an address."""
    end = at + 1
    while end < min(at + length, len(lines)) and not lines[end].address:
        if after and lines[end].start >= after.start:
            break
        end += 1
    return lines[end - 1].end
