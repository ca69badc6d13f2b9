"""What a text says of its own figures, tried."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.model.statement import Statement, Verdict
from lawdiff.readers.text import source_from_text


def statements(words: str) -> tuple[Statement, ...]:
    return parse(source_from_text(words)).statements


def check(words: str, kind: str, verdict: str | None, detail: str | None = None) -> None:
    """The verdicts on statements of one kind; None where none is told."""
    found = [s for s in statements(words) if s.kind == kind]
    assert [str(s.verdict) for s in found] == ([] if verdict is None else [verdict])
    if detail is not None:
        assert found[0].detail == detail


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("形成目录70件（保留35件、修改4件、失效31件）。", "ok"),
        ("形成目录70件（保留35件、修改4件、失效30件）。", "wrong"),
        ("对480份文件进行评估，保留456件、修订5件、失效19件。", "ok"),
        ("总投资30.5亿元（道路10.2亿元、水利20.3亿元）。", "ok"),
        ("总投资30.5亿元（道路10.2亿元、水利20.4亿元）。", "ok"),
        ("总投资30.5亿元（道路10.2亿元、水利21.4亿元）。", "wrong"),
    ],
)
def test_parts_make_their_whole(words: str, verdict: str) -> None:
    check(words, "sum", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("聘请专家100名，其中院士4人，教授87人，其他9人。", "ok"),
        ("聘请专家100名，其中院士4人。", "ok"),
        ("聘请专家100名，其中院士104人。", "wrong"),
        ("完成造林148万亩，其中山地43万亩，修复草原517万亩。", "ok"),
    ],
)
def test_named_parts_do_not_pass_their_whole(words: str, verdict: str) -> None:
    check(words, "sum-part", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("调处纠纷1250件，调解成功1231件，调处成功率98.48%。", "ok"),
        ("调处纠纷1250件，调解成功1231件，调处成功率98.38%。", "wrong"),
        ("受理申请200件，办结190件，群众满意率99%。", None),
        ("三次产业结构为6.2：41.5：52.3。", "ok"),
        ("三次产业结构为6.2：41.5：53.3。", "wrong"),
    ],
)
def test_rates_follow_from_their_figures(words: str, verdict: str | None) -> None:
    check(words, "ratio", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("时限由120天减少到45天，压缩62.5%。", "ok"),
        ("时限由120天减少到45天，压缩52.5%。", "wrong"),
        ("投入86亿元，比上年增加21亿元，增长32.3%。", "ok"),
        ("收入由2015年的6.4亿元增加到2020年的12.9亿元，年均增长15.05%。", "ok"),
        ("收入由2015年的6.4亿元增加到2020年的12.9亿元，年均增长17.05%。", "wrong"),
        ("税收由8900亿元增加到1.2万亿元，实际增长12%。", "undecidable"),
    ],
)
def test_changes_follow_from_their_ends(words: str, verdict: str) -> None:
    check(words, "change", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("税收由8900亿元增加到1.2万亿元。", "ok"),
        ("事项由99项减少到282项。", "wrong"),
        ("事项由282项增加到99项。", "wrong"),
    ],
)
def test_up_is_up_and_down_is_down(words: str, verdict: str) -> None:
    check(words, "direction", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("聚焦教育、卫生、养老3个领域。", "ok"),
        ("聚焦教育、卫生、养老4个领域。", "wrong"),
        ("聚焦教育、卫生和养老三个领域。", "ok"),
        ("聚焦教育、卫生等9个领域。", "ok"),
        ("聚焦教育、卫生等2个领域。", "ok"),
        ("聚焦教育、卫生、养老等2个领域。", "wrong"),
        ("新建学校5所、医院3所。", None),
        ("实施教育、卫生、养老三年计划。", None),
        ("开展六大行动：甲、乙、丙、丁、戊、己。", "ok"),
    ],
)
def test_lists_have_as_many_items_as_they_say(words: str, verdict: str | None) -> None:
    check(words, "enumeration", verdict)


def test_levels_are_counted_by_characters() -> None:
    check("建成市县镇村四级平台。", "enumerated-chars", "ok")
    check("建成市县镇村三级平台。", "enumerated-chars", "wrong")


def test_rows_of_a_table_add_up() -> None:
    check("予以公开 20 5 0 25\n", "table-total", "ok", "20+5+0=25")


def test_the_arithmetic_is_told() -> None:
    check("形成目录70件（保留35件、修改4件、失效31件）。", "sum", "ok", "35+4+31=70")


@pytest.mark.parametrize(
    ("words", "computed"),
    [
        ("审批时限由200个工作日压缩到80个工作日，压缩65%。", "60%"),
        ("受理案件由100件增加到150件，增加60件。", "50件"),
        ("满意率由90%提高到95%，提高6个百分点。", "5个百分点"),
    ],
)
def test_what_a_change_comes_to_is_told_in_its_unit(words: str, computed: str) -> None:
    assert [s.computed for s in statements(words) if s.kind == "change"] == [computed]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 400), min_size=2, max_size=6), st.integers(-1, 1))
def test_a_sum_is_right_exactly_where_it_adds_up(parts: list[int], off: int) -> None:
    listed = "、".join(f"{name}区{part}件" for name, part in zip("甲乙丙丁戊己", parts, strict=False))
    (found,) = [s for s in statements(f"办理案件{sum(parts) + off}件（{listed}）。") if s.kind == "sum"]
    assert found.verdict == (Verdict.OK if off == 0 else Verdict.WRONG)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("评查案卷520宗，评出优秀案卷348宗，优秀率为66.9%。", "ok"),
        ("评查案卷220宗，评出优秀案卷348宗，优秀率为66.9%。", "wrong"),
        ("评查案卷520宗，评出优秀案卷148宗，优秀率为66.9%。", "wrong"),
        ("48个镇（街道）中有30个完成改造，覆盖面为62.5%。", "ok"),
        ("48个镇（街道）中有30个完成改造，覆盖面为72.5%。", "wrong"),
        ("全年支出50亿元，其中民生支出40亿元，占80%。", "ok"),
        ("全年支出50亿元，其中民生支出40亿元，占90%。", "wrong"),
        ("办理建议84件、提案65件，办理率100%。", None),
        ("收到建议84件，答复提案65件，答复率100%。", None),
        ("受理案件120件，办结100件，按期办结率100%。", None),
        ("抽检食品1.5万批次，其中零售环节抽检9000批次，省内抽检覆盖率达到60%。", None),
    ],
)
def test_a_rate_tied_to_its_part_and_whole_follows_from_them(words: str, verdict: str | None) -> None:
    check(words, "ratio", verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("全县土地农户占30%，企业占30%，村集体占40%。", "ok"),
        ("全县土地农户占30%，企业占30%，村集体占90%。", "wrong"),
    ],
)
def test_shares_of_one_whole_make_a_hundred(words: str, verdict: str) -> None:
    check(words, "shares", verdict)


def test_a_total_may_be_off_by_one_digit() -> None:
    check("道路投资512亿元，水利投资231亿元，合计743亿元。", "sum", "ok")
    check("道路投资512亿元，水利投资231亿元，合计748亿元。", "sum", "wrong")
    check("道路投资512亿元，水利投资231亿元，合计900亿元。", "sum", None)


@pytest.mark.parametrize(("number", "verdict"), [("三", "ok"), ("四", "wrong"), ("七", "wrong")])
def test_headings_right_behind_their_number_are_counted(number: str, verdict: str) -> None:
    parts = "（一）办学\n新建学校。\n（二）修路\n新修道路。\n（三）种树\n植树造林。\n"
    text = f"一、明年安排\n明年要抓好{number}个方面工作。\n{parts}"
    check(text, "enumeration", verdict)


def test_a_list_behind_its_number_is_counted_however_far_off() -> None:
    check("开展八大行动：甲类整治、乙类整治、丙类整治、丁类整治、戊类整治、己类整治。", "enumeration", "wrong")


@pytest.mark.parametrize(("times", "verdict"), [("3", "ok"), ("2", "wrong")])
def test_a_multiple_of_an_earlier_level_follows_from_both(times: str, verdict: str) -> None:
    check(f"旅游收入30亿元，是2020年10亿元的{times}倍。", "change", verdict)


@pytest.mark.parametrize(("last", "verdicts"), [("16", ["ok"] * 6), ("18", ["ok"] * 5 + ["wrong"])])
def test_a_row_of_a_table_that_holds_elsewhere(last: str, verdicts: list[str]) -> None:
    rows = ["予以公开 3 4 5 12", "部分公开 1 2 3 6", "不予公开 2 2 2 6", "无法提供 5 1 1 7", "其他处理 4 4 1 9"]
    table = "\n".join(["办理结果 企业 机构 组织 合计", *rows, f"结转下年 7 8 1 {last}"])
    found = [str(s.verdict) for s in statements(table) if s.kind == "table-total"]
    assert found == verdicts
