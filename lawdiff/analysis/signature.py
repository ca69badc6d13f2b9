"""Who signed a report, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lawdiff.analysis.outline.labels import ordinal
from lawdiff.model.document import Body, Paragraph, Passage
from lawdiff.model.span import Span

_ARABIC = r"(?P<y>(?:19|20)[0-9]{2})年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日"
_CHINESE = (
    r"(?P<cy>[一二][九〇零○][〇零○一二三四五六七八九]{2})年"
    r"(?P<cm>[一二三四五六七八九十]{1,2})月(?P<cd>[一二三四五六七八九十]{1,3})日"
)
_SIGNED = re.compile(rf"(?P<body>[^0-9，。：；]{{0,40}}?)(?:{_ARABIC}|{_CHINESE})(?:（[^）]{{0,8}}）|印发)?$")
_BODY = re.compile(r"[^，。：；！？]{2,40}(?:政府|局|委员会|厅|办公室|委|院|部|处|中心|会|办)$")
_DIGITS = str.maketrans("一二三四五六七八九〇零○", "123456789000")
# Below a signature stand no more lines than this, unless attachments follow it.
MAX_LINES_BELOW, MAX_SIGNATURE = 5, 60
_ATTACHMENT = re.compile(r"附[件表录]|抄送|（此件|（联系")


def signature_of(body: Body, paragraphs: Sequence[Paragraph]) -> tuple[date | None, Passage | None]:
    """The date of signing and the lines that sign; None where the foot of a text has no date of its own."""
    for n in range(len(paragraphs) - 1, -1, -1):
        line = paragraphs[n]
        if len(line) > MAX_SIGNATURE:
            continue
        words = line.folded
        found = _SIGNED.match(words)
        day = _date(found) if found else None
        if found is None or day is None or not _is_foot(paragraphs, n):
            continue
        above = paragraphs[n - 1] if n and not found["body"] else None
        signs = above is not None and _BODY.match(above.folded) is not None
        start = above.span.start if above is not None and signs else line.span.start
        return day, Passage(body, Span(start, line.span.end))
    return None, None


def _is_foot(paragraphs: Sequence[Paragraph], n: int) -> bool:
    below = paragraphs[n + 1 :]
    return len(below) <= MAX_LINES_BELOW or _ATTACHMENT.match(below[0].folded) is not None


def _date(found: re.Match[str]) -> date | None:
    try:
        if found["y"]:
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
        return date(int(found["cy"].translate(_DIGITS)), ordinal(found["cm"]), ordinal(found["cd"]))
    except ValueError:
        return None
