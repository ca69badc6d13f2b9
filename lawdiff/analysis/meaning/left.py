"""Where last year's figures and years were left standing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lawdiff.analysis.meaning.naming import digits, in_name
from lawdiff.analysis.meaning.roles import roles
from lawdiff.analysis.meaning.saying import YEAR, told_year
from lawdiff.analysis.meaning.stale import MEETING, STANDING, TIME
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Sentence
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span


class Left(Struct, frozen=True):
    """A year or the number of a meeting that was left: `was` stands at `spans`, `now` belongs there, "" if unknown."""

    spans: tuple[Span, ...]
    was: str
    now: str


def figures_left(comparison: Comparison) -> Iterator[tuple[Sentence, tuple[Metric, ...]]]:
    """The sentences that give figures of last year as this year's, and these figures."""
    new, parts = comparison.new, roles(comparison.new)
    for row in comparison.carried:
        if row.reason not in ("stale-figure", "verbatim") or parts[row.new[0]] == "plan":
            continue
        sentence = new.sentences[row.new[0]]
        before = {metric.text for metric in comparison.old.metrics if metric.sentence in row.old}
        figures = [m for m in new.metrics if m.sentence == sentence.index and m.role not in STANDING]
        kept = tuple(m for m in figures if m.text in before and not _bare_name(m, sentence))
        if kept:
            yield sentence, kept


def _bare_name(metric: Metric, sentence: Sentence) -> bool:
    return digits(metric) == 1 and in_name(metric, sentence.folded)


def years_left(comparison: Comparison) -> Iterator[Left]:
    """The years and meetings that were not renewed."""
    old, new = comparison.old, comparison.new
    parts = roles(new)
    for row in comparison.carried:
        if row.reason != "stale-year":
            continue
        sentence = new.sentences[row.new[0]]
        was, now = told_year(old, parts[sentence.index]), told_year(new, parts[sentence.index])
        found = [(match, next(group for group in (1, 2, 3) if match[group])) for match in sentence.matches(TIME)]
        years = [match.group_span(group) for match, group in found if match[group] == str(was)]
        years = years or [match.span for match in sentence.matches(YEAR) if match.text == str(was)]
        if years:
            yield Left(tuple(years), str(was), str(now))
        else:
            yield from (Left((match.span,), match.text, "") for match in sentence.matches(MEETING))
