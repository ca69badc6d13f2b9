"""Compare two years' reports."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.align.aligning import Alignment, align
from lawdiff.analysis.align.outcomes import outcomes
from lawdiff.analysis.align.pairs import pairs
from lawdiff.analysis.claims import claims
from lawdiff.analysis.meaning.carried import carried
from lawdiff.analysis.meaning.delivery import plans
from lawdiff.analysis.meaning.emphasis import emphasis
from lawdiff.analysis.meaning.prior import prior_values
from lawdiff.analysis.meaning.readings import Readings
from lawdiff.analysis.meaning.shortcomings import shortcomings
from lawdiff.analysis.meaning.strength import strength
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.pairing import pair_metrics
from lawdiff.analysis.tables.comparing import pair_tables
from lawdiff.analysis.tables.paired import paired_cells
from lawdiff.analysis.tables.sections import with_tables
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.message import Message, say
from lawdiff.packs import default_terms, default_vocabulary


def compare(
    old: Document, new: Document, *, strict: bool = False, terms: Terms | None = None, two_years: bool = True
) -> Comparison:
    """Everything that two reports share and do not.

    `strict`: variants of width, space and mark count as changes. `terms`: the words and thresholds of the judgements on
    meaning, by default those of configs/. Unless `two_years`, both are drafts of one report, and nothing is said about
    last year.
    """
    found = align(old, new)
    a, b = found.old, found.new
    rows = pairs(a, b, found.links, found.moved, found.weights, strict)
    tables = pair_tables(old, new)
    sections = with_tables(outcomes(a, b, found.sections, rows.rows), old, new, tables)
    terms = terms or default_terms()
    links = {index: pair.new for pair in rows.rows for index in pair.old}
    metrics = pair_metrics(old, new, links, paired_cells(old, new, tables))
    if not two_years or old.body.folded.text == new.body.folded.text:
        # A report beside itself: there is no last year to speak of.
        return Comparison(old, new, sections, rows.rows, metrics=metrics, tables=tables)
    readings = Readings.of(old, new, terms)
    promises = plans(old, readings)
    return Comparison(
        old,
        new,
        sections,
        rows.rows,
        metrics=metrics,
        claims=(*claims(new, metrics), *prior_values(old, new, metrics)),
        plans=promises,
        shortcomings=shortcomings(readings, terms),
        strength=strength(old, new, readings, promises, terms),
        emphasis=emphasis(old, new, terms, default_vocabulary()),
        carried=carried(old, new, rows.rows, metrics, terms),
        notes=tuple(_notes(found, rows.coarse)),
        tables=tables,
    )


def _notes(found: Alignment, coarse: int) -> Iterator[Message]:
    """What a budget cut short."""
    if found.cut_short:
        yield say("有的章节句子太多，没有逐句试配，只试了有共同词语的句子")
    if coarse:
        yield say("{n} 对句子太长，没有逐词比较", n=coarse)
