"""The quality table: false alarms on published reports and recall on planted errors, by rule.

    python tests/quality/bench.py [--copies 60]

Writes docs/quality.md, for people, and configs/measured.yaml, for `lawdiff explain`. Both are committed: a change of a rule that
makes it louder or blinder shows in the difference. What the corpus still holds is listed by `noise.py -v`, what was missed by
`injection.py -v`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from injection import BAR, CORPUS, ROOT, measure, reports, wilson
from noise import BARS, by_rule, documents
from planting import FAMILIES

from lawdiff.model.finding import Severity
from lawdiff.packs import all_rules

HEAD = """# Quality

Made by `python tests/quality/bench.py`; do not edit. Published reports are nearly free of errors: what a rule says of them is noise
until someone has read it (`noise.py -v` lists each). Recall: one error planted in a
copy of a report, in its own sentences; found where a rule points at its place; 95 % intervals by Wilson's method.
"""


def count(folder: Path) -> tuple[Counter[tuple[str, Severity]], int]:
    rules = [rule for rule in all_rules().values() if rule.default]
    counts: Counter[tuple[str, Severity]] = Counter()
    chars = 0
    for _, document in documents(folder):
        chars += len(document.source.raw)
        for rule, found, _ in by_rule(document, rules):
            counts.update((rule.code, finding.severity) for finding in found)
    return counts, chars


def noise_table(counts: Counter[tuple[str, Severity]], chars: int) -> list[str]:
    def rate(*severities: Severity) -> float:
        return sum(n for (_, s), n in counts.items() if s in severities) / chars * 10_000

    rows = [
        f"## Findings on published reports ({chars:,} characters)",
        "",
        "| rule | error | warning | info |",
        "|---|--:|--:|--:|",
    ]
    codes = sorted({code for code, _ in counts})
    rows += [
        f"| {code} | " + " | ".join(str(counts[code, s] or "") for s in reversed(Severity)) + " |" for code in codes
    ]
    error, warning = rate(Severity.ERROR), rate(Severity.ERROR, Severity.WARNING)
    rows += [
        "",
        f"In 10,000 characters: errors {error:.2f} (bar {BARS['error']}), errors and warnings {warning:.2f} (bar ",
    ]
    rows[-1] += f"{BARS['error + warning']}), information {rate(Severity.INFO):.2f}. Rules not named said nothing."
    return rows


def recall_table(results: dict[str, tuple[int, int]]) -> list[str]:
    rows = ["", f"## Recall on planted errors (bar {BAR} for mechanical families)", ""]
    rows += ["| family | rules | found | recall | 95 % interval |", "|---|---|--:|--:|---|"]
    for name, (hits, tries) in results.items():
        low, high = wilson(hits, tries)
        share = f"{hits / tries:.3f} | {low:.3f}–{high:.3f}" if tries else "| "
        rows.append(f"| {name} | {' '.join(FAMILIES[name].codes)} | {hits}/{tries} | {share} |")
    return rows


def measured(counts: Counter[tuple[str, Severity]], chars: int, results: dict[str, tuple[int, int]]) -> str:
    """One line a rule: findings in 10,000 published characters, errors planted for it and found."""
    lines = [
        "# Made by tests/quality/bench.py; do not edit. noise: findings in 10,000 characters of published reports."
    ]
    for code, rule in all_rules().items():
        if rule.default:
            noise = sum(counts[code, s] for s in Severity) / chars * 10_000
            own = [results[name] for name, family in FAMILIES.items() if family.codes[0] == code and results[name][1]]
            planted = (
                f", found: {sum(hits for hits, _ in own)}, planted: {sum(tries for _, tries in own)}" if own else ""
            )
            lines.append(f"{code}: {{noise: {noise:.3f}{planted}}}")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--copies", type=int, default=60)
    options = parser.parse_args()
    counts, chars = count(options.folder)
    texts = reports(options.folder)
    results = {name: measure(family, texts, options.copies, False) for name, family in FAMILIES.items()}
    page = "\n".join([HEAD, *noise_table(counts, chars), *recall_table(results)]) + "\n"
    (ROOT / "docs/quality.md").write_text(page, "utf-8")
    (ROOT / "configs/measured.yaml").write_text(measured(counts, chars, results), "utf-8")
    print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
