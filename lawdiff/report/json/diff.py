"""A comparison as JSON."""

from __future__ import annotations

from lawdiff.model.comparison import Claim, Comparison, MetricPair, Pair, SectionPair
from lawdiff.model.document import Document, Sentence
from lawdiff.report.carrying import carried_share
from lawdiff.report.json import VERSION, Catalogue, Shape, decimal, dump
from lawdiff.report.json.meaning import meaning
from lawdiff.report.json.parts import finding, head, metric, raw, section, share
from lawdiff.report.json.tables import tables


def render(comparison: Comparison, words: Catalogue) -> str:
    """The answer of `lawdiff diff --format json`."""
    old, new = comparison.old, comparison.new
    return dump(
        {
            "version": VERSION,
            "old": head(old) | {"text_chars": len(old.text)},
            "new": head(new) | {"text_chars": len(new.text)},
            "sections": [_section(comparison, row) for row in comparison.sections],
            "sentences": {
                "old": [_sentence(old, s) for s in old.sentences],
                "new": [_sentence(new, s) for s in new.sentences],
            },
            "pairs": [_pair(row) for row in comparison.pairs],
            "metrics": [_metric(comparison, row) for row in comparison.metrics],
            "claims": [_claim(new, row) for row in comparison.claims],
            **meaning(comparison, words),
            "tables": tables(comparison),
            "findings": [finding(found, new.source, words) for found in comparison.findings],
            "summary": _summary(comparison),
            "notes": [note.render(words) for note in comparison.notes],
        }
    )


def _sentence(document: Document, sentence: Sentence) -> Shape:
    span = raw(document, sentence.span)
    return {"id": sentence.index, "text": sentence.text, "span": span, "section": sentence.section}


def _section(comparison: Comparison, row: SectionPair) -> Shape:
    return {
        "old": None if row.old is None else section(comparison.old, comparison.old.sections[row.old]),
        "new": None if row.new is None else section(comparison.new, comparison.new.sections[row.new]),
        "status": str(row.status),
        "similarity": share(row.similarity),
        "novelty": share(row.novelty),
    }


def _pair(row: Pair) -> Shape:
    return {
        "old": list(row.old),
        "new": list(row.new),
        "kind": str(row.kind),
        "moved": row.moved,
        "similarity": share(row.similarity),
        "matched_by": row.matched_by,
        "ops": [list(op) for op in row.ops],
    }


def _metric(comparison: Comparison, row: MetricPair) -> Shape:
    return {
        "label": row.label,
        "unit": row.unit,
        "old": row.old and metric(comparison.old, 0, row.old),
        "new": row.new and metric(comparison.new, 1, row.new),
        "delta": decimal(row.delta),
        "delta_unit": row.delta_unit,
        "percent": decimal(row.percent if row.percent is None else round(row.percent, 2)),
        "status": str(row.status),
        "confidence": share(row.confidence),
        "why": row.why,
    }


def _claim(new: Document, row: Claim) -> Shape:
    return {
        "quote": row.span.of(new.text),
        "span": raw(new, row.span),
        "side": "new",
        "stated": row.stated,
        "computed": row.computed,
        "verdict": str(row.verdict),
        "why": row.why,
        "detail": row.detail,
    }


def _summary(comparison: Comparison) -> Shape:
    return {
        "similarity": share(comparison.similarity),
        "novelty": share(comparison.novelty),
        "carried_share": share(carried_share(comparison)),
        "sections": {str(k): n for k, n in comparison.section_counts.items()},
        "pairs": {str(k): n for k, n in comparison.pair_counts.items()},
        "metrics": {str(k): n for k, n in comparison.metric_counts.items()},
        "tables": {str(k): n for k, n in comparison.table_counts.items()},
    }
