"""What the page of a comparison shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus, Op, PairKind, SectionPair, SectionStatus
from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.message import Message, say
from lawdiff.report.arrange import Chapter, Row, chapters, is_chapter, says_the_heading, section_of, section_rows
from lawdiff.report.changes import new_side, old_side, shown
from lawdiff.report.figures import by_size, guessed
from lawdiff.report.folding import Fold, folded, wanted_kinds
from lawdiff.report.highlights import sayings
from lawdiff.report.html.overview import Block, blocks
from lawdiff.report.html.panels import Panel, panels_of
from lawdiff.report.naming import heading_of, place_of, word_of
from lawdiff.report.visible import clean
from lawdiff.report.words import (
    CARRIED_REASON,
    METRIC_STATUS,
    PAIR_KIND,
    SECTION_STATUS,
    SEVERITY,
    Catalogue,
    carried_over,
    chars_of,
    counts,
    title_of,
)

# Sentences left standing on either side of a change.
CONTEXT = 1
# Figures in sight; the others are folded below them.
MAX_FIGURES = 20


class Head(Struct, frozen=True):
    """What names a report."""

    title: str
    path: str
    year: int | None
    chars: int


class Entry(Struct, frozen=True):
    """A line of the section table; `target` is the chapter it leads to."""

    status: SectionStatus
    level: int
    title: str
    was: str
    similarity: float | None
    novelty: float
    target: int | None


class Figure(Struct, frozen=True):
    """A line of the figure table; `old_at`, `new_at` are the pairs it stands in."""

    row: MetricPair
    old_at: int | None
    new_at: int | None

    @property
    def guessed(self) -> bool:
        return guessed(self.row)


class Noted(Struct, frozen=True):
    """A finding of the rules about two years."""

    severity: Severity
    word: Message
    code: str
    message: str
    quote: str


class Line(Struct, frozen=True):
    """A row of the text: the pair's number, what became of it, both sides; `gone` where it only stood."""

    number: int
    kind: PairKind
    word: Message
    moved: bool
    gone: bool
    place: str
    old: tuple[Op, ...]
    new: tuple[Op, ...]


class Stretch(Struct, frozen=True):
    """Lines that are read together; folded ones are unchanged."""

    lines: tuple[Line, ...]
    folded: bool


class Part(Struct, frozen=True):
    """A chapter of the text."""

    number: int
    title: str
    level: int
    status: SectionStatus | None
    similarity: float | None
    stretches: tuple[Stretch, ...]


