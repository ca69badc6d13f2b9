"""What last year's plan promised in so many words and this year's report never names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lawdiff.analysis.meaning.review import headline
from lawdiff.analysis.similarity import Grams, grams
from lawdiff.model.comparison import Comparison, Plan
from lawdiff.model.document import Document
from lawdiff.model.span import Span

# A paper by its title; words in quotation marks are as often a manner of speaking.
_TITLE = re.compile(r"《([^《》\n]{3,40})》")
# A sentence that has this share of the bigrams of a plan speaks of it, be it in the next plan.
MENTIONED = 0.5


def unanswered(comparison: Comparison) -> Iterator[tuple[Span, str]]:
    """The concrete items that are nowhere taken up again: where to say so, and the words of the plan."""
    place = headline(comparison.new)
    silent = [plan for plan in comparison.plans if plan.status == "silent" and plan.confidence == "high"]
    if place is None or not silent:
        return
    said = comparison.new.body.folded.text
    targets: dict[int, list[Span]] = defaultdict(list)
    for metric in comparison.old.metrics:
        if metric.sentence is not None:
            targets[metric.sentence].append(metric.span)
    sentences = [grams(sentence.folded) for sentence in comparison.new.sentences]
    for plan in silent:
        words = _words(comparison.old, plan)
        titles = _TITLE.findall(words)
        if not titles and not any(plan.span.contains(target) for target in targets[plan.old[0]]):
            continue
        if not any(title in said for title in titles) and not _mentioned(grams(words), sentences):
            yield place, "".join(plan.words(comparison.old).split())


def _words(old: Document, plan: Plan) -> str:
    return "".join(plan.span.of(old.text).split())


def _mentioned(words: Grams, sentences: Sequence[Grams]) -> bool:
    return any(len(words & sentence) >= MENTIONED * len(words) for sentence in sentences)
