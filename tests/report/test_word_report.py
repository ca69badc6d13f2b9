"""The comparison as a Word document: whole, well-formed, and the same story as the other faces tell."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from docx import Document
from hypothesis import given
from lxml import etree
from report_values import compared, lines

from lawdiff import parse, read
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.readers.text import source_from_text
from lawdiff.report import word as report
from lawdiff.report.word.comparison import render
from lawdiff.verbs.comparing import compare

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = ["一、总体情况", "全年办理案件30件。", "开展检查。"]
NEW = ["一、总体情况", "全年办理案件35件。", "组织培训。"]


def words(data: bytes) -> list[str]:
    """Every paragraph of the document, those of tables included."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(t.text or "" for t in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p")]


OWN = Path(report.__file__).parent
KNOWN = {f"{W}{name}" for path in OWN.rglob("*.[xj]*") for name in re.findall(r"<w:(\w+)", path.read_text("utf-8"))}


@given(lines, lines)
def test_text_never_becomes_markup(old: list[str], new: list[str]) -> None:
    with zipfile.ZipFile(io.BytesIO(render(compared(old, new), NO_CATALOGUE))) as archive:
        assert {element.tag for element in etree.fromstring(archive.read("word/document.xml")).iter()} <= KNOWN


@given(lines, lines)
def test_the_same_comparison_gives_the_same_bytes(old: list[str], new: list[str]) -> None:
    assert render(compared(old, new), NO_CATALOGUE) == render(compared(old, new), NO_CATALOGUE)


def test_it_opens_on_a4_and_names_chinese_fonts() -> None:
    document = Document(io.BytesIO(render(compared(OLD, NEW), NO_CATALOGUE)))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = document.styles.element.find(f".//{W}rPrDefault//{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == "宋体"


def test_every_table_row_fills_its_grid() -> None:
    for table in Document(io.BytesIO(render(compared(OLD, NEW), NO_CATALOGUE))).tables:
        wide = len(table.columns)
        spans = [sum(int(s) for s in row._tr.xpath("w:tc/w:tcPr/w:gridSpan/@w:val")) for row in table.rows]
        plain = [len(row._tr.xpath("w:tc[not(w:tcPr/w:gridSpan)]")) for row in table.rows]
        assert {a + b for a, b in zip(spans, plain, strict=True)} == {wide}


def test_it_tells_what_changed() -> None:
    said = words(render(compared(OLD, NEW), NO_CATALOGUE))
    assert [said[0], *(line for line in said if line.startswith("全年"))] == ["两份报告对照", *(OLD[1:2] + NEW[1:2])]


def test_a_merged_section_stands_once_with_all_that_it_was() -> None:
    examples = Path(__file__).parents[2] / "examples"
    years = ("yunze-2022.txt", "yunze-2023-draft.txt")
    told = words(render(compare(*(parse(read(examples / name)) for name in years)), NO_CATALOGUE))
    at = told.index("（三）推进制度建设和依法决策　合并")
    assert told[at + 1 : at + 3] == ["原为 （三）健全依法行政制度体系", "原为 （四）规范重大行政决策"]
    assert told.count(told[at]) == 1


def test_tables_tell_their_cells() -> None:
    rows = "| 项目 | 数量 |\n| --- | --- |\n| 立案 | {} |\n| 结案 | 28 |\n"
    sides = [parse(source_from_text(f"一、总体情况\n\n{rows.format(n)}", "a.md", "md")) for n in (30, 35)]
    said = words(render(compare(*sides), NO_CATALOGUE))
    assert ["30", "35", "+5", "+16.7%"] in [said[n : n + 4] for n in range(len(said))]