class Page(Struct, frozen=True):
    """Everything on the page, in the order of reading.

    `aliases`: a pair that has no row of its own, being an unchanged heading, and the anchor of its chapter.
    """

    old: Head
    new: Head
    similarity: float
    novelty: float
    facts: tuple[tuple[Message, str], ...]
    blocks: tuple[Block, ...]
    sections: tuple[Entry, ...]
    figures: tuple[Figure, ...]
    more_figures: tuple[Figure, ...]
    panels: tuple[Panel, ...]
    findings: tuple[Noted, ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    aliases: dict[int, str]
    section_words: dict[SectionStatus, Message]
    metric_words: dict[MetricStatus, Message]


def page(comparison: Comparison, catalogue: Catalogue) -> Page:
    """The content of the page."""
    found = chapters(comparison)
    figures = tuple(_figures(comparison))
    start = say("开头").render(catalogue)
    return Page(
        old=_head(comparison.old),
        new=_head(comparison.new),
        similarity=comparison.similarity,
        novelty=comparison.novelty,
        facts=tuple(_facts(comparison, catalogue)),
        blocks=tuple(blocks(comparison, found, start)),
        sections=tuple(_entries(comparison, found)),
        figures=figures[:MAX_FIGURES],
        more_figures=figures[MAX_FIGURES:],
        panels=tuple(panels_of(comparison, catalogue)),
        findings=tuple(_noted(comparison, catalogue)),
        parts=tuple(_part(comparison, chapter, start) for chapter in found),
        notes=tuple(note.render(catalogue) for note in comparison.notes),
        aliases={row.number: f"c{c.number}" for c in found for row in c.rows if says_the_heading(comparison, row)},
        section_words=dict(SECTION_STATUS),
        metric_words=dict(METRIC_STATUS),
    )


def _head(document: Document) -> Head:
    return Head(title_of(document), document.source.path, document.year, chars_of(document))


def _facts(comparison: Comparison, catalogue: Catalogue) -> Iterator[tuple[Message, str]]:
    moved = sum(1 for pair in comparison.pairs if pair.moved)
    rows: tuple[tuple[Message, str], ...] = (
        (say("章节"), counts(SECTION_STATUS, comparison.section_counts, catalogue)),
        (say("句子"), counts(PAIR_KIND, comparison.pair_counts, catalogue)),
        (say("数字"), counts(METRIC_STATUS, comparison.metric_counts, catalogue)),
        (say("移动"), say("{n}处文字换了位置", n=moved).render(catalogue) if moved else ""),
        (say("沿用"), _carried(comparison, catalogue)),
        *sayings(comparison),
    )
    return ((word, clean(said)) for word, said in rows if said)


def _carried(comparison: Comparison, catalogue: Catalogue) -> str:
    chars = carried_over(comparison.carried)
    total = say("{n}字", n=f"{sum(chars.values()):,}").render(catalogue)
    return total + say("：").render(catalogue) + counts(CARRIED_REASON, chars, catalogue) if chars else ""


def _entries(comparison: Comparison, found: Sequence[Chapter]) -> Iterator[Entry]:
    targets: dict[SectionPair, int] = {row: chapter.number for chapter in found for row in chapter.sections}
    for row in section_rows(comparison):
        node = section_of(comparison, row)
        if not is_chapter(node):
            continue
        both = row.old is not None and row.new is not None
        was = heading_of(comparison.old.sections[row.old]) if both and row.old is not None else ""
        title = heading_of(node)
        renamed = was if was != title else ""
        if both and row.old is not None and comparison.old.sections[row.old].title == node.title:
            renamed = comparison.old.sections[row.old].label if renamed else ""
        similarity = row.similarity if both else None
        yield Entry(row.status, node.level, title, renamed, similarity, row.novelty, targets.get(row))


def _figures(comparison: Comparison) -> Iterator[Figure]:
    old_at = {sentence: n for n, pair in enumerate(comparison.pairs) for sentence in pair.old}
    new_at = {sentence: n for n, pair in enumerate(comparison.pairs) for sentence in pair.new}
    changed = by_size(comparison.metrics)
    others = [row for row in comparison.metrics if row.status in (MetricStatus.NEW, MetricStatus.DROPPED)]
    for row in (*changed, *sorted(others, key=lambda row: row.status is MetricStatus.DROPPED)):
        yield Figure(
            row,
            old_at.get(row.old.sentence) if row.old else None,
            new_at.get(row.new.sentence) if row.new else None,
        )


def _noted(comparison: Comparison, catalogue: Catalogue) -> Iterator[Noted]:
    for finding in comparison.findings:
        level = finding.severity
        yield Noted(level, SEVERITY[level], finding.code, finding.message.render(catalogue), finding.quote)


def _part(comparison: Comparison, chapter: Chapter, start: str) -> Part:
    first = chapter.sections[0] if chapter.sections else None
    title = heading_of(section_of(comparison, first)) if first else start
    both = [row.similarity for row in chapter.sections if row.old is not None and row.new is not None]
    rows = [row for row in chapter.rows if not says_the_heading(comparison, row)]
    pieces = list(folded(rows, CONTEXT, wanted_kinds(frozenset())))
    return Part(
        chapter.number,
        title,
        min(chapter.level, 4),
        first.status if first else None,
        max(both, default=None),
        tuple(_stretches(comparison, pieces)),
    )


def _stretches(comparison: Comparison, pieces: Sequence[Row | Fold]) -> Iterator[Stretch]:
    open_rows: list[Line] = []
    for piece in pieces:
        if not isinstance(piece, Fold):
            open_rows.append(_line(comparison, piece))
            continue
        if open_rows:
            yield Stretch(tuple(open_rows), folded=False)
            open_rows = []
        yield Stretch(tuple(_line(comparison, row) for row in piece.rows), folded=True)
    if open_rows:
        yield Stretch(tuple(open_rows), folded=False)


def _line(comparison: Comparison, row: Row) -> Line:
    ops = shown(row.pair)
    old, new = old_side(ops), new_side(ops)
    if row.pair.kind is PairKind.SAME:
        old = (("equal", "".join(text for op, text in row.pair.ops if op != "insert")),)
    if row.pair.moved:
        old, new = (old, ()) if row.gone else (old, new)
    return Line(
        number=row.number,
        kind=row.pair.kind,
        word=word_of(row),
        moved=row.pair.moved,
        gone=row.gone,
        place=_place(comparison, row) if row.pair.moved else "",
        old=tuple((op, clean(text)) for op, text in old),
        new=tuple((op, clean(text)) for op, text in new),
    )


def _place(comparison: Comparison, row: Row) -> str:
    """Where the other end of a move stands."""
    document, sentences = (comparison.new, row.pair.new) if row.gone else (comparison.old, row.pair.old)
    return clean(place_of(document, document.sentences[sentences[0]].section))
