"""Figures that last year's report hands on to this one's: what was carried forward, what is in force.

The two chains are those of the yearly form of open-government reports (国务院办公厅, 政府信息公开工作年度
报告格式, 2021): 上年结转 is last year's 结转下年度; 现行有效件数 is last year's, more by 制发, less by 废止.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.comparison import Claim
from lawdiff.model.document import Document, Match
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict

_ROW = r"((?:[0-9]{1,9} ){0,9}[0-9]{1,9})"
_OPENING = re.compile(rf"(?:上年度?|上一年度?|去年)结转(?:过?来)?[^，。；\n0-9]{{0,24}}{_ROW}")
_CLOSING = re.compile(
    rf"结转(?:到|至)?(?:下一?年度?|次年|20[0-9]{{2}}年)[^，。；\n0-9]{{0,16}}{_ROW}|"
    rf"([0-9]{{1,9}})[件条项宗份][^，。；\n0-9]{{0,8}}结转(?:到|至)?(?:下一?年度?|次年)"
)
_THINGS = re.compile("复议|诉讼|应诉|信息公开|申请|信访|建议|提案|仲裁|调解|投诉|举报|处罚|执法|项目|资金")
_STOCK_HEAD = re.compile(r"本年(?:度)?制发件数 ?本年(?:度)?废止件数 ?现行有效件数")
_STOCK_ROW = re.compile(r"\n(规章|行政规范性文件|规范性文件) ?([0-9]{1,6}) ([0-9]{1,6}) ([0-9]{1,6})(?=\n)")
_VALID = re.compile(
    r"现行有效的?(?:[^，。；\n0-9]{0,6}?)(规章|规范性文件)(?:共|有|总数)?(?:为|达|计)?([0-9]{1,6})[件部个]"
)
_MADE = r"(?:制发|制定|出台|印发|新增)[^，。；\n0-9]{0,12}([0-9]{1,6})[件部个]"
_DROPPED = r"(?:废止|失效|宣布失效|清理废止)[^，。；\n0-9]{0,12}([0-9]{1,6})[件部个]"
_STEPS = re.compile(f"{_MADE}|{_DROPPED}")


class Stock(Struct, frozen=True):
    """What is in force of a kind at the end of a year; `made` and `dropped` in it, None where it is not told."""

    kind: str
    made: int | None
    dropped: int | None
    valid: int
    span: Span


def chains(old: Document, new: Document) -> tuple[Claim, ...]:
    """Every figure of the new report that must follow from the old one's."""
    if old.year is not None and new.year is not None and new.year != old.year + 1:
        return ()
    return tuple(sorted([*_handed_on(old, new), *_in_force(old, new)], key=lambda claim: claim.span))


def _handed_on(old: Document, new: Document) -> Iterator[Claim]:
    closing = [(_thing(old, m), _numbers(m[1] or m[2])) for m in old.whole.matches(_CLOSING)]
    for match in new.whole.matches(_OPENING):
        thing, stated = _thing(new, match), _numbers(match[1])
        told = {row for other, row in closing if not thing or not other or thing & other}
        # The text and the table of a report both tell it: a row is held against a row, a figure against a figure.
        rows = {row for row in told if len(row) == len(stated)} or told
        span = match.span
        if len(rows) != 1:
            if rows:
                yield Claim(span, str(stated[-1]), "", Verdict.UNDECIDABLE, "several", "上年报告有几处结转数")
            continue
        row = rows.pop()
        same = row == stated if len(row) == len(stated) else row[-1] == stated[-1]
        a, b = next(((a, b) for a, b in zip(stated, row, strict=False) if a != b), (stated[-1], row[-1]))
        shown = (a, b) if len(row) == len(stated) else (stated[-1], row[-1])
        verdict = Verdict.OK if same else Verdict.WRONG
        detail = f"上年结转下年{row[-1]}，本年写{stated[-1]}"
        yield Claim(span, str(shown[0]), str(shown[1]), verdict, "", detail)


def _numbers(row: str) -> tuple[int, ...]:
    return tuple(map(int, row.split()))


def _thing(document: Document, match: Match) -> frozenset[str]:
    """What is handed on, by the words of its line up to the end of the match."""
    span = match.span
    start = document.text.rfind("\n", 0, span.start) + 1
    return frozenset(_THINGS.findall(document.text, max(start, span.start - 60), span.end))


def _in_force(old: Document, new: Document) -> Iterator[Claim]:
    before: dict[str, set[int]] = {}
    for stock in _stocks(old):
        before.setdefault(stock.kind, set()).add(stock.valid)
    for stock in _stocks(new):
        known = before.get(stock.kind, set())
        if stock.made is None or stock.dropped is None or len(known) != 1:
            continue
        was = next(iter(known))
        computed = was + stock.made - stock.dropped
        verdict = Verdict.OK if computed == stock.valid else Verdict.WRONG
        detail = f"{was}+{stock.made}-{stock.dropped}={computed}"
        yield Claim(stock.span, str(stock.valid), str(computed), verdict, "", detail)


def _stocks(document: Document) -> Iterator[Stock]:
    if any(document.whole.matches(_STOCK_HEAD)):
        for match in document.whole.matches(_STOCK_ROW):
            span = match.group_span(1).cover(match.group_span(4))
            yield Stock(match[1].removeprefix("行政"), int(match[2]), int(match[3]), int(match[4]), span)
    for match in document.whole.matches(_VALID):
        made, dropped = _steps(document, match.span)
        yield Stock(match[1], made, dropped, int(match[2]), match.span)


def _steps(document: Document, at: Span) -> tuple[int | None, int | None]:
    """What was made and dropped, where the same sentence tells each once."""
    after = bisect_right(document.sentences, at.start, key=lambda sentence: sentence.span.start)
    steps = list(document.sentences[after - 1].matches(_STEPS)) if after else []
    made = [int(m[1]) for m in steps if m[1]]
    dropped = [int(m[2]) for m in steps if m[2]]
    return (made[0] if len(made) == 1 else None), (dropped[0] if len(dropped) == 1 else None)
