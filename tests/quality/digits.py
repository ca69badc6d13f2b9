"""One digit changed in a statement that holds: how often the change is seen, by kind of statement.

    python tests/quality/digits.py [-v] [--copies 30] [--kind NAME] [FOLDER]

Every change is counted, also those that no reader could see: where the statement still holds within its rounding, where a
part stays below its whole, where a level only has to rise. So the share is a floor, and kinds are compared with themselves.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import lawdiff
from lawdiff.model.document import Document
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, Verdict
from lawdiff.readers.text import source_from_text

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("LAWDIFF_CORPUS", ROOT.parent / "shared")) / "corpus"
SEED, LONGEST = 20200110, 100_000


def held(folder: Path) -> dict[str, list[tuple[Document, Statement]]]:
    """The statements that hold, by kind."""
    found: dict[str, list[tuple[Document, Statement]]] = defaultdict(list)
    for path in sorted(folder.rglob("*.txt")):
        document = lawdiff.parse(lawdiff.read(path))
        if len(document.text) <= LONGEST:
            for statement in document.statements:
                if statement.verdict is Verdict.OK:
                    found[str(statement.kind)].append((document, statement))
    return found


def places(document: Document, span: Span) -> Iterator[int]:
    """The digits of the figures in a stretch."""
    for metric in document.metrics:
        if span.contains(metric.span):
            yield from (n for n in range(metric.span.start, metric.span.end) if document.text[n] in "0123456789")


def seen(document: Document, at: int, digit: str) -> bool:
    """Whether the report with the digit changed is found at fault there."""
    words = document.text[:at] + digit + document.text[at + 1 :]
    tried = lawdiff.parse(source_from_text(words)).statements
    return any(s.span.start <= at <= s.span.end and (s.verdict is Verdict.WRONG or s.near_miss) for s in tried)


def measure(rows: list[tuple[Document, Statement]], copies: int, verbose: bool) -> tuple[int, int]:
    dice = random.Random(SEED)
    hits = tries = 0
    for document, statement in dice.sample(rows, min(copies, len(rows))):
        spots = list(places(document, statement.span))
        if not spots:
            continue
        at = dice.choice(spots)
        digit = dice.choice([c for c in "123456789" if c != document.text[at]])
        tries += 1
        hit = seen(document, at, digit)
        hits += hit
        if verbose and not hit:
            print(
                f"    miss {document.text[at]}→{digit}: {statement.span.of(document.text)[:120]!r} {statement.detail}"
            )
    return hits, tries


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--kind", default="")
    parser.add_argument("--copies", type=int, default=30)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    for kind, rows in sorted(held(options.folder).items()):
        if options.kind in kind:
            hits, tries = measure(rows, options.copies, options.verbose)
            print(f"{kind:18}{len(rows):5} held {hits:4}/{tries:<4} seen")


if __name__ == "__main__":
    main()
