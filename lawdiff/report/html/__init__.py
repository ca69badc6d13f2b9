"""Web pages: one self-contained file each; they load nothing and read well without their script."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.finding import Proof
from lawdiff.model.history import History
from lawdiff.model.metric import Series
from lawdiff.model.overview import Overview
from lawdiff.model.rule import RuleRow
from lawdiff.model.score import Score
from lawdiff.report.words import Catalogue


def diff(comparison: Comparison, catalogue: Catalogue) -> str:
    """The page of a comparison."""
    from lawdiff.report.html.diff_page import page
    from lawdiff.report.html.frame import rendered

    return rendered("diff", page(comparison, catalogue), catalogue)


def history(story: History, catalogue: Catalogue) -> str:
    """The page of one body's reports over several years."""
    from lawdiff.report.html.frame import rendered
    from lawdiff.report.html.history_page import page

    return rendered("history", page(story, catalogue), catalogue)


def lint(
    proofs: Sequence[Proof], catalogue: Catalogue, rules: Sequence[RuleRow] = (), scores: Sequence[Score] = ()
) -> str:
    """The page of one or several proofread reports, with the pages of `rules` and one score a report."""
    from lawdiff.report.html.frame import rendered
    from lawdiff.report.html.lint_page import page

    return rendered("lint", page(proofs, catalogue, rules, scores), catalogue)


def corpus(overview: Overview, catalogue: Catalogue) -> str:
    """The overview page of a corpus; pages of pairs are looked for in the folder `pairs` beside it."""
    from lawdiff.report.html.corpus_page import page
    from lawdiff.report.html.frame import rendered

    return rendered("corpus", page(overview), catalogue)


def years(
    documents: Sequence[Document],
    series: Sequence[Series],
    catalogue: Catalogue,
    *,
    top: int | None = None,
    grep: str | None = None,
) -> str:
    """The page of several reports' figures, year by year; of one report, its figures as a table.

    `grep`: only labels that hold these words; `top`: so many at most.
    """
    from lawdiff.report.html.frame import rendered
    from lawdiff.report.html.years_page import page

    return rendered("years", page(documents, series, catalogue, top, grep), catalogue)
