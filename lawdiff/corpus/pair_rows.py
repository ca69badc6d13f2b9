"""A comparison as rows of the tables; places are brought home to the source texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lawdiff.corpus.rows import Row, home, place
from lawdiff.model.comparison import Comparison, MetricStatus, PairKind
from lawdiff.model.metric import Metric
from lawdiff.model.statement import Verdict


def pair_row(pair: Mapping[str, Any], comparison: Comparison) -> Row:
    kinds, statuses = comparison.pair_counts, comparison.metric_counts
    plans = Counter(plan.status for plan in comparison.plans)
    chars: Counter[str] = Counter()
    for carried in comparison.carried:
        chars["proper" if carried.reason == "proper" else "stale"] += carried.chars
    return (
        *(pair[name] for name in ("key", "body", "genre", "old", "new", "old_year", "new_year")),
        comparison.similarity,
        comparison.novelty,
        *(kinds[kind] for kind in PairKind),
        sum(row.moved for row in comparison.pairs),
        *(statuses[status] for status in MetricStatus),
        sum(claim.verdict is Verdict.WRONG for claim in comparison.claims),
        plans["delivered"],
        plans["partial"],
        plans["silent"],
        chars["stale"],
        chars["proper"],
        len(comparison.findings),
    )


def delta_rows(key: str, comparison: Comparison) -> Iterator[Row]:
    for row in comparison.metrics:
        one = row.new or row.old
        yield (
            key,
            row.label,
            row.unit,
            one.kind if one else None,
            one.role if one else None,
            row.status,
            row.old.amount if row.old else None,
            row.new.amount if row.new else None,
            row.delta,
            row.delta_unit,
            row.percent,
            row.confidence,
            row.old.text if row.old else None,
            row.new.text if row.new else None,
            _line(comparison, row.old, False),
            _line(comparison, row.new, True),
        )


def _line(comparison: Comparison, metric: Metric | None, new: bool) -> int | None:
    if metric is None:
        return None
    return home(comparison.new if new else comparison.old, metric.span)[2]


def claim_rows(key: str, comparison: Comparison) -> Iterator[Row]:
    for claim in comparison.claims:
        quote = claim.span.of(comparison.new.text)
        stated = (claim.stated, claim.computed, claim.verdict, claim.why)
        yield key, quote, *home(comparison.new, claim.span), *stated


def plan_rows(key: str, comparison: Comparison) -> Iterator[Row]:
    for plan in comparison.plans:
        evidence = [span.of(comparison.new.text) for span in plan.evidence]
        quote = plan.span.of(comparison.old.text)
        judged = (plan.status, plan.confidence, evidence, plan.similarity)
        yield key, quote, *home(comparison.old, plan.span), *judged


def carried_rows(key: str, comparison: Comparison) -> Iterator[Row]:
    sentences = comparison.new.sentences
    for carried in comparison.carried:
        found = [sentences[index] for index in carried.new]
        if found:
            words = "".join(sentence.text for sentence in found)
            yield key, carried.reason, carried.chars, words, *home(comparison.new, found[0].span)


def found_rows(key: str, comparison: Comparison) -> Iterator[Row]:
    for finding in comparison.findings:
        what = (finding.code, finding.name, finding.severity, finding.message.render(), finding.quote)
        yield key, *what, *place(comparison.new.source, finding.span)
