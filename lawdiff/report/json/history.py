"""The story of one body as JSON."""

from __future__ import annotations

from collections import Counter

from lawdiff.model.comparison import Comparison
from lawdiff.model.history import History, Lineage, Step
from lawdiff.report.carrying import carried_share
from lawdiff.report.json import VERSION, Catalogue, Shape, dump
from lawdiff.report.json.meaning import meaning
from lawdiff.report.json.metrics import series_of
from lawdiff.report.json.parts import head, metric, section, share


def render(history: History, words: Catalogue) -> str:
    """The answer of `lawdiff history --format json`."""
    documents = history.documents
    return dump(
        {
            "version": VERSION,
            "documents": [head(d) | {"text_chars": len(d.text)} for d in documents],
            "years": [_year(n, row, words) for n, row in enumerate(history.comparisons, 1)],
            "lineages": [_lineage(history, n, row) for n, row in enumerate(history.lineages)],
            "metrics": [metric(d, n, figure) for n, d in enumerate(documents) for figure in d.metrics],
            "series": [series_of(row) for row in history.series],
            "notes": [note.render(words) for note in history.notes],
        }
    )


def _year(number: int, row: Comparison, words: Catalogue) -> Shape:
    """One report beside the one before it; `plans` are those of the earlier report."""
    return {
        "old": number - 1,
        "new": number,
        "similarity": share(row.similarity),
        "novelty": share(row.novelty),
        "carried_share": share(carried_share(row)),
        "sections": {str(k): n for k, n in row.section_counts.items()},
        "outcomes": dict(Counter(plan.status for plan in row.plans)),
        **meaning(row, words),
    }


def _lineage(history: History, number: int, row: Lineage) -> Shape:
    return {"id": number, "parent": row.parent, "into": row.into, "steps": [_step(history, step) for step in row.steps]}


def _step(history: History, step: Step) -> Shape:
    document = history.documents[step.document]
    return {
        "document": step.document,
        "section": section(document, document.sections[step.section]),
        "how": step.how,
        "similarity": share(step.similarity),
    }
