"""What is true of every rule on any text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.model.finding import Finding, Safety
from lawdiff.packs import all_rules
from lawdiff.readers.text import source_from_text
from lawdiff.rules.contract import Rule
from lawdiff.verbs.linting import lint

RULES = [rule for rule in all_rules().values() if rule.subject != "Comparison"]
# Words, marks and damage of the kinds that rules look for, in any order.
PIECES = (
    "全市办理行政复议案件 开展 推进 的 了 在 其他部门 完善制度体系 重大行政执法决定法制审核 行政 普法 人民政府 "
    '报告 关于 对于 等 ， 。 、 ； ： （ ） 《 》 “ ” ‘ ’ , . ; : ( ) ? ! " … ... —— -- - ～ 〔 〕 【 】 · × '
    "XX 2019年 2020年度 2018-2019年 13月 2月30日 35 件 9 ３５ % 0.5 〇 一、 （一） （三） 1. （1） 一是 二是 四是 "
    "第一、 附件1 见附件2 \n \n\n ␣ ␣␣ \u200b � ⼀ — 3 — Xe普法 XE普法"
).replace("␣", "\u3000")
texts = st.lists(st.sampled_from([*PIECES.split(" "), " "]), min_size=1, max_size=40).map("".join).filter(str.strip)


def found(rules: Sequence[Rule], text: str) -> tuple[Finding, ...]:
    return lint(parse(source_from_text(text)), rules)


def repaired(text: str, findings: Sequence[Finding]) -> str:
    """The text with the safe edits made; of two that overlap the first wins."""
    fixes = [finding.fix for finding in findings if finding.fix and finding.fix.safety == Safety.SAFE]
    edits = sorted({edit for fix in fixes for edit in fix.edits}, key=lambda edit: (edit.span, edit.text))
    at, pieces = 0, []
    for edit in edits:
        if edit.span.start >= at:
            pieces += [text[at : edit.span.start], edit.text]
            at = edit.span.end
    return "".join([*pieces, text[at:]])


@given(texts)
@settings(max_examples=150)
def test_findings_lie_in_the_file(text: str) -> None:
    for finding in found(RULES, text):
        spans = [finding.span, *(place.span for place in finding.related)]
        spans += [edit.span for edit in finding.fix.edits] if finding.fix else []
        assert all(span.end <= len(text) for span in spans)
        assert finding.message.render()


@given(texts)
@settings(max_examples=150)
def test_edits_of_a_finding_do_not_overlap(text: str) -> None:
    for finding in found(RULES, text):
        if finding.fix:
            edits = sorted(finding.fix.edits, key=lambda edit: edit.span)
            assert not any(a.span.overlaps(b.span) for a, b in pairwise(edits))


@given(texts)
@settings(max_examples=150)
def test_safe_fixes_come_to_an_end(text: str) -> None:
    for rule in RULES:
        seen = text
        for _ in range(8):
            fixed = repaired(seen, found([rule], seen))
            if fixed == seen or not fixed.strip():
                break
            seen = fixed
        else:
            raise AssertionError(f"{rule.code} goes on fixing: {seen!r}")
