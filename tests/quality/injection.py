"""Recall on planted errors: one error a copy, in a report's own sentences, by family, with Wilson intervals.

    python tests/quality/injection.py [-v] [--family NAME] [--copies 30] [FOLDER]

Each copy of a report of FOLDER (default: the corpus of LAWDIFF_CORPUS) gets one error of one family (planting.py); it is found
where a rule of the family points at its place. The bar is 0.95 for mechanical families. The dice are seeded: two runs agree.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from planting import FAMILIES, Family, Planted

import lawdiff
from lawdiff.model.finding import Finding
from lawdiff.model.span import Span
from lawdiff.packs import all_rules
from lawdiff.readers.text import source_from_text
from lawdiff.rules.contract import Rule
from lawdiff.verbs.linting import lint

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared")) / "corpus"
SEED, BAR = 20200110, 0.95
# Dumps of whole web pages hold a report several times; no one proofreads such a file.
LONGEST = 100_000


def wilson(hits: int, tries: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927)."""
    if not tries:
        return 0.0, 1.0
    share, square = hits / tries, z * z
    middle = (share + square / (2 * tries)) / (1 + square / tries)
    half = z * math.sqrt(share * (1 - share) / tries + square / (4 * tries * tries)) / (1 + square / tries)
    return middle - half, middle + half


def reports(folder: Path) -> dict[str, str]:
    texts = {str(path.relative_to(folder)): lawdiff.read(path).raw for path in sorted(folder.rglob("*.txt"))}
    return {name: text for name, text in texts.items() if len(text) <= LONGEST}


def sites(finding: Finding) -> Iterator[Span]:
    yield finding.span
    yield from (place.span for place in finding.related)
    yield from (edit.span for edit in finding.fix.edits) if finding.fix else ()


def found(planted: Planted, rules: list[Rule]) -> bool:
    """Whether a rule points at the place, or right beside it."""
    findings = lint(lawdiff.parse(source_from_text(planted.text)), rules)
    reach = Span(max(0, planted.start - 2), planted.end + 2)
    return any(site.overlaps(reach) or reach.contains(site) for finding in findings for site in sites(finding))


def measure(family: Family, texts: dict[str, str], copies: int, verbose: bool) -> tuple[int, int]:
    dice = random.Random(SEED)
    rules = [rule for code, rule in all_rules().items() if code in family.codes]
    hits = tries = 0
    names = sorted(texts)
    for _ in range(copies * 3):
        if tries == copies:
            break
        name = dice.choice(names)
        planted = family.plant(texts[name], dice)
        if planted is None:
            continue
        tries += 1
        hit = found(planted, rules)
        hits += hit
        if verbose and not hit:
            around = planted.text[max(0, planted.start - 30) : planted.end + 30].replace("\n", "⏎")
            print(f"    miss {name}: {around[:150]}")
    return hits, tries


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--family", default="", help="only families whose name contains this")
    parser.add_argument("--copies", type=int, default=30)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    texts = reports(options.folder)
    print(f"{'family':24}{'rules':16}{'found':>9}{'recall':>8}   95 % interval")
    for name, family in FAMILIES.items():
        if options.family in name:
            hits, tries = measure(family, texts, options.copies, options.verbose)
            low, high = wilson(hits, tries)
            share = hits / tries if tries else 0.0
            mark = "" if share >= BAR else "  below the bar" if tries else "  no place to plant"
            print(
                f"{name:24}{'/'.join(family.codes):16}{hits:4}/{tries:<4}{share:8.3f}   {low:.3f}-{high:.3f}{mark}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
