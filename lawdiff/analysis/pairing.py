"""Figures of two years that speak of the same thing.

Gates first: a figure is never compared with one of another kind, unit, time (plan, year, several years) or nature
(stock, flow). What a figure is said to have risen from is the year before's: two of those are one only where the
amount is the same. Inside the gates names, sections, aligned sentences and size are weighed; what stays doubtful is
left alone, for a false pair costs a reader more than a missed one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from lawdiff.analysis.gates import Entry, entries
from lawdiff.analysis.metric_rows import SCOPE, alone, cell_row, comparable, metric_row
from lawdiff.analysis.names import alike, blank, contained
from lawdiff.analysis.tables.paired import PairedCells
from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric

ACCEPT = 0.52  # score from which a pair is made
LEAST_NAME = 0.5  # names that share less are different things, wherever they stand
EVIDENT = 0.79  # score from which a likeness of names is enough
FAR = 3.0  # factor between two amounts of linked sentences beyond which other names are other things
CLOSE = 1.25  # factor within which two exact amounts bear a likeness of names out
TOLD = 3  # digits that make an amount exact
SURE = 0.75  # score from which a close runner-up no longer makes it doubtful
MARGIN = 0.03  # lead over the runner-up below that
CROWD = 50  # figures of one name beyond which only the place of each tells which is which
SUM_SIZE = 0.6  # running sums that differ more cover other spans of years
NO_CELLS = PairedCells()


def pair_metrics(
    old: Document,
    new: Document,
    sentence_links: Mapping[int, Sequence[int]] | None = None,
    cells: PairedCells = NO_CELLS,
) -> tuple[MetricPair, ...]:
    """One row a figure: pairs, then what only one side has; in the order of the new report, dropped ones last.

    `sentence_links` leads from a sentence of the old report to the aligned ones of the new; `cells` holds the figures
    that stand in one place of both reports' tables, and those that take no part because theirs is gone.
    """
    used_old = {a for a, _ in cells.pairs} | cells.old
    used_new = {b for _, b in cells.pairs} | cells.new
    ours = [entry for entry in entries(old) if entry.metric.index not in used_old]
    theirs = [entry for entry in entries(new) if entry.metric.index not in used_new]
    weights = _Weigher(old, new, sentence_links or {})
    matched = _match(ours, theirs, weights)
    rows = [cell_row(old.metrics[a], new.metrics[b]) for a, b in cells.pairs]
    rows += [metric_row(a, b, score) for a, b, score in matched]
    used_old |= {a.index for a, _, _ in matched}
    used_new |= {b.index for _, b, _ in matched}
    asides = list(_incomparable(_left(ours, used_old), _left(theirs, used_new)))
    rows += asides
    used_old |= {row.old.index for row in asides if row.old}
    used_new |= {row.new.index for row in asides if row.new}
    used_old -= cells.old
    used_new -= cells.new
    rows += [alone(None, m) for m in new.metrics if m.index not in used_new]
    rows.sort(key=lambda row: row.new.index if row.new else 0)
    rows += [alone(m, None) for m in old.metrics if m.index not in used_old]
    return tuple(rows)


class _Weigher:
    """How likely two figures are the same one."""

    def __init__(self, old: Document, new: Document, links: Mapping[int, Sequence[int]]) -> None:
        self.old = old
        self.new = new
        self.links = {a: frozenset(b) for a, b in links.items()}
        self.places_old = _places(old)
        self.places_new = _places(new)

    def linked(self, metric: Metric) -> frozenset[int]:
        """The new report's sentences that are aligned with the one a figure stands in."""
        return self.links.get(metric.sentence, frozenset()) if metric.sentence is not None else frozenset()

    def score(self, a: Entry, b: Entry) -> float:
        """0 to 1; symmetric in the two sides."""
        name = _alike(a, b)
        if name < LEAST_NAME or _other_scope(a, b):
            return 0.0
        linked = b.metric.sentence in self.linked(a.metric)
        section = self.places_old[a.metric.index] == self.places_new[b.metric.index]
        size = _size(a.metric, b.metric)
        if a.gate[3] == "sum" and size < SUM_SIZE:
            return 0.0
        if a.gate[2] == "previous" and size < 1:
            return 0.0
        score = min(1.0, 0.72 * name + 0.13 * linked + 0.05 * section + 0.10 * size)
        return score if _borne_out(a, b, score, linked, _factor(a.metric, b.metric)) else 0.0


def _places(document: Document) -> list[str]:
    """For each metric the role of the part it stands in."""
    return [document.role_of(metric.section) or "" for metric in document.metrics]


def _alike(a: Entry, b: Entry) -> float:
    """How alike the names are; a list and a single thing less so."""
    dice = 2 * len(a.grams & b.grams) / (len(a.grams) + len(b.grams))
    if a.name != b.name and (a.metric.label.count("、") > 1) != (b.metric.label.count("、") > 1):
        return dice * 0.8
    return alike(a.name, b.name, dice)


