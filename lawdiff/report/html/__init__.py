"""Web pages: one self-contained file each; they load nothing and read well without their script."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.comparison import Comparison
from lawdiff.model.finding import Proof
from lawdiff.report.words import Catalogue


def diff(comparison: Comparison, catalogue: Catalogue) -> str:
    """The page of a comparison."""
    from lawdiff.report.html.diff_page import page
    from lawdiff.report.html.frame import rendered

    return rendered("diff.html.j2", page(comparison, catalogue), catalogue)


def lint(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """The page of one or several proofread reports."""
    from lawdiff.report.html.frame import rendered
    from lawdiff.report.html.lint_page import page

    return rendered("lint.html.j2", page(proofs, catalogue), catalogue)
