"""The figures of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.figures.cells import of_cells
from lawdiff.analysis.figures.draft import Draft
from lawdiff.analysis.figures.filters import Quotes, refuse
from lawdiff.analysis.figures.pieces import Slicer
from lawdiff.analysis.figures.reading import read
from lawdiff.analysis.figures.roles import Times
from lawdiff.analysis.figures.tokens import Skip, Token, scale_of, scan
from lawdiff.analysis.figures.units import Units, units_of
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.document import Body, Section, Sentence
from lawdiff.model.metric import Ignored, Metric
from lawdiff.model.span import Span

_VAGUE = frozenset({"word", "name", "idiom"})


class Found(Struct, frozen=True):
    """A figure and where it stands: in a sentence, or in a table."""

    draft: Draft
    section: int | None
    sentence: int | None
    table: int | None = None


def extract(
    body: Body,
    sentences: Sequence[Sentence],
    sections: Sequence[Section],
    lexicon: Lexicon,
    reviewed: int | None,
    year: int | None = None,
    tables: Sequence[Grid] = (),
) -> tuple[tuple[Metric, ...], tuple[Ignored, ...]]:
    """Every number of a text: the figures, and the others with the reason why they are none.

    `reviewed` is the year whose work the text tells, `year` the one it is named after: where that is later, 今年 plans.
    """
    units = units_of(lexicon)
    text = body.folded.text
    holes = [body.folded.from_base(grid.table.span) for grid in tables]
    tokens, skips = _sorted_out(_without(text, holes), units)
    starts = [token.start for token in tokens]
    times = Times(sections, reviewed, year)
    found: list[Found] = []
    for sentence in sentences:
        span = body.folded.from_base(sentence.span)
        mine = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        times.enter(sentence.section, text[span.start : span.end])
        drafts = read(text, Slicer(text, span.start, span.end, mine).pieces(), times, span.start) if mine else []
        found.extend(Found(draft, sentence.section, sentence.index) for draft in drafts)
    for n, grid in enumerate(tables):
        section = _section_at(sections, grid.table.span.start)
        drafts, others = of_cells(body, grid, units, Times(sections, reviewed, year), section)
        found.extend(Found(draft, section, None, n) for draft in drafts)
        skips.extend(others)
    if tables:
        found.sort(key=lambda item: item.draft.token.start)
        skips.sort(key=lambda skip: skip.start)
    metrics = tuple(_metric(n, item, body, units) for n, item in enumerate(found))
    ignored = tuple(_ignored(skip, body) for skip in skips)
    return metrics, ignored


def _without(text: str, holes: Sequence[Span]) -> str:
    """The text with blank lines where its tables stand."""
    for hole in holes:
        text = text[: hole.start] + "\n" * len(hole) + text[hole.end :]
    return text


def _section_at(sections: Sequence[Section], offset: int) -> int | None:
    """The innermost section that holds an offset of the document's text."""
    inside = [section for section in sections if section.span.start <= offset < section.span.end]
    return max(inside, key=lambda section: section.span.start).index if inside else None


def _sorted_out(text: str, units: Units) -> tuple[list[Token], list[Skip]]:
    """The numbers of running text: figures, and those that are none."""
    quotes = Quotes(text)
    tokens: list[Token] = []
    skips: list[Skip] = []
    for item in scan(text, units):
        why = refuse(text, item, quotes) if isinstance(item, Token) else item.why
        if why in _VAGUE and quotes.hold(item.start):
            why = "policy-name"
        if why:
            skips.append(Skip(item.start, item.end, why))
        elif isinstance(item, Token):
            tokens.append(item)
    return tokens, skips


def _metric(index: int, item: Found, body: Body, units: Units) -> Metric:
    draft, token = item.draft, item.draft.token
    span = body.folded.to_base(Span(token.start, token.end))
    return Metric(
        index=index,
        label=draft.label,
        value=token.value,
        scale=token.scale,
        amount=amount_of(token.value, token.scale),
        unit=draft.unit,
        high=None if token.high is None else amount_of(token.high, ""),
        qualifier=draft.qualifier,
        kind=draft.kind(units),
        role=draft.role,
        period=draft.period,
        change=draft.change,
        text=body.folded.text[token.start : token.end].replace(" ", "").replace("\n", ""),
        span=span,
        sentence=item.sentence,
        section=item.section,
        table=item.table,
    )


def amount_of(value: str, scale: str) -> Decimal | None:
    """value x scale; None for a fraction or a ratio."""
    if "/" in value or ":" in value:
        return None
    return Decimal(value) * scale_of(scale)


def _ignored(skip: Skip, body: Body) -> Ignored:
    return Ignored(body.folded.text[skip.start : skip.end], body.folded.to_base(Span(skip.start, skip.end)), skip.why)
