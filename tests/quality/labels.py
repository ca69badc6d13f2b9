"""Labelled pairs of real reports: which sections and sentences belong together, as a reader found them.

The labels are those of truth/alignment.json beside the corpus; its note states the conventions. Sections of the first two
levels are scored, and the sentences of the labelled windows; headings, table rows and what may go either way are left out.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from links import Count, Link, Span, answer, owners

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.readers import read
from lawdiff.verbs.comparing import compare
from lawdiff.verbs.parsing import parse

Row = Mapping[str, Any]

_PAGE = re.compile(r"(?m)^[ \t\f]*- \d+ -[ \t\r]*$")
MAIN_LEVELS = (1, 2)
# A section may begin a few characters before its heading's words (spaces, a mark).
SLACK = 4


@dataclass(slots=True)
class Side:
    """One labelled file: its sentences are found by quote, from their line on, whatever spaces stand between."""

    text: str
    spans: list[Span] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    skipped: set[int] = field(default_factory=set)
    kept: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    flat: str = ""

    def __post_init__(self) -> None:
        furniture = {n for match in _PAGE.finditer(self.text) for n in range(*match.span())}
        self.kept = [n for n, char in enumerate(self.text) if not char.isspace() and n not in furniture]
        self.flat = "".join(self.text[n] for n in self.kept)
        self.lines = [0, *(match.end() for match in re.finditer("\n", self.text))]

    def find(self, quote: str, line: int) -> Span | None:
        """Where a quote stands, from the start of a line on."""
        return self._from(quote, self.lines[line - 1])

    def _from(self, quote: str, start: int) -> Span | None:
        words = "".join(quote.split())
        at = self.flat.find(words, bisect_left(self.kept, start))
        return (self.kept[at], self.kept[at + len(words) - 1] + 1) if at >= 0 and words else None

    def number(self, quote: str, place: str, skip: bool = False) -> int:
        """The number of a labelled sentence, by its place (line.sentence); raises ValueError where it is not found."""
        if place not in self.numbers:
            span = self.find(quote, int(place.partition(".")[0]))
            while span in self.spans:
                span = self._from(quote, span[1])
            if span is None:
                raise ValueError(f"no such sentence: {quote}")
            self.numbers[place] = len(self.spans)
            self.spans.append(span)
        if skip:
            self.skipped.add(self.numbers[place])
        return self.numbers[place]


@dataclass(slots=True)
class Labels:
    """What a reader said of one pair of files."""

    old: Side
    new: Side
    links: set[Link] = field(default_factory=set)
    moved: set[Link] = field(default_factory=set)
    maybe: set[Link] = field(default_factory=set)

    def add(self, window: Row) -> None:
        """Take in one labelled window."""
        for link in window.get("links") or []:
            quiet = bool(link.get("heading") or link.get("table"))
            olds = [self.old.number(q, at, quiet) for q, at in zip(link["old"], link["old_at"], strict=True)]
            news = [self.new.number(q, at, quiet) for q, at in zip(link["new"], link["new_at"], strict=True)]
            self.links |= (found := {(i, j) for i in olds for j in news})
            self.moved |= found if link.get("moved") else set()
        for side, name in ((self.old, "old"), (self.new, "new")):
            for quote, place in zip(
                window.get(f"{name}_only") or [], window.get(f"{name}_only_at") or [], strict=False
            ):
                side.number(quote, place)
        places = [(self.old, at) for at in window.get("skip_old_at") or []]
        places += [(self.new, at) for at in window.get("skip_new_at") or []]
        for quote, (side, place) in zip(window.get("skip") or [], places, strict=True):
            side.number(quote, place, skip=True)
        for row in window.get("maybe") or []:
            self.maybe.add((self.old.number(row["old"], row["old_at"]), self.new.number(row["new"], row["new_at"])))

    def scored(self, links: set[Link]) -> set[Link]:
        """Of some links, those that the labels decide."""
        return {(i, j) for i, j in links - self.maybe if i not in self.old.skipped and j not in self.new.skipped}


def score(truth: Path, corpus: Path) -> dict[str, Count]:
    """Sections, links and moves over all labelled pairs."""
    counts: dict[str, Count] = defaultdict(Count)
    for pair in json.loads(truth.read_text("utf-8"))["pairs"]:
        old, new = (parse(read(corpus / pair[name].removeprefix("corpus/"))) for name in ("old", "new"))
        comparison = compare(old, new)
        labels = Labels(Side(old.source.raw), Side(new.source.raw))
        counts["sections"].add(*_sections(pair, labels, comparison))
        if pair.get("windows"):
            _sentences(pair, labels, comparison, counts)
    return counts


def _sentences(pair: Row, labels: Labels, comparison: Comparison, counts: dict[str, Count]) -> None:
    for window in pair["windows"]:
        labels.add(window)
    spans = [sorted(side.spans) for side in (labels.old, labels.new)]
    back = [[side.spans.index(span) for span in sorted(side.spans)] for side in (labels.old, labels.new)]
    got = answer(comparison, *spans)
    links = {(back[0][i], back[1][j]) for i, j in got.links}
    moved = {(back[0][i], back[1][j]) for i, j in got.moved}
    counts["links"].add(labels.scored(links), labels.scored(labels.links))
    counts["moves"].add(labels.scored(moved), labels.scored(labels.moved))
    counts["links"].false += _strays(comparison, labels, spans, back)


def _strays(comparison: Comparison, labels: Labels, spans: list[list[Span]], back: list[list[int]]) -> int:
    """Labelled sentences that are tied to nothing but sentences outside the windows."""
    olds, news = owners(comparison.old, spans[0]), owners(comparison.new, spans[1])
    count = 0
    for pair in comparison.pairs:
        a = {back[0][n] for i in pair.old for n in olds[i]}
        b = {back[1][n] for j in pair.new for n in news[j]}
        if pair.old and pair.new and bool(a) != bool(b) and not (a & labels.old.skipped or b & labels.new.skipped):
            count += len(a) + len(b)
    return count


@dataclass(slots=True)
class Heads:
    """The labelled headings of one side: spans by number; those of the first levels; those that must be answered."""

    numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    main: set[int] = field(default_factory=set)
    firm: set[int] = field(default_factory=set)

    def add(self, side: Side, row: Row, name: str) -> int | None:
        """The number of a row's heading on this side; None where it has none."""
        words, line = row.get(name), row.get(f"{name}_line")
        if not words:
            return None
        number = self.numbers.setdefault((line, words), len(self.spans))
        if number == len(self.spans):
            start = side.lines[line - 1]
            self.spans.append(side.find(words, line) or (start, start + len(words)))
        kind = row.get("new_kind", row.get("kind")) if name == "new" else row.get("kind")
        if row["level"] in MAIN_LEVELS and kind in ("heading", "run-in"):
            self.main.add(number)
        if not row.get("optional"):
            self.firm.add(number)
        return number

    def of(self, document: Document) -> dict[int, int]:
        """The labelled heading that each section of a document begins with."""
        found = {}
        for section in document.sections:
            start = document.source.raw_span(section.span).start
            near = [(abs(start - a), n) for n, (a, b) in enumerate(self.spans) if a - SLACK <= start < max(b, a + 1)]
            if near:
                found[section.index] = min(near)[1]
        return found


def _sections(pair: Row, labels: Labels, comparison: Comparison) -> tuple[set[Link], set[Link]]:
    """The section links answered and those wanted, of the first two levels."""
    old, new = Heads(), Heads()
    wanted: set[Link] = set()
    free: set[Link] = set()
    for row in pair.get("sections") or []:
        i, j = old.add(labels.old, row, "old"), new.add(labels.new, row, "new")
        if i is not None and j is not None:
            (free if row.get("optional") or row.get("part") else wanted).add((i, j))
    olds, news = old.of(comparison.old), new.of(comparison.new)
    got = {(olds[r.old], news[r.new]) for r in comparison.sections if r.old in olds and r.new in news}
    firm = {(i, j) for i, j in got - free if i in old.firm and j in new.firm}
    return tuple({(i, j) for i, j in links if i in old.main and j in new.main} for links in (firm, wanted - free))
