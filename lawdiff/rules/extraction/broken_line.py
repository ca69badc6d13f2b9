"""LD203."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, safe
from lawdiff.rules.steps import repaired

# Shorter lines are links of a web page that was saved as text.
MIN_LINE = 15


@rule("LD203", "broken-line", severity=WARNING, habit=True)
def broken_line(source: Source) -> Iterator[Hit]:
    """句子中间断行。

    依据：GB/T 9704-2012 7.3.3（回行顶格，数字、年份不能回行）。
    例外：上一行以句末标点结束或不足三十字，下一行是标题、列表项，PDF 的版面行，不报；网页链接的短行只作提示。

    坏：
        全市梳理公布可以跨区域办理的事项目录，逐项压缩环节和时限，方便经营主体就近申请，试点推⟦
        ⟧行帮办代办制度。
    好：
        全市梳理公布可以跨区域办理的事项目录，逐项压缩环节和时限，方便经营主体就近申请，试点推行帮办代办制度。
    """
    if source.format == "pdf":
        return
    for span, kept in repaired(source, RepairKind.BROKEN_LINE):
        severity = WARNING if _between_long_lines(source.raw, span) else INFO
        yield Hit(span, say("句子在此断成两行，应与下一行相接"), fix=safe((span, kept)), severity=severity)


def _between_long_lines(raw: str, span: Span) -> bool:
    """Prose was cut; a link of a web page leaves a short line."""
    above = span.start - (raw.rfind("\n", 0, span.start) + 1)
    below = raw.find("\n", span.end)
    return min(above, (below if below >= 0 else len(raw)) - span.end) >= MIN_LINE
