"""A plain text as people also have it: Markdown, Word, web pages, PDF."""

from __future__ import annotations

import html
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

OFFICE = shutil.which("soffice")
SECONDS = 300


def word_file(text: str, path: Path, header: str = "") -> Path:
    """A paragraph a line, page numbers in the footer, `header` above every page; blank lines say nothing."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = header
    _page_number(section.footer.paragraphs[0])
    for line in filter(str.strip, text.splitlines()):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing = Pt(28)
        paragraph.add_run(line).font.size = Pt(16)
    document.save(str(path))
    return path


def table_file(path: Path, groups: int) -> Path:
    """A table with a merged head that repeats, and groups of three rows under one label, over some pages."""
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    _page_number(document.sections[0].footer.paragraphs[0])
    document.add_paragraph("收到和处理政府信息公开申请情况")
    table = document.add_table(2 + 3 * groups, 4, style="Table Grid")
    head = ["办理结果", "", "数量", "", "", "", "自然人", "法人或其他组织"]
    rows = [
        [f"（{n}）第{n}类", f"{m}.第{n}类事项的第{m}种情形和需要说明的其他情况", str(n), str(m)]
        for n in range(groups)
        for m in range(3)
    ]
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        [*head, *(text for row in rows for text in row)],
        strict=True,
    ):
        cell.text = text
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    joined = [(0, 0, 1, 1), (0, 2, 0, 3), *((2 + 3 * n, 0, 4 + 3 * n, 0) for n in range(groups))]
    for top, left, bottom, right in joined:
        text = table.cell(top, left).text
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    document.add_paragraph("以上为全部情况。")
    document.save(str(path))
    return path


def _page_number(paragraph: object) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    assert isinstance(paragraph, Paragraph)
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(" —")


def web_page(text: str, path: Path, holder: str, encoding: str = "utf-8") -> Path:
    """A page as a government site has it around its articles."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    title = html.escape(text.splitlines()[0])
    page = (
        f"<html><head><meta charset='{encoding}'><title>{title}_云泽市人民政府</title></head><body>"
        "<div class='nav'><a href='/'>首页</a><a href='/zwgk/'>政务公开</a></div>"
        f"<div class='main'><div class='share'>【字号：大 中 小】 打印 收藏</div><div {holder}>{paragraphs}</div></div>"
        "<div class='footer'>主办：云泽市人民政府办公室 备案号0000号</div></body></html>"
    )
    path.write_bytes(page.encode("gb18030" if encoding == "gb2312" else encoding))
    return path


def converted(paths: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """What LibreOffice makes of files, all in one call."""
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(call, check=True, capture_output=True, timeout=SECONDS)
    return [folder / path.with_suffix(f".{kind}").name for path in paths]
