"""What a plan promises, one commitment at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lawdiff.analysis.meaning.clauses import Clause, clauses, joined
from lawdiff.analysis.meaning.formulas import is_formula
from lawdiff.analysis.meaning.roles import LOOKING_BACK, roles
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.model.document import Document, Sentence
from lawdiff.model.metric import Metric

# A clause with fewer bigrams of its own completes the one beside it.
OWN = 2


def commitments(document: Document, terms: Terms) -> Iterator[Clause]:
    """The commitments of a document's plan, in order of place: clauses that name what is to be done."""
    for sentence, metrics in sentences(document, frozenset({"plan"})):
        if (sentence.heading and not metrics) or is_formula(sentence.folded.strip(), terms):
            continue
        for clause in _units(clauses(document, sentence, metrics, terms), terms):
            if len(clause.object) >= OWN and not terms.spirit.search(clause.words):
                yield clause


def deeds(document: Document, terms: Terms) -> Iterator[list[Clause]]:
    """The clauses of what a document says was done, a list a sentence; what it says is wrong is left out."""
    turned = -1
    for sentence, metrics in sentences(document, LOOKING_BACK):
        if terms.turns.search(sentence.folded):
            turned = sentence.paragraph
        if sentence.paragraph != turned:
            found = clauses(document, sentence, metrics, terms)
            yield [clause for clause in found if not terms.lacking.search(clause.words)]


def sentences(document: Document, wanted: frozenset[str | None]) -> Iterator[tuple[Sentence, tuple[Metric, ...]]]:
    """The sentences of the parts with one of these roles, each with its figures."""
    metrics: dict[int, list[Metric]] = defaultdict(list)
    for metric in document.metrics:
        if metric.sentence is not None:
            metrics[metric.sentence].append(metric)
    for sentence, role in zip(document.sentences, roles(document), strict=True):
        if role in wanted:
            yield sentence, tuple(sorted(metrics[sentence.index], key=lambda metric: metric.span))


def _units(parts: Iterable[Clause], terms: Terms) -> Iterator[Clause]:
    """Clauses that stand for themselves; those that do not go to the one before, at the head to the one after."""
    held: Clause | None = None
    for clause in parts:
        if held is not None and (_leans(clause, terms) or len(held.object) < OWN):
            held = joined(held, clause)
            continue
        if held is not None:
            yield held
        held = clause
    if held is not None:
        yield held


def _leans(clause: Clause, terms: Terms) -> bool:
    return len(clause.object) < OWN or terms.depends.search(clause.words) is not None
