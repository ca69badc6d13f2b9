"""Compare two years' reports."""

from __future__ import annotations

from lawdiff.analysis.align.anchors import anchored
from lawdiff.analysis.align.candidates import at_home, candidates
from lawdiff.analysis.align.joining import join
from lawdiff.analysis.align.linking import Linker
from lawdiff.analysis.align.moves import moved
from lawdiff.analysis.align.outcomes import outcomes
from lawdiff.analysis.align.pairs import pairs
from lawdiff.analysis.align.relation import Relation, kin
from lawdiff.analysis.align.sections import assign, nodes
from lawdiff.analysis.align.units import prepare
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document

ROUNDS = (8_000, 6_000, 5_000, 4_000, 3_000)


def compare(old: Document, new: Document, *, strict: bool = False) -> Comparison:
    a, b, w = prepare(old, new)
    sims = candidates(a, b, w)
    na, nb = nodes(a, w), nodes(b, w)
    got = assign(na, nb, w, sims)
    rel = Relation(a, b, kin(got.items()))
    more, cut = at_home(a, b, w, rel.counterparts)
    sims |= more
    linker = Linker(rel, sims, anchored(a, b))
    for floor in ROUNDS:
        linker.link(floor)
        join(linker, w, floor)
    gone = moved(list(linker.links.how), rel)
    found = pairs(a, b, linker.links, gone, w, strict)
    rows = outcomes(a, b, list(got.items()), found.rows)
    return Comparison(old, new, rows, found.rows)
