"""How well cut lines are joined again: real reports are wrapped like a PDF, or cut by pages, and repaired.

    python tests/quality/wrapping.py

Reports: `corpus` in the folder that LAWDIFF_CORPUS names. Prints, for each way to cut, the cuts made, those that stayed
open, and joins where no cut was made. A paragraph that fills its last line has no mark to end it where nothing is
indented: such joins are not to be avoided. A few joins are true ones: the reports hold cut lines of their own.
"""

from __future__ import annotations

import os
import random
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from lawdiff.model.source import RepairKind
from lawdiff.readers.repair import repair

ROOT = Path(os.environ.get("LAWDIFF_CORPUS", "../shared")) / "corpus"
NOT_FIRST = "，。；：！？、）》”’"
PAGE, MARGIN = 700, 40


def reports() -> Iterator[list[str]]:
    """The lines of reports that have a paragraph a line."""
    for path in sorted([*ROOT.glob("provincial/*/*.txt"), *ROOT.glob("hailar/201?.txt")]):
        yield [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]


def wrapped(paragraph: str, width: int, indent: str) -> Iterator[str]:
    """The lines of a paragraph, none begun by a closing mark."""
    rest = indent + paragraph
    while len(rest) > width:
        cut = width
        while rest[cut] in NOT_FIRST and cut > width - 2:
            cut -= 1
        yield rest[:cut]
        rest = rest[cut:]
    yield rest


def joined(raw: str) -> set[int]:
    """Where repair joined two lines."""
    return {step.span.start for step in repair(raw)[0] if step.kind is RepairKind.BROKEN_LINE}


def wrap(paragraphs: list[str], width: int, indent: str) -> tuple[set[int], set[int]]:
    """The line ends made by wrapping, and those that repair took away, as line numbers."""
    lines: list[str] = []
    cuts: set[int] = set()
    for paragraph in paragraphs:
        for n, line in enumerate(wrapped(paragraph, width, indent)):
            if n:
                cuts.add(len(lines))
            lines.append(line)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return cuts, {bisect_right(starts, at) for at in joined("\n".join(lines))}


def page(paragraphs: list[str], between: str, dice: random.Random) -> tuple[set[int], set[int]]:
    """The cuts made inside sentences by pages, and those that repair took away, as offsets."""
    raw, cuts, length = "", set(), 0
    for paragraph in paragraphs:
        length += len(paragraph)
        if length > PAGE and len(paragraph) > 3 * MARGIN:
            cut = dice.randrange(MARGIN, len(paragraph) - MARGIN)
            while paragraph[cut - 1] in "。！？；：”;" or paragraph[cut] == "“":
                cut += 1
            cuts.add(len(raw) + cut)
            raw, length = raw + paragraph[:cut] + between + paragraph[cut:] + "\n", 0
        else:
            raw += paragraph + "\n"
    return cuts, joined(raw)


def main() -> None:
    """Print the table."""
    dice = random.Random(1)
    texts = list(reports())
    runs = {
        **{
            f"wrapped at {w}, {'indented' if i else 'flush'}": [wrap(t, w, i) for t in texts]
            for i in ("　　", "")
            for w in (28, 38, 46)
        },
        **{
            f"page break {between!r}": [page(t, between, dice) for t in texts]
            for between in ("\n", "\n\n ", "\n- 3 -\n")
        },
    }
    for name, results in runs.items():
        cuts = sum(len(made) for made, _ in results)
        missed = sum(len(made - mended) for made, mended in results)
        extra = sum(len(mended - made) for made, mended in results)
        print(f"{name:26} cuts {cuts:6}  missed {missed:4} {missed / cuts:6.2%}  joined without a cut {extra:4}")


if __name__ == "__main__":
    main()
