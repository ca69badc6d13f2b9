"""Commitments that are set again more firmly, or less."""

from __future__ import annotations

from collections import Counter

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, in_new, short
from lawdiff.report.meaning import DIRECTION
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue, counts


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """As they stand in the new report; the words that say how firmly, old and new."""
    old, new = comparison.old.text, comparison.new.text
    rows = (
        PanelRow(
            DIRECTION[row.direction],
            row.direction,
            short(row.new.of(new)),
            clean(f"{row.old_word.of(old)} → {row.new_word.of(new)}"),
            in_new(comparison, row.new, spots),
        )
        for row in comparison.strength
    )
    said = counts(DIRECTION, Counter(str(row.direction) for row in comparison.strength), catalogue)
    heads = (say("变化"), say("新报告的安排"), say("用词"))
    return Panel("strength", say("承诺的力度"), said, heads, tuple(rows))
