"""How well outlines are read: recall and precision of headings, by kind and level, against labels made by reading.

    python tests/quality/outline.py [-v]

Labels: `truth/alignment.json` in the folder that LAWDIFF_CORPUS names. Recall asks for every labelled heading; precision
is counted for levels 1 and 2 numbered or on their own line, of which the labels list all. `-v` prints each miss.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import lawdiff
from lawdiff.analysis.folding import fold
from lawdiff.model.document import Document, Section, SectionKind

ROOT = Path(os.environ.get("LAWDIFF_CORPUS", "../shared"))
NUMBERED = (SectionKind.HEADING, SectionKind.RUN_IN)
Key = tuple[int, str]


def labels() -> dict[str, dict[Key, dict[str, Any]]]:
    """File -> (line, heading without spaces) -> level, kind, optional."""
    pairs = json.loads((ROOT / "truth/alignment.json").read_text("utf-8"))["pairs"]
    found: dict[str, dict[Key, dict[str, Any]]] = {}
    for pair in pairs:
        for side in ("old", "new"):
            rows = found.setdefault(pair[side], {})
            for row in pair["sections"]:
                if row[side] is None:
                    continue
                kind = row.get("new_kind", row["kind"]) if side == "new" else row["kind"]
                key = row[f"{side}_line"], _key(row[side])
                rows[key] = {"level": row["level"], "kind": kind, "optional": row.get("optional", False)}
    return found


def _key(heading: str) -> str:
    return "".join(fold(heading).text.split()).strip("—-。：")


def sections(document: Document) -> dict[Key, Section]:
    """(line, label and title) -> section."""
    return {
        (document.source.position(document.source.raw_span(s.heading).start)[0], _key(s.heading.of(document.text))): s
        for s in document.sections
    }


def main(verbose: bool) -> None:
    """Print the table."""
    asked: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for name, rows in labels().items():
        read = sections(lawdiff.parse(lawdiff.read(ROOT / "corpus" / name)))
        for key, row in sorted(rows.items()):
            group = f"{row['kind']} {row['level']}" + (" optional" if row["optional"] else "")
            asked[group] += 1
            section = read.get(key)
            hit[group] += section is not None
            kinds[group] += section is not None and section.kind == row["kind"]
            levels[group] += section is not None and section.level == row["level"]
            if verbose and section is None:
                print(f"missed  {name}:{key[0]} {group} {key[1]}")
            elif verbose and section is not None and (section.kind != row["kind"] or section.level != row["level"]):
                print(f"differs {name}:{key[0]} {group} {key[1]}: read as {section.kind} {section.level}")
        last = max(line for line, _ in rows)
        for key, section in sorted(read.items()):
            if key in rows or key[0] > last:
                continue
            extra[f"{section.kind} {section.level}"] += 1
            if verbose:
                print(f"extra   {name}:{key[0]} {section.kind} {section.level} {key[1]}")
    for group in sorted(asked):
        n = asked[group]
        print(
            f"{group:22} {hit[group]:4}/{n:<4} {hit[group] / n:6.1%}  kind {kinds[group] / n:6.1%}  level {levels[group] / n:6.1%}"
        )
    print("not labelled:", ", ".join(f"{group} {n}" for group, n in sorted(extra.items())))


if __name__ == "__main__":
    main("-v" in sys.argv)
