"""Two years' reports side by side."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.finding import Finding
from lawdiff.model.meaning import Emphasis, Shortcoming, Strength
from lawdiff.model.message import Message
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.model.table_pair import Fate, TablePair

NO_REASON = Message("")
Op = tuple[Literal["equal", "delete", "insert"], str]


class SectionStatus(StrEnum):
    """What became of a section."""

    SAME = "same"
    EDITED = "edited"
    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


SHORT = 4  # characters between a commitment and its lead that are shown as they are: 、 or ，其中，


class PairKind(StrEnum):
    """What became of a sentence; `figures`: only its figures differ."""

    SAME = "same"
    FIGURES = "figures"
    EDITED = "edited"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


class MetricStatus(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"
    SAME = "same"
    NEW = "new"
    DROPPED = "dropped"
    INCOMPARABLE = "incomparable"


class SectionPair(Struct, frozen=True):
    """An old section and its counterpart, by index; a split or merged section has one row a counterpart."""

    old: int | None
    new: int | None
    status: SectionStatus
    similarity: float
    novelty: float


class Pair(Struct, frozen=True):
    """Sentences that belong together, by index. The ops rebuild both sides to the letter."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: PairKind
    moved: bool
    similarity: float
    matched_by: str
    ops: tuple[Op, ...]


class MetricPair(Struct, frozen=True):
    """A figure over two years.

    `delta` is in `delta_unit` (the unit of `amount`; 个百分点 between rates), `percent` is of the old value.
    """

    label: str
    unit: str
    old: Metric | None
    new: Metric | None
    delta: Decimal | None
    delta_unit: str
    percent: Decimal | None
    status: MetricStatus
    confidence: float
    why: str = ""


class Claim(Struct, frozen=True):
    """A statement of the new report about the old one's figure; `span` in the new document's text.

    `detail`: the arithmetic, `(150-120)/120=25%`. `why`: a code, what keeps an undecidable one from a verdict.
    """

    span: Span
    stated: str
    computed: str
    verdict: Verdict
    why: str
    detail: str = ""


class Plan(Struct, frozen=True):
    """A commitment of the old report and what the new one says of it; `span` in the old text, evidence in the new.

    `lead`: the words of the old text that a torn one leans on (the first item of its list).
    """

    span: Span
    old: tuple[int, ...]
    new: tuple[int, ...]
    status: Literal["delivered", "partial", "silent"]
    confidence: Literal["high", "low"]
    evidence: tuple[Span, ...]
    similarity: float
    why: Message = NO_REASON
    lead: Span | None = None

    def words(self, old: Document) -> str:
        """The commitment as one can read it: its lead first, nothing left hanging at the end."""
        said = self.span.of(old.text).removesuffix("，其中")
        if self.lead is None:
            return said
        between = old.text[self.lead.end : self.span.start]
        return self.lead.of(old.text) + (between if len(between) <= SHORT else "……") + said


class Carried(Struct, frozen=True):
    """Text taken over from last year, by sentence index; `chars` counts the new side's characters.

    `exact`: to the letter, years aside. `boilerplate`: it is made of set phrases learned from other reports.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    reason: Literal["stale-figure", "stale-year", "verbatim", "proper"]
    chars: int
    exact: bool = False
    boilerplate: bool = False
    why: Message = NO_REASON


class Comparison(Struct, frozen=True, eq=False):
    """Everything that two reports share and do not. Counts and ratios are computed, never stored."""

    old: Document
    new: Document
    sections: tuple[SectionPair, ...]
    pairs: tuple[Pair, ...]
    metrics: tuple[MetricPair, ...] = ()
    claims: tuple[Claim, ...] = ()
    plans: tuple[Plan, ...] = ()
    carried: tuple[Carried, ...] = ()
    shortcomings: tuple[Shortcoming, ...] = ()
    strength: tuple[Strength, ...] = ()
    emphasis: Emphasis = Emphasis()
    findings: tuple[Finding, ...] = ()
    notes: tuple[Message, ...] = ()
    tables: tuple[TablePair, ...] = ()

    @property
    def similarity(self) -> float:
        """Share of both texts' characters that stand in both (twice the equal ones over all)."""
        equal = sum(len(text) for pair in self.pairs for op, text in pair.ops if op == "equal")
        total = sum(len(text) * (2 if op == "equal" else 1) for pair in self.pairs for op, text in pair.ops)
        return 2 * equal / total if total else 1.0

    @property
    def novelty(self) -> float:
        """Share of the new text's characters that have no counterpart in the old."""
        inserted = sum(len(text) for pair in self.pairs for op, text in pair.ops if op == "insert")
        total = sum(len(text) for pair in self.pairs for op, text in pair.ops if op != "delete")
        return inserted / total if total else 0.0

    @property
    def section_counts(self) -> Counter[SectionStatus]:
        return Counter(row.status for row in self.sections)

    @property
    def pair_counts(self) -> Counter[PairKind]:
        return Counter(pair.kind for pair in self.pairs)

    @property
    def metric_counts(self) -> Counter[MetricStatus]:
        return Counter(row.status for row in self.metrics)

    @property
    def table_counts(self) -> Counter[Fate]:
        return Counter(row.fate for row in self.tables)
