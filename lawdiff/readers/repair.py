"""Undo what page breaks, PDFs and web pages did to a text; every step is recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.projection import Projection, project
from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span

_RETURN = re.compile(r"\r\n?|\f")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\xad]")
_STRAY_DIGIT = re.compile(r"(?<![0-9.,])([0-9])[ \u3000]+(?=[0-9]{3}\1[ \u3000]?年)")
_STRAY_CHAR = re.compile(r"(?<![A-Za-z×])([X×])[ \u3000]+(?=\1\1)")
_PAGE_NUMBER = re.compile(r"^[ \t\u3000]*(?:[-—–－]{1,2} ?[0-9]{1,4} ?[-—–－]{1,2}|第 ?[0-9]{1,4} ?页(?:[,，]? ?共 ?[0-9]{1,4} ?页)?)[ \t\u3000]*\r?\n", re.M)

# A line cut by a page break is longer than a heading and has marks inside.
MIN_CUT_LINE = 30
_INNER_MARK = re.compile(r"[，,、；;。：:]")
_ENDS_OPEN = re.compile(r"[（(《〈“‘「『〔\[]$")
_ENDS_CUT = re.compile(r"[\u3400-\u9fffA-Za-z0-9０-９，,、—《“（(%％]$")
_STARTS_CLOSED = re.compile(r"^[）)》〉”’」』〕，。、；：！？]")
_STARTS_ANEW = re.compile(
    r"^(?:\u3000\u3000|#|[-*•·●]\s|——|--|[一二三四五六七八九十]+[、是要]|[（(][一二三四五六七八九十0-9０-９]+[）)]"
    r"|[0-9]{1,2}[.．、](?![0-9])|第[一二三四五六七八九十]+[章节条部]|附[件表录：:]|[\[\]【|<])"
)
_HEADING_LINE = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]{1,2}[.．、]|——|#)[^。！？]*$")


def repair(raw: str) -> tuple[tuple[Repair, ...], Projection]:
    """The repairs in order of place, and the text they leave."""
    steps = sorted(_all(raw), key=lambda step: (step.span, step.kind))
    exchange = {step.span.start: step.text for step in steps if step.text}
    drops = (step.span for step in steps if not step.text)
    return tuple(steps), project(raw, drops, exchange)


def _all(raw: str) -> Iterator[Repair]:
    for found in _RETURN.finditer(raw):
        if found[0] == "\r\n":
            yield Repair(RepairKind.LINE_END, Span(found.start(), found.start() + 1))
        else:
            yield Repair(RepairKind.LINE_END, Span(*found.span()), "\n")
    for kind, pattern in (
        (RepairKind.INVISIBLE, _INVISIBLE),
        (RepairKind.STRAY_DIGIT, _STRAY_DIGIT),
        (RepairKind.STRAY_CHAR, _STRAY_CHAR),
        (RepairKind.PAGE_FURNITURE, _PAGE_NUMBER),
    ):
        for found in pattern.finditer(raw):
            yield Repair(kind, Span(*found.span()))
    yield from _broken_lines(raw)


def _broken_lines(raw: str) -> Iterator[Repair]:
    """Line ends inside a sentence, with the blank lines and the indent that follow."""
    last: re.Match[str] | None = None
    for line in re.finditer(r"[^\r\n\f]*\S[^\r\n\f]*", raw):
        if _PAGE_NUMBER.match(line[0] + "\n"):
            continue
        if last is not None and _cut(last[0].strip(), line[0]):
            start = last.start() + len(last[0].rstrip())
            end = line.start() + len(line[0]) - len(line[0].lstrip())
            yield Repair(RepairKind.BROKEN_LINE, Span(start, end))
        last = line


def _cut(above: str, below: str) -> bool:
    """Whether a sentence was cut between two lines."""
    if _ENDS_OPEN.search(above) or _STARTS_CLOSED.match(below.lstrip()):
        return True
    return (
        len(above) > MIN_CUT_LINE
        and _ENDS_CUT.search(above) is not None
        and _INNER_MARK.search(above) is not None
        and not _HEADING_LINE.match(above)
        and not _STARTS_ANEW.match(below.lstrip(" \t") if not below.startswith("\u3000") else below)
    )
