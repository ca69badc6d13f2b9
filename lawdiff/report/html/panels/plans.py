"""What became of last year's plans."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.report import panels
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, in_old, short
from lawdiff.report.words import PLAN_STATUS, Catalogue


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """Those whose outcome is sure; how many are left out."""
    rows = (
        PanelRow(
            PLAN_STATUS[plan.status],
            plan.status,
            short(plan.words(comparison.old)),
            short(panels.outcome(comparison, plan, catalogue)),
            in_old(comparison, plan.span, spots),
        )
        for plan in panels.plans(comparison)
    )
    heads = (say("结果"), say("上年的安排"), say("新报告中的依据"))
    said, unsure = panels.plans_said(comparison, catalogue), panels.unsure(comparison)
    return Panel("plans", say("上年的安排"), said, heads, tuple(rows), unsure)
