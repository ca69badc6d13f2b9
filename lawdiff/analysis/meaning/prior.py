"""What the new report gives as last year's figure, held against last year's report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.analysis.meaning.saying import told_year
from lawdiff.analysis.pairing import SURE
from lawdiff.analysis.statements.interval import interval
from lawdiff.model.comparison import Claim, MetricPair
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric, MetricRole
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict

_PRIOR = re.compile(
    r"(?<![0-9])(?:上年度?|上一年度?|去年|(20[0-9]{2})年度?)(?:同期|全年)?的?(?:为|是)?(?=[0-9])(?![0-9]{4}年)"
)


def prior_values(old: Document, new: Document, pairs: Sequence[MetricPair]) -> tuple[Claim, ...]:
    """Every figure that the new report calls last year's, where the figure beside it has a fellow in the old report."""
    fellows = {id(pair.new): pair for pair in pairs if pair.old is not None and pair.new is not None}
    at = {metric.span.start: metric for metric in new.metrics}
    last = told_year(old, "review")
    found = []
    for match in new.whole.matches(_PRIOR):
        given = at.get(match.span.end)
        if given is None or given.amount is None or (match[1] and int(match[1]) != last):
            continue
        for subject in _subjects(new, given):
            if (pair := fellows.get(id(subject))) and pair.old is not None:
                found.append(_claim(match.span.cover(given.span), given, pair, pair.old))
                break
    return tuple(found)


def _subjects(new: Document, given: Metric) -> Iterator[Metric]:
    """This year's figures beside one of last year: of its sentence and unit, those before first."""
    beside = [
        metric
        for metric in new.metrics[max(0, given.index - 4) : given.index + 3]
        if metric.sentence == given.sentence and metric.unit == given.unit and metric.index != given.index
    ]
    sound = [metric for metric in beside if metric.role in (MetricRole.ACTUAL, MetricRole.CUMULATIVE)]
    yield from sorted(sound, key=lambda metric: (metric.index > given.index, abs(metric.index - given.index)))


def _claim(span: Span, given: Metric, pair: MetricPair, known: Metric) -> Claim:
    if interval(given).meets(interval(known)):
        return Claim(span, given.text, known.text, Verdict.OK, "")
    if pair.confidence < SURE:
        return Claim(span, given.text, known.text, Verdict.UNDECIDABLE, "scope")
    return Claim(span, given.text, known.text, Verdict.WRONG, "")
