"""Reviewed documents: comments sit on the quoted words, everything else stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.word_values import docx, p, run
from writers.word_oracle import anchored, comments, others, part, settled

from lawdiff import parse
from lawdiff.model.finding import Edit, Finding, Fix, Proof, Safety, Severity
from lawdiff.model.message import NO_CATALOGUE, say
from lawdiff.model.span import Span
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.text import source_from_text
from lawdiff.writers.word.review import reviewed

CHANGED = ("[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml")


def finding(raw: str, span: Span, edits: tuple[Edit, ...] = ()) -> Finding:
    fix = Fix(Safety.SAFE, edits) if edits else None
    return Finding("LD401", "name", Severity.WARNING, say("有问题"), span.of(raw), span, fix=fix)


def review(data: bytes, *spans: Span, mended: str | None = None) -> bytes:
    source = source_from_bytes(data, "a.docx")
    proof = Proof(parse(source), tuple(finding(source.raw, span) for span in spans), ())
    return reviewed(proof, data, Reading(), NO_CATALOGUE, mended)


WORDS = st.text(st.sampled_from("甲乙丙，。1𠮷 "), min_size=1, max_size=8)
RUNS = st.builds(run, WORDS, st.sampled_from(["", "<w:b/>", "<w:color w:val='FF0000'/>"]))
LINKS = st.builds("<w:hyperlink>{}</w:hyperlink>".format, RUNS)
CHANGES = st.builds('<w:ins w:id="7" w:author="a">{}</w:ins>'.format, RUNS)
GONE = st.just('<w:del w:id="8" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>')
SIGNS = st.sampled_from(["tab", "br"]).map("<w:r><w:t>左</w:t><w:{}/><w:t>右</w:t></w:r>".format)
PARAGRAPHS = st.lists(st.one_of(RUNS, LINKS, CHANGES, GONE, SIGNS), max_size=6).map(lambda parts: p(*parts))
TABLES = st.lists(PARAGRAPHS, min_size=1, max_size=3).map(
    lambda cells: "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"
)
BODIES = st.lists(st.one_of(PARAGRAPHS, TABLES), max_size=5).map(lambda parts: "".join(parts) + p("末尾"))


def spans_in(raw: str, data: st.DataObject) -> list[Span]:
    pairs = data.draw(st.lists(st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw))), max_size=5))
    return [Span(min(pair), max(pair)) for pair in pairs]


@given(BODIES, st.data())
def test_comments_sit_on_the_quoted_words(body: str, data: st.DataObject) -> None:
    file = docx(body)
    raw = source_from_bytes(file, "a.docx").raw
    spans = spans_in(raw, data)
    found = anchored(review(file, *spans))
    assert len(found) == len(spans)
    for number, span in enumerate(spans):
        quoted = "".join(span.of(raw).split())
        if quoted:
            assert "".join(found[str(number)].replace("删", "").split()) == quoted


@given(BODIES, st.data())
def test_the_text_and_all_other_parts_stay(body: str, data: st.DataObject) -> None:
    file = docx(body, **{"word/media/a.png": b"\x89PNG", "docProps/app.xml": b"<a/>"})
    done = review(file, *spans_in(source_from_bytes(file, "a.docx").raw, data))
    assert all(settled(done, way) == settled(file, way) for way in ("accept", "reject"))
    assert others(done, *CHANGED) == others(file, *CHANGED)


@given(BODIES, st.data())
def test_a_second_run_gives_the_same_file(body: str, data: st.DataObject) -> None:
    file = docx(body)
    spans = spans_in(source_from_bytes(file, "a.docx").raw, data)
    once = review(file, *spans)
    assert review(once, *spans) == once


def edited(raw: str, data: st.DataObject) -> str:
    """`raw` with some characters of its lines exchanged, dropped or doubled."""
    ways = {"keep": lambda c: c, "drop": lambda c: "", "swap": lambda c: "新", "twice": lambda c: c + c}
    chosen = data.draw(st.lists(st.sampled_from(sorted(ways)), min_size=len(raw), max_size=len(raw)))
    return "".join(c if c in "\n\t" else ways[way](c) for c, way in zip(raw, chosen, strict=True))


CELL = st.lists(RUNS, max_size=2).map(lambda runs: f"<w:tc>{p(*runs)}</w:tc>")
GRIDS = st.lists(CELL, min_size=1, max_size=3).map(lambda cells: f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>")
PLAIN = st.lists(RUNS, min_size=1, max_size=4).map(lambda runs: p(*runs))


@given(st.lists(st.one_of(PLAIN, GRIDS), min_size=1, max_size=4), st.data())
def test_tracked_changes_are_the_mended_text_or_the_old_one(body: list[str], data: st.DataObject) -> None:
    file = docx("".join(body) + p("末"))
    raw = source_from_bytes(file, "a.docx").raw
    mended = edited(raw, data)
    done = review(file, Span(0, 1), mended=mended)
    assert (settled(done, "accept"), settled(done, "reject")) == (mended, raw)


def test_joined_lines_are_a_deleted_end_of_paragraph() -> None:
    mended = "平台试运行，接入执法单位37家。\n二、\n"
    done = review(docx(p("平台试运行,接入") + p("执法单位37家。") + p("二、")), Span(0, 2), mended=mended)
    assert settled(done, "accept") == mended
    assert settled(done, "reject") == "平台试运行,接入\n执法单位37家。\n二、\n"


def test_a_split_run_keeps_its_look() -> None:
    done = part(review(docx(p(run("甲乙丙", "<w:b/>"))), Span(1, 2)))
    w = f"{{{done.nsmap['w']}}}"
    assert [r.findtext(f"{w}t") for r in done.iter(f"{w}r") if r.find(f"{w}rPr/{w}b") is not None] == ["甲", "乙", "丙"]


THEIRS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" '
    'w:author="李"><w:p><w:r><w:t>他人意见</w:t></w:r></w:p></w:comment></w:comments>'
)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
    "</Relationships>"
)


def test_comments_of_others_are_left_alone() -> None:
    body = p('<w:commentRangeStart w:id="4"/>', "甲乙", '<w:commentRangeEnd w:id="4"/>', "丙")
    file = docx(body, **{"word/comments.xml": THEIRS.encode(), "word/_rels/document.xml.rels": RELATION.encode()})
    done = review(review(file, Span(1, 3)), Span(0, 1), Span(2, 3))
    assert {number: author for number, author, _ in comments(done)} == {"4": "李", "5": "lawdiff", "6": "lawdiff"}
    assert anchored(done) == {"4": "甲乙", "5": "甲", "6": "丙"}


NUMBERED = (
    "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCountingThousand'/>"
    "<w:lvlText w:val='%1、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
)
BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框内文字')}</w:txbxContent></v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    "body, span, words",
    [
        (p("总体情况", properties="<w:numPr><w:numId w:val='1'/></w:numPr>"), Span(0, 2), "总体情况"),
        (p("甲乙") + p("丙"), Span(2, 3), "甲乙"),
        (p("甲乙") + p("丙"), Span(3, 3), "丙"),
        (p("甲", BOX) + p("乙"), Span(4, 6), "文字"),
        ("<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc><w:tc>" + p("乙丙") + "</w:tc></w:tr></w:tbl>", Span(3, 4), "丙"),
        (p() + p("乙"), Span(0, 1), "乙"),
    ],
)
def test_places_without_a_run_of_their_own(body: str, span: Span, words: str) -> None:
    assert anchored(review(docx(body, numbering=NUMBERED), span)) == {"0": words}


@given(st.text(st.sampled_from("甲乙，\n\r\t\f\x01<&1𠮷")).map("文".__add__), st.data())
def test_a_text_becomes_a_document_with_comments(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    source = source_from_text(text)
    proof = Proof(parse(source), (finding(text, span),), ())
    found = anchored(reviewed(proof, b"", Reading(), NO_CATALOGUE))
    quoted = "".join(c for c in span.of(text) if c not in "\n\r\t\f\x01")
    if quoted:
        assert found == {"0": quoted}


def test_a_finding_is_told_with_its_fix() -> None:
    file = docx(p("甲,乙,丙"))
    source = source_from_bytes(file, "a.docx")
    edits = tuple(Edit(Span(at, at + 1), "，") for at in (1, 3))
    habit = finding(source.raw, Span(1, 2), edits)
    done = reviewed(Proof(parse(source), (habit,), ()), file, Reading(), NO_CATALOGUE)
    assert comments(done) == [("0", "lawdiff", "LD401 警告 有问题\n可自动修改 「,」→「，」 ×2")]
