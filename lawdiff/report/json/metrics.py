"""Figures of one report, or their series over several, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.document import Document
from lawdiff.model.metric import Series
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
            "series": [_series(row) for row in series],
        }
    )


def _series(row: Series) -> Shape:
    points = [{"document": p.document, "metric": p.metric.index, "value": p.metric.value} for p in row.points]
    return {"label": row.label, "unit": row.unit, "points": points}
