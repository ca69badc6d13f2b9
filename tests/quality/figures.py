"""Figures, year pairs and statements against the labels of real reports.

    python tests/quality/figures.py [-v]

Prints one table: what was read, what the labels say, and the bar. The labels stand in truth/metrics.json of the folder in
LAWDIFF_CORPUS, with their conventions; without that folder nothing is measured. Nothing here is timed.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import lawdiff
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.verbs.linting import checks

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared"))
BARS = {
    "precision": 0.97,
    "recall": 0.97,
    "amount": 0.985,
    "unit": 0.96,
    "qualifier": 0.95,
    "kind": 0.95,
    "role": 0.92,
    "label": 0.85,
    "pairs": 0.90,
    "statements": 0.92,
}
# The codes that may answer for a statement of each type.
CODES = {
    "sum": "LD602 LD603 LD608",
    "table-sum": "LD602 LD603 LD614 LD903 LD904",
    "text-vs-table": "LD602 LD603 LD604 LD613 LD904",
    "ratio": "LD604 LD608",
    "change": "LD605 LD606 LD903 LD904",
    "growth": "LD605 LD606 LD903 LD904",
    "enumeration": "LD610 LD611 LD603",
}
Label = Mapping[str, Any]


class Texts:
    """The documents of the labels, each parsed once."""

    def __init__(self) -> None:
        self.parsed: dict[str, Document] = {}
        self.compared: dict[tuple[str, str], Comparison] = {}

    def document(self, name: str) -> Document:
        if name not in self.parsed:
            self.parsed[name] = lawdiff.parse(lawdiff.read(CORPUS / name))
        return self.parsed[name]

    def comparison(self, old: str, new: str) -> Comparison:
        if (old, new) not in self.compared:
            self.compared[old, new] = lawdiff.compare(self.document(old), self.document(new))
        return self.compared[old, new]


def raw(document: Document, metric: Metric) -> Span:
    return document.source.raw_span(metric.span)


def half(a: Span, b: Span) -> bool:
    """Whether two spans share at least half of the shorter."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and 2 * shared >= min(len(a), len(b))


def bare(label: str) -> str:
    flat = unicodedata.normalize("NFKC", label)
    return "".join(c for c in flat if not c.isspace() and c not in "“”\"'‘’《》()")


def dice(a: str, b: str) -> float:
    """Bigrams shared by two labels."""
    one, other = (Counter(x[i : i + 2] for i in range(len(x) - 1)) for x in (a, b))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else float(a == b)


def judged(gold: Label, metric: Metric) -> Iterator[tuple[str, bool]]:
    """Each attribute of an answered figure, and whether it is right."""
    if gold["amount"] is not None:
        yield "amount", metric.amount == Decimal(gold["amount"])
    plain = unicodedata.normalize("NFKC", metric.unit)
    yield "unit", plain in {unicodedata.normalize("NFKC", u) for u in (gold["unit"], *gold.get("unit_accept", ()))}
    near = {"under": {"approx"}, "at_most": {"under"}}.get(gold["qualifier"], set())
    yield "qualifier", str(metric.qualifier) in {gold["qualifier"], *gold.get("q_accept", ()), *near}
    yield "kind", str(metric.kind) in {gold["kind"], *gold.get("kind_accept", ())}
    yield "role", str(metric.role) in {gold["role"], *gold.get("role_accept", ())}
    yield "label", max(dice(bare(metric.label), bare(x)) for x in (gold["label"], *gold["accept"])) >= 0.6


def extraction(texts: Texts, windows: Sequence[Label], verbose: bool) -> Iterator[tuple[str, int, int]]:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    hits = missed = false = 0
    for window in windows:
        document = texts.document(window["file"])
        mine = [m for m in document.metrics if window["start"] <= raw(document, m).start < window["end"]]
        quiet = [Span(i["at"], i["end"]) for i in window["ignored"] if i.get("optional")]
        used: set[int] = set()
        for gold in window["metrics"]:
            place = Span(gold["at"], gold["end"])
            found = next((m for m in mine if m.index not in used and half(raw(document, m), place)), None)
            if found is None:
                missed += not gold.get("optional")
                if verbose and not gold.get("optional"):
                    print("  missed", window["file"], gold["text"], gold["label"])
                continue
            used.add(found.index)
            hits += not gold.get("optional")
            for name, ok in judged(gold, found):
                asked[name] += 1
                right[name] += ok
                if verbose and not ok:
                    print(f"  {name}", window["file"], gold["text"], gold["label"], "|", found.label, found.role)
        rest = [raw(document, m) for m in mine if m.index not in used]
        false += sum(not any(place.overlaps(q) for q in quiet) for place in rest)
    yield "precision", hits, hits + false
    yield "recall", hits, hits + missed
    for name in asked:
        yield name, right[name], asked[name]


