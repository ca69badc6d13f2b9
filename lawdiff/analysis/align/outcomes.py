"""What became of each section."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.order import spine
from lawdiff.analysis.align.relation import kin
from lawdiff.analysis.align.units import Side
from lawdiff.analysis.similarity import masked
from lawdiff.model.comparison import Pair, PairKind, SectionPair, SectionStatus
from lawdiff.model.document import Section

_MARK = re.compile(r"[^\w#]+|[年度]")


def outcomes(old: Side, new: Side, links: Sequence[Link], pairs: Sequence[Pair]) -> tuple[SectionPair, ...]:
    """One row a pair of counterparts, in order of the new report; what was removed stands where it stood."""
    shared, fresh = _shared(old, new, pairs)
    olds, news = _sizes(old), _sizes(new)
    statuses = _statuses(old, new, links, pairs)
    rows = [
        SectionPair(i, j, status, _share(2 * shared[i, j], olds[i] + news[j]), _share(fresh[j], news[j]))
        for (i, j), status in statuses.items()
    ]
    matched_old, matched_new = {i for i, _ in links}, {j for _, j in links}
    rows += [
        SectionPair(None, j, SectionStatus.ADDED, 0.0, _share(fresh[j], size))
        for j, size in enumerate(news)
        if j not in matched_new
    ]
    rows += [SectionPair(i, None, SectionStatus.REMOVED, 0.0, 0.0) for i in range(len(olds)) if i not in matched_old]
    return tuple(_in_order(rows))


def _sizes(side: Side) -> list[int]:
    """Characters of the sentences of each section."""
    found = [0] * len(side.document.sections)
    for sentence, path in zip(side.document.sentences, side.paths, strict=True):
        for section in path:
            found[section] += len(sentence)
    return found


def _share(part: int, whole: int) -> float:
    return round(min(1.0, part / whole), 4) if whole else 0.0


def _statuses(old: Side, new: Side, links: Sequence[Link], pairs: Sequence[Pair]) -> dict[Link, SectionStatus]:
    """Split and merged before moved, moved before renamed, renamed before edited."""
    touched_old, touched_new = _changed(old, new, pairs)
    strays = _out_of_order(old, new, links)
    forward, backward = kin(links), kin((j, i) for i, j in links)
    found = {}
    for i, j in links:
        if len(forward[i]) > 1:
            found[i, j] = SectionStatus.SPLIT
        elif len(backward[j]) > 1:
            found[i, j] = SectionStatus.MERGED
        elif (i, j) in strays:
            found[i, j] = SectionStatus.MOVED
        elif _wording(old.document.sections[i]) != _wording(new.document.sections[j]):
            found[i, j] = SectionStatus.RENAMED
        else:
            found[i, j] = SectionStatus.EDITED if touched_old[i] or touched_new[j] else SectionStatus.SAME
    return found


def _wording(section: Section) -> str:
    """A heading without its number, figures, marks and the word for year."""
    return _MARK.sub("", masked(section.title)).replace("#", "")


def _shared(old: Side, new: Side, pairs: Iterable[Pair]) -> tuple[Counter[Link], Counter[int]]:
    """Equal characters by sections of both sides; inserted ones by new section."""
    equal: Counter[Link] = Counter()
    inserted: Counter[int] = Counter()
    for pair in pairs:
        olds, news = _owners(old, pair.old), _owners(new, pair.new)
        a = b = 0
        for op, text in pair.ops:
            if op == "equal":
                equal.update(zip(olds[a : a + len(text)], news[b : b + len(text)], strict=True))
            elif op == "insert":
                inserted.update(news[b : b + len(text)])
            a += len(text) if op != "insert" else 0
            b += len(text) if op != "delete" else 0
    shared: Counter[Link] = Counter()
    for (i, j), count in equal.items():
        for section in old.paths[i]:
            for other in new.paths[j]:
                shared[section, other] += count
    fresh: Counter[int] = Counter()
    for j, count in inserted.items():
        for section in new.paths[j]:
            fresh[section] += count
    return shared, fresh


def _owners(side: Side, indices: Sequence[int]) -> list[int]:
    """The sentence of each character of a pair's side."""
    return [i for i in indices for _ in range(len(side.document.sentences[i]))]


def _changed(old: Side, new: Side, pairs: Iterable[Pair]) -> tuple[Counter[int], Counter[int]]:
    """How many pairs that are not the same touch each section, on either side."""
    found: tuple[Counter[int], Counter[int]] = Counter(), Counter()
    for pair in pairs:
        if pair.kind is not PairKind.SAME or pair.moved:
            found[0].update(section for i in pair.old for section in old.paths[i])
            found[1].update(section for j in pair.new for section in new.paths[j])
    return found


def _out_of_order(old: Side, new: Side, links: Sequence[Link]) -> frozenset[Link]:
    """Sections that stand in another part, or out of order among the counterparts of their siblings."""
    counterparts = kin(links)
    known_old, known_new = set(counterparts), {j for _, j in links}
    strays = set()
    siblings: dict[tuple[int | None, int | None], list[Link]] = defaultdict(list)
    for i, j in sorted(links):
        outer, other = _outer(old, i, known_old), _outer(new, j, known_new)
        if (outer is None and other is None) or (outer is not None and other in counterparts[outer]):
            siblings[outer, other].append((i, j))
        else:
            strays.add((i, j))
    for rows in siblings.values():
        kept = set(spine(rows, [1] * len(rows)))
        strays.update(row for row in rows if row not in kept)
    return frozenset(strays)


def _outer(side: Side, section: int, known: Collection[int]) -> int | None:
    """The nearest section around that has a counterpart."""
    chain = side.document.ancestors(side.document.sections[section].parent)
    return next((node.index for node in chain if node.index in known), None)


def _in_order(rows: Sequence[SectionPair]) -> list[SectionPair]:
    """By the new report; a removed section follows the old one before it."""
    place: Mapping[int, int] = {row.old: row.new for row in rows if row.old is not None and row.new is not None}
    keys: dict[int, int] = {}
    last = -1
    for i in sorted(row.old for row in rows if row.old is not None):
        last = place.get(i, last)
        keys[i] = last

    def key(row: SectionPair) -> tuple[int, int, int]:
        if row.new is not None:
            return row.new, 0, row.old or 0
        return keys[row.old or 0], 1, row.old or 0

    return sorted(rows, key=key)
