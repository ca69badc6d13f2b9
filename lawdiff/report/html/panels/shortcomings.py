"""What either report says is wrong, and whether this year's review speaks of it."""

from __future__ import annotations

from collections import Counter

from lawdiff.model.comparison import Comparison
from lawdiff.model.meaning import Shortcoming
from lawdiff.model.message import say
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, in_new, in_old, short
from lawdiff.report.meaning import SHORTCOMING
from lawdiff.report.words import Catalogue, counts

_ORDER = ("same", "reworded", "new", "gone")


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """Those named again first."""
    found = sorted(comparison.shortcomings, key=lambda row: _ORDER.index(row.status))
    said = counts(SHORTCOMING, Counter(str(row.status) for row in found), catalogue)
    heads = (say("变化"), say("不足"), say("旧报告的说法，或成效中的回应"))
    rows = tuple(_row(comparison, row, spots) for row in found)
    return Panel("shortcomings", say("不足"), said, heads, rows)


def _row(comparison: Comparison, row: Shortcoming, spots: Spots) -> PanelRow:
    old, new = comparison.old, comparison.new
    words = row.new.of(new.text) if row.new else row.old.of(old.text) if row.old else ""
    answers = [span.of(new.text) for span in row.addressed]
    remarks = [row.old.of(old.text)] if row.status == "reworded" and row.old else answers
    at = in_new(comparison, row.new, spots) if row.new else in_old(comparison, row.old, spots) if row.old else None
    guessed = row.confidence == "low"
    remark = short(" · ".join(remarks))
    return PanelRow(SHORTCOMING[row.status], row.status, short(words), remark, at, guessed=guessed)
