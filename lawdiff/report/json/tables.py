"""Tables of two years as JSON."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.span import Span
from lawdiff.model.table import Cell
from lawdiff.model.table_pair import CellPair, LinePair, TablePair
from lawdiff.report.json import Shape, decimal
from lawdiff.report.json.parts import place, raw, share

Figures = dict[Span, int]


def tables(comparison: Comparison) -> list[Shape]:
    """One entry a table of either side."""
    old, new = _figures(comparison.old), _figures(comparison.new)
    return [_pair(comparison, row, old, new) for row in comparison.tables]


def _figures(document: Document) -> Figures:
    return {metric.span: metric.index for metric in document.metrics if metric.table is not None}


def _pair(comparison: Comparison, row: TablePair, old: Figures, new: Figures) -> Shape:
    return {
        "old": None if row.old is None else _table(comparison.old, row.old),
        "new": None if row.new is None else _table(comparison.new, row.new),
        "status": str(row.fate),
        "similarity": share(row.similarity),
        "rows": [_line(line) for line in row.rows],
        "columns": [_line(line) for line in row.columns],
        "cells": [_cells(comparison, pair, old, new) for pair in row.cells],
    }


def _table(document: Document, index: int) -> Shape:
    """Where a table stands and how large it is."""
    found = document.tables[index]
    span = document.source.raw_span(found.span)
    line, column = document.source.position(span.start)
    return {
        "id": index,
        "caption": " ".join(found.caption.of(document.text).split()) if found.caption else None,
        "rows": found.height,
        "columns": found.width,
        "heads": found.heads,
        "span": raw(document, found.span),
        "line": line,
        "column": column,
        **place(document.source, span.start),
        "section": document.section_at(found.span.start),
    }


def _line(line: LinePair) -> Shape:
    return {"label": line.label, "old": line.old, "new": line.new}


def _cells(comparison: Comparison, pair: CellPair, old: Figures, new: Figures) -> Shape:
    return {
        "label": pair.label,
        "row": pair.row,
        "column": pair.column,
        "rows": pair.rows,
        "columns": pair.columns,
        "old": pair.old and _cell(comparison.old, pair.old, old),
        "new": pair.new and _cell(comparison.new, pair.new, new),
        "status": str(pair.fate),
        "delta": decimal(pair.delta),
        "percent": decimal(pair.percent if pair.percent is None else round(pair.percent, 2)),
    }


def _cell(document: Document, cell: Cell, figures: Figures) -> Shape:
    return {
        "text": " ".join(cell.span.of(document.text).split()),
        "kind": str(cell.kind),
        "span": raw(document, cell.span),
        "metric": figures.get(cell.span) if cell.span else None,
    }
