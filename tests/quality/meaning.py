"""How well plans and carried-over text are judged, on the pairs labelled by reading.

    python tests/quality/meaning.py [-v] [FOLDER]

FOLDER holds corpus/ and truth/ (default: LAWDIFF_CORPUS). A plan item agrees where the entry that covers most of its words has
its status; a carried case where an entry joins its two sentences for its reason (or one of `also_ok`). Bars: 80 % of the plan
items, no item called delivered that is silent, 80 % of the carried cases, at most one proper case in ten raised.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import lawdiff
from lawdiff.model.comparison import Comparison, Plan
from lawdiff.model.document import Document
from lawdiff.model.span import Span

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared"))
BAR = 0.8


@cache
def document(path: Path) -> Document:
    return lawdiff.parse(lawdiff.read(path))


@cache
def compared(old: Path, new: Path) -> Comparison:
    return lawdiff.compare(document(old), document(new))


def pair_of(folder: Path, item: Any) -> Comparison:
    return compared(folder / "corpus" / item["old"], folder / "corpus" / item["new"])


def place(document: Document, words: str, line: int = 1) -> Span:
    """Where words stand in the repaired text from a line of the file on, spaces and line ends apart."""
    kept = [(char, at) for at, char in enumerate(document.text) if not char.isspace()]
    flat, wanted = "".join(char for char, _ in kept), "".join(words.split())
    raw = document.source.line_starts[line - 1]
    first = next((n for n, (_, at) in enumerate(kept) if document.source.raw_span(Span(at, at + 1)).start >= raw), 0)
    at = max(flat.find(wanted, first), flat.find(wanted) if flat.find(wanted, first) < 0 else -1)
    return Span(kept[at][1], kept[at + len(wanted) - 1][1] + 1) if at >= 0 else Span(0, 0)


def shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def plan_of(comparison: Comparison, item: Any) -> Plan | None:
    span = place(comparison.old, item["plan"], item["plan_line"])
    best = max(comparison.plans, key=lambda plan: (shared(plan.span, span), -len(plan.span)), default=None)
    return best if best and shared(best.span, span) else None


def score_plans(folder: Path, verbose: bool) -> bool:
    items = json.loads((folder / "truth/plans.json").read_text("utf-8"))["items"]
    table: Counter[tuple[str, str]] = Counter()
    for item in items:
        comparison = pair_of(folder, item)
        found = plan_of(comparison, item)
        got = found.status if found else "none"
        table[item["status"], got] += 1
        if verbose and got != item["status"]:
            evidence = [span.of(comparison.new.text) for span in found.evidence] if found else []
            quote = found.span.of(comparison.old.text) if found else ""
            print(
                f"{item['status']:9} got {got:9} {item['plan']}\n    entry {quote} {found and found.confidence}\n    {evidence}"
            )
    right = sum(n for (want, got), n in table.items() if want == got)
    wrong = table["silent", "delivered"] + table["partial", "delivered"]
    print(
        f"plans: {right}/{len(items)} agree; delivered wrongly: {wrong} (of silent ones {table['silent', 'delivered']})"
    )
    print("   ", dict(table))
    return right >= BAR * len(items) and not table["silent", "delivered"]


def reasons_of(comparison: Comparison, case: Any) -> set[str]:
    there = place(comparison.old, case["old_text"], case["old_line"])
    here = place(comparison.new, case["new_text"], case["new_line"])
    olds = {s.index for s in comparison.old.sentences if s.span.overlaps(there)}
    news = {s.index for s in comparison.new.sentences if s.span.overlaps(here)}
    return {row.reason for row in comparison.carried if olds & set(row.old) and news & set(row.new)}


def score_carried(folder: Path, verbose: bool) -> bool:
    cases = json.loads((folder / "truth/carried.json").read_text("utf-8"))["cases"]
    found, raised, totals = 0, 0, Counter[bool]()
    for case in cases:
        reasons = reasons_of(pair_of(folder, case), case)
        wanted = {case["verdict"], *case.get("also_ok", ())}
        sound = case["verdict"] == "proper"
        totals[sound] += 1
        hit, loud = bool(reasons & wanted), bool(reasons - {"proper"})
        found += hit and not sound
        raised += loud and sound
        if verbose and (loud if sound else not hit):
            print(
                f"{case['verdict']:9} got {reasons or '-'} ({case['confidence']})\n    {case['old_text'][:90]}\n    {case['new_text'][:90]}"
            )
    print(f"carried: {found}/{totals[False]} found with the right reason; {raised}/{totals[True]} proper ones raised")
    return found >= BAR * totals[False] and raised * 10 <= totals[True]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED)
    parser.add_argument("-v", "--verbose", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.folder / "truth").is_dir():
        print(f"no labelled reports at {arguments.folder}")
        return 2
    good = [score_plans(arguments.folder, arguments.verbose), score_carried(arguments.folder, arguments.verbose)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
