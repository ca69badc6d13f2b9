"""What the new report says about the old one's figures."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.report import panels
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, in_new, short
from lawdiff.report.visible import clean
from lawdiff.report.words import VERDICT, Catalogue


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """Wrong ones first."""
    rows = (
        PanelRow(
            VERDICT[claim.verdict],
            claim.verdict,
            short(claim.span.of(comparison.new.text)),
            clean(panels.arithmetic(claim).render(catalogue)),
            in_new(comparison, claim.span, spots),
        )
        for claim in panels.claims(comparison)
    )
    heads = (say("结论"), say("新报告的说法"), say("核算"))
    return Panel("claims", say("同比说法"), panels.claims_said(comparison, catalogue), heads, tuple(rows))
