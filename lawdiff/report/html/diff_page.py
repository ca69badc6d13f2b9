"""What the page of a comparison shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison, MetricStatus, PairKind, SectionStatus
from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.message import Message, say
from lawdiff.report.arrange import chapters
from lawdiff.report.highlights import jumps, most_changed
from lawdiff.report.html.figure_rows import Figure, Spots, figures, placed
from lawdiff.report.html.overview import Block, Bracket, blocks, brackets
from lawdiff.report.html.panels import panels_of
from lawdiff.report.html.panels.panel import Panel
from lawdiff.report.html.table_grids import TableGrid, table_grids
from lawdiff.report.html.text_rows import Part, parts, spots_of
from lawdiff.report.html.tree import Entry, entries, entry, targets_of
from lawdiff.report.panels import findings
from lawdiff.report.table_changes import FATE
from lawdiff.report.visible import clean
from lawdiff.report.words import (
    CARRIED_REASON,
    METRIC_STATUS,
    MOVED,
    PAIR_KIND,
    SECTION_STATUS,
    SEVERITY,
    Catalogue,
    carried_over,
    chars_of,
    counts,
    title_of,
)

# Figures in sight; the others are folded below them.
MAX_FIGURES = 20
# Sections and figures named at the head: what can be taken in at a glance.
MAX_NAMED = 5


class Head(Struct, frozen=True):
    """What names a report."""

    title: str
    path: str
    year: int | None
    chars: int


class Noted(Struct, frozen=True):
    """What a rule about two years says of one place, and the anchor of its sentence."""

    severity: Severity
    word: Message
    code: str
    messages: tuple[str, ...]
    quote: str
    at: str | None


class Kind(Struct, frozen=True):
    """A kind of change that can be shown or hidden, and how often it occurs."""

    name: str
    word: Message
    number: int


class Page(Struct, frozen=True):
    """Everything on the page, in the order of reading."""

    old: Head
    new: Head
    similarity: float
    novelty: float
    carried: Mapping[str, int]
    facts: tuple[tuple[Message, str], ...]
    changed: tuple[Entry, ...]
    jumps: tuple[Figure, ...]
    blocks: tuple[Block, ...]
    brackets: tuple[Bracket, ...]
    sections: tuple[Entry, ...]
    figures: tuple[Figure, ...]
    tables: tuple[TableGrid, ...]
    panels: tuple[Panel, ...]
    findings: tuple[Noted, ...]
    kinds: tuple[Kind, ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    section_words: Mapping[SectionStatus, Message]
    metric_words: Mapping[MetricStatus, Message]
    metric_counts: Mapping[MetricStatus, int]
    reasons: Mapping[str, Message]

    @property
    def shown_figures(self) -> tuple[Figure, ...]:
        return self.figures[:MAX_FIGURES]

    @property
    def more_figures(self) -> tuple[Figure, ...]:
        return self.figures[MAX_FIGURES:]

    @property
    def leaps(self) -> int:
        return sum(figure.leaps for figure in self.figures)


def page(comparison: Comparison, catalogue: Catalogue) -> Page:
    """The content of the page."""
    found = chapters(comparison)
    spots, targets = spots_of(comparison, found), targets_of(found)
    strip = tuple(blocks(comparison, found, say("开头").render(catalogue)))
    return Page(
        old=_head(comparison.old),
        new=_head(comparison.new),
        similarity=comparison.similarity,
        novelty=comparison.novelty,
        carried=carried_over(comparison.carried),
        facts=tuple(_facts(comparison, catalogue)),
        changed=tuple(entry(comparison, row, targets) for row in most_changed(comparison)[:MAX_NAMED]),
        jumps=tuple(placed(row, spots) for row in jumps(comparison)[:MAX_NAMED]),
        blocks=strip,
        brackets=tuple(brackets(found, strip)),
        sections=tuple(entries(comparison, targets)),
        figures=tuple(figures(comparison, spots)),
        tables=tuple(table_grids(comparison, catalogue)),
        panels=tuple(panels_of(comparison, spots, catalogue)),
        findings=tuple(_noted(comparison, spots, catalogue)),
        kinds=tuple(_kinds(comparison)),
        parts=tuple(parts(comparison, found)),
        notes=tuple(note.render(catalogue) for note in comparison.notes),
        section_words=SECTION_STATUS,
        metric_words=METRIC_STATUS,
        metric_counts=comparison.metric_counts,
        reasons=CARRIED_REASON,
    )


def _head(document: Document) -> Head:
    return Head(title_of(document), document.source.path, document.year, chars_of(document))


def _facts(comparison: Comparison, catalogue: Catalogue) -> Iterator[tuple[Message, str]]:
    moved = _moved(comparison)
    rows: Sequence[tuple[Message, str]] = (
        (say("章节"), counts(SECTION_STATUS, comparison.section_counts, catalogue)),
        (say("句子"), counts(PAIR_KIND, comparison.pair_counts, catalogue)),
        (say("数字"), counts(METRIC_STATUS, comparison.metric_counts, catalogue)),
        (say("表格"), counts(FATE, comparison.table_counts, catalogue)),
        (say("移动"), say("{n}处文字换了位置", n=moved).render(catalogue) if moved else ""),
    )
    return ((word, clean(said)) for word, said in rows if said)


def _moved(comparison: Comparison) -> int:
    return sum(pair.moved for pair in comparison.pairs)


def _kinds(comparison: Comparison) -> Iterator[Kind]:
    """Moved pairs are a kind of their own, whatever else became of them."""
    still = [pair.kind for pair in comparison.pairs if not pair.moved]
    for kind, word in PAIR_KIND.items():
        number = still.count(kind)
        if number and kind is not PairKind.SAME:
            yield Kind(kind, word, number)
    if moved := _moved(comparison):
        yield Kind("moved", MOVED, moved)


def _noted(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Iterator[Noted]:
    sentences = [(comparison.new.source.raw_span(node.span), node.index) for node in comparison.new.sentences]
    for group in findings(comparison):
        first, messages = group[0], tuple(finding.message.render(catalogue) for finding in group)
        at = next((spots.new.get(index) for span, index in sentences if span.overlaps(first.span)), None)
        yield Noted(first.severity, SEVERITY[first.severity], first.code, messages, first.quote, at)
