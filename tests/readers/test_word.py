"""Word documents: what one reads on the page is the text, and every character leads back to its run."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.word_values import SPACES, docx, p, run

from lawdiff.cli.inputs import Inputs
from lawdiff.errors import UnreadableFile
from lawdiff.model.span import Span
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.limits import LIMITS, Limits
from lawdiff.readers.word import Package, story_of


def lines(body: str, revisions: str = "accepted", **parts: str) -> list[str]:
    return source_from_bytes(docx(body, **parts), "a.docx", Reading(revisions=revisions)).raw.splitlines()


def ins(inner: str) -> str:
    return f'<w:ins w:id="1" w:author="a">{inner}</w:ins>'


def gone(words: str) -> str:
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>乙</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    f"{p('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
    f"{p('框内')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    "body, expect",
    [
        (p("甲", "乙") + p("丙"), ["甲乙", "丙"]),
        (p("甲", run("暗", "<w:vanish/>"), run("明", "<w:vanish w:val='0'/>")), ["甲明"]),
        (p("甲", FIELD, "丙"), ["甲乙丙"]),
        (p("甲<w:tab/>".replace("<w:tab/>", ""), "<w:r><w:br/><w:t>乙</w:t></w:r>"), ["甲", "乙"]),
        (p("<w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink>", "乙"), ["甲乙"]),
        (f"<w:sdt><w:sdtContent>{p('甲')}</w:sdtContent></w:sdt>", ["甲"]),
        (p("甲", BOX, "乙") + p("丙"), ["甲乙", "框内", "丙"]),
        (f"<w:tbl><w:tr><w:tc>{p('甲', BOX)}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>", ["甲框内\t乙"]),
        (p("甲", "<w:r><w:footnoteReference w:id='2'/></w:r>"), ["甲"]),
        (p("甲", "<w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t>乙</w:t></w:r>"), ["甲乙"]),
    ],
)
def test_a_document_reads_as_it_looks(body: str, expect: list[str]) -> None:
    assert lines(body) == expect


MARK = "<w:rPr><w:del w:id='3' w:author='a'/></w:rPr>"


@pytest.mark.parametrize(
    "body, accepted, original",
    [
        (p("办", gone("三"), ins(run("四")), "件"), ["办四件"], ["办三件"]),
        (p("甲", properties=MARK) + p("乙"), ["甲乙"], ["甲", "乙"]),
        (p("甲", properties=MARK.replace("del", "ins")) + p("乙"), ["甲", "乙"], ["甲乙"]),
    ],
)
def test_tracked_changes(body: str, accepted: list[str], original: list[str]) -> None:
    assert lines(body) == accepted
    assert lines(body, "original") == original


def level(depth: int, format: str, text: str) -> str:
    return (
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl>"
    )


LISTS = (
    f"<w:abstractNum w:abstractNumId='7'>{level(0, 'chineseCountingThousand', '%1、')}"
    f"{level(1, 'chineseCounting', '（%2）')}{level(2, 'decimal', '%3.')}{level(3, 'bullet', '●')}</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='7'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>"
)


def item(words: str, depth: int, number: int = 1) -> str:
    return p(words, properties=f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{number}'/></w:numPr>")


def test_list_numbers_are_part_of_the_text() -> None:
    body = item("甲", 0) + item("乙", 1) + item("丙", 1) + item("丁", 2) + item("戊", 3) + item("己", 0) + item("庚", 1)
    assert lines(body, numbering=LISTS) == ["一、甲", "（一）乙", "（二）丙", "1.丁", "戊", "二、己", "（一）庚"]


def test_lists_restart_where_they_say_so() -> None:
    assert lines(item("甲", 0) + item("乙", 0, 2) + item("丙", 0, 2), numbering=LISTS) == ["一、甲", "五、乙", "六、丙"]


def test_a_list_may_have_levels_of_its_own_or_those_of_a_style() -> None:
    own = f"<w:lvlOverride w:ilvl='0'>{level(0, 'decimal', '%1)')}</w:lvlOverride>"
    lists = (
        f"{LISTS}<w:abstractNum w:abstractNumId='8'><w:numStyleLink w:val='S'/></w:abstractNum>"
        f"<w:num w:numId='3'><w:abstractNumId w:val='7'/>{own}</w:num>"
        "<w:num w:numId='4'><w:abstractNumId w:val='8'/></w:num>"
    )
    style = "<w:style w:styleId='S'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    body = item("甲", 0) + item("乙", 0, 3) + item("丙", 0, 4) + item("丁", 1, 4)
    assert lines(body, numbering=lists, styles=style) == ["一、甲", "2)乙", "一、丙", "（一）丁"]


def test_a_style_numbers_its_paragraphs() -> None:
    styles = (
        "<w:style w:styleId='A'><w:name w:val='heading 1'/>"
        "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId='B'><w:name w:val='mine'/><w:basedOn w:val='A'/></w:style>"
        "<w:style w:styleId='C'><w:name w:val='toc 1'/></w:style>"
    )
    body = "".join(p(words, properties=f"<w:pStyle w:val='{style}'/>") for style, words in ["C甲", "A乙", "B丙"])
    assert lines(body, numbering=LISTS, styles=styles) == ["一、乙", "二、丙"]


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(p(words) for words in paragraphs)}</w:tc>"


def test_tables_keep_their_grid() -> None:
    merged, more = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    rows = [
        cell("类别", properties=merged) + cell("数量", properties="<w:gridSpan w:val='2'/>"),
        cell("", properties=more) + cell("本年") + cell("上年"),
        cell("立", "案") + cell(" 20 ") + cell(""),
    ]
    body = p("前") + "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>" + p("后")
    source = source_from_bytes(docx(body), "a.docx")
    assert source.raw.splitlines() == ["前", "类别\t数量", "本年\t上年", "立案\t 20 \t", "后"]
    (table,) = source.tables
    assert [(c.row, c.column, c.rows, c.columns, c.span.of(source.raw)) for c in table.cells] == [
        (0, 0, 2, 1, "类别"),
        (0, 1, 1, 2, "数量"),
        (1, 1, 1, 1, "本年"),
        (1, 2, 1, 1, "上年"),
        (2, 0, 1, 1, "立案"),
        (2, 1, 1, 1, "20"),
        (2, 2, 1, 1, ""),
    ]


def test_a_removed_item_is_not_counted() -> None:
    mark = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>" + MARK
    body = item("甲", 0) + p(gone("乙"), properties=mark) + item("丙", 0)
    assert lines(body, numbering=LISTS) == ["一、甲", "二、丙"]
    assert lines(body, "original", numbering=LISTS) == ["一、甲", "二、乙", "三、丙"]


def test_blocks_tile_the_text() -> None:
    body = p("甲") + "<w:tbl><w:tr>" + cell("乙") + "</w:tr></w:tbl>" + p(BOX) + p()
    story = story_of(Package(docx(body), "a.docx", LIMITS), "accepted")
    assert [block.span.of(story.text) for block in story.blocks] == ["甲\n", "乙\n", "\n", "框内\n", "\n"]


WORDS = st.lists(st.text(st.sampled_from("甲乙丙，。1𠮷 "), min_size=1, max_size=8), min_size=1, max_size=8)


@given(WORDS, st.data())
def test_every_character_leads_back_to_its_run(words: list[str], data: st.DataObject) -> None:
    story = story_of(Package(docx(p(*words) + p("末")), "a.docx", LIMITS), "accepted")
    start = data.draw(st.integers(0, len(story.text)))
    span = Span(start, data.draw(st.integers(start, len(story.text))))
    found = [(piece, inner) for piece, inner in story.within(span)]
    assert "".join(inner.of(piece.text) for piece, inner in found) == span.of(story.text)
    assert all(piece.node is None or piece.node.text == piece.text for piece, _ in found)


def test_what_was_left_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(docx(p("甲", "<w:r><w:footnoteReference w:id='2'/></w:r>", ins(run("乙")))))
    Inputs().source(str(tmp_path / "a.docx"))
    told = capsys.readouterr()
    assert told.out == ""
    assert "脚注、尾注1条没有读入正文" in told.err and "修订1处" in told.err


ENTITY = "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
EXTERNAL = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"


def replaced(name: str, data: bytes) -> bytes:
    """A good file with one part exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(p("甲")))) as good, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bad:
        for entry in good.namelist():
            bad.writestr(entry, data if entry == name else good.read(entry))
    return out.getvalue()


MAIN = "word/document.xml"


@pytest.mark.parametrize(
    "data, reason",
    [
        (docx(p("甲"))[:300], "损坏"),
        (replaced(MAIN, b"<w:document"), "损坏"),
        (replaced(MAIN, f"{ENTITY}<w:document {SPACES}>&b;</w:document>".encode()), "实体"),
        (replaced(MAIN, f"{EXTERNAL}<w:document {SPACES}>&a;</w:document>".encode()), "实体"),
        (replaced("_rels/.rels", b"<a/>"), "不是 Word"),
        (replaced(MAIN, b" " * 20_000_000), "unpacked_ratio"),
        (docx(""), "没有文字"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "加了密"),
    ],
)
def test_hostile_files_are_one_clear_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        source_from_bytes(data, "a.docx")


@pytest.mark.parametrize("limit", ["unpacked_bytes", "archive_entries", "characters", "cells"])
def test_limits_are_named(limit: str) -> None:
    body = "<w:tbl><w:tr>" + cell("甲") * 9 + "</w:tr></w:tbl>" + p("乙" * 500)
    with pytest.raises(UnreadableFile, match=limit):
        source_from_bytes(docx(body), "a.docx", Reading(limits=Limits(**{limit: 5})))
