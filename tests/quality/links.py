"""A comparison's answer in terms of given true sentences, counts of right and wrong, and matchers to stand beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lawdiff.model.comparison import Comparison, Op, PairKind
from lawdiff.model.document import Document

Span = tuple[int, int]
Link = tuple[int, int]
Group = tuple[frozenset[int], frozenset[int]]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|.", re.DOTALL)
# A sentence of the answer is that true sentence of which it shares half the shorter one.
HALF = 0.5


@dataclass(slots=True)
class Count:
    """True and false positives and false negatives."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, got: frozenset[object] | set[object], want: frozenset[object] | set[object]) -> None:
        self.right += len(got & want)
        self.false += len(got - want)
        self.missed += len(want - got)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(slots=True)
class Answer:
    """The links of a comparison between true sentences: all, the moved ones, and the groups of several."""

    links: set[Link] = field(default_factory=set)
    moved: set[Link] = field(default_factory=set)
    groups: set[Group] = field(default_factory=set)


def owners(document: Document, true: Sequence[Span]) -> list[set[int]]:
    """The true sentences that each sentence of the document stands for."""
    starts = [start for start, _ in true]
    found = []
    for sentence in document.sentences:
        span = document.source.raw_span(sentence.span)
        hits = set()
        at = max(0, bisect_right(starts, span.start) - 1)
        while at < len(true) and true[at][0] < span.end:
            shared = min(span.end, true[at][1]) - max(span.start, true[at][0])
            if shared > 0 and shared >= HALF * min(len(span), true[at][1] - true[at][0]):
                hits.add(at)
            at += 1
        found.append(hits)
    return found


def answer(comparison: Comparison, old_true: Sequence[Span], new_true: Sequence[Span]) -> Answer:
    """What the comparison says of the true sentences."""
    olds, news = owners(comparison.old, old_true), owners(comparison.new, new_true)
    found = Answer()
    for pair in comparison.pairs:
        a = {n for i in pair.old for n in olds[i]}
        b = {n for j in pair.new for n in news[j]}
        if not a or not b:
            continue
        links = {(i, j) for i in a for j in b}
        if len(a) == len(b) > 1:
            links = set(zip(sorted(a), sorted(b), strict=True))
        elif len(a) + len(b) > 2:
            found.groups.add((frozenset(a), frozenset(b)))
        found.links |= links
        if pair.moved:
            found.moved |= links
    return found


def cut_figures(comparison: Comparison) -> int:
    """Runs of digits that an op begins or ends in the middle of."""
    cut = 0
    for pair in comparison.pairs:
        for own in ("delete", "insert"):
            text = "".join(words for op, words in pair.ops if op in ("equal", own))
            mark = [op for op, words in pair.ops if op in ("equal", own) for _ in words]
            cut += sum(len(set(mark[m.start() : m.end()])) > 1 for m in _NUMBER.finditer(text))
    return cut


def highlighted(comparison: Comparison) -> tuple[int, int]:
    """Characters marked in edited one-to-one pairs, and the fewest that would do with figures whole."""
    shown = least = 0
    for pair in comparison.pairs:
        if pair.kind in (PairKind.EDITED, PairKind.FIGURES):
            shown += sum(len(text) for op, text in pair.ops if op != "equal")
            least += _least(pair.ops)
    return shown, least


def _least(ops: Iterable[Op]) -> int:
    ops = list(ops)
    a = "".join(text for op, text in ops if op != "insert")
    b = "".join(text for op, text in ops if op != "delete")
    x, y = _TOKEN.findall(a), _TOKEN.findall(b)
    row = [0] * (len(y) + 1)
    for token in x:
        diagonal = 0
        for at, other in enumerate(y):
            above = row[at + 1]
            row[at + 1] = diagonal + len(token) if token == other else max(above, row[at])
            diagonal = above
    return len(a) + len(b) - 2 * row[-1]


# Matchers that stand beside it, given the true sentences.


def difflib_links(old: Sequence[str], new: Sequence[str]) -> set[Link]:
    """Sentence by sentence with difflib."""
    found: set[Link] = set()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            found |= set(zip(range(a, b), range(c, d), strict=False))
    return found


def flat_links(old: Sequence[str], new: Sequence[str]) -> set[Link]:
    """A character diff of the whole text: sentences that share half the shorter one."""
    from fast_diff_match_patch import diff

    olds = [n for n, text in enumerate(old) for _ in text]
    news = [n for n, text in enumerate(new) for _ in text]
    shared: Counter[Link] = Counter()
    a = b = 0
    for op, length in diff("".join(old), "".join(new), timelimit=0, checklines=False, cleanup="No"):
        if op == "=":
            shared.update(zip(olds[a : a + length], news[b : b + length], strict=True))
        a += length if op != "+" else 0
        b += length if op != "-" else 0
    return {(i, j) for (i, j), count in shared.items() if count >= HALF * min(len(old[i]), len(new[j]))}


def monotone_links(old: Sequence[str], new: Sequence[str], least: float = 0.25) -> set[Link]:
    """Needleman and Wunsch over bigram Dice: no moves, no splits."""
    x, y = [_bigrams(text) for text in old], [_bigrams(text) for text in new]
    likeness: dict[Link, float] = {}
    index: dict[str, list[int]] = defaultdict(list)
    for j, grams in enumerate(y):
        for gram in grams:
            index[gram].append(j)
    for i, grams in enumerate(x):
        for j, shared in Counter(j for gram in grams for j in index[gram]).items():
            dice = 2 * shared / (len(grams) + len(y[j]))
            if dice >= least:
                likeness[i, j] = dice
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            gain = likeness.get((i, j), 0.0)
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + gain if gain else 0.0)
    found, i, j = set(), 0, 0
    while i < len(old) and j < len(new):
        gain = likeness.get((i, j), 0.0)
        if gain and best[i][j] == best[i + 1][j + 1] + gain:
            found.add((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _bigrams(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)}
