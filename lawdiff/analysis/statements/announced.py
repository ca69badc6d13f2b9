"""A number first, its list after: `六大行动：…`, `“九个坚持”，即…`, `以下7方面工作` before its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.analysis.numerals import parse
from lawdiff.analysis.statements.counting import Count, count_items, masked
from lawdiff.analysis.statements.frame import Frame
from lawdiff.model.document import Section
from lawdiff.model.statement import Statement, StatementKind, Verdict

_ANNOUNCED = re.compile(
    r"(?P<open>“)?(?:(?<![0-9.第前每同+＋])|(?<=\n[0-9]\.)|(?<=\n[0-9][0-9]\.))(?P<n>[0-9]{1,2}|[两二三四五六七八九十]{1,3})(?P<unit>个|大|项|类|种|条|级(?![工风震])|方面|件)?(?P<noun>[^，；。：！？\n、“”（）0-9]{0,16})(?P<close>”)?"
    r"(?P<rest>[^，；。：！？\n、“”]{0,10})(?P<link>，?(?:即|分别是|分别为|包括)|是(?=[^，。]{1,12}、)|：|指的?是?)"
)
_LATER = re.compile(
    r"(?<![0-9.第前每同+＋])(?P<n>[0-9]{1,2}|[三四五六七八九十]{1,3})(?P<unit>个|大|项|类)(?P<noun>[\u4e00-\u9fff]{2})"
)
_FOLLOWS = re.compile(
    r"(?:以下|下列|如下|抓好|做好|突出|重点|着力|聚焦|围绕)[^，。；：\n]{0,8}?(?P<n>[0-9]{1,2}|[两三四五六七八九十]{1,3})个?(?:方面|方面的?工作|项工作|项重点|项任务|大任务)"
)
_END = re.compile(r"[；。\n]")
_INNER = re.compile(r"“([^“”]*、[^“”]*)”")
BESIDE = 24  # characters between a number and the headings it announces
_LEAD = re.compile(r"^(?:实施|开展|推进|坚持做到)?")


def announced(frame: Frame) -> Iterator[Statement]:
    """Numbers that announce a list, held against the list; one statement a number."""
    told: set[int] = set()
    for match in _ANNOUNCED.finditer(frame.text):
        number = _whole(match["n"])
        if number and (match["unit"] or match["close"]):
            for statement in _list_after(frame, match, number):
                told.add(statement.span.start)
                yield statement
    yield from (statement for statement in _later(frame) if statement.span.start not in told)
    yield from _headings(frame)


def _whole(words: str) -> int | None:
    value = parse(words)
    return int(value) if value is not None and value == int(value) and 2 <= value <= 60 else None


def _list_after(frame: Frame, match: re.Match[str], number: int) -> Iterator[Statement]:
    end = _END.search(frame.text, match.end(), match.end() + 600)
    stop = end.start() if end else min(len(frame.text), match.end() + 600)
    words = frame.text[match.end() : stop]
    inner = _INNER.search(words[:24] + words[24:])
    listing = masked(words)
    clause = listing.partition("，")[0]
    options = [clause, listing]
    if inner:
        options.append(inner[1])
    counts = [count_items(option.removesuffix("等").partition("等")[0]) for option in options]
    fitting = next((c for c in counts if c.allows(number)), None)
    size = fitting or counts[0]
    etc = "等" in clause
    verdict = _verdict(match, counts, number, etc, clause)
    if verdict is None:
        return
    end_at = match.end() + (len(words.partition("，")[0]) if fitting is counts[0] else len(words))
    yield frame.statement(
        StatementKind.ENUMERATION,
        match.start(),
        end_at,
        verdict,
        f"{number}{match['unit'] or ''}，{size.least}项",
        stated=str(number),
        computed=str(size.least),
    )


def _verdict(match: re.Match[str], counts: list[Count], number: int, etc: bool, clause: str) -> Verdict | None:
    glossed = match["close"] is not None and match["link"] == "："
    if any((count.least == number if glossed else count.allows(number)) and count.least > 1 for count in counts):
        return Verdict.OK
    if etc and number > counts[0].most and not glossed:
        return Verdict.OK
    sure = match["link"] == "：" and not etc and clause.count("、") >= 2 and match["unit"] in ("大", "项", "类", "种")
    if sure and "，" not in clause and counts[0].least == counts[0].most and number != counts[0].least:
        return Verdict.WRONG
    return None


def _later(frame: Frame) -> Iterator[Statement]:
    """`分13个领域细化任务，明确甲、乙…等领域的举措`: told only where the list has as many items."""
    for span in frame.readable():
        words = frame.text[span.start : span.end]
        if words.count("、") < 2:
            continue
        for match in _LATER.finditer(words):
            number = _whole(match["n"])
            tail = masked(words[match.end() :])
            clause = next((c for c in re.split(r"[，；。：]", tail) if c.count("、") >= 2), None)
            if number is None or number < 3 or clause is None:
                continue
            if count_items(clause).least == number:
                yield frame.statement(
                    StatementKind.ENUMERATION,
                    span.start + match.start(),
                    span.end,
                    Verdict.OK,
                    f"{number}{match['unit']}，{number}项",
                    stated=str(number),
                )


def _beside(frame: Frame, at: int, first: Section) -> bool:
    """Whether nothing but the rest of its sentence stands between a number and the first heading behind it."""
    gap = frame.body.text[frame.body.folded.offsets[at - 1] + 1 : first.span.start].strip()
    return len(gap) <= BESIDE and not re.search(r"[。！？\n；]", gap.rstrip("。：:；\n \u3000"))


def _headings(frame: Frame) -> Iterator[Statement]:
    """`做好以下7方面工作` and the headings one level down that follow."""
    for match in _FOLLOWS.finditer(frame.text):
        number = _whole(match["n"])
        if number is None:
            continue
        place = frame.body.folded.offsets[match.end() - 1]
        following = [s for s in frame.sections if s.span.start > place and s.label]
        if not following:
            continue
        first = following[0]
        siblings = [s for s in following if s.parent == first.parent and s.level == first.level]
        holds = len(siblings) == number
        counted = [s.ordinal for s in siblings] == list(range(1, len(siblings) + 1))
        plain = "以下" in match[0] or "下列" in match[0] or "如下" in match[0]
        beside = _beside(frame, match.end(), first)
        off = abs(len(siblings) - number)
        if counted and (holds or (len(siblings) >= 3 and (beside or (plain and off == 1)))):
            verdict = Verdict.OK if holds else Verdict.WRONG
            detail = f"{number}方面，标题{len(siblings)}个"
            yield frame.statement(
                StatementKind.ENUMERATION,
                frame.clause_start(match.start()),
                match.end(),
                verdict,
                detail,
                stated=str(number),
                computed=str(len(siblings)),
            )
