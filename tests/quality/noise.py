"""Findings per 10,000 characters on published reports, by rule and severity.

    python tests/quality/noise.py [-v] [--select LD3,LD401] [--time] [FOLDER]

Published text is nearly free of errors, so what a rule says there is noise until someone has read it. The bar is 0.3 errors and
1.0 errors and warnings in 10,000 characters, over all rules together. `-v` lists every finding; `--time` shows what each rule
costs; `--off` runs the rules that are off by default too. FOLDER defaults to the corpus of LAWDIFF_CORPUS.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import lawdiff
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding, Severity
from lawdiff.packs import all_rules
from lawdiff.rules.contract import Rule
from lawdiff.verbs.linting import lint

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared")) / "corpus"
BARS = {"error": 0.3, "error + warning": 1.0}


def documents(folder: Path) -> Iterator[tuple[str, Document]]:
    """The text files; those of a .gbk twin are left out, since they are the same text."""
    for path in sorted(folder.rglob("*.txt")):
        if not (path.name.endswith(".gbk.txt") and path.with_name(path.name.replace(".gbk", "")).exists()):
            yield str(path.relative_to(folder)), lawdiff.parse(lawdiff.read(path))


def chosen(select: str, off: bool) -> list[Rule]:
    prefixes = tuple(select.split(",")) if select else ("LD",)
    return [r for r in all_rules().values() if r.code.startswith(prefixes) and (r.default or off or bool(select))]


def show(name: str, document: Document, finding: Finding) -> None:
    source = document.source
    line, column = source.position(finding.span.start)
    around = source.raw[max(0, finding.span.start - 25) : finding.span.end + 25].replace("\n", "⏎")
    print(f"{finding.code} {finding.severity:7} {name}:{line}:{column} x{finding.count} {finding.message.render()}")
    print(f"        {around[:160]}")


def by_rule(document: Document, rules: list[Rule]) -> Iterator[tuple[Rule, tuple[Finding, ...], float]]:
    """Each rule with its findings and the seconds they took."""
    for rule in rules:
        began = time.perf_counter()
        found = lint(document, [rule])
        yield rule, found, time.perf_counter() - began


def table(counts: Counter[tuple[str, Severity]], chars: int) -> None:
    print(f"{'rule':8}{'error':>8}{'warning':>9}{'info':>7}   per 10,000 characters")
    for code in sorted({code for code, _ in counts}):
        found = [counts[code, s] for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
        rate = (found[0] + found[1]) / chars * 10_000
        print(f"{code:8}{found[0]:8}{found[1]:9}{found[2]:7}   {rate:.3f}")
    by = {s: sum(n for (_, other), n in counts.items() if other == s) / chars * 10_000 for s in Severity}
    print(f"{chars} characters")
    print(f"error            {by[Severity.ERROR]:.3f}   (bar {BARS['error']})")
    print(f"error + warning  {by[Severity.ERROR] + by[Severity.WARNING]:.3f}   (bar {BARS['error + warning']})")
    print(f"info             {by[Severity.INFO]:.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--select", default="")
    parser.add_argument("--off", action="store_true", help="also rules that are off by default")
    parser.add_argument("--time", action="store_true", help="seconds a rule, slowest first")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    rules = chosen(options.select, options.off)
    counts: Counter[tuple[str, Severity]] = Counter()
    seconds: Counter[str] = Counter()
    chars = 0
    for name, document in documents(options.folder):
        chars += len(document.source.raw)
        for rule, found, spent in by_rule(document, rules):
            seconds[rule.code] += spent
            counts.update((finding.code, finding.severity) for finding in found)
            if options.verbose:
                for finding in found:
                    show(name, document, finding)
    table(counts, chars)
    if options.time:
        print(f"rules {sum(seconds.values()):.2f} s")
        print("\n".join(f"{code} {spent:.3f}" for code, spent in seconds.most_common(15)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
