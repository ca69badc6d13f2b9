"""Carets stand right under the words, whatever their width; a clean run is one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_values import any_line, console_of, drawn, finding_of, printed, proof_of, source_of

from lawdiff.model.finding import Severity
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.span import Span
from lawdiff.report.terminal.cells import width_of
from lawdiff.report.terminal.excerpt import excerpt
from lawdiff.report.terminal.lint import render
from lawdiff.report.visible import clean


def check(picture: str, *expected: str, width: int = 60) -> None:
    """The source line and the carets that stand below it, of the first span drawn in the picture."""
    text, spans = drawn(picture)
    console = console_of(width)
    render([proof_of(text, finding_of(text, spans[0]))], console, NO_CATALOGUE)
    shown = printed(console).splitlines()
    at = next(n for n, line in enumerate(shown) if "LD999" in line)
    assert [line.rstrip() for line in shown[at + 1 : at + 3]] == list(expected)


def test_carets_stand_under_double_width_characters() -> None:
    check("全市共办结⟦案件⟧12件。", "    全市共办结案件12件。", "              ^^^^")
    check("共办12⟦件⟧。", "    共办12件。", "          ^^")


def test_an_empty_span_is_one_caret() -> None:
    check("情况⟦⟧报告", "    情况报告", "        ^")


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "甲" * 40 + "⟦乙⟧" + "丙" * 40
    check(line, "    …甲甲甲乙" + "丙" * 7 + "…", "           ^^", width=28)


def test_a_span_over_lines_shows_the_first() -> None:
    check("全市⟦共\n办⟧结", "    全市共", "        ^^")


@given(any_line, any_line, any_line, st.integers(12, 80))
def test_an_excerpt_fits_and_marks_the_words(before: str, words: str, after: str, cells: int) -> None:
    source = source_of(before + words + after)
    shown = excerpt(source, Span(len(before), len(before) + len(words)), cells)
    assert width_of(shown.text) <= cells
    assert shown.start + shown.cells <= cells
    assert shown.start == width_of(shown.text[: shown.marked.start])
    marked = shown.marked.of(shown.text)
    assert clean(words) == marked or clean(words).startswith(marked.removesuffix("…"))


def test_a_clean_run_is_one_short_line() -> None:
    console = console_of()
    render([proof_of("一切都好。")], console, NO_CATALOGUE)
    assert printed(console) == "未发现问题。\n"


def test_without_source_each_finding_is_one_line_that_editors_understand() -> None:
    text, spans = drawn("共办结⟦案件⟧。")
    console = console_of(20)
    render([proof_of(text, finding_of(text, spans[0]))], console, NO_CATALOGUE, show_source=False)
    assert printed(console).splitlines()[0] == "草案.txt:1:4: 错误 LD999 此处有误"


def test_fix_related_places_and_totals_are_said() -> None:
    text, (first, second) = drawn("共办结⟦案件⟧12件，⟦案件⟧增加。")
    console = console_of()
    wrong = finding_of(text, second, fix="数量", related=[first])
    render([proof_of(text, wrong, finding_of(text, first, severity=Severity.INFO))], console, NO_CATALOGUE)
    page = printed(console)
    assert "另见 1:4  那一处「案件」" in page
    assert "可改  「案件」→「数量」" in page
    assert "发现2项：错误 1 · 提示 1；可自动修改1项（--fix）。" in page


def test_a_file_that_fix_cannot_write_is_not_promised_it() -> None:
    text, (place,) = drawn("共办结⟦案件⟧12件。")
    proof = proof_of(text, finding_of(text, place, fix="数量"))
    source = replace(proof.document.source, format="docx")
    console = console_of()
    render([replace(proof, document=replace(proof.document, source=source))], console, NO_CATALOGUE)
    assert "；可写成修订1项（--format docx --track-changes）。" in printed(console)


@given(st.integers(24, 100))
def test_options_in_the_last_line_stay_whole(width: int) -> None:
    console = console_of(width)
    text, (place,) = drawn("共办结⟦案件⟧12件。")
    render([proof_of(text, finding_of(text, place, fix="数量"))], console, NO_CATALOGUE)
    assert any("--fix" in line for line in printed(console).splitlines())


@given(any_line, st.booleans(), st.integers(40, 100))
def test_no_line_is_wider_than_the_terminal(words: str, colour: bool, width: int) -> None:
    console = console_of(width)
    text = f"前文{words}后文"
    fix = finding_of(text, Span(2, 2 + len(words)), message=words, fix=words + "改", related=[Span(0, 2)])
    render([proof_of(text, fix)], console, NO_CATALOGUE)
    assert all(width_of(line.rstrip()) <= width for line in printed(console).splitlines()[:-1])
    assert "\x1b" not in printed(console)
