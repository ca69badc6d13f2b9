"""Whether the sums of a table hold, and what a sum that does not hold is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.sums import Place, Sum, sums, total_of
from lawdiff.analysis.tables.words import value_of
from lawdiff.model.statement import Verdict

WITNESSES = 2  # lines that hold for one that does not, from which it is called wrong
NEAR = Decimal("0.05")  # a sum off by less looks like a slip


class Tried(Struct, frozen=True):
    """Sums that were tried: several where one cell spoils all of them."""

    sums: tuple[Sum, ...]
    verdict: Verdict
    culprit: Place | None = None


def tried(grid: Grid) -> Iterator[Tried]:
    """Every sum of a table, each once; those that one cell spoils together."""
    wrong: list[Sum] = []
    seen: set[tuple[frozenset[Place], tuple[Place, ...]]] = set()
    for promised in _promised(grid):
        judged = _judged(grid, promised)
        for line, verdict in judged:
            key = (frozenset(line.parts), line.wholes)
            if key in seen:
                continue
            seen.add(key)
            if verdict is Verdict.WRONG:
                wrong.append(line)
            else:
                yield Tried((line,), verdict)
    yield from _together(wrong)


def _promised(grid: Grid) -> Iterator[list[Sum]]:
    """Of several readings of one total the one that holds most often."""
    readings: dict[frozenset[Place], list[list[Sum]]] = {}
    for lines in sums(grid):
        if lines:
            readings.setdefault(frozenset(place for line in lines for place in line.wholes), []).append(lines)
    for several in readings.values():
        yield max(several, key=lambda lines: sum(holds(grid, line) for line in lines))


def _judged(grid: Grid, lines: Sequence[Sum]) -> list[tuple[Sum, Verdict]]:
    """Lines witness for each other; zeros witness nothing."""
    good = [line for line in lines if holds(grid, line)]
    bad = [line for line in lines if not holds(grid, line)]
    witnesses = sum(sum(bool(grid.value(*part)) for part in line.parts) > 1 for line in good)
    found = [(line, Verdict.OK) for line in good]
    for line in bad:
        blank = any(grid.value(*part) is None for part in line.parts)
        sure = line.known or witnesses >= WITNESSES * len(bad) or (len(bad) == 1 and _near(grid, line))
        found.append((line, Verdict.WRONG if sure and not blank else Verdict.UNDECIDABLE))
    return found


def holds(grid: Grid, line: Sum) -> bool:
    """Whether both sides are equal, as exactly as they are written."""
    return abs(total_of(grid, line.parts) - total_of(grid, line.wholes)) <= _slack(grid, line)


def _slack(grid: Grid, line: Sum) -> Decimal:
    """Rounded figures may be off by half a unit of their last place each; whole numbers without a scale by nothing."""
    places = [*line.parts, *line.wholes]
    digits = max(len(grid.words(*place).partition(".")[2].rstrip("%元件人")) for place in places)
    scaled = any((found := value_of(grid.words(*place))) and found[1] for place in places)
    if not digits and not scaled:
        return Decimal(0)
    return Decimal(len(places)) / 2 / Decimal(10) ** digits


def _near(grid: Grid, line: Sum) -> bool:
    goal, total = total_of(grid, line.wholes), total_of(grid, line.parts)
    return goal > 0 and abs(goal - total) <= NEAR * goal


def _together(wrong: Sequence[Sum]) -> Iterator[Tried]:
    """One cell in several wrong sums is what is wrong with them; else one row whose columns all fail."""
    left = list(wrong)
    while left:
        counts: dict[Place, int] = {}
        for line in left:
            for place in line.places:
                counts[place] = counts.get(place, 0) + 1
        culprit, most = max(counts.items(), key=lambda item: (item[1], -item[0][0], -item[0][1]))
        if most == 1:
            yield from (Tried(tuple(lines), Verdict.WRONG) for lines in _by_row(left).values())
            return
        spoilt = [line for line in left if culprit in line.places]
        yield Tried(tuple(spoilt), Verdict.WRONG, culprit)
        left = [line for line in left if culprit not in line.places]


def _by_row(wrong: Sequence[Sum]) -> dict[tuple[object, ...], list[Sum]]:
    """Columns that fail in the same rows together; rows by themselves."""
    found: dict[tuple[object, ...], list[Sum]] = {}
    for line in wrong:
        rows = tuple(row for row, _ in line.wholes)
        key = (line.line, rows) if line.line == "column" else (line.line, rows, line.wholes)
        found.setdefault(key, []).append(line)
    return found
