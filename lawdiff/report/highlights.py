"""What a reader should see first: the section that changed most, the figures that jumped."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus, SectionPair
from lawdiff.model.message import Message, say
from lawdiff.report.arrange import section_of
from lawdiff.report.figures import as_written, by_size, growth, guessed, percent
from lawdiff.report.naming import heading_of

MAX_JUMPS = 3
# Sections below this level are too short for their likeness to mean much.
DEEPEST = 2


def most_changed(comparison: Comparison) -> SectionPair | None:
    """Of the upper sections that both reports have, the least alike; None where all are alike or there is none."""
    both = [row for row in comparison.sections if row.old is not None and row.new is not None and row.similarity < 1]
    upper = [row for row in both if section_of(comparison, row).level <= DEEPEST]
    return min(upper, key=lambda row: row.similarity, default=None)


def jumps(comparison: Comparison) -> list[MetricPair]:
    """The figures that changed most in proportion, of those whose pairing is sure."""
    sure = [row for row in by_size(comparison.metrics) if not guessed(row) and row.percent is not None]
    return [row for row in sure if row.status is MetricStatus.CHANGED][:MAX_JUMPS]


def sayings(comparison: Comparison) -> list[tuple[Message, str]]:
    """The same in words, as lines of a summary."""
    found: list[tuple[Message, str]] = []
    section = most_changed(comparison)
    if section is not None:
        title = heading_of(section_of(comparison, section))
        found.append((say("改得最多"), f"{title} {percent(section.similarity)}"))
    rows = jumps(comparison)
    if rows:
        words = (f"{row.label} {as_written(row.old)}→{as_written(row.new)} {growth(row)}" for row in rows)
        found.append((say("变得最多"), " · ".join(words)))
    return found
