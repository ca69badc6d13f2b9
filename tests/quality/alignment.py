"""How well two reports are aligned, on edited copies whose truth is known and on labelled pairs of real reports.

    python tests/quality/alignment.py [--seeds N] [--tier NAME] [--write]

The real reports are read from the folder of LAWDIFF_CORPUS (default ../shared); without it only the examples are copied and
edited. `--write` puts the table into docs/alignment.md. Beside lawdiff stand three matchers that are given the true
sentences: difflib, a flat character diff, and a monotone programme.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from edits import Copy, edited
from labels import score
from links import Count, answer, cut_figures, difflib_links, flat_links, highlighted, monotone_links, owners
from tiers import TIERS, Tier

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.readers import read
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.comparing import compare
from lawdiff.verbs.parsing import parse

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared"))
TABLE = ROOT / "docs" / "alignment.md"
MEASURES = ("links", "moves", "splits and merges", "sections")
BASELINES = {"difflib": difflib_links, "flat diff": flat_links, "monotone": monotone_links}

HEAD = ["tier", *(f"{name}: F1 (P / R)" for name in MEASURES), "figures cut", "highlight / least", "time", *BASELINES]

INTRODUCTION = """Edited copies of reports (the examples, and published ones where they are at hand) whose true alignment is known: words,
clauses and figures changed, sentences dropped, taken in, moved, split and merged, headings renamed, sections moved, lines
cut by page breaks; `lookalike` adds near twins to a quarter of the sentences. F1 with precision and recall. `highlight / least`:
characters marked in edited pairs over the fewest that would do with figures whole. The last three columns are the link F1 of
matchers that were given the true sentences. `time`: comparing one copy, on a busy two-core machine."""

Counts = dict[str, Count]
Row = list[str]


def main() -> None:
    options = _options()
    reports = list(_reports())
    tiers = [tier for tier in TIERS if options.tier in (None, tier.name)]
    rows = [_tier_row(tier, reports, options.seeds, options.verbose) for tier in tiers]
    table = _markdown(HEAD, rows)
    labels = CORPUS / "truth" / "alignment.json"
    if labels.is_file() and not options.tier:
        table += "\n\nLabelled pairs of real reports:\n\n" + _markdown(*_labelled(labels))
    print(table)
    if options.write:
        command = f"python tests/quality/alignment.py --seeds {options.seeds} --write"
        TABLE.write_text(
            f"# Alignment, measured\n\n{date.today()}, `{command}`\n\n{INTRODUCTION}\n\n{table}\n", "utf-8"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=2, help="copies of each report and tier")
    parser.add_argument("--tier", choices=[tier.name for tier in TIERS])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    return parser.parse_args()


def _reports() -> Iterator[Document]:
    """The examples, and real reports of several genres where they are at hand."""
    for path in sorted((ROOT / "examples").glob("*.txt")):
        yield parse(read(path))
    for pattern in (
        "seed/*.txt",
        "corpus/provincial/*/2025.txt",
        "corpus/hailar/201[35].txt",
        "corpus/state_council/2008.txt",
    ):
        for path in sorted(CORPUS.glob(pattern)):
            yield parse(read(path))


def _tier_row(tier: Tier, reports: list[Document], seeds: int, verbose: bool) -> Row:
    counts: Counts = defaultdict(Count)
    shown = least = cut = 0
    seconds = 0.0
    for n, report in enumerate(reports):
        for seed in range(seeds):
            copy = edited(report, reports[(n + 1) % len(reports)], tier, seed * 1000 + n)
            old, new = parse(source_from_text(copy.old_text)), parse(source_from_text(copy.new_text))
            began = time.perf_counter()
            comparison = compare(old, new)
            seconds += time.perf_counter() - began
            count(counts, copy, comparison, verbose)
            marked = highlighted(comparison)
            shown, least, cut = shown + marked[0], least + marked[1], cut + cut_figures(comparison)
    cells = [f"{c.f1:.3f} ({c.precision:.3f} / {c.recall:.3f})" for c in (counts[name] for name in MEASURES)]
    beside = [f"{counts[name].f1:.3f}" for name in BASELINES]
    per_copy = f"{1000 * seconds / max(1, len(reports) * seeds):.0f} ms"
    return [tier.name, *cells, str(cut), f"{shown / max(1, least):.2f}", per_copy, *beside]


def count(counts: Counts, copy: Copy, comparison: Comparison, verbose: bool = False) -> None:
    """Add what a comparison found of a copy to `counts`."""
    got = answer(comparison, copy.old_spans, copy.new_spans)
    counts["links"].add(got.links, copy.links)
    counts["moves"].add(got.moved, copy.moved)
    counts["splits and merges"].add(got.groups, copy.groups)
    sections = set(_section_links(copy, comparison))
    counts["sections"].add(sections, copy.sections)
    old = [copy.old_text[a:b] for a, b in copy.old_spans]
    new = [copy.new_text[a:b] for a, b in copy.new_spans]
    for name, matcher in BASELINES.items():
        counts[name].add(matcher(old, new), copy.links)
    if verbose:
        _explain("false", got.links - copy.links, old, new)
        _explain("missed", copy.links - got.links, old, new)
        _explain("false move", got.moved - copy.moved, old, new)
        _explain("missed move", copy.moved - got.moved, old, new)
        for name, rows in (("false group", got.groups - copy.groups), ("missed group", copy.groups - got.groups)):
            for olds, news in rows:
                print(f"{name}: {[old[i][:60] for i in sorted(olds)]} == {[new[j][:60] for j in sorted(news)]}")
        _explain("false section", sections - copy.sections, old, new)
        _explain("missed section", copy.sections - sections, old, new)


def _section_links(copy: Copy, comparison: Comparison) -> Iterator[tuple[int, int]]:
    """The answer's sections by the number of the true sentence that heads them."""
    heads = []
    sides = ((comparison.old, copy.old_spans, copy.old_heads), (comparison.new, copy.new_spans, copy.new_heads))
    for document, spans, known in sides:
        starts = {document.source.raw_span(s.span).start: s for s in document.sentences}
        found = {}
        homes = owners(document, spans)
        for section in document.sections:
            sentence = starts.get(document.source.raw_span(section.span).start)
            head = next((n for n in homes[sentence.index] if n in known), None) if sentence else None
            if head is not None:
                found.setdefault(section.index, head)
        heads.append(found)
    for row in comparison.sections:
        if row.old in heads[0] and row.new in heads[1]:
            yield heads[0][row.old], heads[1][row.new]


def _explain(name: str, links: Iterable[tuple[int, int]], old: list[str], new: list[str]) -> None:
    for i, j in sorted(links):
        print(f"{name}: {i} {old[i][:40]!r} == {j} {new[j][:40]!r}")


def _labelled(labels: Path) -> tuple[Row, list[Row]]:
    counts = score(labels, CORPUS / "corpus")
    rows = [
        [name, str(c.right + c.missed), f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}"]
        for name, c in counts.items()
    ]
    return ["measure", "labelled", "precision", "recall", "F1"], rows


def _markdown(head: Row, rows: list[Row]) -> str:
    return "\n".join("| " + " | ".join(line) + " |" for line in (head, ["---"] * len(head), *rows))


if __name__ == "__main__":
    sys.exit(main())
