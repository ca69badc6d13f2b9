"""What a reader should see first: the section that changed most, the figures that jumped."""

from __future__ import annotations

from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus, SectionPair
from lawdiff.model.message import Message, say
from lawdiff.model.metric import MetricRole
from lawdiff.report.arrange import section_of
from lawdiff.report.figures import as_written, by_size, growth, guessed, percent
from lawdiff.report.naming import heading_of

MAX_JUMPS = 3
# Sections below this level are too short for their likeness to mean much.
DEEPEST = 2


def most_changed(comparison: Comparison) -> list[SectionPair]:
    """The upper sections that both reports have and that are not alike, the least alike first; each but once."""
    both = [row for row in comparison.sections if row.old is not None and row.new is not None and row.similarity < 1]
    best: dict[int | None, SectionPair] = {}
    for row in both:
        if section_of(comparison, row).level <= DEEPEST:
            best[row.new] = max(best.get(row.new, row), row, key=lambda known: known.similarity)
    return sorted(best.values(), key=lambda row: row.similarity)


def jumps(comparison: Comparison) -> list[MetricPair]:
    """The figures that are no plans and whose pairing is sure, the largest change in proportion first."""
    sure = [row for row in by_size(comparison.metrics) if not guessed(row) and row.percent is not None]
    told = [row for row in sure if row.new is not None and row.new.role is not MetricRole.TARGET]
    return [row for row in told if row.status is MetricStatus.CHANGED]


def sayings(comparison: Comparison) -> list[tuple[Message, str]]:
    """The same in words, as lines of a summary."""
    found: list[tuple[Message, str]] = []
    for section in most_changed(comparison)[:1]:
        title = heading_of(section_of(comparison, section))
        found.append((say("改得最多"), f"{title} {percent(section.similarity)}"))
    rows = jumps(comparison)[:MAX_JUMPS]
    if rows:
        words = (f"{row.label} {as_written(row.old)}→{as_written(row.new)} {growth(row)}" for row in rows)
        found.append((say("变得最多"), " · ".join(words)))
    return found
