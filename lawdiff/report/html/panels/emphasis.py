"""What the new report dwells upon more than the old one, and less: topics, words, policy phrases."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.comparison import Comparison
from lawdiff.model.meaning import Topic
from lawdiff.model.message import say
from lawdiff.report.figures import percent
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.panels.panel import Panel, PanelRow, in_new, in_old
from lawdiff.report.meaning import SHIFT
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue


def panel(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    """Topics by how much their share of the text changed, then phrases, then words."""
    rows = (
        *_topics(comparison),
        *_phrases(comparison, spots, catalogue),
        *_terms(comparison, spots, catalogue),
    )
    heads = (say("变化"), say("话题、提法、用词"), say("旧、新两份中的多少"))
    return Panel("emphasis", say("侧重"), "", heads, rows)


def _topics(comparison: Comparison) -> Iterator[PanelRow]:
    topics = [topic for topic in comparison.emphasis.topics if topic.status != "steady"]
    longest = max((max(topic.old_share, topic.new_share) for topic in topics), default=1) or 1
    for topic in sorted(topics, key=_growth, reverse=True):
        shares = f"{percent(topic.old_share)} → {percent(topic.new_share)}"
        lengths = topic.old_share / longest, topic.new_share / longest
        yield PanelRow(SHIFT[topic.status], topic.status, clean(topic.name), shares, None, lengths)


def _growth(topic: Topic) -> float:
    return abs(topic.new_share - topic.old_share)


def _phrases(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Iterator[PanelRow]:
    for phrase in comparison.emphasis.phrases:
        times = say("{n}次", n=phrase.count).render(catalogue)
        remark = " · ".join(part for part in (times, clean(phrase.source)) if part)
        yield PanelRow(SHIFT["came"], "came", clean(phrase.text), remark, in_new(comparison, phrase.first, spots))


def _terms(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Iterator[PanelRow]:
    for term in sorted(comparison.emphasis.terms, key=lambda term: abs(term.score), reverse=True):
        place = in_old if term.status == "went" else in_new
        remark = say("{old} → {new}次", old=term.old, new=term.new).render(catalogue)
        at = place(comparison, term.first, spots)
        yield PanelRow(SHIFT[term.status], term.status, clean(term.word), remark, at)
