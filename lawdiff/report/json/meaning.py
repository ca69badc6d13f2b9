"""What a comparison means, as JSON: plans, carried-over text, shortcomings, strength, emphasis."""

from __future__ import annotations

from lawdiff.model.comparison import Carried, Comparison, Plan
from lawdiff.model.document import Document
from lawdiff.model.meaning import Emphasis, Shortcoming, Strength, Term
from lawdiff.model.span import Span
from lawdiff.report.carrying import CarriedIn, carried_sections
from lawdiff.report.json import Catalogue, Shape
from lawdiff.report.json.parts import raw, section, share


def meaning(comparison: Comparison, words: Catalogue) -> Shape:
    """The keys of `lawdiff diff` that say what the change means."""
    return {
        "plans": [_plan(comparison, row, words) for row in comparison.plans],
        "carried": [_carried(comparison, row, words) for row in comparison.carried],
        "carried_sections": [_carried_in(comparison, row) for row in carried_sections(comparison)],
        "shortcomings": [_shortcoming(comparison, row, words) for row in comparison.shortcomings],
        "strength": [_strength(comparison, row, words) for row in comparison.strength],
        "emphasis": _emphasis(comparison, comparison.emphasis),
    }


def place(document: Document, span: Span) -> Shape:
    """Words and where they stand."""
    return {"quote": span.of(document.text), "span": raw(document, span)}


def _plan(comparison: Comparison, row: Plan, words: Catalogue) -> Shape:
    return {
        **place(comparison.old, row.span),
        "old": list(row.old),
        "new": list(row.new),
        "status": row.status,
        "confidence": row.confidence,
        "evidence": [place(comparison.new, span) for span in row.evidence],
        "similarity": share(row.similarity),
        "why": row.why.render(words),
        "lead": place(comparison.old, row.lead) if row.lead else None,
    }


def _carried(comparison: Comparison, row: Carried, words: Catalogue) -> Shape:
    return {
        "old": list(row.old),
        "new": list(row.new),
        "reason": row.reason,
        "chars": row.chars,
        "exact": row.exact,
        "boilerplate": row.boilerplate,
        "section": comparison.new.sentences[row.new[0]].section,
        "why": row.why.render(words),
    }


def _carried_in(comparison: Comparison, row: CarriedIn) -> Shape:
    node = None if row.section is None else section(comparison.new, comparison.new.sections[row.section])
    return {
        "section": node,
        "chars": row.chars,
        "exact": row.exact,
        "near": row.near,
        "stale": row.stale,
        "proper": row.proper,
        "share": share(row.share),
    }


def _shortcoming(comparison: Comparison, row: Shortcoming, words: Catalogue) -> Shape:
    return {
        "status": row.status,
        "old": row.old and place(comparison.old, row.old),
        "new": row.new and place(comparison.new, row.new),
        "addressed": [place(comparison.new, span) for span in row.addressed],
        "similarity": share(row.similarity),
        "confidence": row.confidence,
        "why": row.why.render(words),
    }


def _strength(comparison: Comparison, row: Strength, words: Catalogue) -> Shape:
    old, new = comparison.old, comparison.new
    return {
        "direction": row.direction,
        "old": place(old, row.old) | {"word": place(old, row.old_word), "degree": row.old_degree},
        "new": place(new, row.new) | {"word": place(new, row.new_word), "degree": row.new_degree},
        "review": row.review and place(new, row.review),
        "similarity": share(row.similarity),
        "why": row.why.render(words),
    }


def _emphasis(comparison: Comparison, found: Emphasis) -> Shape:
    new = comparison.new
    return {
        "topics": [
            {
                "name": topic.name,
                "status": topic.status,
                "old_share": topic.old_share,
                "new_share": topic.new_share,
                "old_place": topic.old_place,
                "new_place": topic.new_place,
            }
            for topic in found.topics
        ],
        "terms": [_term(comparison, term) for term in found.terms],
        "phrases": [
            {
                "text": phrase.text,
                "count": phrase.count,
                "source": phrase.source or None,
                "span": raw(new, phrase.first),
            }
            for phrase in found.phrases
        ],
    }


def _term(comparison: Comparison, term: Term) -> Shape:
    side = "old" if term.status == "went" else "new"
    document = comparison.old if side == "old" else comparison.new
    return {
        "word": term.word,
        "status": term.status,
        "old": term.old,
        "new": term.new,
        "score": term.score,
        "side": side,
        "span": raw(document, term.first),
    }
