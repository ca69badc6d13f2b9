"""Findings of one rule about one place stand together on every face of a comparison."""

from __future__ import annotations

from msgspec.structs import replace
from report_values import compared, finding_of
from test_html import sound

from lawdiff.model.comparison import Comparison
from lawdiff.model.finding import Severity
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.span import Span
from lawdiff.report.html import diff
from lawdiff.report.panels import findings
from lawdiff.report.terminal.panels import findings_panel

ROWS = ["一、主要工作", "办理案件5件。"]


def missing(number: int) -> Comparison:
    """As many findings that point to the heading, then a warning about the text."""
    text = "\n".join(ROWS)
    heading = [finding_of(text, Span(0, 6), message=f"缺第{n}项") for n in range(number)]
    grave = replace(finding_of(text, Span(7, 13), message="相差悬殊"), code="LD906", severity=Severity.WARNING)
    heading = [replace(each, code="LD907", severity=Severity.INFO) for each in heading]
    return replace(compared(ROWS, ROWS), findings=(*heading, grave))


def lines(comparison: Comparison) -> list[str]:
    return [line.plain for line in findings_panel(comparison, 60, NO_CATALOGUE)]


def test_a_heading_is_shown_once() -> None:
    assert sum(ROWS[0] in line for line in lines(missing(5))) == 1


def test_each_message_has_a_line() -> None:
    assert [line.strip() for line in lines(missing(3))][-3:] == ["缺第0项", "缺第1项", "缺第2项"]


def test_a_long_list_says_how_much_is_left_out() -> None:
    assert lines(missing(11))[-1].strip().startswith("另有3条")


def test_a_single_finding_keeps_its_excerpt() -> None:
    assert any("^" in line for line in lines(missing(1)))


def test_the_gravest_come_first() -> None:
    assert [group[0].code for group in findings(missing(2))] == ["LD906", "LD907"]


def test_the_page_lists_all_messages_below_one_quote() -> None:
    words = "".join(sound(diff(missing(11), NO_CATALOGUE)).words)
    assert [words.count(f"缺第{n}项") for n in range(11)] == [1] * 11
