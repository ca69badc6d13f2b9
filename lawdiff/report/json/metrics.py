"""Figures of one report, or their series over several, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.document import Document
from lawdiff.model.metric import Point, Series
from lawdiff.report.json import VERSION, Shape, dump
from lawdiff.report.json.parts import head, metric, raw


def render(documents: Sequence[Document], series: Sequence[Series]) -> str:
    """The answer of `lawdiff metrics --format json`."""
    return dump(
        {
            "version": VERSION,
            "documents": [head(document) for document in documents],
            "metrics": [metric(d, n, figure) for n, d in enumerate(documents) for figure in d.metrics],
            "ignored": [
                {"document": n, "text": other.text, "span": raw(d, other.span), "why": other.why}
                for n, d in enumerate(documents)
                for other in d.ignored
            ],
            "series": [series_of(row) for row in series],
        }
    )


def series_of(row: Series) -> Shape:
    """One figure over several reports; `document` and `metric` of a point are places in their lists."""
    return {"label": row.label, "unit": row.unit, "points": [_point(point) for point in row.points]}


def _point(point: Point) -> Shape:
    restated = point.restated.value if point.restated else None
    return {"document": point.document, "metric": point.metric.index, "value": point.metric.value, "restated": restated}
