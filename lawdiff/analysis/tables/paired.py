"""The figures of two years that stand in cells of one place."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.span import Span
from lawdiff.model.table_pair import TablePair


class PairedCells(Struct, frozen=True):
    """Figures that tables pair, by index, and those whose place the other table does not have."""

    pairs: tuple[tuple[int, int], ...] = ()
    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()


def paired_cells(old: Document, new: Document, tables: Sequence[TablePair]) -> PairedCells:
    """What the tables say of each other's figures; tables without a counterpart say nothing."""
    ours, theirs = _figures(old), _figures(new)
    pairs: list[tuple[int, int]] = []
    alone: tuple[set[int], set[int]] = (set(), set())
    for table in tables:
        if table.old is None or table.new is None:
            continue
        for cell in table.cells:
            was = ours.get(cell.old.span) if cell.old else None
            now = theirs.get(cell.new.span) if cell.new else None
            if was is not None and now is not None:
                pairs.append((was, now))
            elif was is not None:
                alone[0].add(was)
            elif now is not None:
                alone[1].add(now)
    return PairedCells(tuple(pairs), frozenset(alone[0]), frozenset(alone[1]))


def _figures(document: Document) -> dict[Span, int]:
    """Cells that hold one figure and nothing else."""
    return {metric.span: metric.index for metric in document.metrics if metric.table is not None}
