"""What is said of a sentence that stands in both years, and of the figures that hand on from one to the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import compare, parse
from lawdiff.analysis.meaning.chains import chains
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.statement import Verdict
from lawdiff.readers.text import source_from_text

HEADS = {"review": "一、主要工作", "plan": "二、下一步工作安排"}
REPORT = "临江县{}年法治政府建设情况的报告\n\n{}\n\n全县法治建设稳步前行。\n\n{}\n"


def report(year: int, part: str, words: str) -> Document:
    return parse(source_from_text(REPORT.format(year, HEADS[part], words)))


def compared(was: str, now: str, parts: tuple[str, str] = ("review", "review")) -> Comparison:
    return compare(report(2021, parts[0], was), report(2022, parts[1], now))


def check(was: str, now: str, reason: str | None, parts: tuple[str, str] = ("review", "review")) -> None:
    """What is said of the sentence `now`."""
    comparison = compared(was, now, parts)
    last = max(s.index for s in comparison.new.sentences)
    found = [row.reason for row in comparison.carried if last in row.new]
    assert found == ([reason] if reason else [])


LIST = "组织执法人员培训{}期，抽查行政执法案卷{}份，纠正不规范执法行为{}起。"


@pytest.mark.parametrize(
    ("was", "now", "reason"),
    [
        ("推动行政执法与刑事司法衔接机制落地见效。", "推动行政执法与刑事司法衔接机制落地见效。", "verbatim"),
        ("推动行政执法与刑事司法衔接机制落地见效。", "深入推动行政执法与刑事司法衔接机制落地见效。", "verbatim"),
        (LIST.format(12, 268, 45), LIST.format(12, 268, 45), "verbatim"),
        (LIST.format(12, 268, 45), LIST.format(15, 301, 38), None),
        (LIST.format(12, 268, 45), LIST.format(12, 268, 38), "stale-figure"),
        (LIST.format(12, 268, 45), LIST.format(12, 301, 38), None),
        ("县政府自觉接受人大监督、政协民主监督。", "县政府自觉接受人大监督、政协民主监督。", "proper"),
        ("根据《白石条例》第三条规定，编制本报告。", "根据《白石条例》第三条规定，编制本报告。", "proper"),
        ("办好第三届临江法治文化节，扩大普法影响。", "办好第四届临江法治文化节，扩大普法影响。", "proper"),
        ("2021年，全县依法行政水平稳步提升。", "2022年，全县依法行政水平稳步提升。", "verbatim"),
        (
            "2021年，全县依法行政水平得到稳步提升，群众满意。",
            "2021年，全县依法行政水平得到稳步提升，群众满意。",
            "stale-year",
        ),
        ("自2021年以来，全县依法行政水平得到稳步提升。", "自2021年以来，全县依法行政水平得到稳步提升。", "verbatim"),
    ],
)
def test_a_sentence_of_the_review(was: str, now: str, reason: str | None) -> None:
    check(was, now, reason)


def test_a_target_may_be_set_again() -> None:
    words = "行政机关负责人出庭应诉率达到95%以上。"
    check(words, words, "proper", ("plan", "plan"))


def test_a_plan_may_be_told_as_done() -> None:
    words = "新建乡镇司法所业务用房18处，改造司法所36处。"
    check(words, words, "proper", ("plan", "review"))


WORDS = st.text(alphabet="普法执法2021年年12件，。；、（）《》第三次会议\n", max_size=100)


@given(WORDS)
def test_a_report_beside_itself_has_nothing_stale(words: str) -> None:
    document = report(2021, "review", words)
    rows = compare(document, document).carried
    assert {row.reason for row in rows} <= {"verbatim", "proper"}
    assert all(row.chars == len(document.sentences[row.new[0]]) for row in rows)


@given(WORDS, WORDS)
def test_each_new_sentence_is_judged_once(was: str, now: str) -> None:
    rows = compared(was, now).carried
    assert len({row.new for row in rows}) == len(rows)


def chain(was: str, now: str) -> list[tuple[str, str, Verdict]]:
    return [(c.stated, c.computed, c.verdict) for c in chains(report(2021, "review", was), report(2022, "review", now))]


def test_what_was_carried_forward() -> None:
    was = "受理行政复议案件96件，结转下年度办理14件。"
    assert chain(was, "其中上年结转14件。") == [("14", "14", Verdict.OK)]
    assert chain(was, "其中上年结转17件。") == [("17", "14", Verdict.WRONG)]
    assert chain(was, "上年结转信访事项17件。") == []


def test_two_sums_carried_forward_leave_it_open() -> None:
    was = "信访事项结转下年度5件。\n行政复议案件结转下年度14件。"
    assert [verdict for *_, verdict in chain(was, "上年结转5件。")] == [Verdict.UNDECIDABLE]


def test_what_is_in_force() -> None:
    head = "信息内容 本年制发件数 本年废止件数 现行有效件数\n"
    was = f"{head}规章 2 0 11\n行政规范性文件 30 12 140\n完"
    now = f"{head}规章 2 1 12\n行政规范性文件 20 10 160\n完"
    assert chain(was, now) == [("12", "12", Verdict.OK), ("160", "150", Verdict.WRONG)]


def test_chains_need_consecutive_years() -> None:
    old, new = report(2020, "review", "结转下年度办理14件。"), report(2022, "review", "上年结转17件。")
    assert chains(old, new) == ()


def prior(words: str) -> list[tuple[str, str, Verdict]]:
    """The claims of a report on 168 cases whose last year's report tells of 120."""
    claims = compared("全县共办理行政复议案件120件。", f"全县共办理行政复议案件168件，{words}。").claims
    return [(claim.stated, claim.computed, claim.verdict) for claim in claims]


@pytest.mark.parametrize(
    "words", ["比上年的{}件增加", "比去年{}件有所增加", "较2021年的{}件增加", "由上年的{}件增加而来"]
)
def test_what_is_called_last_years_figure(words: str) -> None:
    assert ("150件", "120件", Verdict.WRONG) in prior(words.format(150))
    assert ("120件", "120件", Verdict.OK) in prior(words.format(120))


def test_the_figure_of_another_year_is_not_last_years() -> None:
    assert prior("比2019年的150件增加") == []
