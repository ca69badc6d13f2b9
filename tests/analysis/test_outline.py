"""Outlines: one line a section, indented by its place in the tree, as `label title` with level and kind."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.model.document import Document, SectionKind
from lawdiff.readers.text import source_from_text

LETTER = {SectionKind.HEADING: "h", SectionKind.RUN_IN: "r", SectionKind.LEAD: "l", SectionKind.ITEM: "i"}
BODY = "全市各级机关认真履行职责，健全工作机制，强化督促检查，各项工作取得新的进展，群众满意度稳步上升。"


def document(text: str) -> Document:
    return parse(source_from_text(dedent(text).strip().replace("〔正文〕", BODY)))


def check(text: str, *rows: str) -> None:
    """Each row is `indent by depth`, level, kind letter, label and title: `  2r （一）健全机制`."""
    found = document(text)
    shown = []
    for section in found.sections:
        depth = sum(1 for _ in found.ancestors(section.index)) - 1
        shown.append(f"{'  ' * depth}{section.level}{LETTER[section.kind]} {section.label}{section.title}")
    assert shown == list(rows)


def roles(text: str) -> list[str | None]:
    return [section.role for section in document(text).sections]


def test_all_five_levels() -> None:
    check(
        """
        一、工作情况
        （一）健全机制
        1.完善制度。〔正文〕
        （1）修订办法。〔正文〕
        一是明确分工。〔正文〕
        二是压实责任。〔正文〕
        （二）强化监督
        〔正文〕
        二、下一步工作安排
        〔正文〕
        """,
        "1h 一、工作情况",
        "  2h （一）健全机制",
        "    3r 1.完善制度",
        "      4r （1）修订办法",
        "        5i 一是明确分工",
        "        5i 二是压实责任",
        "  2h （二）强化监督",
        "1h 二、下一步工作安排",
    )


def test_run_in_headings_and_items_inside_a_paragraph() -> None:
    check(
        """
        一、工作情况
        (一)依法履行职能。一是完善机制。〔正文〕二是优化服务。〔正文〕
        (二)完善制度体系。〔正文〕
        """,
        "1h 一、工作情况",
        "  2r （一）依法履行职能",
        "    5i 一是完善机制",
        "    5i 二是优化服务",
        "  2r （二）完善制度体系",
    )


def test_the_span_of_an_item_inside_a_paragraph_ends_with_it() -> None:
    found = document(f"一、工作情况\n全年成效明显。一是机制更全；二是服务更优。\n{BODY}")
    assert [section.text for section in found.sections[1:]] == ["一是机制更全；", "二是服务更优。"]
    assert found.sentences[-1].section == 0


def test_items_over_several_paragraphs() -> None:
    found = document(
        "一、工作情况\n一是健全机制。\n〔正文〕\n二是强化监督。\n〔正文〕\n总之，成效明显。\n二、不足\n〔正文〕"
    )
    first, second = found.sections[1:3]
    assert first.text.strip() == f"一是健全机制。\n{BODY}"
    assert second.text.strip() == f"二是强化监督。\n{BODY}"


def test_leads() -> None:
    check(
        """
        一、2024年工作回顾
        经济实力明显增强。〔正文〕
        民生福祉持续改善。〔正文〕
        （一）狠抓项目建设
        加快产业园区建设。〔正文〕
        全力推进招商引资。〔正文〕
        2024年，全市生产总值增长5%。〔正文〕
        我们深刻认识到，发展是第一要务。〔正文〕
        各位代表！成绩来之不易。〔正文〕
        """,
        "1h 一、2024年工作回顾",
        "  2l 经济实力明显增强",
        "  2l 民生福祉持续改善",
        "  2h （一）狠抓项目建设",
        "    3l 加快产业园区建设",
        "    3l 全力推进招商引资",
    )


def test_dashes_and_parallel_openings_lead() -> None:
    check(
        """
        一、过去五年工作回顾
        ——综合实力显著增强。〔正文〕
        ——城乡面貌焕然一新。〔正文〕
        这五年，我们始终把发展作为第一要务，产业体系更加完备，综合实力跃上新台阶。〔正文〕
        这五年，我们始终把群众放在心中，民生支出逐年增加，百姓生活有了新变化。〔正文〕
        """,
        "1h 一、过去五年工作回顾",
        "  2l 综合实力显著增强",
        "  2l 城乡面貌焕然一新",
        "  2l 这五年，我们始终把发展作为第一要务，产业体系更加完备，综合实力跃上新台阶",
        "  2l 这五年，我们始终把群众放在心中，民生支出逐年增加，百姓生活有了新变化",
    )


def test_a_list_of_markdown_is_no_lead() -> None:
    check("## 一、工作情况\n\n- 第一项工作\n- 第二项工作\n", "1h 一、工作情况")


def test_the_only_paragraph_of_a_part_has_no_lead() -> None:
    check(
        "一、工作情况\n（一）狠抓项目建设\n加快产业园区建设。〔正文〕\n（二）改善民生\n加强社会保障。〔正文〕",
        "1h 一、工作情况",
        "  2h （一）狠抓项目建设",
        "  2h （二）改善民生",
    )


def test_level_one_without_numbers() -> None:
    check(
        """
        2024年临川市政府工作报告
        各位代表：
        2023年工作回顾
        〔正文〕
        一是项目加快推进。〔正文〕
        2024年工作安排
        〔正文〕
        (一)狠抓项目建设。〔正文〕
        政府自身建设
        〔正文〕
        """,
        "1h 2023年工作回顾",
        "  5i 一是项目加快推进",
        "1h 2024年工作安排",
        "  2r （一）狠抓项目建设",
        "1h 政府自身建设",
    )


def test_parts_and_chapters() -> None:
    check(
        "第一部分 工作回顾\n一、总体情况\n（一）机制更全。〔正文〕\n第二部分　工作安排\n一、主要目标\n〔正文〕",
        "1h 第一部分工作回顾",
        "  2h 一、总体情况",
        "    3r （一）机制更全",
        "1h 第二部分工作安排",
        "  2h 一、主要目标",
    )


def test_chapters_with_sections() -> None:
    check(
        """
        第一章 工作情况
        第一节 总体情况
        一、健全制度
        （一）修订办法。〔正文〕
        第二节 主要做法
        〔正文〕
        第二章 不足
        〔正文〕
        """,
        "1h 第一章工作情况",
        "  2h 第一节总体情况",
        "    3h 一、健全制度",
        "      4r （一）修订办法",
        "  2h 第二节主要做法",
        "1h 第二章不足",
    )


@pytest.mark.parametrize(
    ("line", "level", "ordinal"),
    [
        ("十二、其他事项", 1, 12),
        ("㈡强化监督", 2, 2),
        ("⒊完善制度", 3, 3),
        ("⑷修订办法", 4, 4),
        ("3、完善制度", 3, 3),
        ("4）修订办法", 4, 4),
    ],
)
def test_every_way_to_number(line: str, level: int, ordinal: int) -> None:
    section = document(f"{line}\n{BODY}").sections[0]
    assert (section.level, section.ordinal) == (level, ordinal)


@pytest.mark.parametrize(
    "words",
    ["其中，第一、二、三产业分别增长", "总量居全省第二，增速第一", "建设成效显著。①各项指标", "文明素质，三要素齐全"],
)
def test_numbers_inside_a_sentence_are_no_items(words: str) -> None:
    check(f"一、工作情况\n{words}{BODY}", "1h 一、工作情况")


def test_markdown_headings() -> None:
    check(
        "# 临川市年度报告\n\n## 一、工作情况\n\n### 健全机制\n\n〔正文〕\n\n## 下一步安排\n\n〔正文〕",
        "1h 一、工作情况",
        "  2h 健全机制",
        "1h 下一步安排",
    )


def test_attachments_restart_and_notes_are_no_headings() -> None:
    check(
        """
        一、工作情况
        〔正文〕
        附件1
        2025年民生实事
        一、提升养老服务
        〔正文〕
        二、改善住房条件
        〔正文〕
        附件2 名词解释
        1.“一网通办”：是指各类事项在一个平台办理。
        2.数字底座：指支撑各类应用的公共平台。
        """,
        "1h 一、工作情况",
        "1h 附件12025年民生实事",
        "  1h 一、提升养老服务",
        "  1h 二、改善住房条件",
        "1h 附件2名词解释",
    )


def test_a_glossary_without_a_heading_is_no_outline() -> None:
    check("一、工作情况\n〔正文〕\n1.“一网通办”：是指各类事项在一个平台办理。", "1h 一、工作情况")


@pytest.mark.parametrize(
    "line",
    [
        "一、本年新收申请数量 34 7 0 1 6 3 51",
        "一、二年级学生全部实行免费。",
        "3.10种有色金属产量增长。",
        "3．10种有色金属产量增长。",
        "来源：临川日报",
        "（三）",
    ],
)
def test_what_only_looks_like_a_heading(line: str) -> None:
    check(f"一、工作情况\n{BODY}\n{line}\n{BODY}", "1h 一、工作情况")


def test_the_rows_of_an_official_form_are_no_headings() -> None:
    check(
        """
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量
        （一）予以公开
        1.属于国家秘密
        四、结转下年度继续办理
        四、政府信息公开行政复议情况
        """,
        "1h 三、收到和处理政府信息公开申请情况",
        "1h 四、政府信息公开行政复议情况",
    )


def test_contents_are_no_outline() -> None:
    check(
        "目 录\n一、工作情况\n二、工作安排\n一、工作情况\n〔正文〕\n二、工作安排\n〔正文〕",
        "1h 一、工作情况",
        "1h 二、工作安排",
    )
    check("一、工作情况……………3\n一、工作情况\n〔正文〕", "1h 一、工作情况")


def test_the_list_of_attachments_is_no_attachment() -> None:
    check(
        "一、工作情况\n〔正文〕\n附件：统计表\n临川市人民政府\n2024年1月10日\n附件\n统计表\n",
        "1h 一、工作情况",
        "1h 附件统计表",
    )


def test_a_name_with_a_colon_heads_its_line() -> None:
    check(
        "一、不足和改进\n（一）主要问题：一是培训不够。二是力量不足。",
        "1h 一、不足和改进",
        "  2r （一）主要问题",
        "    5i 一是培训不够",
        "    5i 二是力量不足",
    )


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("（一）主要目标：", "主要目标"),
        ("（一）坚持党建引领：把准前进方向", "坚持党建引领：把准前进方向"),
        ("（一）新建学校三所；", "新建学校三所"),
        ("**（一）健全机制**", "健全机制"),
    ],
)
def test_marks_at_the_end_of_a_heading(line: str, title: str) -> None:
    assert document(f"一、工作情况\n{line}\n{BODY}").sections[1].title == title


def test_a_title_has_neither_label_nor_end_mark() -> None:
    section = document("一、工作情况\n（一）经济稳中有进、结构更优。\n〔正文〕").sections[1]
    assert (section.label, section.ordinal, section.title) == ("（一）", 1, "经济稳中有进、结构更优")
    assert section.heading.of(section.body.text) == "（一）经济稳中有进、结构更优"
    assert section.kind is SectionKind.HEADING


def test_roles() -> None:
    text = """
        临川市人民政府关于2024年度法治政府建设情况的报告
        一、2024年目标任务完成情况
        （一）主要举措
        （二）党政主要负责人履行第一责任人职责情况
        二、存在的不足和原因
        三、2025年主要工作
        （一）落实第一责任人制度
        附件
        统计表
        """
    assert roles(text) == ["review", "review", "responsibility", "shortcomings", "plan", None, "attachment"]


def test_years_and_five_year_plans_tell_roles() -> None:
    head = "2026年临川市政府工作报告\n各位代表：\n"
    text = (
        head + "一、“十四五”时期和2025年工作\n〔正文〕\n二、“十五五”时期的任务\n〔正文〕\n三、关于2026年工作\n〔正文〕"
    )
    assert roles(text) == ["review", "plan", "plan"]


HEADS = [
    "一、",
    "二、",
    "（一）",
    "（二）",
    "1.",
    "（1）",
    "一是",
    "二是",
    "一要",
    "第一，",
    "①",
    "第一章",
    "附件1",
    "名词解释",
    "#",
    "##",
    "——",
    "各位代表！",
]
WORDS = ["加快建设", "工作回顾", "明显增强", "2024年", "这五年，", "。", "；", "：", "，"]
pieces = st.sampled_from([*HEADS, *WORDS, "3 4 5", "\n", "\n\n", " ", BODY])
texts = st.lists(pieces, max_size=40).map("".join)


@given(texts)
def test_sections_nest_and_keep_their_order(text: str) -> None:
    found = document(text)
    whole = found.whole.span
    for section in found.sections:
        assert whole.contains(section.span)
        assert section.span.contains(section.heading)
        assert section.span.start == section.heading.start
        assert 1 <= section.level <= 5
        if section.index:
            assert found.sections[section.index - 1].span.start < section.span.start
        if section.parent is not None:
            parent = found.sections[section.parent]
            assert parent.index < section.index
            assert parent.span.contains(section.span)
            assert parent.level < section.level or parent.role == "attachment"


@given(texts)
def test_siblings_do_not_overlap(text: str) -> None:
    found = document(text)
    for section in found.sections:
        for other in found.sections[section.index + 1 :]:
            if other.parent == section.parent:
                assert section.span.end <= other.span.start


@pytest.mark.parametrize(
    "unit",
    [
        "一、",
        "一、好\n",
        "（一）\n",
        "。一是好",
        "1.",
        "附件1\n",
        "——好\n",
        "# ",
        "各位代表！\n",
        "加快建设。好好好好好好好好好好好好\n",
    ],
)
def test_a_hundred_thousand_times_the_same(unit: str) -> None:
    document(unit * (100_000 // len(unit)))
