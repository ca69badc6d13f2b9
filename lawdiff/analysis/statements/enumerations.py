"""Lists that say how many they are: `甲、乙、丙三个领域`, `六大行动：…`, `市县镇三级`, `分别为…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.analysis.numerals import parse
from lawdiff.analysis.statements.counting import Count, count_items, masked
from lawdiff.analysis.statements.frame import Frame
from lawdiff.model.statement import Statement, StatementKind, Verdict

_COUNT = re.compile(
    r"(?P<open>“)?(?<![0-9.第前每同几+＋])(?P<n>[0-9]{1,2}|[两二三四五六七八九十]{1,3})(?P<unit>个|大|项|类|种|条|家|所|件|份|级(?![工风震])|方面|座|名|部|支|届|对|门|张|起|本)"
    r"(?!百分|月|工作日|小时|多月|季度|人以|以上|点)(?P<noun>[^，；。：！？\n、“”（）0-9]{0,14})"
)
_HARD = re.compile(r"[，；。：！？\n]")
_BEFORE = re.compile(r"[^，；。：！？\n]{0,400}$")
_PREVIOUS = re.compile(
    r".*[0-9一二两三四五六七八九十](?:个|大|项|类|种|条|家|所|件|份|级|名|部)[^、和与及]{0,12}[和与及、](?=[^、])"
)
_ENDS_OPEN = re.compile(
    r"(?:[有为达共计各了的是在对以由从获]|新增|新建|建成|成立|设立|引进|开展|举办|组织|实施|推出|出台|制定|办理|完成|发放|安排|落实|新设|获批|入选|建立|分别|全部|均|涉及|覆盖"
    r"|组成|打造|创建|作为|形成|推动|加强|做好|抓好)$"
)
_THINGS = frozenset({"个", "大", "项", "类", "种", "级", "方面"})
_NUMERIC = re.compile(r"[0-9][万亿]*(?:个|项|家|名|人|件|场|次|所|座|条|%|元|公里|亩|吨|户|年|月|日|平方|台|套|辆)")
_ETC = re.compile(r"等[^、，等]{0,10}$")
_LEVELS = re.compile(r"(?<![、])(?P<chars>[省州市县区旗镇乡街村社]{2,6})(?P<n>[两二三四五六七八九])级")
_ONE_LEVEL = ("县区", "区县", "乡镇", "镇乡", "镇街", "街镇", "市州", "州市", "旗县", "村社", "县市")
NOUN = 2  # characters of the noun that show what is counted
LONGEST = 400  # characters that a list may take


def enumerations(frame: Frame) -> Iterator[Statement]:
    """Every list with its number, held against what it names."""
    for match in _COUNT.finditer(frame.text):
        number = parse(match["n"])
        if number is None or number != int(number) or not 2 <= number <= 60:
            continue
        yield from _listed_before(frame, match, int(number))
    yield from _levels(frame)


def _listed_before(frame: Frame, match: re.Match[str], number: int) -> Iterator[Statement]:
    """`甲、乙、丙三个领域` and `甲、乙等9个领域`."""
    floor = max(0, match.start() - LONGEST)
    before = _BEFORE.search(frame.text, floor, match.start())
    words = _cut(masked(before[0])) if before else ""
    ends = _ETC.search(words)
    etc = ends is not None
    words = words[: ends.start()] if ends else words
    if not words or not ("、" in words or etc or _pair(words, number)):
        return
    count = count_items(words)
    verdict = _verdict(match, words, count, number, etc)
    if verdict is None or before is None:
        return
    detail = f"{count.least}项" if count.least == count.most else f"{count.least}至{count.most}项"
    yield frame.statement(
        StatementKind.ENUMERATION,
        before.start(),
        match.end("unit") + min(len(match["noun"]), NOUN),
        verdict,
        f"{detail}，{'等' if etc else ''}{number}{match['unit']}",
        stated=str(number),
        computed=str(count.least),
    )


def _cut(words: str) -> str:
    """A list begins behind the count of the list before it."""
    earlier = _PREVIOUS.match(words)
    return words[earlier.end() :] if earlier else words


def _pair(words: str, number: int) -> bool:
    return number == 2 and re.search(r"[^和与及]{2,}[和与及][^和与及]{2,}$", words) is not None


def _verdict(match: re.Match[str], words: str, count: Count, number: int, etc: bool) -> Verdict | None:
    if _NUMERIC.search(words[-24:]) and not count.allows(number):
        return None
    if count.allows(number) or (etc and number > count.most):
        return Verdict.OK
    if not _certain(match, words):
        return None
    if etc:
        return Verdict.WRONG if number == count.least - 1 else None
    off = number - count.most if number > count.most else count.least - number
    return Verdict.WRONG if count.least >= 3 and off == 1 else None


def _certain(match: re.Match[str], words: str) -> bool:
    """Whether the number surely counts the list: it names a sort of thing, and no verb stands between."""
    last = words.rpartition("、")[2]
    return (
        match["unit"] in _THINGS
        and match["open"] is None
        and len(match["noun"]) >= (0 if match["unit"] in ("方面", "级") else 2)
        and not _ENDS_OPEN.search(words)
        and len(last) <= 16
    )


def _levels(frame: Frame) -> Iterator[Statement]:
    """`市县镇村四级`."""
    for match in _LEVELS.finditer(frame.text):
        chars, number = match["chars"], int(parse(match["n"]) or 0)
        if len(set(chars)) != len(chars):
            continue
        fused = sum(pair in chars for pair in _ONE_LEVEL)
        count = Count(len(chars) - fused, len(chars))
        verdict = Verdict.OK if count.allows(number) else Verdict.WRONG
        detail = f"{len(chars)}级，{number}级"
        yield frame.statement(
            StatementKind.ENUMERATED_CHARS,
            match.start(),
            match.end(),
            verdict,
            detail,
            stated=str(number),
            computed=str(len(chars)),
        )