def _borne_out(a: Entry, b: Entry, score: float, linked: bool, factor: float) -> bool:
    """Whether more than a likeness of names speaks for a pair that is not sure by its score.

    Classifiers of one sort (个, 户) may still count two things: estates, and the households in them.
    """
    if a.metric.unit != b.metric.unit and factor > FAR:
        return False
    if blank(a.name) or blank(b.name):
        return linked and a.name == b.name and factor <= FAR
    if score >= EVIDENT or a.name == b.name:
        return True
    if linked:
        return factor <= FAR or contained(a.name, b.name)
    exact = min(_digits(a.metric), _digits(b.metric)) >= TOLD
    return exact and factor <= CLOSE and a.gate[2] == "level"


def _digits(metric: Metric) -> int:
    """Significant digits as written."""
    return len(metric.value.replace(".", "").strip("0"))


def _other_scope(a: Entry, b: Entry) -> bool:
    """Town against country, centre against province: words that two names may not differ by."""
    return bool((set(SCOPE.findall(a.name)) ^ set(SCOPE.findall(b.name))) - {"本级", "常住"})


def _factor(a: Metric, b: Metric) -> float:
    """The larger amount over the smaller, 3 where that cannot be told."""
    one, other = comparable(a), comparable(b)
    if one is None or other is None or one <= 0 or other <= 0:
        return 3.0
    return float(max(one, other) / min(one, other))


def _size(a: Metric, b: Metric) -> float:
    """1 for equal amounts, less the further apart, 0 beyond a factor of five."""
    return max(0.0, 1 - (_factor(a, b) - 1) / 4)


def _match(ours: Sequence[Entry], theirs: Sequence[Entry], weigher: _Weigher) -> list[tuple[Metric, Metric, float]]:
    """Best pairs first, one to one; a pair whose runner-up is as good is made only where it is sure."""
    scored = sorted(
        _candidates(ours, theirs, weigher), key=lambda row: (-row[0], row[1].metric.index, row[2].metric.index)
    )
    best: dict[tuple[str, int], list[float]] = defaultdict(list)
    for score, a, b in scored:
        best["old", a.metric.index].append(score)
        best["new", b.metric.index].append(score)
    taken: set[tuple[str, int]] = set()
    pairs = []
    for score, a, b in scored:
        left, right = ("old", a.metric.index), ("new", b.metric.index)
        if left in taken or right in taken or score < ACCEPT:
            continue
        if score < SURE and _doubtful(score, best[left]) and _doubtful(score, best[right]):
            continue
        taken |= {left, right}
        pairs.append((a.metric, b.metric, round(score, 3)))
    return pairs


def _doubtful(score: float, scores: Sequence[float]) -> bool:
    """Whether another candidate came within the margin."""
    return sum(other > score - MARGIN for other in scores) > 1


def _candidates(
    ours: Sequence[Entry], theirs: Sequence[Entry], weigher: _Weigher
) -> Iterator[tuple[float, Entry, Entry]]:
    """Pairs inside the gates whose names share a bigram; of a name that fills a report, those of linked sentences."""
    index: dict[tuple[tuple[str, ...], str], dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    placed: dict[tuple[tuple[str, ...], str, int | None], list[Entry]] = defaultdict(list)
    for b in theirs:
        placed[b.gate, b.name, b.metric.sentence].append(b)
        for gram in b.grams:
            index[b.gate, gram][b.name].append(b)
    often = Counter((a.gate, a.name) for a in ours)
    for a in ours:
        near = {name: found for gram in a.grams for name, found in index.get((a.gate, gram), {}).items()}
        for name, found in near.items():
            if max(len(found), often[a.gate, a.name]) > CROWD:
                linked = weigher.linked(a.metric)
                found = [b for sentence in linked for b in placed.get((a.gate, name, sentence), ())]
            for b in found:
                score = weigher.score(a, b)
                if score >= ACCEPT - MARGIN:
                    yield score, a, b


def _left(entries: Sequence[Entry], used: Set[int]) -> list[Entry]:
    """What found no pair; the figure of the year before is set beside no other."""
    return [entry for entry in entries if entry.metric.index not in used and entry.gate[2] != "previous"]


def _incomparable(ours: Sequence[Entry], theirs: Sequence[Entry]) -> Iterator[MetricPair]:
    """The same name on both sides, kept apart by a gate: shown side by side with the reason, never as a change."""
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for a in ours:
        by_name[a.name].append(a)
    for b in theirs:
        mates = [a for a in by_name.get(b.name, ()) if a.metric.kind == b.metric.kind or a.gate[2:] == b.gate[2:]]
        if len(mates) == 1 and mates[0].gate != b.gate:
            a = mates[0]
            by_name[b.name].remove(a)
            row = metric_row(a.metric, b.metric, 0.5)
            why = _why(a, b)
            yield replace(row, status=MetricStatus.INCOMPARABLE, delta=None, percent=None, why=why)


def _why(a: Entry, b: Entry) -> str:
    """The first gate that differs, as a code: unit, target, period, average, flow, share."""
    names = ("unit", "unit", "target", "period", "average", "growth", "flow", "share")
    return next((name for name, x, y in zip(names, a.gate, b.gate, strict=True) if x != y), "scope")
