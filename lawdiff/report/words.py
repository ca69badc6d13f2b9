"""The words of the faces: one name for each status, kind and severity, the same on every face."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from lawdiff.model.comparison import Carried, MetricPair, MetricStatus, PairKind, SectionStatus
from lawdiff.model.document import Document, SectionKind
from lawdiff.model.finding import Severity
from lawdiff.model.message import Message, say
from lawdiff.model.metric import MetricRole, Series
from lawdiff.model.statement import Verdict

Catalogue = Mapping[str, str]
Key = TypeVar("Key")

SECTION_STATUS: Mapping[SectionStatus, Message] = MappingProxyType(
    {
        SectionStatus.SAME: say("未变"),
        SectionStatus.EDITED: say("改写"),
        SectionStatus.RENAMED: say("更名"),
        SectionStatus.MOVED: say("移位"),
        SectionStatus.SPLIT: say("拆分"),
        SectionStatus.MERGED: say("合并"),
        SectionStatus.ADDED: say("新增"),
        SectionStatus.REMOVED: say("删去"),
    }
)

PAIR_KIND: Mapping[PairKind, Message] = MappingProxyType(
    {
        PairKind.SAME: say("未变"),
        PairKind.FIGURES: say("只改数字"),
        PairKind.EDITED: say("改写"),
        PairKind.SPLIT: say("拆分"),
        PairKind.MERGED: say("合并"),
        PairKind.ADDED: say("新增"),
        PairKind.REMOVED: say("删去"),
    }
)

# One character each in Chinese: they stand in the margin of a changed sentence.
PAIR_MARK: Mapping[PairKind, Message] = MappingProxyType(
    {
        PairKind.SAME: say("同"),
        PairKind.FIGURES: say("数"),
        PairKind.EDITED: say("改"),
        PairKind.SPLIT: say("拆"),
        PairKind.MERGED: say("并"),
        PairKind.ADDED: say("增"),
        PairKind.REMOVED: say("删"),
    }
)
MOVED_MARK, MOVED = say("移"), say("移位")

METRIC_STATUS: Mapping[MetricStatus, Message] = MappingProxyType(
    {
        MetricStatus.CHANGED: say("有变化"),
        MetricStatus.SAME: say("未变"),
        MetricStatus.NEW: say("新出现"),
        MetricStatus.DROPPED: say("不再提"),
        MetricStatus.INCOMPARABLE: say("不可比"),
    }
)

METRIC_ROLE: Mapping[MetricRole, Message] = MappingProxyType(
    {
        MetricRole.ACTUAL: say("实绩"),
        MetricRole.TARGET: say("目标"),
        MetricRole.PREVIOUS: say("往年"),
        MetricRole.CUMULATIVE: say("累计"),
        MetricRole.CHANGE: say("增减"),
    }
)

# Roles that a name must tell: a plan and a running total stand beside the year's own figure of the same name.
_TOLD = frozenset([MetricRole.TARGET, MetricRole.CUMULATIVE])


def named(row: MetricPair, catalogue: Catalogue) -> str:
    """The name of a figure over two years; that of a target or a running total says so."""
    metric = row.new or row.old
    return _told(row.label, metric.role, catalogue) if metric else row.label


def named_series(row: Series, catalogue: Catalogue) -> str:
    """The same of a figure over several years."""
    return _told(row.label, row.points[-1].metric.role, catalogue)


def _told(label: str, role: MetricRole, catalogue: Catalogue) -> str:
    if role not in _TOLD:
        return label
    return say("{role}：{name}", role=METRIC_ROLE[role], name=label).render(catalogue)


SEVERITY: Mapping[Severity, Message] = MappingProxyType(
    {Severity.ERROR: say("错误"), Severity.WARNING: say("警告"), Severity.INFO: say("提示")}
)

VERDICT: Mapping[Verdict, Message] = MappingProxyType(
    {Verdict.OK: say("成立"), Verdict.WRONG: say("不符"), Verdict.UNDECIDABLE: say("无法判定")}
)

# Why a claim cannot be decided or two figures cannot be compared.
WHY: Mapping[str, Message] = MappingProxyType(
    {
        "real-growth": say("增速按可比价格计算，由现价推不出"),
        "bounds": say("原文用了“超过”“约”等，不是准数"),
        "plan": say("其中有计划数"),
        "basis": say("比的不是上一年"),
        "average": say("一为平均数"),
        "growth": say("一为增幅"),
        "flow": say("一为当年新增，一为总数"),
        "share": say("一为占比"),
        "form": say("写法不同，无从相减"),
        "others-leave": say("存量也会减少"),
        "scope": say("口径可能不同"),
        "period": say("所指时段不同"),
        "target": say("一为目标，一为实绩"),
        "unit": say("单位不同"),
    }
)

DUPLICATE_KIND: Mapping[str, Message] = MappingProxyType(
    {"exact": say("一字不差"), "near": say("大体相同"), "clause": say("分句重复")}
)

SECTION_KIND: Mapping[SectionKind, Message] = MappingProxyType(
    {
        SectionKind.HEADING: say("标题行"),
        SectionKind.RUN_IN: say("段首句"),
        SectionKind.LEAD: say("领句"),
        SectionKind.ITEM: say("条目"),
    }
)

SECTION_ROLE: Mapping[str, Message] = MappingProxyType(
    {
        "overview": say("概述"),
        "review": say("成效"),
        "shortcomings": say("不足"),
        "responsibility": say("第一责任人"),
        "plan": say("打算"),
        "attachment": say("附件"),
    }
)

GENRE: Mapping[str, Message] = MappingProxyType(
    {
        "rule-of-law": say("法治政府建设情况报告"),
        "disclosure": say("政府信息公开工作年度报告"),
        "work-report": say("政府工作报告"),
    }
)

PLAN_STATUS: Mapping[str, Message] = MappingProxyType(
    {"silent": say("未提及"), "partial": say("部分兑现"), "delivered": say("已兑现")}
)

# How a section came of the one before it in its lineage.
HOW: Mapping[str, Message] = MappingProxyType(
    {
        "first": say("开头就有"),
        "added": say("新增"),
        "same": say("未变"),
        "edited": say("改写"),
        "renamed": say("更名"),
        "moved": say("移位"),
        "split": say("拆分"),
        "merged": say("合并"),
    }
)

CARRIED_REASON: Mapping[str, Message] = MappingProxyType(
    {
        "stale-figure": say("旧数字"),
        "stale-year": say("旧年份"),
        "verbatim": say("照抄"),
        "proper": say("应当沿用"),
    }
)


def chars_of(document: Document) -> int:
    """Characters as a reader counts them: without spaces and line ends."""
    return sum(map(len, document.text.split()))


def title_of(document: Document) -> str:
    """The report's title on one line, or its path where it has none."""
    return "".join(document.title.text.split()) if document.title else document.source.path


def reason(why: str) -> Message:
    """Why, in words; the code itself where it has none."""
    return WHY.get(why, say("{code}", code=why))


def carried_over(carried: tuple[Carried, ...]) -> dict[str, int]:
    """Characters taken over, by reason, in the order of `CARRIED_REASON`."""
    sums = {reason: sum(c.chars for c in carried if c.reason == reason) for reason in CARRIED_REASON}
    return {reason: chars for reason, chars in sums.items() if chars}


def counts(names: Mapping[Key, Message], of: Mapping[Key, int], catalogue: Catalogue) -> str:
    """`未变 3 · 改写 12`: the counts that are not nought, in the order of `names`."""
    return " · ".join(f"{word.render(catalogue)} {of[key]:,}" for key, word in names.items() if of.get(key))
