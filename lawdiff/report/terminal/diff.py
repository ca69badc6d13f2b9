"""A comparison on the terminal: summary, sections, figures, and the changed text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from rich.console import Console
from rich.text import Text

from lawdiff.model.comparison import Comparison
from lawdiff.model.duplicate import Group
from lawdiff.model.message import say
from lawdiff.report.terminal.cells import wrapped
from lawdiff.report.terminal.panels import carried_panel, claims_panel, findings_panel, meaning_panels, plans_panel
from lawdiff.report.terminal.parts import emit, headline, uncoloured, width_for
from lawdiff.report.terminal.passages import pasted
from lawdiff.report.terminal.summary import summary
from lawdiff.report.terminal.table_panel import table_panel
from lawdiff.report.terminal.tables import metric_table, section_table
from lawdiff.report.terminal.text import View, changed_text, margin_for
from lawdiff.report.terminal.theme import themed
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue

# Lines handed to the console at once: each call of it costs more than many lines.
BLOCK = 100


def render(
    comparison: Comparison,
    console: Console,
    catalogue: Catalogue,
    *,
    side_by_side: bool = False,
    context: int = 1,
    sections: Sequence[str] = (),
    only: frozenset[str] = frozenset(),
    strict: bool = False,
    duplicates: Sequence[Group] = (),
) -> None:
    """Print it.

    `sections`: only chapters whose heading holds one of these words; `only`: only these kinds of change; `strict`: show
    differences of width, space and mark too; `duplicates`: text that stands twice in the new report (document 1).
    """
    width = width_for(console)
    twice = pasted(comparison, duplicates)
    margin = margin_for(catalogue)
    view = View(width, catalogue, uncoloured(console), margin, side_by_side, context, sections, only, strict, twice)
    with themed(console):
        if not sections and not only:
            console.print(summary(comparison, console, catalogue))
            _part(console, section_table(comparison, width, catalogue))
            _part(console, metric_table(comparison, width, catalogue))
            _part(console, table_panel(comparison, width, catalogue))
            for panel in (findings_panel, claims_panel, plans_panel, carried_panel):
                _part(console, panel(comparison, width, catalogue))
            for lines in meaning_panels(comparison, width, catalogue):
                _part(console, lines)
        _part(console, changed_text(comparison, view))
        _part(console, _notes(comparison, width, catalogue))


def _part(console: Console, lines: Iterator[Text]) -> None:
    """A part with a blank line before it; nothing where there is nothing to say."""
    first = next(lines, None)
    if first is None:
        return
    rest = chain((Text(), first), lines)
    while block := list(islice(rest, BLOCK)):
        emit(console, *block)


def _notes(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    if comparison.notes:
        yield headline(say("说明").render(catalogue), width)
    for note in comparison.notes:
        yield from wrapped(Text(clean(note.render(catalogue)), "lawdiff.note"), width)
