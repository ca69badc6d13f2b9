"""Text taken over from last year that should have been renewed."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.report import panels
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, short
from lawdiff.report.words import CARRIED_REASON, Catalogue


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """Stale figures first."""
    rows = (
        PanelRow(
            CARRIED_REASON[item.reason],
            item.reason,
            short(panels.words_of(comparison.new, item.new)),
            say("{n}字", n=f"{item.chars:,}").render(catalogue),
            spots.new.get(item.new[0]) if item.new else None,
        )
        for item in panels.carried(comparison)
    )
    heads = (say("原因"), say("文字"), say("字数"))
    return Panel("carried", say("沿用的文字"), panels.carried_said(comparison, catalogue), heads, tuple(rows))
