"""Comparing two reports: what became of sections and sentences, and what is said of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lawdiff import compare, parse, read
from lawdiff.model.comparison import Comparison, PairKind, SectionStatus
from lawdiff.readers.text import source_from_text

OLD = """青河市人民政府2022年工作报告
一、2022年工作回顾
（一）推进依法行政。全年办结行政复议案件350件，同比增长4.2%。开展执法人员培训12期，持证上岗率达到100%。
（二）优化营商环境。推行扫码入企检查，公布涉企检查事项清单46项。新建政务服务驿站十八处，覆盖全部街道。
（三）保障民生。新增城镇就业1.2万人，建成社区食堂30家。改造老旧小区25个，惠及居民8600户。
二、存在的不足
基层执法力量薄弱，数字化水平有待提高。
三、2023年工作安排
建设全市统一的行政执法监督平台，规范涉企检查行为。"""
NEW = """青河市人民政府2023年工作报告
一、2023年工作回顾
（一）优化营商环境。推行扫码入企检查，公布涉企检查事项清单52项。
（二）推进依法行政。全年办结行政复议案件410件，同比增长17.1%。开展执法人员培训12期。执法人员持证上岗率达到100%。
（三）切实保障和改善民生。新增城镇就业1.3万人，建成社区食堂42家，改造老旧小区31个，惠及居民9800户。
二、存在的不足
基层执法力量薄弱,数字化水平有待提高。
三、2024年工作安排
实施法治惠企行动，开展合同履约专项治理。
新建政务服务驿站十八处，覆盖全部街道。"""


def compared(old: str, new: str, *, strict: bool = False) -> Comparison:
    return compare(parse(source_from_text(old)), parse(source_from_text(new)), strict=strict)


def check(comparison: Comparison, *expected: str) -> None:
    """Each of `expected` is a pair as `kind: old words → new words` (the beginnings, `+` between several)."""
    old, new = comparison.old.sentences, comparison.new.sentences
    rows = []
    for pair in comparison.pairs:
        sides = (" + ".join(old[i].text for i in pair.old), " + ".join(new[j].text for j in pair.new))
        rows.append((f"{pair.kind}{'~' if pair.moved else ''}", *sides))
    for line in expected:
        kind, _, words = line.partition(": ")
        ends = words.split(" → ")
        found = [
            row for row in rows if row[0] == kind and all(e in side for e, side in zip(ends, row[1:], strict=True))
        ]
        assert len(found) == 1, f"{line}: {[row for row in rows if ends[0] in row[1]]}"


def test_what_became_of_sentences() -> None:
    check(
        compared(OLD, NEW),
        "figures: 全年办结行政复议案件350件 → 全年办结行政复议案件410件",
        "figures: 公布涉企检查事项清单46项 → 公布涉企检查事项清单52项",
        "split: 开展执法人员培训12期，持证 → 开展执法人员培训12期。 + 执法人员持证",
        "merged: 新增城镇就业1.2万人，建成社区食堂30家。 + 改造老旧小区25个 → 新增城镇就业1.3万人",
        "same~: 新建政务服务驿站十八处 → 新建政务服务驿站十八处",
        "same: 基层执法力量薄弱，数字化 → 基层执法力量薄弱,数字化",
        "added:  → 实施法治惠企行动",
        "removed: 建设全市统一的行政执法监督平台 → ",
    )


def test_what_became_of_sections() -> None:
    comparison = compared(OLD, NEW)
    olds, news = comparison.old.sections, comparison.new.sections
    found = {
        (olds[r.old].title, news[r.new].title): r.status for r in comparison.sections if None not in (r.old, r.new)
    }
    assert found["2022年工作回顾", "2023年工作回顾"] is SectionStatus.EDITED
    assert found["保障民生", "切实保障和改善民生"] is SectionStatus.RENAMED
    assert found["存在的不足", "存在的不足"] is SectionStatus.SAME
    moved = {found["推进依法行政", "推进依法行政"], found["优化营商环境", "优化营商环境"]}
    assert moved == {SectionStatus.MOVED, SectionStatus.EDITED}


def test_marks_count_only_when_asked() -> None:
    kinds = [compared(OLD, OLD.replace("薄弱，", "薄弱,"), strict=strict).pair_counts for strict in (False, True)]
    assert kinds[0][PairKind.EDITED] == 0
    assert kinds[1][PairKind.EDITED] == 1


def test_shares_of_a_report_against_itself_and_against_another() -> None:
    same = compared(OLD, OLD)
    assert (same.similarity, same.novelty) == (1.0, 0.0)
    assert all(row.status is SectionStatus.SAME and row.similarity == 1 for row in same.sections)
    other = compared(OLD, "城市雕塑展览开幕。")
    assert other.similarity < 0.1
    assert other.novelty > 0.9


@pytest.mark.parametrize("old", ["", "\n\n", "。", "一、\n二、"])
def test_next_to_nothing_can_be_compared(old: str) -> None:
    comparison = compared(old, NEW)
    assert len(comparison.pairs) >= len(comparison.new.sentences)


def test_what_was_cut_short_is_said() -> None:
    old = "".join(f"{n}件" for n in range(1000, 4000))
    comparison = compared(old + "。", "".join(f"{n}件" for n in range(1000, 4000, 2)) + "。")
    assert [note.template for note in comparison.notes] == ["{n} 对句子太长，没有逐词比较"]


def test_real_reports(corpus: Path) -> None:
    paths = sorted((corpus / "corpus" / "hailar").glob("201[2-6].txt"))
    for old, new in pairwise(paths):
        there, back = compare(parse(read(old)), parse(read(new))), compare(parse(read(new)), parse(read(old)))
        assert {(p.old, p.new, p.moved) for p in there.pairs} == {(p.new, p.old, p.moved) for p in back.pairs}
