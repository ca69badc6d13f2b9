"""What became of each section over the years."""

from __future__ import annotations

import pytest

from lawdiff import parse
from lawdiff.errors import UsageError
from lawdiff.model.document import Document
from lawdiff.model.history import History
from lawdiff.readers.text import source_from_text
from lawdiff.report.story import into, named
from lawdiff.verbs.history import history, in_order

WATER = "除险加固水库三座，改造大中型灌区，疏浚云溪湖入湖河道，城乡供水一体化覆盖全部乡镇。"
SCHOOL = "新建改扩建中小学和幼儿园，引进骨干教师，义务教育学区化办学覆盖城乡，学生近视防控见效。"
ROADS = "新建农村公路，白鹭洲大桥合龙，公交线路延伸到行政村，临江北站综合枢纽主体封顶。"


def report(year: int, *sections: tuple[str, str]) -> Document:
    parts = (f"（{'一二三四五'[n]}）{title}\n\n{words}\n\n" for n, (title, words) in enumerate(sections))
    head = f"临江市{year}年政府工作报告\n\n一、{year - 1}年工作回顾\n\n"
    return parse(source_from_text(head + "".join(parts)))


def lines(story: History) -> list[list[tuple[str, str]]]:
    """The headings of each lineage below the first level, with how each came about."""
    found = [[(step.title, step.how) for step in named(story, row)] for row in story.lineages]
    return [row for row in found if "回顾" not in row[0][0]]


def test_a_renamed_section_is_one_lineage() -> None:
    story = history([report(2021, ("兴修水利", WATER)), report(2022, ("水网越织越密", WATER))])
    assert lines(story) == [[("兴修水利", "first"), ("水网越织越密", "renamed")]]


def test_merged_sections_end_in_one() -> None:
    parts, whole = (("兴修水利", WATER), ("办好教育", SCHOOL)), ("水利和教育", WATER + SCHOOL)
    story = history([report(2021, *parts), report(2022, whole)])
    ended = [into(story, row) for row in story.lineages if row.into is not None]
    assert ended == ["水利和教育"]


def test_a_split_section_has_a_child() -> None:
    parts, whole = (("兴修水利", WATER), ("办好教育", SCHOOL)), ("水利和教育", WATER + SCHOOL)
    story = history([report(2021, whole), report(2022, *parts)])
    children = [row for row in story.lineages if row.parent is not None]
    assert len(children) == 1
    assert children[0].steps[0].how == "split"


def test_every_upper_section_is_in_one_lineage() -> None:
    years = [
        report(2021, ("水利", WATER), ("教育", SCHOOL)),
        report(2022, ("水利和教育", WATER + SCHOOL), ("交通", ROADS)),
    ]
    story = history([*years, report(2023, ("交通", ROADS), ("水利", WATER))])
    steps = [(step.document, step.section) for row in story.lineages for step in row.steps]
    upper = [(n, s.index) for n, d in enumerate(story.documents) for s in d.sections if s.level <= 2]
    assert sorted(steps) == sorted(upper)


def test_reports_are_put_in_order() -> None:
    years = [report(year, ("水利", WATER)) for year in (2023, 2021, 2022)]
    assert [document.year for document in in_order(years)] == [2021, 2022, 2023]


def test_two_reports_of_one_year_are_refused() -> None:
    with pytest.raises(UsageError, match="都是2021年的报告"):
        in_order([report(2021, ("水利", WATER)), report(2021, ("教育", SCHOOL))])


def test_a_report_without_a_year_is_refused() -> None:
    with pytest.raises(UsageError, match="看不出是哪一年"):
        in_order([report(2021, ("水利", WATER)), parse(source_from_text("一、兴修水利\n\n除险加固水库。\n"))])


def test_one_report_is_no_history() -> None:
    with pytest.raises(UsageError, match="至少要两份"):
        in_order([report(2021, ("水利", WATER))])


def test_a_missing_year_is_noted() -> None:
    story = history([report(2021, ("水利", WATER)), report(2023, ("水利", WATER))])
    assert ["缺报告" in note.render() for note in story.notes] == [True]
