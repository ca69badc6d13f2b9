"""Set phrases: what stands year after year and is rightly the same."""

from __future__ import annotations

import re

from lawdiff.analysis.boilerplate import key_of
from lawdiff.analysis.meaning.terms import Terms

# A sentence is a formula where set phrases make up this share of it.
SHARE = 0.6
_BREAK = re.compile("[，；：]")
# A set phrase counts nothing; the years of a congress or a plan are written in Chinese numerals.
_FIGURE = re.compile("[0-9]")
_END = re.compile(r"[。！？；][”’）》]*$")


def is_boilerplate(words: str, terms: Terms) -> bool:
    """Whether set phrases, those learned from other reports among them, make up a folded sentence."""
    if not terms.boilerplate or _FIGURE.search(words):
        return False
    clauses = [clause for clause in _BREAK.split(_END.sub("", words)) if clause]
    known = (c for c in clauses if key_of(c) in terms.boilerplate or terms.formulas.search(c))
    return sum(map(len, known)) >= SHARE * sum(map(len, clauses))


def is_formula(words: str, terms: Terms) -> bool:
    """Whether a folded sentence is a set phrase, a prescribed text, or no sentence at all: a cell, a line."""
    if not _END.search(words) or terms.prescribed.search(words):
        return True
    if _FIGURE.search(words):
        return False
    clauses = [clause for clause in _BREAK.split(words) if clause]
    size = sum(map(len, clauses))
    return sum(len(clause) for clause in clauses if terms.formulas.search(clause)) >= SHARE * size
