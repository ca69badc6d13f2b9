"""What two figures must have in common to be compared at all: kind, unit, time, nature."""

from __future__ import annotations

import re

from msgspec import Struct

from lawdiff.analysis.names import always_flow, grams, normal_name
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric, MetricKind, MetricRole

_FLOW = re.compile(r"新增|净增|新认定|新设|新建|新结对|新签|新开|新开工|增加$|新发放")
_ITEM = re.compile(r"[^，；。：、和达为至到]{0,16}[、和](?!累计|总)[^，；。：、达为至到]{0,24}")
_SHARE = re.compile(r"占.*(?:比重|比)$|占比")
_TIMES = {MetricRole.TARGET: "target", MetricRole.CHANGE: "change", MetricRole.PREVIOUS: "previous"}
_SORTS = (
    frozenset("个项件宗座家户处所条起种类份篇部期只盏"),
    frozenset({"次", "人次", "场次", "场"}),
    frozenset({"人", "名", "位", ""}),
)


class Entry(Struct, frozen=True):
    """A figure as it is compared: its class (the gates) and its name in bigrams."""

    metric: Metric
    gate: tuple[str, ...]
    name: str
    grams: frozenset[str]


def entries(document: Document) -> list[Entry]:
    """The figures that can be compared, each with its gates."""
    found = []
    flow = False
    for before, metric in zip((None, *document.metrics), document.metrics, strict=False):
        name = normal_name(metric.label)
        flow = _flows(document, before, metric, flow)
        if name:
            found.append(Entry(metric, _gate(metric, flow), name, grams(name)))
    return found


def _flows(document: Document, before: Metric | None, metric: Metric, flow: bool) -> bool:
    """Whether a figure tells what a year added; 新增 holds for the items of its list (新增甲3家、乙5家)."""
    if always_flow(metric.label):
        return False
    if _FLOW.search(metric.label):
        return True
    if not flow or before is None or before.sentence != metric.sentence or before.kind != metric.kind:
        return False
    return _ITEM.fullmatch(document.text, before.span.end, metric.span.start) is not None


def _gate(metric: Metric, flows: bool) -> tuple[str, ...]:
    """What two figures must have in common to be compared at all."""
    role = metric.role
    time = _TIMES.get(role, "level")
    growing = metric.kind in (MetricKind.RATE, MetricKind.POINTS, MetricKind.MULTIPLE)
    basis = metric.change.basis if metric.change and role in (MetricRole.CHANGE, MetricRole.TARGET) else ""
    average = "avg" if basis == "avg" else ""
    growth = "growth" if role == MetricRole.TARGET and metric.change and growing else ""
    flow = "flow" if flows else ""
    share = "share" if _SHARE.search(metric.label) else ""
    return (metric.kind.value, _sort(metric), time, _several(metric), average, growth, flow, share)


def _several(metric: Metric) -> str:
    """Whether a figure sums up more than its year; a running stock (累计达到) does not."""
    basis = metric.period.basis if metric.period else ""
    if metric.role == MetricRole.CUMULATIVE:
        return "" if basis == "implied" else "sum"
    return "several" if basis == "total" else ""


def _sort(metric: Metric) -> str:
    """The unit, or the sort of classifiers it belongs to."""
    if metric.kind != MetricKind.COUNT:
        return metric.unit
    return next((str(n) for n, sort in enumerate(_SORTS) if metric.unit in sort), metric.unit)
