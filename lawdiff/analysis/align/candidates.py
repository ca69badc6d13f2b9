"""Which sentences may belong together, found by the rare bigrams they share instead of by trying all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from lawdiff.analysis.align.units import Unit
from lawdiff.analysis.similarity import FULL, Weights

Link = tuple[int, int]
Similarities = dict[Link, int]

# A bigram in more sentences than this (both sides together) says too little to look them all up.
COMMON = 32
# Of the bigrams of two sentences (geometric mean) one in this many, squared, must be a rare one they share.
RARE_SHARE = 10**2
# Sharing less than this is chance: two unrelated sentences of Chinese reports reach a tenth.
CHANCE = 1_200
# Between sections that belong together less is looked at too: a part of a long sentence shares little of the whole.
CHANCE_AT_HOME = 500
# The most like counterparts of a sentence that are kept; ties with the last are kept too.
KEPT = 12
# Of a wording that stands oftener (50 x 50), the occurrences are only tried in order.
MAX_REPEATS = 2_500
# Two sections with more pairs of sentences than this (200 x 200) are not tried pair by pair.
MAX_PAIRS = 40_000


class Open(Struct, frozen=True):
    """The sentences whose counterpart is still sought."""

    old: Sequence[Unit]
    new: Sequence[Unit]


def candidates(sought: Open, units: Sequence[Unit], weights: Weights) -> Similarities:
    """Similarity of the pairs of sentences that share rare bigrams; the same pairs from either side. `units` are all of
    the new side."""
    postings = _postings(sought.new, weights.rarer_than(COMMON))
    found: Similarities = {}
    for unit in sought.old:
        shared: Counter[int] = Counter()
        for gram in unit.grams & postings.keys():
            shared.update(postings[gram])
        for other, count in shared.items():
            candidate = units[other]
            if count * count * RARE_SHARE < len(unit.grams) * len(candidate.grams):
                continue
            similarity = between(unit, candidate, weights)
            if similarity >= CHANCE:
                found[unit.index, other] = similarity
    return _kept(found) | dict.fromkeys(_repeats(sought), FULL)


def _repeats(sought: Open) -> Iterator[Link]:
    """Sentences of the same wording: all with all, but in order only where there are very many (rows of a form)."""
    olds, news = _by_key(sought.old), _by_key(sought.new)
    for key, indices in olds.items():
        others = news.get(key, [])
        if len(indices) * len(others) <= MAX_REPEATS:
            yield from ((i, j) for i in indices for j in others)
        else:
            yield from zip(indices, others, strict=False)


def _by_key(units: Iterable[Unit]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for unit in units:
        found[unit.key].append(unit.index)
    return found


def at_home(sought: Open, weights: Weights, kin: Mapping[int, frozenset[int]]) -> tuple[Similarities, bool]:
    """Similarities of all sentences that stand directly in sections that belong together, and whether some were too
    many to be tried."""
    olds, news = _direct(sought.old), _direct(sought.new)
    found: Similarities = {}
    too_many = False
    for section, counterparts in kin.items():
        for counterpart in counterparts:
            rows, columns = olds.get(section, []), news.get(counterpart, [])
            if len(rows) * len(columns) > MAX_PAIRS:
                too_many = True
                continue
            found.update(_all_pairs(rows, columns, weights))
    return found, too_many


def between(a: Unit, b: Unit, weights: Weights) -> int:
    """How alike two sentences are (Ochiai's coefficient), in ten-thousandths."""
    if a.key == b.key:
        return FULL
    return weights.ochiai(a.grams, b.grams, a.total, b.total)


def _all_pairs(rows: list[Unit], columns: list[Unit], weights: Weights) -> Iterator[tuple[Link, int]]:
    for a in rows:
        for b in columns:
            similarity = between(a, b, weights)
            if similarity >= CHANCE_AT_HOME:
                yield (a.index, b.index), similarity


def _direct(units: Iterable[Unit]) -> dict[int, list[Unit]]:
    found: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.section is not None:
            found[unit.section].append(unit)
    return found


def _postings(units: Iterable[Unit], rare: frozenset[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for unit in units:
        for gram in unit.grams & rare:
            found[gram].append(unit.index)
    return found


def _kept(found: Similarities) -> Similarities:
    """Pairs that are among the best of either of their sentences."""
    rows: dict[tuple[int, int], list[int]] = defaultdict(list)
    for (i, j), similarity in found.items():
        rows[0, i].append(similarity)
        rows[1, j].append(similarity)
    floors = {key: sorted(row, reverse=True)[:KEPT][-1] for key, row in rows.items()}
    return {(i, j): s for (i, j), s in found.items() if s >= floors[0, i] or s >= floors[1, j]}
