"""Sections and sentences of two documents, aligned."""

from __future__ import annotations

from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.analysis.align.anchors import Links, anchored
from lawdiff.analysis.align.candidates import Link, Open, at_home, candidates
from lawdiff.analysis.align.joining import join
from lawdiff.analysis.align.linking import Linker
from lawdiff.analysis.align.moves import moved
from lawdiff.analysis.align.nodes import flow, nodes
from lawdiff.analysis.align.relation import Relation, kin
from lawdiff.analysis.align.sections import Assignment
from lawdiff.analysis.align.units import Side, prepare
from lawdiff.analysis.similarity import Weights
from lawdiff.model.document import Document

# Sentences are linked in rounds of falling likeness (ten-thousandths), so that each round's links are the next one's
# neighbours. The first two serve without knowing the sections.
SURE = (8_000, 6_000)
ROUNDS = (8_000, 6_000, 5_000, 4_000)
# Sections that share a pair of sentences as like as this may belong together.
PROMISING = 2_500
# The last round's likeness. A report rewritten throughout keeps its statements in other words; where nearly every
# sentence has its evident counterpart, one that has none is new. So the floor rises with the share of sure links.
LEAST = 3_000
CAUTION = 2_500


class Alignment(Struct, frozen=True, eq=False):
    """What belongs together. `cut_short`: two sections were too long to try all their sentences."""

    old: Side
    new: Side
    weights: Weights
    sections: tuple[Link, ...]
    links: Links
    moved: frozenset[Link]
    cut_short: bool


def align(old: Document, new: Document) -> Alignment:
    """Align two documents: sure links first, then sections by heading, text and links, then all sentences."""
    a, b, weights = prepare(old, new)
    sure = anchored(a, b)
    sought = Open([u for u in a.units if sure.old_free(u.index)], [u for u in b.units if sure.new_free(u.index)])
    similarities = candidates(sought, b.units, weights)
    nowhere = Linker(Relation(a, b, {}), sure, dict(similarities))
    for floor in SURE:
        nowhere.link(floor)
    like = (link for link, similarity in similarities.items() if similarity >= PROMISING)
    promising = frozenset(flow(a, b, chain(sure.how, like)))
    sections = Assignment(nodes(a, weights), nodes(b, weights), weights, flow(a, b, sure.how), promising)
    taken = sections.run()
    least = LEAST + CAUTION * len(sure.how) ** 2 // max(1, min(len(a.units), len(b.units))) ** 2
    relation = Relation(a, b, kin(taken.items()))
    more, cut_short = at_home(sought, weights, relation.counterparts)
    links = _linked(Linker(relation, anchored(a, b), similarities | more), weights, least)
    sections = replace(sections, flow=flow(a, b, links.all()), _likeness={})
    taken = sections.shown(taken)
    rows = [*taken.items(), *sections.branches(taken)]
    relation = Relation(a, b, kin(rows))
    return Alignment(a, b, weights, tuple(rows), links, moved(list(links.how), relation), cut_short)


def _linked(linker: Linker, weights: Weights, least: int) -> Links:
    """All links, from the surest down to `least`."""
    for floor in (*(floor for floor in ROUNDS if floor > least), least):
        linker.link(floor)
        join(linker, weights, floor)
    return linker.links