def places(document: Document, quote: str) -> list[Span]:
    """Where a quote stands in the file, white space apart."""
    raw_text = document.source.raw
    kept = [n for n, char in enumerate(raw_text) if not char.isspace() and char != "\u200b"]
    flat = "".join(raw_text[n] for n in kept)
    wanted = "".join(quote.split())
    found, at = [], flat.find(wanted)
    while at >= 0:
        found.append(Span(kept[at], kept[at + len(wanted) - 1] + 1))
        at = flat.find(wanted, at + 1)
    return found


def stands(document: Document, metric: Metric | None, side: Label) -> bool:
    """Whether a figure is the one that a label quotes."""
    if metric is None or not any(half(raw(document, metric), place) for place in places(document, side["quote"])):
        return False
    return side.get("amount") is None or metric.amount == Decimal(side["amount"])


def paired(texts: Texts, label: Label, others: Sequence[Label] = ()) -> bool:
    """Whether the two figures of a label stand in one row; a row that answers one of `others` does not count."""
    comparison = texts.comparison(label["old"]["file"], label["new"]["file"])
    rows = (row for row in comparison.metrics if row.old and row.new)
    for row in rows:
        if not (label.get("status") or (row.status != "incomparable" and row.unit == (row.old and row.old.unit))):
            continue
        if not (stands(comparison.old, row.old, label["old"]) and stands(comparison.new, row.new, label["new"])):
            continue
        if not any(
            stands(comparison.old, row.old, other["old"]) and stands(comparison.new, row.new, other["new"])
            for other in others
            if other["old"]["file"] == label["old"]["file"] and other["new"]["file"] == label["new"]["file"]
        ):
            return True
    return False


def pairs(texts: Texts, truth: Label, verbose: bool) -> Iterator[tuple[str, int, int]]:
    found = [paired(texts, label) for label in truth["pairs"]]
    made = [paired(texts, label, truth["pairs"]) for label in truth["non_pairs"]]
    if verbose:
        print(
            *(f"  pair missed {p['id']} {p['label']}" for p, ok in zip(truth["pairs"], found, strict=True) if not ok),
            sep="\n",
        )
    yield "pairs", sum(found), len(found)
    yield "non-pairs made", sum(made), len(made)


def verdict(texts: Texts, label: Label) -> Verdict | None:
    """What the ledger says at a statement; None where it is silent."""
    document = texts.document(label["file"])
    other = next((q["file"] for q in label.get("other_quotes") or () if q["file"] != label["file"]), None)
    comparison = texts.comparison(other, label["file"]) if other else None
    here = Span(label["at"], label["end"])
    said = []
    for check in checks(document, comparison):
        if check.code in CODES[label["type"]] and half(check.span, here):
            union = max(check.span.end, here.end) - min(check.span.start, here.start)
            shared = min(check.span.end, here.end) - max(check.span.start, here.start)
            rank = [Verdict.UNDECIDABLE, Verdict.OK, Verdict.WRONG].index(check.verdict)
            said.append((round(shared / union, 1), rank, check.verdict))
    return max(said)[2] if said else None


def statements(texts: Texts, labels: Sequence[Label], verbose: bool) -> Iterator[tuple[str, int, int]]:
    tally: dict[str, list[bool]] = defaultdict(list)
    false = 0
    for label in labels:
        said = verdict(texts, label)
        counted = str(said or Verdict.UNDECIDABLE)
        ok = counted == label["verdict"] or counted in (label.get("accept_verdicts") or ())
        tally[label["type"]].append(ok)
        false += said is Verdict.WRONG and label["verdict"] != "wrong"
        if verbose and not ok:
            print(f"  {label['id']} is {label['verdict']}, said {said}: {label['quote'][:50]}")
    everything = [ok for oks in tally.values() for ok in oks]
    yield "statements", sum(everything), len(everything)
    for name, oks in sorted(tally.items()):
        yield f"  {name}", sum(oks), len(oks)
    yield "false wrong", false, len(labels)


def main() -> int:
    path = CORPUS / "truth" / "metrics.json"
    if not path.is_file():
        print(f"no labels at {path}: set LAWDIFF_CORPUS")
        return 0
    verbose = "-v" in sys.argv[1:]
    truth, texts = json.loads(path.read_text("utf-8")), Texts()
    rows = [
        *extraction(texts, truth["windows"], verbose),
        *pairs(texts, truth, verbose),
        *statements(texts, truth["statements"], verbose),
    ]
    print(f"{'':<16}{'right':>7}{'of':>6}{'share':>8}{'bar':>8}")
    for name, good, total in rows:
        bar = BARS.get(name.strip())
        print(f"{name:<16}{good:>7}{total:>6}{good / max(total, 1):>8.3f}{bar if bar is not None else '':>8}")
    return int(any(good < BARS[name] * total for name, good, total in rows if name in BARS))


if __name__ == "__main__":
    sys.exit(main())
