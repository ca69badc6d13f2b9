"""One figure over several reports."""

from __future__ import annotations

from lawdiff import parse
from lawdiff.analysis.series import series
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text


def report(year: int, words: str) -> Document:
    return parse(source_from_text(f"临江县{year}年法治政府建设情况的报告\n\n{year}年工作情况如下。\n{words}\n"))


def check(*texts: str) -> list[tuple[str, list[tuple[int, str]]]]:
    rows = series([report(2019 + n, words) for n, words in enumerate(texts)])
    return [(row.label, [(point.document, point.metric.value) for point in row.points]) for row in rows]


def test_a_figure_is_followed_over_the_years() -> None:
    found = check("办理复议案件120件。", "办理复议案件150件。", "办理复议案件180件。")
    assert found == [("办理复议案件", [(0, "120"), (1, "150"), (2, "180")])]


def test_a_gap_stays_empty() -> None:
    found = check("办理复议案件120件。", "工作平稳推进。", "办理复议案件180件。")
    assert found == [("办理复议案件", [(0, "120"), (2, "180")])]


def test_a_single_year_is_no_series() -> None:
    assert check("办理复议案件120件。", "培训执法人员200人。") == []
