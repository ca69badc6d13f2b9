"""Sentences that were split or merged: what is left over joins the link that holds its words."""

from __future__ import annotations

from collections import defaultdict
from math import isqrt

from msgspec import Struct

from lawdiff.analysis.align.candidates import CHANCE, Link
from lawdiff.analysis.align.linking import Linker
from lawdiff.analysis.align.units import Unit
from lawdiff.analysis.similarity import FULL, Weights, counted

# How far from the first counterpart the further ones are sought, in sentences.
REACH = 6


class _Part(Struct, frozen=True, order=True):
    """A sentence that could join a link, and how well it would."""

    score: int
    nearness: int
    link: Link
    sentence: int


def join(linker: Linker, weights: Weights, floor: int) -> None:
    """Let every free sentence join the link that holds most of its words, where that reaches `floor`. A link takes
    further sentences on one side only: two sentences that became two others are no split."""
    news, olds = _parts(linker, weights, floor)
    gain_new, gain_old = _gains(news), _gains(olds)
    links = linker.links
    for part in news:
        if gain_new[part.link] > gain_old[part.link]:
            links.split_into(part.link[0], part.sentence)
    for part in olds:
        if gain_old[part.link] > gain_new[part.link]:
            links.merge_into(part.sentence, part.link[1])


def _gains(parts: list[_Part]) -> dict[Link, int]:
    found: dict[Link, int] = defaultdict(int)
    for part in parts:
        found[part.link] += part.score
    return found


def _parts(linker: Linker, weights: Weights, floor: int) -> tuple[list[_Part], list[_Part]]:
    """The best link of each free sentence: of the new side, of the old side."""
    links = linker.links
    olds, news = linker.relation.old.units, linker.relation.new.units
    best: tuple[dict[int, _Part], dict[int, _Part]] = {}, {}
    for i, j in linker.similarities:
        first_new, first_old = links.new_of.get(i), links.old_of.get(j)
        if (
            first_new is not None
            and links.new_free(j)
            and first_new not in links.merged
            and abs(first_new - j) <= REACH
        ):
            extra = _extra(news[j], olds[i], news[first_new], weights)
            if extra >= CHANCE:
                _keep(best[0], _Part(extra + linker.context(i, j), -i, (i, first_new), j), floor)
        elif (
            first_old is not None and links.old_free(i) and first_old not in links.split and abs(first_old - i) <= REACH
        ):
            extra = _extra(olds[i], news[j], olds[first_old], weights)
            if extra >= CHANCE:
                _keep(best[1], _Part(extra + linker.context(i, j), -j, (first_old, j), i), floor)
    return list(best[0].values()), list(best[1].values())


def _keep(best: dict[int, _Part], part: _Part, floor: int) -> None:
    if part.score >= floor and (part.sentence not in best or best[part.sentence] < part):
        best[part.sentence] = part


def _extra(free: Unit, partner: Unit, first: Unit, weights: Weights) -> int:
    """What `free` shares with `partner` beyond what `partner`'s first counterpart has, over the shorter of the two.

    Repeats count here: two sentences that say nearly the same, made one, say it twice.
    """
    if not free.grams & partner.grams:
        return 0
    ours, theirs = counted(free.key), counted(partner.key)
    whole = weights.counted(ours)
    size = isqrt(whole * min(whole, weights.counted(theirs)))
    return FULL * weights.counted((theirs - counted(first.key)) & ours) // size if size else 0
