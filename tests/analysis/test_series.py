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


def test_a_value_that_a_later_report_gives_otherwise_is_restated() -> None:
    first = "云泽市2022年政府工作报告\n一、2021年工作回顾\n全市生产总值达到320亿元。办理行政复议案件150件。\n"
    second = (
        "云泽市2023年政府工作报告\n一、2022年工作回顾\n全市生产总值由2021年的318亿元增加到350亿元。"
        "办理行政复议案件由2021年的150件增加到171件。\n"
    )
    documents = [parse(source_from_text(text)) for text in (first, second)]
    told = {row.label: [p.restated.text if p.restated else None for p in row.points] for row in series(documents)}
    assert told == {"全市生产总值": ["318亿元", None], "办理行政复议案件": [None, None]}
