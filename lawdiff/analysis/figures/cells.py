"""The figures of a table: numbers alone in their cells, and those that a cell tells in words."""

from __future__ import annotations

from decimal import Decimal

from lawdiff.analysis.figures.draft import Draft
from lawdiff.analysis.figures.filters import Quotes, refuse
from lawdiff.analysis.figures.pieces import Piece, Slicer
from lawdiff.analysis.figures.reading import read
from lawdiff.analysis.figures.roles import Times
from lawdiff.analysis.figures.tokens import Skip, Token, scan
from lawdiff.analysis.figures.units import Units
from lawdiff.analysis.tables.figures import CellFigure, cell_figures
from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.document import Body
from lawdiff.model.metric import Change, Direction, MetricRole, Period
from lawdiff.model.table import Cell, CellKind

SHORT = 16  # characters of a cell that says no more than its figure
_NO_FIGURE = {CellKind.HEAD: "table-head", CellKind.NAME: "table-head"}


def of_cells(body: Body, grid: Grid, units: Units, times: Times, section: int | None) -> tuple[list[Draft], list[Skip]]:
    """The figures of a table, and its other numbers with the reason why they are none."""
    times.enter(section, "")
    drafts = [_draft(body, figure, times) for figure in cell_figures(body.text, grid, times.reviewed)]
    skips: list[Skip] = []
    for cell in grid.table.cells:
        place = body.folded.from_base(cell.span)
        if cell.kind is CellKind.VALUE or not place:
            continue
        words = place.of(body.folded.text)
        if cell.kind in _NO_FIGURE:
            found = [(item.start, item.end) for item in scan(words, units)]
            skips += [Skip(place.start + a, place.start + b, _NO_FIGURE[cell.kind]) for a, b in found]
        else:
            told, others = _told(words, cell, units, times, place.start)
            drafts += told
            skips += others
    return drafts, skips


def _draft(body: Body, figure: CellFigure, times: Times) -> Draft:
    place = body.folded.from_base(figure.span)
    token = Token(place.start, place.end, figure.value, figure.scale, figure.unit)
    draft = Draft(Piece(token, "", "", "", "start", None, ""))
    planned = times.role == "plan" and figure.role is MetricRole.ACTUAL and figure.year is None
    draft.label = figure.label
    draft.role = MetricRole.TARGET if planned else figure.role
    draft.period = _period(draft.role, figure.year, times.reviewed)
    if draft.role is MetricRole.CHANGE:
        value = Decimal(figure.value)
        direction = Direction.DOWN if value < 0 else Direction.UP
        draft.change = Change(direction, abs(value), figure.scale + figure.unit, "yoy")
    return draft


def _period(role: MetricRole, year: int | None, reviewed: int | None) -> Period | None:
    """The year that head or row names, else the one that the role implies."""
    if year is not None:
        return Period(year, year, "stated")
    if reviewed is None or role is MetricRole.CUMULATIVE:
        return None
    implied = {MetricRole.TARGET: reviewed + 1, MetricRole.PREVIOUS: reviewed - 1}.get(role, reviewed)
    return Period(implied, implied, "implied")


def _told(words: str, cell: Cell, units: Units, times: Times, at: int) -> tuple[list[Draft], list[Skip]]:
    """The figures of a cell in words; one that says no more than a figure bears the name of its place."""
    quotes = Quotes(words)
    tokens: list[Token] = []
    skips: list[Skip] = []
    for item in scan(words, units):
        why = refuse(words, item, quotes) if isinstance(item, Token) else item.why
        if why:
            skips.append(Skip(at + item.start, at + item.end, why))
        elif isinstance(item, Token):
            tokens.append(item)
    drafts = read(words, Slicer(words, 0, len(words), tokens).pieces(), times, 0) if tokens else []
    for draft in drafts:
        if cell.label and ((len(drafts) == 1 and len(words) <= SHORT) or not draft.label):
            draft.label = cell.label
        draft.move(at)
    return drafts, skips
