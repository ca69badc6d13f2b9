"""The figures of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawdiff.analysis.figures.draft import Draft
from lawdiff.analysis.figures.filters import Quotes, refuse
from lawdiff.analysis.figures.pieces import Piece, Slicer
from lawdiff.analysis.figures.reading import read
from lawdiff.analysis.figures.roles import Times
from lawdiff.analysis.figures.rows import Row, rows
from lawdiff.analysis.figures.tokens import Skip, Token, scale_of, scan
from lawdiff.analysis.figures.units import Units, units_of
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.model.document import Body, Section, Sentence
from lawdiff.model.metric import Ignored, Metric
from lawdiff.model.span import Span

_VAGUE = frozenset({"word", "name", "idiom"})


def extract(
    body: Body,
    sentences: Sequence[Sentence],
    sections: Sequence[Section],
    lexicon: Lexicon,
    reviewed: int | None,
    year: int | None = None,
) -> tuple[tuple[Metric, ...], tuple[Ignored, ...]]:
    """Every number of a text: the figures, and the others with the reason why they are none.

    `reviewed` is the year whose work the text tells, `year` the one it is named after: where that is later, 今年 plans.
    """
    units = units_of(lexicon)
    text = body.folded.text
    cells = [draft for row in rows(text) for draft in _cells(text, row)]
    tokens, skips = _sorted_out(text, units, [(cell.token.start, cell.token.end) for cell in cells])
    starts, cell_starts = [token.start for token in tokens], [cell.token.start for cell in cells]
    times = Times(sections, reviewed, year)
    drafts: list[tuple[Draft, Sentence]] = []
    for sentence in sentences:
        span = body.folded.from_base(sentence.span)
        mine = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        times.enter(sentence, text[span.start : span.end])
        found = read(text, Slicer(text, span.start, span.end, mine).pieces(), times, span.start) if mine else []
        found += cells[bisect_left(cell_starts, span.start) : bisect_left(cell_starts, span.end)]
        drafts.extend((draft, sentence) for draft in found)
    metrics = tuple(_metric(n, draft, sentence, body, units) for n, (draft, sentence) in enumerate(drafts))
    ignored = tuple(_ignored(skip, body) for skip in skips)
    return metrics, ignored


def _sorted_out(text: str, units: Units, cells: Sequence[tuple[int, int]]) -> tuple[list[Token], list[Skip]]:
    """The numbers of running text: figures, and those that are none; what stands in cells is left out."""
    quotes = Quotes(text)
    ends = [end for _, end in cells]
    tokens: list[Token] = []
    skips: list[Skip] = []
    for item in scan(text, units):
        at = bisect_left(ends, item.end)
        if at < len(cells) and cells[at][0] <= item.start:
            continue
        why = refuse(text, item, quotes) if isinstance(item, Token) else item.why
        if why in _VAGUE and quotes.hold(item.start):
            why = "policy-name"
        if why:
            skips.append(Skip(item.start, item.end, why))
        elif isinstance(item, Token):
            tokens.append(item)
    return tokens, skips


def _cells(text: str, row: Row) -> Iterator[Draft]:
    """The cells of a row as figures, named by row and column."""
    for column, (start, end) in enumerate(row.cells):
        scale, unit = row.unit(column)
        value = text[start:end].replace(",", "").removeprefix("+")
        draft = Draft(Piece(Token(start, end, value, scale, unit), "", "", "", "start", None, ""))
        draft.label = row.label(column)
        yield draft


def _metric(index: int, draft: Draft, sentence: Sentence, body: Body, units: Units) -> Metric:
    token = draft.token
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
        sentence=sentence.index,
        section=sentence.section,
    )


def amount_of(value: str, scale: str) -> Decimal | None:
    """value x scale; None for a fraction or a ratio."""
    if "/" in value or ":" in value:
        return None
    return Decimal(value) * scale_of(scale)


def _ignored(skip: Skip, body: Body) -> Ignored:
    return Ignored(body.folded.text[skip.start : skip.end], body.folded.to_base(Span(skip.start, skip.end)), skip.why)
