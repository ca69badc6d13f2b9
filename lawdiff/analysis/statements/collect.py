"""All statements of a text, in order of place."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.analysis.statements.announced import announced
from lawdiff.analysis.statements.changes import changes
from lawdiff.analysis.statements.enumerations import enumerations
from lawdiff.analysis.statements.frame import frame_of
from lawdiff.analysis.statements.gains import gains
from lawdiff.analysis.statements.multiples import multiples
from lawdiff.analysis.statements.plans import planned
from lawdiff.analysis.statements.ratios import ratios
from lawdiff.analysis.statements.respective import respective
from lawdiff.analysis.statements.sums import sums
from lawdiff.analysis.statements.tables import text_tables
from lawdiff.analysis.statements.totals import totals
from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.document import Body, Section, Sentence
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind

FINDERS = (sums, ratios, changes, gains, multiples, enumerations, announced, respective, planned, totals, text_tables)


def statements(
    body: Body,
    sentences: Sequence[Sentence],
    sections: Sequence[Section],
    metrics: Sequence[Metric],
    reviewed: int | None,
    grids: Sequence[Grid] = (),
) -> tuple[Statement, ...]:
    """What the text claims of its own figures, with verdict and arithmetic."""
    frame = frame_of(body, sentences, sections, metrics, reviewed, grids)
    found: dict[tuple[StatementKind, Span, str], Statement] = {}
    for finder in FINDERS:
        for statement in finder(frame):
            found.setdefault(_key(statement), statement)
    return tuple(sorted(found.values(), key=lambda statement: (statement.span, statement.kind)))


def _key(statement: Statement) -> tuple[StatementKind, Span, str]:
    """Two finders may find one statement; a cell of a table takes part in sums of its row and its column."""
    table = statement.kind is StatementKind.TABLE_TOTAL
    return statement.kind, statement.span, statement.detail if table else ""
