"""The story of one body over several years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawdiff.analysis.boilerplate import body
from lawdiff.analysis.lineages import lineages
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.series import series
from lawdiff.errors import UsageError
from lawdiff.model.document import Document
from lawdiff.model.history import History
from lawdiff.model.message import Message, say
from lawdiff.verbs.comparing import compare


def history(documents: Sequence[Document], terms: Terms | None = None) -> History:
    """The reports in order of year, each beside the one before it.

    Raises UsageError where there are fewer than two, where one does not say its year, or two are of the same year.
    """
    ordered = in_order(documents)
    comparisons = tuple(compare(old, new, terms=terms) for old, new in pairwise(ordered))
    return History(ordered, comparisons, lineages(comparisons), series(ordered), tuple(_notes(ordered)))


def in_order(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The same by report year; raises UsageError as `history` does."""
    if len(documents) < 2:
        raise UsageError(say("要看历年变化，至少要两份不同年度的报告"))
    by_year: dict[int, Document] = {}
    for document in documents:
        path = document.source.path
        if document.year is None:
            hint = say("在标题里写明年度，如“2021年法治政府建设情况报告”")
            raise UsageError(say("{path}：看不出是哪一年的报告", path=path), hint)
        if other := by_year.get(document.year):
            values = {"a": other.source.path, "b": path, "year": document.year}
            raise UsageError(say("{a} 和 {b} 都是{year}年的报告", **values), say("每年只给一份"))
        by_year[document.year] = document
    return tuple(by_year[year] for year in sorted(by_year))


def _notes(documents: Sequence[Document]) -> Iterator[Message]:
    """What a reader should know before trusting the story."""
    for old, new in pairwise(documents):
        if old.year is not None and new.year is not None and new.year > old.year + 1:
            yield say("{old}年与{new}年之间缺报告，计划与照抄按相邻两份判断", old=old.year, new=new.year)
    if len({body(document) for document in documents}) > 1 and all(document.issuer for document in documents):
        yield say("这些报告似乎不是同一单位的")
