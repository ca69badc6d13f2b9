"""The panels beside the text, one file each: what the new report claims, what became of plans, what it dwells upon."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.comparison import Comparison
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels import carried, claims, emphasis, plans, shortcomings, strength
from lawdiff.report.html.panels.panel import Panel
from lawdiff.report.words import Catalogue

PANELS = (claims, plans, shortcomings, strength, carried, emphasis)


def panels_of(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Iterator[Panel]:
    """The panels that have something to show."""
    made = (one.panel(comparison, spots, catalogue) for one in PANELS)
    return (panel for panel in made if panel.rows)
